"""Numbers as the Chicago Manual of Style sets them: ranges, ordinals."""

from __future__ import annotations

import re
from typing import Literal

PageRanges = Literal["chicago", "as-written"]

RANGE = re.compile(
    r"(?<![\w./-])(?P<first>[A-Z]?\d+[a-z]?|[ivxlcdm]+)\s?(?:-{1,3}|–|—)\s?"
    r"(?P<last>[A-Z]?\d+[a-z]?|[ivxlcdm]+)(?![\w/:-])"
)
"""Two arabic or roman page numbers; not part of a date, a call number or an address."""

YEARS = re.compile(r"(?<![\w./-])(\d{4})-(\d{4})(?![\w/-])")
DASHES = re.compile(r"(?<=\w)\s?(?:-{2,3}|–|—)\s?(?=\w)")


def page_ranges(text: str, ranges: PageRanges) -> str:
    """Every range in the text with an en dash; ``chicago`` also shortens its last number."""

    def set_range(match: re.Match[str]) -> str:
        first, last = match["first"], match["last"]
        if first.isdigit() and last.isdigit() and ranges == "chicago":
            last = shortened(first, last)
        return f"{first}–{last}"

    return RANGE.sub(set_range, text)


def field_ranges(pages: str, ranges: PageRanges) -> str:
    """The same for a field that holds nothing but pages."""
    return page_ranges(DASHES.sub("-", pages), ranges)


def year_ranges(text: str) -> str:
    """``1928-1941`` in a title with an en dash, its digits as given."""
    return YEARS.sub(r"\1–\2", text)


def shortened(first: str, last: str) -> str:
    """The second number of a range, shortened (Chicago Manual of Style 17, 9.61).

    Below 100 and after a multiple of 100 all digits are given; after 101 to 109, 201 to 209 and
    so on only those that change; otherwise at least two.
    """
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    if len(first) != len(last) or int(last) <= int(first):
        return last
    start = int(first)
    if start < 100 or start % 100 == 0:
        return last
    changed = next(i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b)
    digits = len(last) - changed
    return last[-digits:] if start % 100 < 10 else last[-max(digits, 2) :]


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``3rd``, ``11th``."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def is_number(text: str) -> bool:
    """Whether a volume, issue or edition is a bare number."""
    return text.strip().isdecimal()
