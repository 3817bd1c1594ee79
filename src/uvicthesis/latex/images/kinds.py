"""What kind of image a file is, by its first bytes: its name may say otherwise."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from uvicthesis.latex.images import jpeg, png
from uvicthesis.latex.images.raster import BadImageError

Kind = Literal["png", "jpg", "pdf", "svg"]

SETTABLE = "PNG, JPEG, PDF or SVG"
_PDF_WITHIN = 1024  # some programs write a line or two before %PDF
_DRAWING = re.compile(rb"<(?:\w+:)?svg\b")
_DRAWING_WITHIN = 8192

_TO_PNG = "convert it: magick '{file}' '{stem}.png'"
_OTHERS: tuple[tuple[re.Pattern[bytes], str, str], ...] = tuple(
    (re.compile(pattern, re.S), problem, remedy)
    for pattern, problem, remedy in (
        (rb"GIF8[79]a", "is a GIF image", "convert it: magick '{file}[0]' '{stem}.png'"),
        (rb"RIFF....WEBP", "is a WebP image", _TO_PNG),
        (rb"II\*\0|MM\0\*", "is a TIFF image", _TO_PNG),
        (rb"....ftyp(?:avif|avis)", "is an AVIF image", _TO_PNG),
        (
            rb"....ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)",
            "is a HEIC image, as telephones make them",
            "convert it: magick '{file}' '{stem}.jpg'",
        ),
        (rb"\0\0\0\x0cjP  ", "is a JPEG 2000 image", _TO_PNG),
        (rb"BM.{12}\x28\0\0\0", "is a BMP image", _TO_PNG),
        (rb"%!PS|\xc5\xd0\xd3\xc6", "is PostScript", "convert it: epstopdf '{file}'"),
        (rb"8BPS", "is a Photoshop file", "open it there and export it as PNG"),
        (rb"PK\x03\x04", "is an Office file or an archive", "export the image from it as PDF"),
        (rb"\x1f\x8b", "is compressed", "unpack it: gunzip < '{file}' > '{stem}.svg'"),
        (
            rb"version https://git-lfs",
            "is not here: the file only says where Git LFS has it",
            "fetch the image itself: git lfs pull",
        ),
        (
            rb"\s*<(?:!DOCTYPE\s+html|!doctype\s+html|html|head)\b",
            "is a web page and no image",
            "download the image itself, not the page that shows it",
        ),
    )
)
"""What a file of another kind begins with, what it is, and what makes one that can be set of it."""


def kind_of(data: bytes, file: str) -> Kind:
    """Which of the kinds that can be set a file is.

    Raises:
        BadImageError: it is empty, or of another kind; with the command that converts it.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise BadImageError("is empty", "save or copy it again")
    if data.startswith(png.SIGNATURE):
        return "png"
    if data.startswith(jpeg.SIGNATURE):
        return "jpg"
    for pattern, problem, remedy in _OTHERS:
        if pattern.match(data):
            raise BadImageError(problem, remedy.format(file=file, stem=PurePath(file).stem))
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if _DRAWING.search(data[:_DRAWING_WITHIN]):
        return "svg"
    raise BadImageError("is of a kind that cannot be set", f"save it as {SETTABLE}")
