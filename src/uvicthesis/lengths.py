"""Units of length, as writers, pandoc and TeX name them."""

from __future__ import annotations

from collections.abc import Mapping

POINTS: Mapping[str, float] = {
    "pt": 1.0,
    "pc": 12.0,
    "em": 12.0,
    "in": 72.27,
    "inch": 72.27,
    "cm": 72.27 / 2.54,
    "mm": 72.27 / 25.4,
    "px": 72.27 / 96,
    "": 72.27 / 96,
}
"""Each in TeX's points. The pixel, which may go unnamed, is pandoc's and that of browsers; the em
that of text in 12 pt."""
