"""Photographs that lie on their side are shown upright."""

from collections.abc import Callable

import pypdfium2
import pytest

from uvicthesis.latex.images.jpeg import read_jpeg
from uvicthesis.latex.images.upright import upright_pdf

Made = Callable[..., bytes]

_BLACK, _WHITE = "#", "."


def picture_of(pdf: bytes) -> list[str]:
    """The page in quarters, each dark or light, from the top."""
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=1, grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    pixels = bytes(bitmap.buffer)
    document.close()
    return [
        "".join(
            _WHITE if pixels[row * stride + column] > 127 else _BLACK
            for column in (width // 4, 3 * width // 4)
        )
        for row in (height // 4, 3 * height // 4)
    ]


@pytest.mark.parametrize(
    ("orientation", "seen"),
    [
        (2, [".#", ".#"]),  # mirrored
        (3, [".#", ".#"]),  # upside down
        (4, ["#.", "#."]),
        (5, ["##", ".."]),
        (6, ["##", ".."]),  # its left side belongs on top
        (7, ["..", "##"]),
        (8, ["..", "##"]),  # its right side belongs on top
    ],
)
def test_photograph_is_turned_as_exif_says(
    jpeg: Made, exif: Made, orientation: int, seen: list[str]
) -> None:
    data = jpeg(exif(orientation, 36))

    assert picture_of(upright_pdf(data, read_jpeg(data))) == seen


def test_photograph_that_was_turned_has_the_size_of_what_is_seen(jpeg: Made, exif: Made) -> None:
    data = jpeg(exif(6, 36))

    document = pypdfium2.PdfDocument(upright_pdf(data, read_jpeg(data)))
    size = document[0].get_size()
    document.close()

    assert size == (16, 32)
