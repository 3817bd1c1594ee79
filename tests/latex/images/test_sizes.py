"""The size at which an image is printed, and what is said of its pixels."""

import pytest

from uvicthesis.documents.index import FoundImage
from uvicthesis.errors import SourceError
from uvicthesis.latex.images.raster import Raster
from uvicthesis.latex.images.sizes import (
    coarseness,
    printed_width_in,
    size_faults,
)
from uvicthesis.location import Location
from uvicthesis.resolve.text_block import TextBlock

AT = Location("chapters/01.md", 3)
TEXT = TextBlock()  # 6.5 in wide and 9 in high


def image(width: str = "", height: str = "") -> FoundImage:
    return FoundImage("a.png", AT, width, height)


@pytest.mark.parametrize(
    ("width", "height", "printed_in"),
    [
        ("80%", "", 5.2),
        ("9cm", "", 3.54),
        ("3in", "", 3),
        ("200px", "", 2.08),
        ("200", "", 2.08),
        ("", "2in", 4),
        ("", "50%", 6.5),  # 4.5 in high would be 9 in wide
        ("", "", 6.5),
        ("1in", "5in", 1),
    ],
)
def test_printed_width_is_what_pandoc_and_the_class_make_of_the_sizes(
    width: str, height: str, printed_in: float
) -> None:
    printed = printed_width_in(image(width, height), Raster(1000, 500), TEXT)

    assert printed == pytest.approx(printed_in, abs=0.01)


def test_small_image_is_not_enlarged() -> None:
    assert printed_width_in(image(), Raster(300, 150, 300, 300), TEXT) == 1


def test_high_image_is_as_wide_as_its_height_lets_it_be() -> None:
    assert printed_width_in(image("100%"), Raster(1000, 9000), TEXT) == 1


@pytest.mark.parametrize(("pixels", "is_coarse"), [(971, True), (975, False), (2000, False)])
def test_image_with_less_than_150_pixels_to_the_inch_is_coarse(
    pixels: int, is_coarse: bool
) -> None:
    assert (coarseness(image("100%"), Raster(pixels, 100), TEXT) is not None) == is_coarse


@pytest.mark.parametrize(
    "width", ["8,5cm", r"0.5\textwidth", "80 percent", "-3cm", "9CM", "3 in", ".5in"]
)
def test_size_that_pandoc_would_pass_over_is_told(width: str) -> None:
    (finding,) = size_faults(image(width))

    assert str(finding) == (
        f"chapters/01.md:3: width={width} is no size, and has no effect\n"
        "  write a part of the text as 80%, or a length as 9cm, 3.5in or 200px"
    )


@pytest.mark.parametrize("height", ["0.5", "1px", "0", "0%"])
def test_size_next_to_nothing_is_an_error(height: str) -> None:
    with pytest.raises(SourceError, match=f"height={height} is next to nothing"):
        size_faults(image(height=height))


@pytest.mark.parametrize("width", ["", "80%", "9cm", "3in", "200px", "0.5in", "2pc", "30em"])
def test_size_that_pandoc_reads_is_not_told(width: str) -> None:
    assert size_faults(image(width)) == []
