"""Scripts that a font has to be told of, or that run from right to left.

The ranges are those of the blocks of the Unicode Standard (version 15), the tags those of
OpenType's registry.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal


@dataclass(frozen=True, slots=True)
class Script:
    """A script: its blocks, and what typesetting has to know of it.

    ``tag`` is OpenType's, without which its letters are not joined or put in order. ``breaks`` is
    the language by whose rules lines break where words are not parted by spaces.
    """

    blocks: tuple[tuple[int, int], ...]
    tag: str = ""
    breaks: str = ""


HEBREW = Script(((0x590, 0x5FF), (0xFB1D, 0xFB4F)), "hebr")
ARABIC = Script(
    ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    "arab",
)
SYRIAC = Script(((0x700, 0x74F), (0x860, 0x86F)), "syrc")
THAANA = Script(((0x780, 0x7BF),), "thaa")
NKO = Script(((0x7C0, 0x7FF),), "nko ")
CHINESE_AND_JAPANESE = Script(
    (
        (0x2E80, 0x312F),
        (0x3190, 0x9FFF),
        (0xF900, 0xFAFF),
        (0xFE10, 0xFE1F),
        (0xFE30, 0xFE4F),
        (0xFF00, 0xFFEF),
        (0x1AFF0, 0x1B16F),
        (0x1F200, 0x1F2FF),
        (0x20000, 0x3FFFF),
    ),
    breaks="zh",
)
OTHER = Script(())

SCRIPTS = (
    HEBREW,
    ARABIC,
    SYRIAC,
    THAANA,
    NKO,
    CHINESE_AND_JAPANESE,
    Script(((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)), "hang", "ko"),
    Script(((0x900, 0x97F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF)), "deva"),
    Script(((0x980, 0x9FF),), "beng"),
    Script(((0xA00, 0xA7F),), "guru"),
    Script(((0xA80, 0xAFF),), "gujr"),
    Script(((0xB00, 0xB7F),), "orya"),
    Script(((0xB80, 0xBFF), (0x11FC0, 0x11FFF)), "taml"),
    Script(((0xC00, 0xC7F),), "telu"),
    Script(((0xC80, 0xCFF),), "knda"),
    Script(((0xD00, 0xD7F),), "mlym"),
    Script(((0xD80, 0xDFF),), "sinh"),
    Script(((0xE00, 0xE7F),), "thai", "th"),
    Script(((0xE80, 0xEFF),), "lao ", "lo"),
    Script(((0xF00, 0xFFF),), "tibt", "bo"),
    Script(((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)), "mymr", "my"),
    Script(((0x1780, 0x17FF), (0x19E0, 0x19FF)), "khmr", "km"),
    Script(((0x1800, 0x18AF),), "mong"),
    Script(((0x1980, 0x19DF),), "talu", "th"),
    Script(((0x1B00, 0x1B7F),), "bali"),
    Script(((0xA980, 0xA9DF),), "java"),
    Script(((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)), "ethi"),
    Script(((0x1400, 0x167F), (0x18B0, 0x18FF)), "cans"),
)
"""Those whose letters need an OpenType tag, or whose lines break by rules of their own."""

SCRIPT_OF_LANGUAGE: Mapping[str, Script] = {
    **dict.fromkeys(("he", "yi"), HEBREW),
    **dict.fromkeys(("ar", "ckb", "fa", "ps", "sd", "ug", "ur"), ARABIC),
    **dict.fromkeys(("arc", "syr"), SYRIAC),
    "dv": THAANA,
    "nqo": NKO,
}
"""Scripts of the languages that are written from right to left (CLDR), by primary subtag."""

RIGHT_TO_LEFT_LETTER = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def script_of(character: str) -> Script:
    """The script that a character belongs to; ``OTHER`` for those that need no care."""
    code = ord(character)
    for script in SCRIPTS:
        if any(first <= code <= last for first, last in script.blocks):
            return script
    return OTHER


def right_to_left_script(tag: str) -> Script | None:
    """The script of a language that is written from right to left, by its BCP 47 tag."""
    return SCRIPT_OF_LANGUAGE.get(tag.split("-")[0].lower())


@cache
def direction(character: str) -> Literal["", "ltr", "rtl"]:
    """Which way a letter leads; "" for digits, marks and punctuation, which follow the letters.

    After the bidirectional classes of Unicode (UAX 9, table 4).
    """
    match unicodedata.bidirectional(character):
        case "L":
            return "ltr"
        case "R" | "AL":
            return "rtl"
    return ""
