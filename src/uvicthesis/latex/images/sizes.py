"""How large an image is printed, and whether it has pixels enough for that."""

from __future__ import annotations

import re

from uvicthesis.documents.index import FoundImage
from uvicthesis.errors import SourceError
from uvicthesis.findings import Finding
from uvicthesis.latex.images.raster import Raster
from uvicthesis.lengths import POINTS
from uvicthesis.resolve.text_block import INCH_PT, TextBlock

COARSE_DPI = 150
"""Below this, pixels show in print and on a screen that is zoomed in."""

GOOD_DPI = 300
"""What printers ask for photographs."""

_SIZE = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>%|[a-z]*)")  # as pandoc reads it
_SMALLEST_IN = 0.012
_HOW_TO_WRITE = "write a part of the text as 80%, or a length as 9cm, 3.5in or 200px"


def size_faults(image: FoundImage) -> list[Finding]:
    """Sizes that pandoc passes over.

    Raises:
        SourceError: a size is next to nothing, with which TeX cannot reckon.
    """
    faults = []
    for name, written in (("width", image.width), ("height", image.height)):
        match = _SIZE.fullmatch(written)
        if written and (match is None or match["unit"] not in (*POINTS, "%")):
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
    across_in, down_in = text.width_pt / INCH_PT, text.height_pt / INCH_PT
    width_in = _size_in(image.width, across_in)
    height_in = _size_in(image.height, down_in)
    if width_in and height_in:
        return width_in
    natural_in = width_in or (height_in * shape if height_in else raster.width_in)
    return min(natural_in, across_in, down_in * shape)


def _size_in(written: str, whole_in: float) -> float:
    """A size in inches, or 0 where there is none that can be read."""
    match = _SIZE.fullmatch(written)
    if match is None:
        return 0.0
    unit_in = whole_in / 100 if match["unit"] == "%" else POINTS.get(match["unit"], 0.0) / INCH_PT
    return float(match["number"]) * unit_in
