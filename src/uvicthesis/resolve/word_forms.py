"""The forms in which listed words stand in a text: plurals, possessives, capitals, aliases."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from uvicthesis.documents.running_text import WordKind
from uvicthesis.documents.word_lists import WordEntry

_POSSESSIVE = re.compile(r"['’]s?$")
_FIRST_LETTER = re.compile(r"(?<![^\W_])[^\W\d_]")
_NOT_PARTED_BY_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff가-힣]")
_MARKS = "\u0300-\u036f"
_BOUNDARIES: Mapping[WordKind, tuple[str, str]] = {
    "abbr": (r"(?<!\w)", rf"(?![\w{_MARKS}])"),
    "term": (r"(?<![\w-])", rf"(?![\w{_MARKS}]|-\w)"),
}
"""What must not touch a word: a term with a hyphen is another word, but NKVD-run is of the NKVD."""


@dataclass(frozen=True, slots=True)
class Form:
    """A word of the text, understood: its entry, by label, and how it stands there.

    ``possessive`` is its ending, ``’s``, ``’`` or nothing; ``short`` is the text without it.
    """

    label: str
    short: str
    is_plural: bool = False
    possessive: str = ""


class WordForms:
    """The words of one list, to be found by any of their forms.

    In English the regular plural and the possessive are understood without saying; the words of
    other languages have the forms that the list gives. A term may begin with a capital or not.
    """

    def __init__(self, kind: WordKind, entries: Mapping[str, WordEntry], language: str) -> None:
        self.entries = entries
        self._kind = kind
        self.is_english = is_english(language)
        self._forms: dict[str, Form] = {}
        for label, entry in entries.items():
            for form in self._forms_of(label, entry):
                self._forms.setdefault(form_key(form.short, kind), form)

    def find(self, text: str) -> Form | None:
        """The word that a text is a form of."""
        if form := self._forms.get(form_key(text, self._kind)):
            return replace(form, short=text)
        ending = _POSSESSIVE.search(text) if self.is_english else None
        form = self._forms.get(form_key(text[: ending.start()], self._kind)) if ending else None
        if form is None or ending is None:
            return None
        return replace(form, short=text[: ending.start()], possessive=f"’{ending[0][1:]}")

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What finds each form as a word of its own, the longest where several begin."""
        texts = sorted((form.short for form in self._forms.values()), key=len, reverse=True)
        return words_pattern(texts, self._kind) if texts else None

    def _forms_of(self, label: str, entry: WordEntry) -> Iterator[Form]:
        if not entry.text:
            return
        for name in entry_names(entry):
            yield Form(label, name)
        if plural := entry.says.get("plural"):
            yield Form(label, plural, is_plural=True)
        elif self.is_english:
            for plural in _regular_plurals(entry.text, self._kind):
                yield Form(label, plural, is_plural=True)


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag is that of a kind of English."""
    return language.lower().partition("-")[0] == "en"


def entry_names(entry: WordEntry) -> list[str]:
    """The word of an entry and its aliases, which a comma parts."""
    aliases = entry.says.get("aliases", "").split(",")
    return [entry.text, *filter(None, map(str.strip, aliases))]


def form_key(text: str, kind: WordKind) -> str:
    """What two texts have in common that are the same form of a word."""
    key = " ".join(unicodedata.normalize("NFC", text).replace("'", "’").split())
    return key if kind == "abbr" else _FIRST_LETTER.sub(lambda match: match[0].lower(), key)


def words_pattern(texts: Sequence[str], kind: WordKind) -> re.Pattern[str]:
    """What finds any of several words, where no letter of another word touches it.

    Where a script has no spaces between words, letters may touch.
    """
    spellings: dict[tuple[str, str], list[str]] = {}
    for text in texts:
        before, after = _BOUNDARIES[kind]
        around = (
            "" if _NOT_PARTED_BY_SPACES.match(text) else before,
            "" if _NOT_PARTED_BY_SPACES.match(text[-1:]) else after,
        )
        spelled = {unicodedata.normalize(form, text) for form in ("NFC", "NFD")}
        spellings.setdefault(around, []).extend(
            _spelling_pattern(spelling, kind) for spelling in sorted(spelled)
        )
    groups = ((before, "|".join(found), after) for (before, after), found in spellings.items())
    return re.compile("|".join(f"{before}(?:{any_of}){after}" for before, any_of, after in groups))


def _spelling_pattern(text: str, kind: WordKind) -> str:
    pattern = re.sub(r"(?:\\ )+", "[ \u00a0]+", re.escape(text))
    pattern = re.sub("['’]", "['’]", pattern)
    return _FIRST_LETTER.sub(_either_case, pattern) if kind == "term" else pattern


def _either_case(match: re.Match[str]) -> str:
    return f"[{match[0].lower()}{match[0].upper()}]"


def _regular_plurals(text: str, kind: WordKind) -> Iterator[str]:
    yield f"{text}s"
    if kind == "term":
        yield f"{text}es"
        if text.endswith("y"):
            yield f"{text[:-1]}ies"
