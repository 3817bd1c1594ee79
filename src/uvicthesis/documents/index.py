"""What an index of a document holds: headings, notes, citations, labels and images, with places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from uvicthesis.documents.citations import Citation
from uvicthesis.documents.index_marks import IndexMark
from uvicthesis.documents.theorems import THEOREM_PREFIXES, TheoremKind
from uvicthesis.location import Location
from uvicthesis.nodes import Inlines, Node

LabelKind = Literal["fig", "tbl", "eq", "lst", "sec", TheoremKind]
Description = Literal["alt", "caption", ""]
LABEL_KINDS: tuple[LabelKind, ...] = ("fig", "tbl", "eq", "lst", "sec")
"""The prefixes of labels, those of pandoc-crossref."""

REFERENCE_KINDS = (*LABEL_KINDS, *THEOREM_PREFIXES, "note")
"""The prefixes of what can be referred to: ``@note:oral`` is the note ``[^oral]``."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, in the top-level block of that number, or itself that block."""

    level: int
    identifier: str
    is_labelled: bool  # the writer gave it {#identifier}, pandoc did not make it up
    is_numbered: bool
    inlines: Inlines
    at: Location
    block: int
    is_top_level: bool


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note of the writer's, and the line where its text begins.

    ``label`` is the word in ``[^word]``; it is empty for ``^[…]``, where nothing in the note's text
    could carry it, and where an earlier note has it.
    """

    at: Location
    block: int
    label: str = ""

    @property
    def is_labelled(self) -> bool:
        """Whether no other file may have the same label: they are free to, as with ``[^1]``."""
        return False


@dataclass(frozen=True, slots=True)
class FoundCluster:
    """A citation cluster, by its number in the document; ``opens`` where it begins a sentence.

    One that ``is_apart`` stands in a credit line or under a table.
    """

    number: int
    citations: tuple[Citation, ...]
    in_note: bool
    at: Location
    block: int
    opens: bool = False
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class FoundReference:
    """``@fig:plan``, ``[@fig:a; @fig:b]`` or ``[text](#plan)``: labels that must be there.

    The first two are ``Cite`` nodes: they have a number in the document, and ``citations`` as
    pandoc writes them. A link has the number 0. ``[@fig:plan]{.page}`` is a reference ``by_page``,
    ``[@fig:plan]{nolink=true}`` one that is not linked. One that ``opens`` begins a sentence.
    """

    number: int
    labels: tuple[str, ...]
    citations: list[dict[str, Any]]
    at: Location
    block: int = 0
    by_page: bool = False
    is_linked: bool = True
    opens: bool = False


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """A figure, table, equation, listing or theorem; counted also where its identifier is empty.

    ``number`` is what stands in place of the next number, which is not counted: H1a, or nothing
    where there is none. ``part`` is the letter of what is a part of the figure before it, which is
    not counted either; ``credit`` is the ``Div`` with the sources that its caption has.
    """

    kind: LabelKind
    identifier: str
    caption: str
    at: Location
    block: int
    number: str | None = None
    part: str = ""
    credit: Node | None = None

    @property
    def is_labelled(self) -> bool:
        """Whether the writer gave it its label: nobody else does."""
        return True


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place without a number: a Div or Span with an identifier, or a front page as a whole."""

    at: Location
    is_labelled: bool = True


@dataclass(frozen=True, slots=True)
class FoundIndexMark:
    """``[Donbas]{.index}``: a place that the index of the printed thesis leads to."""

    mark: IndexMark
    at: Location
    block: int


@dataclass(frozen=True, slots=True)
class FoundImage:
    """An image: its address and its sizes as written; ``in_latex`` where raw LaTeX takes it.

    ``is_turned`` where it stands on a landscape page. ``described_by`` says where the words come
    from that stand for it: its ``alt``, its caption or description, or nowhere. ``pages`` are those
    that are to be pages of the thesis, as "2-4", or "-" for all. ``has_lost_credit`` where it has
    no caption under which its source could be printed; ``misspelt`` are attributes that are nearly
    known ones.
    """

    address: str
    at: Location
    width: str = ""
    height: str = ""
    is_turned: bool = False
    in_latex: bool = False
    described_by: Description = "caption"
    pages: str = ""
    has_lost_credit: bool = False
    misspelt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundListPlace:
    """A Div with the identifier ``refs``, by its number in the document: a list of sources.

    ``level`` is that of the heading it stands under, 1 where the file has none before it.
    """

    number: int
    level: int
    at: Location
    block: int


@dataclass(slots=True)
class Index:
    """What a document holds, each list in the order of reading.

    ``printed`` has the notes and the citation clusters together, as they follow each other.
    """

    headings: list[Heading] = field(default_factory=list)
    printed: list[FoundNote | FoundCluster] = field(default_factory=list)
    notes_in_notes: list[Location] = field(default_factory=list)
    references: list[FoundReference] = field(default_factory=list)
    labels: list[FoundLabel] = field(default_factory=list)
    images: list[FoundImage] = field(default_factory=list)
    marks: list[FoundIndexMark] = field(default_factory=list)
    strays: dict[str, Location] = field(default_factory=dict)  # labels that are read as text
    captionless: dict[str, Location] = field(default_factory=dict)  # labels that number nothing
    raw_references: set[str] = field(default_factory=set)  # labels in LaTeX of the writer's
    list_places: list[FoundListPlace] = field(default_factory=list)
    anchors: dict[str, Location] = field(default_factory=dict)  # identifiers of Divs and Spans
    nocite: dict[str, Location] = field(default_factory=dict)  # keys listed without being cited
    languages: set[str] = field(default_factory=set)
    has_highlighting: bool = False
