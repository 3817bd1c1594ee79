"""What is read of PNG, JPEG and Exif, and what is said of files that are damaged."""

import struct
from collections.abc import Callable

import pytest

from uvicthesis.latex.images.jpeg import read_jpeg
from uvicthesis.latex.images.kinds import kind_of
from uvicthesis.latex.images.png import read_png
from uvicthesis.latex.images.raster import BadImageError, Raster, check_extent

Made = Callable[..., bytes]


def test_png_says_its_size_and_its_pixels_to_the_metre(png: Made, chunk: Made) -> None:
    density = chunk(b"pHYs", struct.pack(">IIB", 11811, 5906, 1))

    raster = read_png(png(30, 20, density))

    assert (raster.width_px, raster.height_px) == (30, 20)
    assert (round(raster.across_dpi), round(raster.down_dpi)) == (300, 150)
    assert (round(raster.width_in, 3), round(raster.height_in, 3)) == (0.1, 0.133)


@pytest.mark.parametrize("density", [(4, 3, 0), (0, 0, 1), (2**31, 2**31, 1)])
def test_density_that_no_image_has_is_that_of_tex(
    png: Made, chunk: Made, density: tuple[int, int, int]
) -> None:
    raster = read_png(png(10, 10, chunk(b"pHYs", struct.pack(">IIB", *density))))

    assert raster == Raster(10, 10, 72, 72)


def test_jpeg_says_its_size_and_its_dots_to_the_inch(jpeg: Made, segment: Made) -> None:
    jfif = segment(0xE0, b"JFIF\0\1\1\1" + struct.pack(">HHH", 300, 200, 0))

    assert read_jpeg(jpeg(jfif)) == Raster(16, 8, 300, 200)


def test_jpeg_may_count_its_dots_to_the_centimetre(jpeg: Made, segment: Made) -> None:
    jfif = segment(0xE0, b"JFIF\0\1\1\2" + struct.pack(">HHH", 100, 100, 0))

    assert read_jpeg(jpeg(jfif)) == Raster(16, 8, 254, 254)


@pytest.mark.parametrize("order", ["<", ">"])
def test_photograph_says_in_exif_which_way_up_it_is(jpeg: Made, exif: Made, order: str) -> None:
    raster = read_jpeg(jpeg(exif(6, 300, order)))

    assert raster == Raster(16, 8, 300, 300, orientation=6)
    assert raster.upright == Raster(8, 16, 300, 300)


def test_exif_is_found_behind_other_application_data(jpeg: Made, segment: Made, exif: Made) -> None:
    xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")

    assert read_jpeg(jpeg(xmp, exif(3))).orientation == 3


@pytest.mark.parametrize("orientation", [0, 9])
def test_orientation_that_exif_does_not_know_is_none(
    jpeg: Made, exif: Made, orientation: int
) -> None:
    assert read_jpeg(jpeg(exif(orientation))).orientation == 1


@pytest.mark.parametrize("length", [0, 3, 8, 9, 20, 40])
def test_exif_that_is_cut_off_says_nothing(jpeg: Made, segment: Made, length: int) -> None:
    tiff = b"MM\0*\0\0\0\x08\0\x02\x01\x12" + b"\xff" * 28

    assert read_jpeg(jpeg(segment(0xE1, b"Exif\0\0" + tiff[:length]))) == Raster(16, 8)


@pytest.mark.parametrize("end", [20, 30, 45, -1, -20])
def test_image_that_is_cut_off_is_told(png: Made, jpeg: Made, end: int) -> None:
    with pytest.raises(BadImageError, match="is cut off: its end is missing"):
        read_png(png(40, 40)[:end])
    with pytest.raises(BadImageError, match="is cut off: its end is missing"):
        read_jpeg(jpeg()[:end])


def test_png_with_another_checksum_is_told(png: Made) -> None:
    data = bytearray(png(4, 4))
    data[20] ^= 1

    with pytest.raises(BadImageError, match="its checksums are wrong"):
        read_png(bytes(data))


@pytest.mark.parametrize(("width", "height"), [(0, 5), (5, 0)])
def test_image_without_pixels_is_told(png: Made, width: int, height: int) -> None:
    with pytest.raises(BadImageError, match="has no pixels"):
        read_png(png(width, height))


def test_image_that_is_larger_than_tex_can_reckon_is_told() -> None:
    check_extent(Raster(15000, 10))
    check_extent(Raster(60000, 10, 300, 300))

    with pytest.raises(BadImageError, match="too large: 20000 pixels at 72 to the inch"):
        check_extent(Raster(10, 20000))


@pytest.mark.parametrize("frame", [0xC3, 0xC9])
def test_jpeg_that_a_pdf_cannot_hold_is_told(jpeg: Made, frame: int) -> None:
    with pytest.raises(BadImageError, match="a kind of JPEG that a PDF cannot hold"):
        read_jpeg(jpeg(frame=frame))


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2])
def test_progressive_jpeg_is_read_as_others(jpeg: Made, frame: int) -> None:
    assert read_jpeg(jpeg(frame=frame)) == Raster(16, 8)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"written by a program\n%PDF-1.4", "pdf"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -->\n<svg:svg>", "svg"),
        (b"<!DOCTYPE svg PUBLIC><svg xmlns=''>", "svg"),
    ],
)
def test_kind_of_a_file_is_told_by_its_first_bytes(data: bytes, kind: str) -> None:
    assert kind_of(data, "a.xyz") == kind


@pytest.mark.parametrize(
    ("data", "problem", "remedy"),
    [
        (b"GIF89a", "is a GIF image", "magick 'a.b.x[0]' 'a.b.png'"),
        (b"II*\0\x08\0", "is a TIFF image", "magick 'a.b.x' 'a.b.png'"),
        (b"\0\0\0\x18ftypheic", "is a HEIC image, as telephones make them", "'a.b.jpg'"),
        (b"\0\0\0\x18ftypavif", "is an AVIF image", "magick"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "is PostScript", "epstopdf 'a.b.x'"),
        (b"version https://git-lfs.github.com/spec/v1", "Git LFS has it", "git lfs pull"),
        (b"\n<!DOCTYPE html><svg>", "is a web page and no image", "download the image itself"),
        (b"hello", "is of a kind that cannot be set", "save it as PNG, JPEG, PDF or SVG"),
    ],
)
def test_kind_that_cannot_be_set_is_told_with_what_to_do(
    data: bytes, problem: str, remedy: str
) -> None:
    with pytest.raises(BadImageError) as caught:
        kind_of(data, "a.b.x")

    assert problem in caught.value.problem
    assert remedy in caught.value.remedy
