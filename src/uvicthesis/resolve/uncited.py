"""Works that are listed though nothing cites them, as chapters name them with ``nocite:``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from uvicthesis.bibliography.entries import Library
from uvicthesis.documents.nocite import EVERY
from uvicthesis.errors import CitationError
from uvicthesis.nearest import did_you_mean
from uvicthesis.resolve.units import Unit
from uvicthesis.settings.schema import Bibliography

Uncited = Mapping[int, tuple[str, ...]]
"""The keys that the files of a unit name, by the place of the unit in the book."""

NOTHING_UNCITED: Uncited = MappingProxyType({})


def uncited_of_units(units: Sequence[Unit], library: Library) -> Uncited:
    """The known keys that each unit's files name; a file of several units is that of the first."""
    return {
        number: tuple(key for key in keys if key == EVERY or key in library.entries)
        for number, unit in enumerate(units)
        if (keys := [key for part in unit.parts if part.holds(0)
                     for key in part.document.index.nocite])
    }  # fmt: skip


def unknown_uncited(units: Sequence[Unit], library: Library) -> Iterator[CitationError]:
    """The error for each key that no file has."""
    documents = {part.document.path: part.document for unit in units for part in unit.parts}
    for document in documents.values():
        for key, at in document.index.nocite.items():
            if key != EVERY and key not in library.entries:
                remedy = did_you_mean(key, library.entries)
                yield CitationError(f'no entry "{key}"', at=at, remedy=remedy, key=key)


def with_uncited(settings: Bibliography, keys: Sequence[str]) -> Bibliography:
    """The settings of a list that has these works, too."""
    if settings.uncited == "all" or EVERY in keys:
        return replace(settings, uncited="all")
    return replace(settings, uncited=tuple(dict.fromkeys((*settings.uncited, *keys))))
