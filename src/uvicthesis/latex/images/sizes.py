"""How large an image is printed, and whether it has pixels enough for that."""

from __future__ import annotations

import re
from dataclasses import dataclass

from uvicthesis.documents.index import FoundImage
from uvicthesis.errors import SourceError
from uvicthesis.findings import Finding
from uvicthesis.latex.images.raster import Raster
from uvicthesis.settings.schema import Layout

COARSE_DPI = 150
"""Below this, pixels show in print and on a screen that is zoomed in."""

GOOD_DPI = 300
"""What printers ask for photographs."""

PAPER_IN = (8.5, 11.0)

_IN_INCHES = {
    "in": 1.0,
    "inch": 1.0,
    "cm": 1 / 2.54,
    "mm": 1 / 25.4,
    "pt": 1 / 72.27,
    "pc": 12 / 72.27,
    "px": 1 / 96,  # as pandoc has it, and browsers
    "": 1 / 96,
    "em": 12 / 72.27,
}
_SIZE = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>%|[a-z]*)")  # as pandoc reads it
_OF_LATEX = re.compile(r"(?P<number>\d+(?:\.\d+)?|\.\d+)(?P<unit>in|cm|mm|pt)")
_SMALLEST_IN = 0.012
_HOW_TO_WRITE = "write a part of the text as 80%, or a length as 9cm, 3.5in or 200px"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """The part of the page that is for text, in inches."""

    width_in: float
    height_in: float

    @property
    def turned(self) -> TextBlock:
        """The same on a landscape page, as it is read."""
        return TextBlock(self.height_in, self.width_in)


def text_block(layout: Layout) -> TextBlock:
    """What the margins leave of the paper."""
    margins = layout.margins
    left, right, top, bottom = (
        _tex_length_in(side) for side in (margins.left, margins.right, margins.top, margins.bottom)
    )
    return TextBlock(PAPER_IN[0] - left - right, PAPER_IN[1] - top - bottom)


def size_faults(image: FoundImage) -> list[Finding]:
    """Sizes that pandoc passes over.

    Raises:
        SourceError: a size is next to nothing, with which TeX cannot reckon.
    """
    faults = []
    for name, written in (("width", image.width), ("height", image.height)):
        match = _SIZE.fullmatch(written)
        if written and (match is None or match["unit"] not in (*_IN_INCHES, "%")):
            problem = f"{name}={written} is no size, and has no effect"
            faults.append(Finding("image-sizes-read", image.at, problem, _HOW_TO_WRITE))
        elif match and _size_in(written, 1.0) < _SMALLEST_IN:
            problem = f"{name}={written} is next to nothing: without a unit it is in pixels"
            raise SourceError(problem, at=image.at, remedy=_HOW_TO_WRITE)
    return faults


def coarseness(image: FoundImage, raster: Raster, text: TextBlock) -> Finding | None:
    """That an image has too few pixels for the size at which it is printed."""
    width_in = printed_width_in(image, raster, text)
    dpi = raster.width_px / width_in
    if round(dpi) >= COARSE_DPI:
        return None
    enough_px = -(-width_in * GOOD_DPI // 50) * 50
    return Finding(
        "images-fine-enough",
        image.at,
        f'the image "{image.address}" is coarse: {raster.width_px} pixels over '
        f"{width_in:.1f} in are {dpi:.0f} to the inch",
        f"take one with {enough_px:.0f} pixels across, or print this one at most "
        f"{raster.width_px / COARSE_DPI:.1f}in wide",
    )


def printed_width_in(image: FoundImage, raster: Raster, text: TextBlock) -> float:
    """The width at which pandoc and the class set an image, in inches."""
    shape = raster.width_in / raster.height_in
    width_in = _size_in(image.width, text.width_in)
    height_in = _size_in(image.height, text.height_in)
    if width_in and height_in:
        return width_in
    natural_in = width_in or (height_in * shape if height_in else raster.width_in)
    return min(natural_in, text.width_in, text.height_in * shape)


def _size_in(written: str, whole_in: float) -> float:
    """A size in inches, or 0 where there is none that can be read."""
    match = _SIZE.fullmatch(written)
    if match is None:
        return 0.0
    unit_in = whole_in / 100 if match["unit"] == "%" else _IN_INCHES.get(match["unit"], 0.0)
    return float(match["number"]) * unit_in


def _tex_length_in(written: str) -> float:
    """A length of the settings, which have been checked, in inches."""
    match = _OF_LATEX.fullmatch(written)
    if match is None:
        raise ValueError(written)
    return float(match["number"]) * _IN_INCHES[match["unit"]]
