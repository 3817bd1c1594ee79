"""The index of the thesis: in go the marks of all documents, out come its entries in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from uvicthesis.collation import CollationKey, collation_key
from uvicthesis.documents.index import FoundIndexMark
from uvicthesis.documents.index_marks import Levels, entry_key, entry_levels
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Inlines, stringify
from uvicthesis.resolve.index_ranges import unmatched_ranges
from uvicthesis.resolve.units import Unit


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """An entry and those below it.

    ``key`` is what its marks are called in the LaTeX; ``has_pages`` is false where it only leads
    to others, or holds those below it together. ``see`` and ``also`` are the entries, as they
    are printed, that it leads to.
    """

    key: str
    inlines: Inlines
    has_pages: bool
    see: tuple[Levels, ...]
    also: tuple[Levels, ...]
    below: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class BookIndex:
    """The entries of the highest level in the order of the alphabet, and what is wrong."""

    entries: tuple[IndexEntry, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Gathered:
    """What the marks say of one entry, and the entries below it by their text."""

    levels: Levels
    at: Location
    has_pages: bool = False
    sort: str = ""
    see: dict[str, Location] = field(default_factory=dict)
    also: dict[str, Location] = field(default_factory=dict)
    below: dict[str, _Gathered] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return entry_key(self.levels)


def resolve_index(units: Sequence[Unit], language: str) -> BookIndex:
    """The entries that all marks together make.

    Entries are alphabetised letter by letter (Chicago Manual 17, 16.59), those below another
    without the article or preposition they begin with (16.68).
    """
    marks = list(_marks_in_order(units))
    top: dict[str, _Gathered] = {}
    for found in marks:
        _gather(top, found)
    by_key = {entry.key: entry for entry in _all(top)}
    entries = _in_order(top, by_key, language, is_below=False)
    findings = (*unmatched_ranges(marks), *_dangling(by_key), *_at_odds(by_key))
    return BookIndex(entries, findings)


def _marks_in_order(units: Sequence[Unit]) -> Iterator[FoundIndexMark]:
    for unit in units:
        for part in unit.parts:
            yield from (mark for mark in part.document.index.marks if part.holds(mark.block))


def _gather(top: dict[str, _Gathered], found: FoundIndexMark) -> None:
    """Enter a mark; an entry is printed as the first mark has it that sets it in italics."""
    mark, entries = found.mark, top
    for depth in range(1, len(mark.levels) + 1):
        levels = mark.levels[:depth]
        text = entry_key(levels[-1:])
        entry = entries.setdefault(text, _Gathered(levels, found.at))
        if _is_plain(entry.levels[-1]) and not _is_plain(levels[-1]):
            entry.levels = levels
        entries = entry.below
    entry.has_pages |= mark.refers != "none"
    entry.sort = entry.sort or mark.sort
    for targets, leads in ((mark.see, entry.see), (mark.also, entry.also)):
        for target in targets:
            leads.setdefault(target, found.at)


def _is_plain(inlines: Inlines) -> bool:
    return all(inline["t"] in ("Str", "Space") for inline in inlines)


def _all(entries: Mapping[str, _Gathered]) -> Iterator[_Gathered]:
    for entry in entries.values():
        yield entry
        yield from _all(entry.below)


def _in_order(
    entries: Mapping[str, _Gathered],
    by_key: Mapping[str, _Gathered],
    language: str,
    *,
    is_below: bool,
) -> tuple[IndexEntry, ...]:
    def place(entry: _Gathered) -> CollationKey:
        return alphabetised(entry.sort or stringify(entry.levels[-1]), language, is_below=is_below)

    return tuple(
        IndexEntry(
            entry.key,
            entry.levels[-1],
            entry.has_pages,
            _as_printed(entry.see, by_key),
            _as_printed(entry.also, by_key),
            _in_order(entry.below, by_key, language, is_below=True),
        )
        for entry in sorted(entries.values(), key=place)
    )


_PASSED_OVER = re.compile(
    r"(?:(?:an?|and|as|at|by|for|from|in|into|of|on|the|to|under|versus|with)\s+)+", re.IGNORECASE
)


def alphabetised(text: str, language: str, *, is_below: bool = False) -> CollationKey:
    """The place of an entry among its neighbours: spaces and hyphens make no difference."""
    if is_below and language.startswith("en"):
        opening = _PASSED_OVER.match(text)
        text = text[opening.end() :] if opening else text
    return collation_key(re.sub(r"[\s/–—-]+(?![(\[])", "", text), language)


def _as_printed(
    targets: Mapping[str, Location], by_key: Mapping[str, _Gathered]
) -> tuple[Levels, ...]:
    """The entries that others lead to, in italics where they are so themselves."""
    printed = []
    for target in targets:
        levels = entry_levels(target)
        entry = by_key.get(entry_key(levels))
        printed.append(entry.levels if entry else levels)
    return tuple(printed)


def _dangling(by_key: Mapping[str, _Gathered]) -> Iterator[Finding]:
    """References to entries that are not there, or that only lead on to others."""
    for entry in by_key.values():
        for target, at in (entry.see | entry.also).items():
            led_to = by_key.get(entry_key(entry_levels(target)))
            says = f'the index leads from "{entry.key}" to "{target}"'
            if led_to is None:
                others = by_key.keys() - {entry.key}
                advice = did_you_mean(target, others) or f'mark a place with entry="{target}"'
                yield Finding("index-references-lead", at, f"{says}, which is no entry", advice)
            elif led_to.see and not led_to.has_pages:
                on = next(iter(led_to.see))
                advice = f'lead to "{on}" at once'
                yield Finding("index-references-lead", at, f"{says}, which leads on", advice)


def _at_odds(by_key: Mapping[str, _Gathered]) -> Iterator[Finding]:
    """Entries with pages that nevertheless send the reader elsewhere."""
    for entry in by_key.values():
        if entry.see and (entry.has_pages or entry.below):
            target, at = next(iter(entry.see.items()))
            problem = (
                f'"{entry.key}" has pages in the index, and yet see="{target}" sends elsewhere'
            )
            advice = f'write also="{target}", or mark those places with entry="{target}"'
            yield Finding("index-references-lead", at, problem, advice)
