"""Pages that contents and lists will take, foreseen so that the first pass leaves room for them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from uvicthesis.nodes import stringify
from uvicthesis.resolve.numbering import Numbered

LINE_PT = 14.5
"""One line of the contents, single spaced at 12 pt."""

CHAPTER_SKIP_PT = 8.0
"""The space over the entry of a chapter or front page."""

PAGE_PT = 648.0
"""The height of the text block: letter less 1 in margins."""

HEADING_PT = 60.0
"""What the heading of the first page takes up."""

CHARACTERS_A_LINE = 78

_CONTENTS_LEVELS = (1, 2, 3)


def contents_pages(numbered: Sequence[Numbered], front_pages: int, closings: int = 0) -> int:
    """Pages of the table of contents, with a line for each front page and the bibliography.

    ``closings`` are the chapters that end with a list of their sources, which has a line too.
    """
    headings = [
        (getattr(item.thing, "level", 0), item) for item in numbered if item.kind != "front"
    ]
    listed = [(level, item) for level, item in headings if level in _CONTENTS_LEVELS]
    heights_pt = [_height_pt(_title(item), level == 1) for level, item in listed]
    heights_pt += [LINE_PT + CHAPTER_SKIP_PT] * (front_pages + 1)
    heights_pt += [LINE_PT] * closings
    return _pages(heights_pt)


def list_pages(captions: Iterable[str]) -> int:
    """Pages of a list of figures or tables with these captions."""
    return _pages(_height_pt(f"Figure 1.10 {caption}", False) for caption in captions)


def _title(item: Numbered) -> str:
    return f"{item.number} {stringify(getattr(item.thing, 'inlines', []))}"


def _height_pt(title: str, is_chapter: bool) -> float:
    lines = math.ceil(len(title) / CHARACTERS_A_LINE)
    return lines * LINE_PT + (CHAPTER_SKIP_PT if is_chapter else 0.0)


def _pages(heights_pt: Iterable[float]) -> int:
    return max(1, math.ceil((HEADING_PT + sum(heights_pt)) / PAGE_PT))
