"""Texts of pages made comparable: what differs only in looks is the same."""

from __future__ import annotations

import re
import unicodedata

_SAME = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}
)
_RAISED_C = re.compile(r"(?:©|\(c\)|°\s*c|c\u20dd|⃝\s*c)", re.IGNORECASE)


def plain(text: str) -> str:
    """Text with ligatures taken apart, straight quotation marks and hyphens, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME).split())


def comparable(text: str) -> str:
    """Text in which neither case nor spaces matter, for names and titles that must agree."""
    return re.sub(r"[\s\u00ad]+", "", plain(text)).casefold()


def with_copyright_sign(text: str) -> str:
    """Text in which the signs that old fonts draw from a circle and a c are one again."""
    return re.sub(r"^c(?=\s+[A-Z])", "©", _RAISED_C.sub("©", text))


def letters_only(text: str) -> str:
    """Latin letters without marks: for words whose marks TeX stacks on letters in its own order."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(_ALIKE.get(c, c) for c in folded if c.isalpha() and not unicodedata.combining(c))


_ALIKE = {"ə": "e", "ŋ": "n", "ʷ": "w"}
