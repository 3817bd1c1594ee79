"""What a word is: in goes a text, out comes how many words a reader would find in it."""

from __future__ import annotations

import re
import unicodedata

_ADDRESS = r"\w+://\S+"
_ONE_CHARACTER = "[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
_ONE_CHARACTER += "\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
_LETTERS = rf"(?:(?!{_ONE_CHARACTER})\w)+"
_JOINS = "['’\u2010\u2011.·-]"  # an apostrophe, a hyphen, a stop within
_NUMBER = rf"\d+(?:[.,'’\u00a0\u202f]\d{{3}})*(?:[.,]\d+)?(?!{_JOINS}?\w)"

_WORD = re.compile(f"{_ADDRESS}|{_ONE_CHARACTER}|{_NUMBER}|{_LETTERS}(?:{_JOINS}{_LETTERS})*")


def count_words(text: str) -> int:
    """The words of a text, after the manner of Unicode's word boundaries (UAX 29).

    A word is a run of letters and digits. Apostrophes, hyphens and stops within one join what
    they stand between (``don't``, ``well-known``, ``U.S.``), dashes and slashes part it. A number
    is one word with its separators and decimals, and so is a web address. Chinese characters and
    Japanese kana, which are written without spaces, count one each. Signs alone count nothing.
    """
    plain = "".join(
        character
        for character in unicodedata.normalize("NFD", text)
        if not unicodedata.category(character).startswith("M") and character != "\u00ad"
    )
    return sum(any(map(str.isalnum, word)) for word in _WORD.findall(plain))
