"""Entries written as biblatex, for a program that reads it."""

from __future__ import annotations

from collections.abc import Iterable

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_faults import NOT_PRINTED
from uvicthesis.bibliography.field_text import plain_letters

NEEDED = frozenset({"doi", "eprint", "url", "langid", "abstract", "annotation", "keywords"})
"""Not printed by our own style, yet of use to others."""


def write_biblatex(entries: Iterable[Entry]) -> str:
    """The entries with what they inherited filled in, so that none refers to another."""
    return "\n".join(_written(entry) for entry in entries)


def _written(entry: Entry) -> str:
    fields = [
        f"  {name} = {{{plain_letters(value)}}},"
        for name, value in entry.fields.items()
        if name not in NOT_PRINTED - NEEDED
    ]
    return "\n".join([f"@{entry.type}{{{entry.key},", *fields, "}"])
