"""The number printed on a page, wherever it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from uvicthesis.pdf.finished import Box, Page

BAND_BP = 90.0
"""How far from the upper or lower edge of a page its number may stand: 1.25 in."""

_ROMAN = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_FOLIO = re.compile(r"\W*(?:page\s+)?(?P<number>\d{1,4}|[ivxlcdm]{1,9})\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Folio:
    """A page number as printed: its text, value and style, and where it stands."""

    text: str
    value: int
    style: Literal["roman", "Roman", "arabic"]
    box_bp: Box


def read_folio(page: Page) -> Folio | None:
    """The number that stands alone in a line near the upper or lower edge, or None.

    Where several do, it is the one nearest to an edge.
    """
    return min(_candidates(page), key=lambda folio: _from_edge(folio, page), default=None)


def read_folios(pages: Sequence[Page]) -> tuple[Folio | None, ...]:
    """The number of each page; where several stand near an edge, that in the usual place."""
    candidates = [_candidates(page) for page in pages]
    heights: Counter[int] = Counter()
    for page, found in zip(pages, candidates, strict=True):
        heights.update({_height(folio, page) for folio in found})

    def usual(page: Page, found: list[Folio]) -> Folio | None:
        return max(found, key=lambda folio: heights[_height(folio, page)], default=None)

    return tuple(map(usual, pages, candidates))


def _candidates(page: Page) -> list[Folio]:
    return [
        folio
        for line in page.lines
        if _is_in_band(line.box_bp, page.height_bp) and (folio := _folio(line.text, line.box_bp))
    ]


def _from_edge(folio: Folio, page: Page) -> float:
    from_edge: float = min(page.height_bp - folio.box_bp[3], folio.box_bp[1])
    return from_edge


def _height(folio: Folio, page: Page) -> int:
    """How far a number stands from the upper edge, or below it from the lower one, in 1/8 in."""
    from_top = page.height_bp - folio.box_bp[3]
    return round((from_top if from_top < folio.box_bp[1] else -folio.box_bp[1]) / 9)


def roman(text: str) -> int:
    """The value of a roman number, 0 for what is none."""
    if not text or not _ROMAN.fullmatch(text):
        return 0
    values = [_VALUES[letter] for letter in text.lower()]
    later = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, later, strict=True))


def in_roman(value: int) -> str:
    """A number from 1 in small roman letters."""
    signs = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl"}
    signs |= {10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
    text = ""
    for step, letters in signs.items():
        count, value = divmod(value, step)
        text += letters * count
    return text


def _is_in_band(box: Box, height_bp: float) -> bool:
    return box[1] > height_bp - BAND_BP or box[3] < BAND_BP


def _folio(text: str, box: Box) -> Folio | None:
    match = _FOLIO.fullmatch(text.strip())
    if match is None:
        return None
    number = match["number"]
    if number.isdecimal():
        return Folio(number, int(number), "arabic", box)
    value = roman(number)
    if not value:
        return None
    return Folio(number, value, "roman" if number.islower() else "Roman", box)
