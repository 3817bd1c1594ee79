"""What an entry takes from those that it names in ``xdata`` and ``crossref``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from uvicthesis.bibliography.dialects import (
    DATES,
    IN_PERIODICAL,
    INHERITED_AS,
    MAIN_TITLES,
    NOT_INHERITED,
    PARTS,
    PERIODICAL_PARTS,
)
from uvicthesis.bibliography.entries import Entry
from uvicthesis.findings import Finding


def unknown_references(entries: Mapping[str, Entry]) -> list[Finding]:
    """A finding for each key that an entry names and no file has."""
    return [
        Finding("crossref-known", entry.at, f'entry "{entry.key}" refers to "{key}", not there')
        for entry in entries.values()
        for key in (*_parents(entry), *_keys(entry, "related"))
        if key not in entries
    ]


def with_inherited_fields(
    entry: Entry, entries: Mapping[str, Entry], seen: frozenset[str] = frozenset()
) -> Entry:
    """The entry with what it takes from others.

    A part of a book takes the book's title as its book title, an article its periodical's as its
    journal title.
    """
    fields = dict(entry.fields)
    for key in _parents(entry):
        if key in entries and key not in seen:
            parent = with_inherited_fields(entries[key], entries, seen | {entry.key})
            for name, value in _inherited(entry, parent):
                fields.setdefault(name, value)
    return entry if fields == dict(entry.fields) else Entry(entry.key, entry.type, fields, entry.at)


def _parents(entry: Entry) -> list[str]:
    return [*_keys(entry, "xdata"), *_keys(entry, "crossref")]


def _keys(entry: Entry, name: str) -> list[str]:
    return [key.strip() for key in entry.get(name).split(",") if key.strip()]


def _inherited(entry: Entry, parent: Entry) -> Iterator[tuple[str, str]]:
    renamed = _renamed(entry, parent)
    has_own_date = any(name in entry.fields for name in DATES)
    for name, value in parent.fields.items():
        if name in renamed:
            yield renamed[name], value
        elif (
            name == "author" and renamed is INHERITED_AS and entry.type in ("inbook", "bookinbook")
        ):
            yield "author", value
            yield "bookauthor", value
        elif name in DATES and has_own_date:
            continue
        elif name not in NOT_INHERITED or parent.type == "xdata":
            yield name, value


def _renamed(entry: Entry, parent: Entry) -> Mapping[str, str]:
    """What the entry takes from the parent under another name."""
    if parent.type == "periodical" and entry.type in PERIODICAL_PARTS:
        return IN_PERIODICAL
    if entry.type in PARTS and parent.type not in PARTS and parent.type != "xdata":
        return INHERITED_AS
    return MAIN_TITLES if parent.type.startswith("mv") else {}
