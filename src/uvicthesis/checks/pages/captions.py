"""Captions of tables and figures, as they are printed under or over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from uvicthesis.checks.pages.wording import plain
from uvicthesis.pdf.finished import Box, Page

CaptionKind = Literal["tables", "figures"]

_CAPTION = re.compile(
    r"(?P<kind>table|figure|fig\.)\s+(?P<number>[A-Z]?\d+(?:[.-]\d+)*[a-z]?)\s*(?:[:—–|]|\.\s|\.?$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption: its kind, its number and the sheet it stands on, counted from 1."""

    kind: CaptionKind
    number: str
    sheet: int
    box_bp: Box


def read_captions(pages: Sequence[Page], body: int) -> Iterator[Caption]:
    """The captions from the page of that index on; a line of text that refers to one is none."""
    for page in pages[body:]:
        for line in page.lines:
            if match := _CAPTION.match(plain(line.text)):
                kind: CaptionKind = "tables" if match["kind"].casefold() == "table" else "figures"
                yield Caption(kind, match["number"], page.sheet, line.box_bp)
