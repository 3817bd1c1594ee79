"""The header of a PNG (ISO/IEC 15948): its size, its density, and whether the file is whole."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from uvicthesis.latex.images.raster import BadImageError, Raster, believable_dpi, truncated

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PER_METRE = 1
_METRES_IN_INCH = 0.0254


def read_png(data: bytes) -> Raster:
    """The image of a whole PNG file.

    Raises:
        BadImageError: chunks are missing, or not what was written.
    """
    chunks = dict(_chunks(data))  # of several of a kind the last, which matters for none of these
    if len(chunks.get(b"IHDR", b"")) != 13:
        raise BadImageError("is damaged: it does not say how large it is", "save it anew")
    if b"IDAT" not in chunks:
        raise BadImageError("is damaged: it holds no pixels", "save it anew")
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    if not width or not height:
        raise BadImageError("has no pixels", "save it anew")
    across, down, unit = struct.unpack(">IIB", chunks.get(b"pHYs", b"").ljust(9, b"\0")[:9])
    factor = _METRES_IN_INCH if unit == _PER_METRE else 0.0
    return Raster(width, height, believable_dpi(across * factor), believable_dpi(down * factor))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind, end = data[at + 4 : at + 8], at + 8 + length
        if end + 4 > len(data):
            raise truncated()
        if zlib.crc32(data[at + 4 : end]) != struct.unpack_from(">I", data, end)[0]:
            raise BadImageError("is damaged: its checksums are wrong", "copy it again")
        yield kind, data[at + 8 : end]
        if kind == b"IEND":
            return
        at = end + 4
    raise truncated()
