"""The text block: what the settings leave of the page between the margins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from uvicthesis.lengths import POINTS
from uvicthesis.settings.schema import Layout

INCH_PT = POINTS["in"]
LETTER_PT = (8.5 * INCH_PT, 11 * INCH_PT)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Its width and height, and the size of the running text."""

    width_pt: float = LETTER_PT[0] - 2 * INCH_PT
    height_pt: float = LETTER_PT[1] - 2 * INCH_PT
    size_pt: int = 12

    @property
    def turned(self) -> TextBlock:
        """The same on a landscape page, as it is read."""
        return replace(self, width_pt=self.height_pt, height_pt=self.width_pt)


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
    return float(written[:-2]) * POINTS[written[-2:]]
