"""The order of words as a dictionary of their language has it.

After the Unicode Collation Algorithm, cut down to what a list of words or an index needs: letters
count first, then accents, then capitals. It goes word by word (Chicago Manual 17, 16.60): a space
comes before any letter, hyphens and apostrophes are passed over. Numbers go by their value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from uvicthesis.alphabets import (
    CAPITALS_FIRST,
    DOTLESS,
    DOUBLED_AT_FIRST_LETTER,
    HOME_SCRIPTS,
    LAST_MARK_FIRST,
    LETTERS,
    MARKS,
    SCRIPTS,
    TAILORINGS,
    WRITTEN_OUT,
)

Weight = tuple[int, int, int]
"""A group, a place in it, and a place after that for the letters of one language."""

_BREAKS = {"(": 0, "[": 0, ",": 1, ":": 1, ";": 1}
_SPACE, _SYMBOL, _NUMBER, _HOME, _FIRST_SCRIPT = range(2, 7)
_UNLISTED = 0x1000  # letters of a script that the list of its letters lacks come after them


class CollationKey(NamedTuple):
    """What two words are compared by: letters, then accents, then capitals, then the text."""

    letters: tuple[Weight, ...]
    accents: tuple[tuple[int, ...], ...]
    capitals: tuple[bool, ...]
    text: str


def collation_key(text: str, language: str) -> CollationKey:
    """The key by which ``sorted`` puts words into the order of a language.

    ``language`` is a BCP 47 tag such as ``en-CA``, ``cs`` or ``sr-Latn``; one without an order of
    its own is sorted by the letters of its script.
    """
    order = _order(language.lower())
    elements = list(order.elements(_signs(text, is_dotless=order.is_dotless)))
    accents = tuple(element.accents for element in elements)
    return CollationKey(
        tuple(element.weight for element in elements),
        accents[::-1] if order.is_last_mark_first else accents,
        tuple(element.is_capital != order.is_capital_first for element in elements),
        text,
    )


@dataclass(frozen=True, slots=True)
class _Sign:
    """A letter or other character in lower case, and the marks that stand on it."""

    base: str
    marks: frozenset[str] = frozenset()
    is_capital: bool = False


@dataclass(frozen=True, slots=True)
class _Letter:
    """What a language counts as one letter, in one or more signs, and ``rank`` as an accent."""

    signs: tuple[_Sign, ...]
    weight: Weight
    rank: int

    def begins(self, signs: Sequence[_Sign]) -> bool:
        """Whether ``signs`` begin with it; on a letter of one sign there may be more marks."""
        if len(self.signs) == 1:
            return self.signs[0].marks <= signs[0].marks and self.signs[0].base == signs[0].base
        begin = [(sign.base, sign.marks) for sign in signs[: len(self.signs)]]
        return begin == [(sign.base, sign.marks) for sign in self.signs]


@dataclass(frozen=True, slots=True)
class _Element:
    weight: Weight
    accents: tuple[int, ...] = ()
    is_capital: bool = False


@dataclass(frozen=True, slots=True)
class _Order:
    """The order of one language; its ``letters`` go by their first sign, the longest first."""

    letters: dict[str, list[_Letter]]
    script: str
    marks: str
    is_dotless: bool
    is_last_mark_first: bool
    is_doubled_at_first: bool
    is_capital_first: bool

    def elements(self, signs: Sequence[_Sign]) -> Iterator[_Element]:
        """What ``signs`` are compared by, one element a letter, number or break between words."""
        breaks: list[_Element] = []
        place, is_first = 0, True
        while place < len(signs):
            elements, length = self._next(signs[place:])
            for element in elements:
                if element.weight[0] <= _SPACE:
                    breaks.append(element)
                    continue
                if breaks and not is_first:
                    yield min(breaks, key=lambda one: one.weight)
                yield element
                breaks, is_first = [], False
            place += length

    def _next(self, signs: Sequence[_Sign]) -> tuple[list[_Element], int]:
        first = signs[0]
        for letter in self.letters.get(first.base, ()):
            if letter.begins(signs):
                return [self._own(letter, signs)], len(letter.signs)
            if self._is_doubled(letter, signs):
                return [self._own(letter, signs[1:])] * 2, len(letter.signs) + 1
        if first.base.isdecimal():
            digits = "".join(takewhile(str.isdecimal, (sign.base for sign in signs)))
            return [_Element((_NUMBER, int(digits), 0))], len(digits)
        weight = self._weight(first.base)
        return [self._element(weight, first, 0)] if weight else [], 1

    def _is_doubled(self, letter: _Letter, signs: Sequence[_Sign]) -> bool:
        return self.is_doubled_at_first and len(letter.signs) > 1 and letter.begins(signs[1:])

    def _own(self, letter: _Letter, signs: Sequence[_Sign]) -> _Element:
        more = signs[0].marks - letter.signs[0].marks
        return self._element(letter.weight, _Sign("", more, signs[0].is_capital), letter.rank)

    def _element(self, weight: Weight, sign: _Sign, rank: int) -> _Element:
        marks = sorted(map(self._mark, sign.marks))
        return _Element(weight, (*([rank] if rank else []), *marks), sign.is_capital)

    def _mark(self, mark: str) -> int:
        place = self.marks.find(mark)
        return ord(mark) if place < 0 else place + 1

    def _weight(self, base: str) -> Weight | None:
        if base in _BREAKS:
            return _BREAKS[base], 0, 0
        category = unicodedata.category(base)
        if category[0] == "Z" or base in "\t\n":
            return _SPACE, 0, 0
        if category[0] == "S" and category != "Sk":
            return _SYMBOL, ord(base), 0
        return _letter_weight(base, self.script) if category[0] in "LMN" else None


def _letter_weight(base: str, home: str) -> Weight:
    script = unicodedata.name(base, "").partition(" ")[0]
    if script == home:
        group = _HOME
    else:
        known = script in SCRIPTS
        group = _FIRST_SCRIPT + (SCRIPTS.index(script) if known else len(SCRIPTS))
    place = LETTERS.get(script, "").find(base)
    return group, ord(base) + _UNLISTED if place < 0 else place, 0


def _signs(text: str, *, is_dotless: bool = False) -> list[_Sign]:
    """``text`` taken apart; modifier letters such as ʼ count as the apostrophes they look like."""
    if is_dotless:
        text = unicodedata.normalize("NFC", text).replace("İ", "i")
    signs: list[_Sign] = []
    for char in unicodedata.normalize("NFKD", text):
        folded = "ı" if is_dotless and char == "I" else char.casefold()
        for part in folded.translate(WRITTEN_OUT):
            if unicodedata.combining(part):
                signs[-1:] = [_Sign(s.base, s.marks | {part}, s.is_capital) for s in signs[-1:]]
            elif not "\u02b0" <= part <= "\u02ff":
                signs.append(_Sign(part, is_capital=folded != char))
    return signs


@cache
def _order(tag: str) -> _Order:
    home = HOME_SCRIPTS.get(_longest_known(tag, HOME_SCRIPTS), "")
    rules = ",".join((TAILORINGS[""], TAILORINGS[_longest_known(tag, TAILORINGS)])).split(",")
    own = {letter.signs: letter for rule in rules for letter in _read_rule(rule, home)}
    letters: dict[str, list[_Letter]] = {}
    for letter in sorted(own.values(), key=_length, reverse=True):
        letters.setdefault(letter.signs[0].base, []).append(letter)
    return _Order(
        letters,
        home,
        MARKS[_longest_known(tag, MARKS)],
        is_dotless=_longest_known(tag, DOTLESS) != "",
        is_last_mark_first=_longest_known(tag, LAST_MARK_FIRST) != "",
        is_doubled_at_first=_longest_known(tag, DOUBLED_AT_FIRST_LETTER) != "",
        is_capital_first=_longest_known(tag, CAPITALS_FIRST) != "",
    )


def _longest_known(tag: str, names: Collection[str]) -> str:
    """``fr-ca`` of ``fr-ca-x-quebec``, or the empty string."""
    while tag and tag not in names:
        tag = tag.rpartition("-")[0]
    return tag


def _read_rule(rule: str, home: str) -> Iterator[_Letter]:
    anchor, *steps = re.split(r"\s*(<<|<|>)\s*", rule.strip())
    group, place, _ = _letter_weight(anchor, home)
    after = rank = 0
    for step, letter in zip(steps[::2], steps[1::2], strict=True):
        if step == "<<":
            rank += 1
        else:
            after, rank = (after + 1 if step == "<" else -1), 0
        yield _Letter(tuple(_signs(letter)), (group, place, after), rank)


def _length(letter: _Letter) -> tuple[int, int]:
    return len(letter.signs), sum(len(sign.marks) for sign in letter.signs)
