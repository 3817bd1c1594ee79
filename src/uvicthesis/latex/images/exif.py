"""Exif (JEITA CP-3451): which way up a photograph is, and how dense its pixels are."""

from __future__ import annotations

import struct
from dataclasses import dataclass

_BYTE_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_ORIENTATION, _RESOLUTION, _UNIT = 0x0112, 0x011A, 0x0128
_SHORT, _RATIONAL = 3, 5
_INCHES = {2: 1.0, 3: 2.54}
_MOST_FIELDS = 1000


@dataclass(frozen=True, slots=True)
class Exif:
    """``orientation`` from 1, upright, to 8; ``dpi`` is 0 where it is not said."""

    orientation: int = 1
    dpi: float = 0.0


def read_exif(tiff: bytes) -> Exif:
    r"""What the first directory says; one that is damaged says nothing.

    ``tiff`` is the segment after ``Exif\0\0``, a TIFF file without an image.
    """
    order = _BYTE_ORDERS.get(tiff[:4])
    if order is None:
        return Exif()
    try:
        fields = _fields(tiff, order)
    except struct.error:  # an offset that leads out of the segment
        return Exif()
    orientation = int(fields.get(_ORIENTATION, 1))
    factor = _INCHES.get(int(fields.get(_UNIT, 2)), 0.0)
    return Exif(orientation if 1 <= orientation <= 8 else 1, fields.get(_RESOLUTION, 0.0) * factor)


def _fields(tiff: bytes, order: str) -> dict[int, float]:
    """The numbers of the first directory, by their tags."""
    (start,) = struct.unpack_from(order + "I", tiff, 4)
    (count,) = struct.unpack_from(order + "H", tiff, start)
    fields: dict[int, float] = {}
    for number in range(min(count, _MOST_FIELDS)):
        at = start + 2 + 12 * number
        tag, kind = struct.unpack_from(order + "HH", tiff, at)
        if kind == _SHORT:
            (fields[tag],) = struct.unpack_from(order + "H", tiff, at + 8)
        elif kind == _RATIONAL:
            (place,) = struct.unpack_from(order + "I", tiff, at + 8)
            above, below = struct.unpack_from(order + "II", tiff, place)
            fields[tag] = above / below if below else 0.0
    return fields
