"""A kind of work, as three templates, and what most kinds have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from uvicthesis.bibliography.styles.access import accessed, addendum, address
from uvicthesis.bibliography.styles.contributors import creators, short_creators
from uvicthesis.bibliography.styles.pages import locator
from uvicthesis.bibliography.styles.related import related
from uvicthesis.bibliography.styles.titles import (
    gloss,
    italic_title,
    plain_title,
    quoted_title,
    short_italic_title,
    short_plain_title,
    short_quoted_title,
    title_addition,
)
from uvicthesis.bibliography.styles.work import clauses, sentences


@dataclass(frozen=True, slots=True)
class Kind:
    """Three templates: the first note, later notes, and the entry in the list."""

    note: Any
    short: Any
    entry: Any


ITALIC = (italic_title, short_italic_title)
QUOTED = (quoted_title, short_quoted_title)
PLAIN = (plain_title, short_plain_title)

ONLINE = (related, accessed, clauses[addendum, address])
"""What comes last of everything: other forms of the work, and where it was found."""


def kind(titles: tuple[Any, Any], note: Sequence[Any], entry: Sequence[Any] = ()) -> Kind:
    """A kind by the parts between its title and its address, the same in note and list if alike.

    In the list the place cited is always empty.
    """
    title, short_title = titles
    beginning = (creators, clauses[title, gloss], title_addition)
    return Kind(
        clauses[(*beginning, *note, *ONLINE)],
        clauses[short_creators, short_title, locator],
        sentences[(*beginning, *(entry or note), *ONLINE)],
    )
