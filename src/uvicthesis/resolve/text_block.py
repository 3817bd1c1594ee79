"""The text block: what the settings leave of the page between the margins."""

from __future__ import annotations

from dataclasses import dataclass

from uvicthesis.settings.schema import Layout

_UNITS_PT = {"pt": 1.0, "in": 72.27, "cm": 72.27 / 2.54, "mm": 72.27 / 25.4}
LETTER_PT = (8.5 * _UNITS_PT["in"], 11 * _UNITS_PT["in"])


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Its width and height, and the size of the running text."""

    width_pt: float = LETTER_PT[0] - 2 * _UNITS_PT["in"]
    height_pt: float = LETTER_PT[1] - 2 * _UNITS_PT["in"]
    size_pt: int = 12


def text_block(layout: Layout) -> TextBlock:
    """The text block of a page in the format letter."""
    sides = layout.margins
    width, height = LETTER_PT
    return TextBlock(
        width - length_pt(sides.left) - length_pt(sides.right),
        height - length_pt(sides.top) - length_pt(sides.bottom),
        int(layout.size.removesuffix("pt")),
    )


def length_pt(written: str) -> float:
    """A length of the settings, such as ``1in``, in points."""
    return float(written[:-2]) * _UNITS_PT[written[-2:]]
