"""The header of a JPEG (ITU-T T.81, T.871): its size, density and orientation."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from uvicthesis.latex.images.exif import Exif, read_exif
from uvicthesis.latex.images.raster import (
    ASSUMED_DPI,
    BadImageError,
    Raster,
    believable_dpi,
    truncated,
)

SIGNATURE = b"\xff\xd8\xff"
_END = b"\xff\xd9"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_FRAMES_OF_PDF = (0xC0, 0xC1, 0xC2)
"""Baseline, extended and progressive: what PDF's DCTDecode reads (ISO 32000-2, 7.4.8)."""

_SCAN = 0xDA
_JFIF, _APP1 = 0xE0, 0xE1
_WITHOUT_LENGTH = (0x01, *range(0xD0, 0xD8))
_INCHES = {1: 1.0, 2: 2.54}  # JFIF's units: dots an inch, dots a centimetre


def read_jpeg(data: bytes) -> Raster:
    """The image of a whole JPEG file.

    Raises:
        BadImageError: it is cut off, damaged, or of a kind that a PDF cannot hold.
    """
    frame: tuple[int, int] | None = None
    density, exif = (ASSUMED_DPI, ASSUMED_DPI), Exif()
    for marker, segment in _segments(data):
        if marker in _FRAMES:
            frame = _frame_size(marker, segment)
        elif marker == _JFIF and segment.startswith(b"JFIF\0") and len(segment) >= 12:
            density = _jfif_dpi(segment)
        elif marker == _APP1 and segment.startswith(b"Exif\0\0"):
            exif = read_exif(segment[6:])
    if frame is None:
        raise BadImageError("is damaged: it does not say how large it is", "save it anew")
    if density == (ASSUMED_DPI, ASSUMED_DPI) and exif.dpi:
        density = (believable_dpi(exif.dpi), believable_dpi(exif.dpi))
    return Raster(*frame, *density, exif.orientation)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker before the pixels, with its segment; pixels and their end must be there too."""
    at = 2
    while at + 4 <= len(data):
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise BadImageError("is damaged: its parts do not follow each other", "save it anew")
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker in _WITHOUT_LENGTH:
            at += 2
            continue
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == _SCAN:
            if data.find(_END, end) < 0:
                break
            return
        yield marker, data[at + 4 : end]
        at = end
    raise truncated()


def _frame_size(marker: int, segment: bytes) -> tuple[int, int]:
    if marker not in _FRAMES_OF_PDF:
        raise BadImageError("is a kind of JPEG that a PDF cannot hold", "save it as baseline JPEG")
    if len(segment) < 6:
        raise truncated()
    height, width = struct.unpack_from(">HH", segment, 1)
    if not width or not height:
        raise BadImageError("has no pixels", "save it anew")
    return width, height


def _jfif_dpi(segment: bytes) -> tuple[float, float]:
    unit, across, down = struct.unpack_from(">BHH", segment, 7)
    factor = _INCHES.get(unit, 0.0)
    return believable_dpi(across * factor), believable_dpi(down * factor)
