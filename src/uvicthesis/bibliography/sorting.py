"""The order of a bibliography: by name as the Manual alphabetises, by date, or as listed."""

from __future__ import annotations

import re
import unicodedata

from uvicthesis.bibliography.dates import read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.names import inverted
from uvicthesis.bibliography.styles.roles import head_of

ARTICLES = re.compile(r"^(the|an?|der|die|das|les?|la|l’|el|los|las|il|lo|gli|i)[\s’]+", re.I)
"""Initial articles, passed over in sorting a title (Chicago Manual of Style 17, 16.48)."""

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)

AuthorKey = tuple[tuple[str, ...], str, str]


def author_key(entry: Entry) -> AuthorKey:
    """Names, then title, then date: works of one author by title (Manual 14.71).

    An author alone comes before the same author with others (14.65). ``sortkey``, ``sortname``
    and ``sorttitle`` have the last word.
    """
    title = alphabetised(entry.get("sorttitle") or _title(entry))
    date = date_key(entry)
    if sortkey := entry.get("presort") + entry.get("sortkey"):
        return (alphabetised(sortkey),), title, date
    names = entry.names("sortname") or head_of(entry).names
    if not names:
        return (title,), "", date
    words = [_name(str(inverted(person))) for person in names.persons]
    return tuple(words), title, date


def date_key(entry: Entry) -> str:
    """The date as digits; what has none comes last."""
    date = read_date(entry)
    moment = date.start or date.end
    if moment is None:
        return date.words or "~"
    return f"{moment.year + 10000:05}-{moment.month:02}-{moment.day:02}"


def same_author(entry: Entry, other: Entry) -> bool:
    """Whether two entries have the very same persons at their head."""
    names, others = head_of(entry).names, head_of(other).names
    return bool(names) and [str(inverted(person)) for person in names.persons] == [
        str(inverted(person)) for person in others.persons
    ]


def alphabetised(text: str) -> str:
    """Letter by letter (Manual 16.59): accents, spaces and marks passed over, articles dropped.

    Letters of other scripts come after the Latin ones.
    """
    return _letters(ARTICLES.sub("", str(read_field(text).text)))


def _name(name: str) -> str:
    """A comma ends a name: "Li, Zhen" before "Lia"."""
    first, *rest = name.split(",")
    return "\0".join(_letters(part) for part in (first, *rest))


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold()).translate(LETTERS)
    return "".join(char for char in folded if char.isalnum())


def _title(entry: Entry) -> str:
    return entry.get("title", "maintitle", "booktitle", "journaltitle", "issuetitle")
