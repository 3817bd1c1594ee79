"""What the header of a PNG or JPEG says of the image, and what is wrong with a file."""

from __future__ import annotations

from dataclasses import dataclass

ASSUMED_DPI = 72.0
"""What TeX takes where an image does not say how dense its pixels are."""

_LARGEST_IN = 220.0
_DENSEST_DPI = 10_000.0


class BadImageError(ValueError):
    """An image that cannot be set: what is wrong with it, and what to do."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


@dataclass(frozen=True, slots=True)
class Raster:
    """An image made of pixels, as it lies in its file.

    ``orientation`` is Exif's, 1 to 8: how it has to be turned to be seen upright.
    """

    width_px: int
    height_px: int
    across_dpi: float = ASSUMED_DPI
    down_dpi: float = ASSUMED_DPI
    orientation: int = 1

    @property
    def width_in(self) -> float:
        """How wide it is where nothing says how wide to print it, in inches."""
        return self.width_px / self.across_dpi

    @property
    def height_in(self) -> float:
        """How high it is where nothing says so, in inches."""
        return self.height_px / self.down_dpi

    @property
    def upright(self) -> Raster:
        """The same image, turned as its file says."""
        if self.orientation < 5:
            return Raster(self.width_px, self.height_px, self.across_dpi, self.down_dpi)
        return Raster(self.height_px, self.width_px, self.down_dpi, self.across_dpi)


def check_extent(raster: Raster) -> None:
    """Whether TeX can reckon with the size that a file gives its image.

    Raises:
        BadImageError: it cannot, for it knows no lengths above 16383 points.
    """
    if max(raster.width_in, raster.height_in) > _LARGEST_IN:
        most_px = max(raster.width_px, raster.height_px)
        raise BadImageError(
            f"is too large: {most_px} pixels at {raster.across_dpi:.0f} to the inch",
            "save it smaller, or with a density of 300 pixels to the inch",
        )


def truncated() -> BadImageError:
    """The file ends before its image does."""
    return BadImageError(
        "is cut off: its end is missing", "copy or download it again, or save it anew"
    )


def believable_dpi(dpi: float) -> float:
    """A density as written, unless it is none that a scanner or camera has."""
    return dpi if 1.0 <= dpi <= _DENSEST_DPI else ASSUMED_DPI
