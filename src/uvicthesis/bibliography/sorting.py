"""The order of a bibliography: by name as the Manual alphabetises, by date, or as listed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from uvicthesis.bibliography.dates import read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.names import inverted
from uvicthesis.bibliography.styles.roles import head_of

ARTICLES: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"({articles})[\s’]+", re.IGNORECASE)
    for language, articles in {
        "en": "the|an?",
        "fr": "les?|la|l(?=’)|une?|des",
        "de": "der|die|das|dem|den|eine?",
        "es": "el|los|las?|una?|unos",
        "it": "il|lo|la|i|gli|le|l(?=’)|un[oa]?",
        "pt": "os?|as?|uma?",
        "nl": "de|het|een",
    }.items()
}
"""Initial articles, passed over in sorting a title in that language (Manual 17, 16.48)."""

LANGUAGES = {
    "fr": "fr", "acadian": "fr", "canadien": "fr", "de": "de", "ge": "de", "ngerman": "de",
    "austrian": "de", "naustrian": "de", "es": "es", "sp": "es", "it": "it", "pt": "pt",
    "po": "pt", "brazilian": "pt", "nl": "nl", "du": "nl",
}  # fmt: skip
"""From the beginning of ``langid``, as biblatex or BCP 47 has it; anything else is English."""

USUAL = "mm"
"""biblatex's ``presort`` of entries that have none."""

LAST = "\U0010ffff"

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)

AuthorKey = tuple[str, tuple[str, ...], str, str]


def author_key(entry: Entry) -> AuthorKey:
    """``presort``, names, title, date: works of one author by title (Manual 14.71).

    It makes no difference whether somebody wrote a work or edited it; an author alone comes
    before the same author with others (14.66). ``sortkey``, ``sortname`` and ``sorttitle`` have
    the last word.
    """
    presort, date = entry.get("presort") or USUAL, date_key(entry)
    title = _letters(entry.get("sorttitle")) or alphabetised(_title(entry), entry.get("langid"))
    if sortkey := entry.get("sortkey"):
        return presort, (_name(sortkey),), title, date
    names = entry.names("sortname") or head_of(entry).names
    if not names:
        return presort, (title,), "", date
    words = [_name(str(inverted(person))) for person in names.persons]
    return presort, (*words, *([LAST] if names.others else [])), title, date


def date_key(entry: Entry) -> str:
    """The date as digits; what has none comes last."""
    date = read_date(entry)
    moment = date.start or date.end
    if moment is None:
        return date.words or "~"
    return f"{moment.year + 10000:05}-{moment.month:02}-{moment.day:02}"


def same_author(entry: Entry, other: Entry) -> bool:
    """Whether two entries have the very same persons at their head."""
    heads = [head_of(one).names for one in (entry, other)]
    first, second = ([str(inverted(person)) for person in head.persons] for head in heads)
    return bool(first) and first == second and heads[0].others == heads[1].others


def alphabetised(text: str, langid: str = "") -> str:
    """Letter by letter (Manual 16.59): accents, spaces and marks passed over, articles dropped.

    Letters of other scripts come after the Latin ones.
    """
    language = LANGUAGES.get(langid) or LANGUAGES.get(langid[:2].lower(), "en")
    words = str(read_field(text).text)
    article = ARTICLES[language].match(words.lstrip("“‘«¿¡"))
    return _letters(words.lstrip("“‘«¿¡")[article.end() :] if article else words)


def _name(name: str) -> str:
    """A comma ends a name: "Li, Zhen" before "Lia"."""
    first, *rest = str(read_field(name).text).split(",")
    return "\0".join(_letters(part) for part in (first, *rest))


def _letters(text: str) -> str:
    folded = (_folded(char) for char in unicodedata.normalize("NFC", text.casefold()))
    return "".join(char for char in "".join(folded).translate(LETTERS) if char.isalnum())


def _folded(char: str) -> str:
    """A letter without its accents; й, ї and ў are letters of their own, ё is not."""
    base = unicodedata.normalize("NFKD", char)
    return char if base[0] in "иіу" and len(base) > 1 else base


def _title(entry: Entry) -> str:
    return entry.get("title", "maintitle", "booktitle", "journaltitle", "issuetitle")
