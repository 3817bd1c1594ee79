"""Widths of a figure's parts: in go the parts of a row, out come rows that fit, with widths."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uvicthesis.documents.figures import only_image
from uvicthesis.nodes import Blocks, Node, plain

GAP = 0.03
"""The space between two parts as a fraction of the width of the text, as the class has it."""

_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?)\s*%\s*")
_LENGTH = re.compile(r"\s*(\d*\.?\d+)\s*(cm|mm|in|pt|pc|em|px|)\s*")
_PIXELS_AN_INCH = 96

_SMALLEST = 0.1
"""What a part without a width gets where the others leave no more, as a fraction of the text."""

Row = list[tuple[str, Node]]


def rows_of_parts(parts: Sequence[Node]) -> list[Row]:
    """The parts of one row, each with its width in LaTeX; as more rows where they do not fit.

    A width in per cent is of the text. Parts without one share what the others leave. Where the
    space between them makes a row too wide, all of it is made a little smaller.
    """
    rows: list[list[Node]] = [[]]
    for part in parts:
        if sum(_fraction(each) or 0 for each in (*rows[-1], part)) > 1.001 and rows[-1]:
            rows.append([])
        rows[-1].append(part)
    return [list(zip(_widths(row), map(_filling, row), strict=True)) for row in rows]


def _widths(row: Sequence[Node]) -> list[str]:
    fractions = {id(part): _fraction(part) for part in row if not _length(part)}
    room = 1 - GAP * (len(row) - 1)
    given = sum(fraction for fraction in fractions.values() if fraction)
    sharing = sum(not fraction for fraction in fractions.values())
    share = max((room - given) / sharing, _SMALLEST) if sharing else 0.0
    scale = min(1.0, room / max(given + share * sharing, room))
    return [
        _length(part) or rf"{(fractions[id(part)] or share) * scale:.3g}\linewidth" for part in row
    ]


def _fraction(part: Node) -> float | None:
    match = _PERCENT.fullmatch(_width(part))
    return float(match[1]) / 100 or None if match else None


def _length(part: Node) -> str:
    """A width that is a length, as TeX reads it."""
    match = _LENGTH.fullmatch(_width(part))
    if match is None:
        return ""
    number, unit = match.groups()
    return f"{float(number) / _PIXELS_AN_INCH:.3f}in" if unit in ("px", "") else number + unit


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
