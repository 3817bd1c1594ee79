"""Entries written for pandoc: as biblatex, or as the CSL JSON that they came from."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from uvicthesis.bibliography.dates import Moment, read_date
from uvicthesis.bibliography.dialects import NAME_FIELDS
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_faults import NOT_PRINTED
from uvicthesis.bibliography.field_text import plain_letters
from uvicthesis.bibliography.names import Names

CSL_ITEM = "csl-item"
"""The field in which an entry from CSL JSON keeps its item as it was."""

NEEDED = frozenset({"doi", "eprint", "url", "annotation", "keywords"})
"""Not printed by our own style, yet of use to others."""

VERBATIM = frozenset({"doi", "eprint", "url"})
"""Written as they are, whatever characters they hold."""

DATES = ("", "orig", "event", "url")
DATE_FIELDS = frozenset(
    kind + part for kind in DATES for part in ("date", "year", "month", "day")
)  # fmt: skip

SPECIAL = re.compile(r"(?<!\\)[&%#]")
DOLLAR = re.compile(r"(?<!\\)\$")
SCRIPT = re.compile(r"(?<!\\)[_^]")
LINKED = re.compile(r"\\(?:url|href)\b")

OTHER_SCRIPT = "und"
"""The language of a title in letters that have another sense of capitals than English."""


def write_biblatex(entries: Iterable[Entry], language: str) -> str:
    """The entries with what they inherited filled in, so that none refers to another.

    ``language`` is that of the thesis, which holds where an entry names none: titles in English
    are taken to have the capitals of headlines, and only braces protect a capital letter.
    """
    return "\n".join(_written(entry, language) for entry in entries if not entry.get(CSL_ITEM))


def write_csl_json(entries: Iterable[Entry]) -> str:
    """The items of those entries that came from CSL JSON, each under its citekey."""
    items = [json.loads(entry.get(CSL_ITEM)) for entry in entries if entry.get(CSL_ITEM)]
    return json.dumps(items, ensure_ascii=False)


def _written(entry: Entry, language: str) -> str:
    fields = [f"  {name} = {{{value}}}," for name, value in _fields(entry, language)]
    return "\n".join([f"@{entry.type}{{{entry.key},", *fields, "}"])


def _fields(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    yield "langid", entry.get("langid", "language") or _language(entry, language)
    yield from _dates(entry)
    for name, value in entry.fields.items():
        if name in NAME_FIELDS:
            yield name, _names(entry.names(name))
        elif name in VERBATIM:
            yield name, value
        elif name not in (NOT_PRINTED - NEEDED) | {"langid", CSL_ITEM, *DATE_FIELDS}:
            yield name, _escaped(plain_letters(value))


def _dates(entry: Entry) -> Iterator[tuple[str, str]]:
    """The dates in ISO 8601, however they were typed; what is no date says how far the work is."""
    for kind in DATES:
        date = read_date(entry, kind)
        if date.start or date.end:
            yield f"{kind}date", f"{_iso(date.start)}{'/' * date.is_range}{_iso(date.end)}"
        elif date.words and not kind and not entry.get("pubstate"):
            yield "pubstate", _escaped(date.words)


def _iso(moment: Moment | None) -> str:
    if moment is None:
        return ""
    sign, doubt = "-" if moment.year < 0 else "", "~" if moment.is_approximate else ""
    parts = [f"{sign}{abs(moment.year):04}", *(f"{n:02}" for n in (moment.month, moment.day) if n)]
    return "-".join(parts) + (doubt or "?" * moment.is_uncertain)


def _names(names: Names) -> str:
    """``von Last, Jr, First and others``: the one form that leaves nothing to be guessed."""
    written = [
        ", ".join(
            " ".join(parts)
            for parts in (
                [*person.prelast_names, *person.last_names],
                person.lineage_names,
                [*person.first_names, *person.middle_names],
            )
            if parts
        )
        for person in names.persons
    ]
    return _escaped(" and ".join([*written, "others"] if names.others else written))


def _escaped(value: str) -> str:
    """The value with a backslash before characters that have a meaning in LaTeX, if typed bare."""
    if LINKED.search(value):
        return value
    escaped = SPECIAL.sub(r"\\\g<0>", value)
    dollars = len(DOLLAR.findall(escaped))
    if dollars % 2:
        escaped = DOLLAR.sub(r"\\$", escaped)
    return escaped if dollars and not dollars % 2 else SCRIPT.sub(r"\\\g<0>", escaped)


def _language(entry: Entry, language: str) -> str:
    letters = [letter for letter in entry.get("title", "booktitle") if letter.isalpha()]
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in letters)
    return OTHER_SCRIPT if 2 * latin < len(letters) else language
