"""Citations as pandoc read them, and the clusters in which they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from uvicthesis.location import Location
from uvicthesis.nodes import Inlines

Mode = Literal["NormalCitation", "AuthorInText", "SuppressAuthor"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One ``@key`` with what stands before and after it; its locator begins ``suffix``."""

    key: str
    prefix: Inlines
    suffix: Inlines
    mode: Mode
    at: Location


@dataclass(frozen=True, slots=True)
class Cluster:
    """One ``Cite`` node, placed in the whole book.

    ``note`` is the number of the printed note that it stands in, counting plain notes too, so
    that a gap shows an intervening note; ``in_note`` says that the note is the writer's own, and
    ``opens`` that a sentence of it begins here. ``number`` is the number printed at the note;
    ``within`` is the name of the chapter, where each has its own note 1, and else empty. One that
    ``is_apart`` stands in a credit line or under a table: worded as in a note, but in none.
    """

    id: tuple[str, int]  # the document's path, the cluster's number within it
    citations: tuple[Citation, ...]
    note: int
    chapter: int
    in_note: bool
    opens: bool = False
    number: int = 0
    within: str = ""
    is_apart: bool = False

    @property
    def starts_sentence(self) -> bool:
        """Whether its first word is the first of a sentence."""
        return self.opens or not self.in_note
