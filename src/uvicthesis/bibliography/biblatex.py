"""Entries written for pandoc: as biblatex, or as the CSL JSON that they came from."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_faults import NOT_PRINTED
from uvicthesis.bibliography.field_text import plain_letters

CSL_ITEM = "csl-item"
"""The field in which an entry from CSL JSON keeps its item as it was."""

NEEDED = frozenset({"doi", "eprint", "url", "annotation", "keywords"})
"""Not printed by our own style, yet of use to others."""

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
    fields = [f"  {name} = {{{plain_letters(value)}}}," for name, value in _fields(entry, language)]
    return "\n".join([f"@{entry.type}{{{entry.key},", *fields, "}"])


def _fields(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    yield "langid", entry.get("langid", "language") or _language(entry, language)
    for name, value in entry.fields.items():
        if name not in (NOT_PRINTED - NEEDED) | {"langid", CSL_ITEM}:
            yield name, value


def _language(entry: Entry, language: str) -> str:
    letters = [letter for letter in entry.get("title", "booktitle") if letter.isalpha()]
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in letters)
    return OTHER_SCRIPT if 2 * latin < len(letters) else language
