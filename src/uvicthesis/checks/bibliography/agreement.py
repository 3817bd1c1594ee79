"""Rules on how entries agree with each other: one work once, one name written one way."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import combinations

from uvicthesis.bibliography.dates import read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.checks.authorities import GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import CitedLibrary
from uvicthesis.checks.rule import ALL, Rule, rule
from uvicthesis.findings import Finding

SENSE = Authority(GOOD_PRACTICE, "", "E")

ALIKE = 0.92
"""From which share of common letters on two titles are taken for one."""

_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "over",
        "per",
        "so",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "with",
        "yet",
    ]
)
_COMPANY = re.compile(
    r"\b(press|publishers?|publishing|books?|verlag|inc|ltd|co|and|&|the)\b\.?", re.I
)


@rule("recommended", SENSE, applies_to=ALL, severity="warning")
def works_listed_once(cited: CitedLibrary) -> Iterator[Finding]:
    """Have one entry for each work.

    Otherwise it is listed twice, and its second citation is taken for the first of another work.

    Bad:  smith2004 and Smith:2004, with the same author, title and year
    Good: one entry, cited under one key
    """
    for one, other in combinations(cited.used, 2):
        if _same_work(one, other):
            advice = "cite it by one key, and remove the other entry"
            problem = f'"{other.key}" seems to be the work that "{one.key}" is ({one.at})'
            yield Finding("", other.at, problem, advice)


@rule("recommended", SENSE, applies_to=ALL)
def names_written_alike(cited: CitedLibrary) -> Iterator[Finding]:
    """Write one person's name one way.

    Bad:  "Fitzpatrick, Sheila" in one entry and "Fitzpatrick, S." in another
    Good: "Fitzpatrick, Sheila" in both
    """
    forms: dict[str, Counter[str]] = {}
    where: dict[str, Entry] = {}
    for entry in cited.used:
        for role in ("author", "editor", "translator"):
            for person in entry.names(role).persons:
                given = _folded(" ".join([*person.first_names, *person.middle_names]))
                family = _folded(" ".join(person.last_names))
                if not given:
                    continue
                name = f"{' '.join(person.last_names)}, {' '.join(person.first_names)}"
                forms.setdefault(f"{family} {given[:1]}", Counter())[name] += 1
                where.setdefault(name, entry)
    for names in forms.values():
        ordered = [name for name, _ in names.most_common()]
        for name in ordered[1:]:
            if _may_be_one(ordered[0], name):
                problem = f'"{name}" is written "{ordered[0]}" elsewhere'
                yield Finding("", where[name].at, problem, "write the name one way")


@rule("recommended", SENSE, applies_to=ALL)
def publishers_written_alike(cited: CitedLibrary) -> Iterator[Finding]:
    """Write one publisher one way, and one place.

    Bad:  "Oxford University Press" and "Oxford Univ. Press"
    Good: "Oxford University Press" in all entries
    """
    yield from _written_alike(cited, "publisher", _core_of_company)
    yield from _written_alike(cited, "location", _folded)
    yield from _written_alike(cited, "journaltitle", _core_of_company)


@rule("recommended", SENSE, applies_to=ALL)
def titles_capitalised_alike(cited: CitedLibrary) -> Iterator[Finding]:
    """Capitalise all English titles in one manner.

    Chicago's notes have headline capitals: every word but articles, prepositions and the like.

    Bad:  "The making of the working class" among "The Origins of the War"
    Good: "The Making of the Working Class"
    """
    titles = [entry for entry in cited.used if _is_english(entry) and len(_words(entry)) > 3]
    small = [entry for entry in titles if _is_sentence_case(entry)]
    if 0 < len(small) * 3 <= len(titles):
        for entry in small:
            title = str(read_field(entry.get("title")).text)
            problem = f'"{title}" has small letters where most titles have capitals'
            yield Finding("", entry.at, problem)


@rule("recommended", SENSE, applies_to=ALL)
def short_title_of_title(cited: CitedLibrary) -> Iterator[Finding]:
    """Take the short title from the words of the title.

    Bad:  title = {The Origins of War}, shorttitle = {Roots of War}
    Good: shorttitle = {Origins of War}
    """
    for entry in cited.used:
        title, short = (
            _folded(str(read_field(entry.get(f)).text)) for f in ("title", "shorttitle")
        )
        words = [word for word in short.split() if word not in _SMALL]
        if title and not all(word in title for word in words):
            yield Finding("", entry.at, f'the short title of "{entry.key}" is not from its title')


RULES: tuple[Rule, ...] = (
    works_listed_once,
    names_written_alike,
    publishers_written_alike,
    titles_capitalised_alike,
    short_title_of_title,
)


def _same_work(one: Entry, other: Entry) -> bool:
    if one.get("doi") and one.get("doi").casefold() == other.get("doi").casefold():
        return True
    first, second = (_folded(str(read_field(e.get("title")).text)) for e in (one, other))
    if not first or abs(len(first) - len(second)) > 0.2 * len(first):
        return False
    if _year(one) != _year(other) or _families(one) != _families(other) or one.type != other.type:
        return False
    numbers = [e.get("volume", "number", "issue", "chapter", "date") for e in (one, other)]
    if numbers[0] != numbers[1]:
        return False
    return SequenceMatcher(a=first, b=second).ratio() >= ALIKE


def _written_alike(
    cited: CitedLibrary, field: str, core: Callable[[str], str]
) -> Iterator[Finding]:
    forms: dict[str, Counter[str]] = {}
    where: dict[str, Entry] = {}
    for entry in cited.used:
        if text := str(read_field(entry.get(field)).text):
            forms.setdefault(core(text), Counter())[text] += 1
            where.setdefault(text, entry)
    for texts in forms.values():
        (usual, _), *others = texts.most_common()
        for text, _ in others:
            problem = f'{field} "{text}" is written "{usual}" elsewhere'
            yield Finding("", where[text].at, problem)


def _may_be_one(name: str, other: str) -> bool:
    """Whether given names may be forms of one: S. and Sheila, not Sara and Sheila."""
    first, second = (_folded(text.partition(",")[2]).split() for text in (name, other))
    pairs = zip(first, second, strict=False)
    return all(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _families(entry: Entry) -> tuple[str, ...]:
    names = entry.names("author") if entry.get("author") else entry.names("editor")
    return tuple(_folded(" ".join(person.last_names)) for person in names.persons)


def _year(entry: Entry) -> int:
    moment = read_date(entry).start
    return moment.year if moment else 0


def _core_of_company(text: str) -> str:
    core = re.sub(r"\buniv(ersity)?\b\.?", "u", _COMPANY.sub("", text.casefold()))
    return _folded(core) or _folded(text)


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c if c.isalnum() else " " for c in apart if not unicodedata.combining(c))
    return " ".join(kept.split())


def _words(entry: Entry) -> list[str]:
    title = str(read_field(entry.get("title")).text)
    return [word for word in re.findall(r"[^\W\d_][\w’'-]*", title) if word.lower() not in _SMALL]


def _is_english(entry: Entry) -> bool:
    language = entry.get("langid", "language").casefold()
    text = str(read_field(entry.get("title")).text)
    is_latin = all(ord(c) < 0x250 for c in text if c.isalpha())
    return is_latin and language in ("", "english", "en", "eng", "canadian", "american", "british")


def _is_sentence_case(entry: Entry) -> bool:
    words = _words(entry)[1:]
    return sum(word[0].islower() for word in words) > len(words) / 2
