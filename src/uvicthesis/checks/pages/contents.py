"""The entries of a table of contents, or of a list of tables or figures, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from uvicthesis.checks.pages.folios import in_roman, read_folio, roman
from uvicthesis.checks.pages.openings import Opening
from uvicthesis.checks.pages.wording import plain
from uvicthesis.pdf.finished import Box, Line, Page

_ENTRY = re.compile(
    r"(?P<text>.*?\S)[\s.·…_]*?(?:[\s.·…]{2,}|\s)(?P<folio>\d{1,4}|[ivxlc]{1,8})$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """An entry: its text, with the number before it, and the folio it promises.

    ``sheet`` is the page on which the entry itself stands, counted from 1.
    """

    text: str
    folio: str
    sheet: int
    left_bp: float
    box_bp: Box


def read_contents(
    pages: Sequence[Page], openings: Sequence[Opening | None], kind: str
) -> Iterator[ContentsEntry]:
    """The entries on the pages of a list, from the one headed so up to the next with a heading.

    A line that ends without a folio goes on in the next.
    """
    begins = next((place for place, one in enumerate(openings) if one and one.kind == kind), None)
    if begins is None:
        return
    heading = openings[begins]
    for place in range(begins, len(pages)):
        if place > begins and openings[place] is not None:
            return
        skipped = heading.box_bp if heading and place == begins else None
        yield from _entries(pages[place], skipped)


def ends_with_folio(text: str) -> bool:
    """Whether a line ends as an entry does."""
    match = _ENTRY.fullmatch(text)
    return bool(match and _is_folio(match["folio"]))


def _entries(page: Page, heading: Box | None) -> Iterator[ContentsEntry]:
    folio = read_folio(page)
    apart = (heading, folio.box_bp if folio else None)
    begun: list[Line] = []
    for line in page.lines:
        if line.box_bp in apart:
            continue
        begun.append(line)
        text = " ".join(plain(part.text) for part in begun)
        match = _ENTRY.fullmatch(text)
        if match and _is_folio(match["folio"]):
            first = begun[0].box_bp
            yield ContentsEntry(
                re.sub(r"[\s.·…]+$", "", match["text"]),
                match["folio"],
                page.sheet,
                first[0],
                (first[0], line.box_bp[1], line.box_bp[2], first[3]),
            )
            begun = []


def _is_folio(text: str) -> bool:
    return text.isdecimal() or in_roman(roman(text)) == text.lower()
