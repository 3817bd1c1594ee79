"""Images made for the tests, byte by byte: PNG, and JPEG with what Exif says of it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import pytest

Made = Callable[..., bytes]

# A scan of two blocks of eight pixels in one component: the first black, the second white.
_TABLES = b"\xff\xdb\x00\x43\x00" + b"\x08" * 64
_CODES = b"\xff\xc4\x00\x15\x00\x00\x02" + b"\0" * 14 + b"\x08\x00"
_AC_CODES = b"\xff\xc4\x00\x14\x10\x00\x01" + b"\0" * 14 + b"\x00"
_SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x1f\xc3\xfc" + b"\xff\xd9"


@pytest.fixture(scope="session")
def chunk() -> Made:
    """A chunk of a PNG with its length and checksum."""

    def make(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    return make


@pytest.fixture(scope="session")
def png(chunk: Made) -> Made:
    """A black PNG; ``more`` chunks stand before its pixels."""

    def make(width: int = 1, height: int = 1, *more: bytes) -> bytes:
        header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
        pixels = zlib.compress((b"\0" * (width + 1)) * height)
        chunks = chunk(b"IHDR", header), *more, chunk(b"IDAT", pixels), chunk(b"IEND", b"")
        return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)

    return make


@pytest.fixture(scope="session")
def segment() -> Made:
    """A segment of a JPEG with its marker and length."""

    def make(marker: int, data: bytes) -> bytes:
        return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data

    return make


@pytest.fixture(scope="session")
def jpeg() -> Made:
    """A JPEG of 16 by 8 pixels, its left half black, its right half white."""

    def make(*segments: bytes, frame: int = 0xC0) -> bytes:
        size = bytes((0xFF, frame)) + b"\x00\x0b\x08\x00\x08\x00\x10\x01\x01\x11\x00"
        return b"\xff\xd8" + b"".join(segments) + _TABLES + size + _CODES + _AC_CODES + _SCAN

    return make


@pytest.fixture(scope="session")
def exif(segment: Made) -> Made:
    """The segment that says which way up a JPEG is, in a byte order: ``<`` or ``>``."""

    def make(orientation: int, dpi: int = 0, order: str = ">") -> bytes:
        tiff = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, 2)
        tiff += struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
        tiff += struct.pack(order + "HHII", 0x011A, 5, 1, 38)
        return segment(0xE1, b"Exif\0\0" + tiff + struct.pack(order + "III", 0, dpi, 1))

    return make
