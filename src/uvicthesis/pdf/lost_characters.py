"""Characters that no font has: in go entries of the log, out comes one error for each place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import islice

from uvicthesis.errors import TypesetError
from uvicthesis.location import Location
from uvicthesis.pdf.log import LostCharacter
from uvicthesis.scripts import Script, script_of
from uvicthesis.tools.fonts import fonts_with

_FONT_OF_FORMULAS = re.compile(r"(cm|lm|ms[ab]m|eu[fsr])[a-z]*\d+$")
"""The names that TeX's fonts for mathematics have in the log: ``cmmi12``, ``msbm10``."""

MOST_NAMED = 12
"""A text in a script of its own lacks every letter: so many are shown."""

_IN_FORMULAS = "in a formula, words are written \\text{…}, and signs as commands such as \\alpha"
_IN_TEXT = "name a font that has {them} under layout: fallback: in thesis.yaml"
_NOWHERE = "; this machine has none yet: fonts-noto-core and fonts-noto-cjk have most"


def lost_characters_error(lost: Iterable[LostCharacter], at: Location) -> TypesetError:
    """What is said of the characters lost at one place."""
    lost = list(lost)
    characters = list(dict.fromkeys(entry.character for entry in lost))
    in_formula = all(_FONT_OF_FORMULAS.match(entry.font) for entry in lost)
    if len(characters) == 1:
        problem = f"no font has the character {characters[0]}{_code(characters[0])}"
    else:
        shown = " ".join(islice(characters, MOST_NAMED))
        more = len(characters) - MOST_NAMED
        others = f" and {more} others" if more > 0 else ""
        problem = f"no font has the characters {shown}{others}"
    remedy = _IN_FORMULAS if in_formula else _remedy_in_text(characters)
    return TypesetError(problem, at=at, remedy=remedy)


def _code(character: str) -> str:
    """The code of a character, and the name that Unicode has for it."""
    if len(character) != 1:
        return ""
    return f" (U+{ord(character):04X} {unicodedata.name(character, '')})".replace(" )", ")")


def _remedy_in_text(characters: Sequence[str]) -> str:
    them = "it" if len(characters) == 1 else "them"
    families = _families(characters)
    if not families:
        return _IN_TEXT.format(them=them) + _NOWHERE
    return _IN_TEXT.format(them=them) + f", for example {' and '.join(families)}"


def _families(characters: Sequence[str]) -> list[str]:
    """A font that has all of the characters, or else one for each script that any font has."""
    if families := fonts_with("".join(characters)):
        return families[:1]
    by_script: dict[Script, str] = {}
    for character in characters:
        script = script_of(character)
        by_script[script] = by_script.get(script, "") + character
    return list(dict.fromkeys(name for text in by_script.values() for name in fonts_with(text)[:1]))
