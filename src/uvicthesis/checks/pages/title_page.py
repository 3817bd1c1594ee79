"""The title page, line by line: which line is what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from uvicthesis.checks.pages.folios import read_folio
from uvicthesis.checks.pages.wording import comparable, plain, with_copyright_sign
from uvicthesis.pdf.finished import Box, Line, Page

LineRole = Literal[
    "title",
    "by",
    "author",
    "credentials",
    "statement",
    "degree",
    "department",
    "copyright",
    "university",
    "rights",
    "territory",
    "other",
]

ORDER: tuple[LineRole, ...] = (
    *("title", "by", "author", "credentials", "statement", "degree", "department"),
    *("copyright", "university", "rights", "other", "territory"),
)
"""The order of the sample pages; what is "other" may be a licence."""

_OPENINGS: tuple[tuple[LineRole, re.Pattern[str]], ...] = (
    ("by", re.compile(r"by\b:?$", re.IGNORECASE)),
    (
        "statement",
        re.compile(
            r"an? (\S+ )?(thesis|dissertation|project|report) (is )?submitted", re.IGNORECASE
        ),
    ),
    ("degree", re.compile(r"(master|doctor)s? of", re.IGNORECASE)),
    ("department", re.compile(r"in (the |interdisciplinary)", re.IGNORECASE)),
    ("copyright", re.compile(r"(copyright )?©", re.IGNORECASE)),
    ("university", re.compile(r"university of victoria\W*$", re.IGNORECASE)),
    ("rights", re.compile(r"all rights reserved", re.IGNORECASE)),
    ("territory", re.compile(r"we acknowledge", re.IGNORECASE)),
)
_FOLLOWS: dict[LineRole, LineRole] = {"by": "author", "author": "credentials"}
"""What a line is that opens nothing, by the line before it; others go on as they were."""

_END_OF_STATEMENT = re.compile(r"degree of\W*$", re.IGNORECASE)
_END_OF_RIGHTS = re.compile(r"\bauthor\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The lines of a title page, each with what it is, from the top down."""

    lines: tuple[tuple[LineRole, Line], ...]

    def of(self, role: LineRole) -> list[Line]:
        """The lines that are this, from the top down."""
        return [line for one, line in self.lines if one == role]

    def text(self, role: LineRole) -> str:
        """Those lines as one text, with single spaces."""
        return plain(" ".join(line.text for line in self.of(role)))

    def box_bp(self, role: LineRole) -> Box | None:
        """Where the first of those lines stands, if there is one."""
        return next((line.box_bp for line in self.of(role)), None)

    @property
    def order(self) -> list[LineRole]:
        """What follows what, each once for a run of lines."""
        roles = [role for role, _ in self.lines]
        return [role for place, role in enumerate(roles) if place == 0 or roles[place - 1] != role]


def read_title_page(page: Page) -> TitlePage:
    """What each line of the first page is, by how it begins and what stands before it.

    Without the line "by", the author is known by the name that owns the copyright. A page number,
    which should not be there, is no line.
    """
    folio = read_folio(page)
    lines = [line for line in page.lines if folio is None or line.box_bp != folio.box_bp]
    roles = list(_roles(sorted(lines, key=lambda line: -line.box_bp[1])))
    return TitlePage(tuple(_with_author(roles)))


def _with_author(roles: list[tuple[LineRole, Line]]) -> Iterator[tuple[LineRole, Line]]:
    known = {role for role, _ in roles}
    owner = next((comparable(line.text) for role, line in roles if role == "copyright"), "")
    named: LineRole = "title"
    for role, line in roles:
        if role == "title" and "by" not in known:
            is_author = named == "title" and comparable(line.text) in owner
            named = "author" if is_author else _FOLLOWS.get(named, named)
            yield named, line
        else:
            yield role, line


def _roles(lines: Sequence[Line]) -> Iterator[tuple[LineRole, Line]]:
    role: LineRole = "title"
    ended = False
    for line in lines:
        text = with_copyright_sign(plain(line.text))
        opened = _opened(text, role)
        if opened:
            role = opened
        elif role in ("university", "copyright") or (ended and role == "rights"):
            role = "other"
        elif ended and role == "statement":
            role = "degree"
        else:
            role = _FOLLOWS.get(role, role)
        ended = bool(_ends(role, text))
        yield role, line


def _opened(text: str, before: LineRole) -> LineRole | None:
    """What begins with this line; a title may begin as the lines after "by" do."""
    if before == "title":
        early = (pair for pair in _OPENINGS if pair[0] in ("by", "statement", "copyright"))
        return next((role for role, opening in early if opening.match(text)), None)
    return next((role for role, opening in _later(before) if opening.match(text)), None)


def _later(before: LineRole) -> Iterable[tuple[LineRole, re.Pattern[str]]]:
    return (opening for opening in _OPENINGS[1:] if opening[0] != before)


def _ends(role: LineRole, text: str) -> re.Match[str] | None:
    if role == "statement":
        return _END_OF_STATEMENT.search(text)
    return _END_OF_RIGHTS.search(text) if role == "rights" else None
