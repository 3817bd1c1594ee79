"""Widths of a figure's parts: in go the parts of a row, out come rows that fit, with widths."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uvicthesis.documents.figures import only_image
from uvicthesis.lengths import POINTS
from uvicthesis.nodes import Blocks, Node, plain

GAP = 0.03
"""The space between two parts as a fraction of the width of the text, as the class has it."""

_WIDTH = re.compile(r"\s*(?P<number>\d*\.?\d+)\s*(?P<unit>%|[a-z]*)\s*")
_NOT_OF_TEX = ("px", "", "inch")

_SMALLEST = 0.1
"""What a part without a width gets where the others leave no more, as a fraction of the text."""

Row = list[tuple[str, Node]]


def rows_of_parts(parts: Sequence[Node], text_pt: float) -> list[Row]:
    """The parts of one row, each with its width in LaTeX; as more rows where they do not fit.

    ``text_pt`` is the width of the text, of which widths in per cent are parts. Parts without one
    share what the others leave. Where the space between them makes a row too wide, all of it is
    made a little smaller.
    """
    rows: list[list[Node]] = [[]]
    for part in parts:
        if sum(_fraction(each, text_pt) or 0 for each in (*rows[-1], part)) > 1.001 and rows[-1]:
            rows.append([])
        rows[-1].append(part)
    return [list(zip(_widths(row, text_pt), map(_filling, row), strict=True)) for row in rows]


def _widths(row: Sequence[Node], text_pt: float) -> list[str]:
    fractions = [_fraction(part, text_pt) for part in row]
    room = 1 - GAP * (len(row) - 1)
    given, sharing = sum(filter(None, fractions)), fractions.count(None)
    share = max((room - given) / sharing, _SMALLEST) if sharing else 0.0
    scale = min(1.0, room / max(given + share * sharing, room))
    return [
        (scale == 1 and _length(part)) or rf"{(fraction or share) * scale:.3g}\linewidth"
        for part, fraction in zip(row, fractions, strict=True)
    ]


def _fraction(part: Node, text_pt: float) -> float | None:
    """How much of the width of the text a part is to take up, if it says so."""
    match = _WIDTH.fullmatch(_width(part))
    if match is None or match["unit"] not in ("%", *POINTS):
        return None
    number, unit = float(match["number"]), match["unit"]
    return number / 100 or None if unit == "%" else number * POINTS[unit] / text_pt or None


def _length(part: Node) -> str:
    """A width that is a length in a unit of TeX's."""
    match = _WIDTH.fullmatch(_width(part))
    is_length = match and match["unit"] in POINTS and match["unit"] not in _NOT_OF_TEX
    return match["number"] + match["unit"] if match and is_length else ""


def _width(part: Node) -> str:
    attributes = dict(part["c"][0][2]) if part["t"] == "Figure" else {}
    image = only_image(_shown(part))
    return str(attributes.get("width") or (image and dict(image["c"][0][2]).get("width")) or "")


def _filling(part: Node) -> Node:
    """The part with its image as wide as the part, if it had a width."""
    image = only_image(_shown(part))
    if image is None or not _width(part):
        return part
    (identifier, classes, attributes), *rest = image["c"]
    kept = [["width", "100%"], *(pair for pair in attributes if pair[0] != "width")]
    shown = plain([{"t": "Image", "c": [[identifier, classes, kept], *rest]}])
    if part["t"] != "Figure":
        return shown
    attr, caption, _ = part["c"]
    return {"t": "Figure", "c": [attr, caption, [shown]]}


def _shown(part: Node) -> Blocks:
    blocks: Blocks = part["c"][2] if part["t"] == "Figure" else [part]
    return blocks
