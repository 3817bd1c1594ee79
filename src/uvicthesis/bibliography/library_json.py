"""A library as JSON and back, so that a file that has not changed is not read again.

Of thousands of entries a thesis cites a few hundred: the others are never taken apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.findings import Finding
from uvicthesis.location import Location

ENTRY_END, PART_END = "\ufdd0", "\ufdd1"
"""Two of Unicode's noncharacters, which are for a program's own use and stand in no text."""

NONCHARACTERS = str.maketrans("", "", ENTRY_END + PART_END)


class PackedEntries(Mapping[str, Entry]):
    """Entries by key, each made when it is asked for."""

    def __init__(self, packed: Mapping[str, str]) -> None:
        self._packed = packed
        self._made: dict[str, Entry] = {}

    def __getitem__(self, key: str) -> Entry:
        if key not in self._made:
            self._made[key] = _unpacked(key, self._packed[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def library_to_json(library: Library) -> Any:
    """``{"keys": […], "entries": "…", "findings": […], "broken": {…}}``.

    All entries are one text: a single string is read many times faster than what it holds.
    """
    return {
        "keys": list(library.entries),
        "entries": ENTRY_END.join(_packed(entry) for entry in library.entries.values()),
        "findings": [_finding_to_json(finding) for finding in library.findings],
        "broken": {key: _finding_to_json(finding) for key, finding in library.broken.items()},
    }


def library_of_json(value: Any) -> Library:
    """The library that was written so."""
    packed = value["entries"].split(ENTRY_END) if value["keys"] else []
    return Library(
        PackedEntries(dict(zip(value["keys"], packed, strict=True))),
        {key: _finding(finding) for key, finding in value["broken"].items()},
        tuple(_finding(finding) for finding in value["findings"]),
    )


def _packed(entry: Entry) -> str:
    fields = [part for field in entry.fields.items() for part in field]
    parts = [entry.type, entry.at.path, str(entry.at.line), *fields]
    return PART_END.join(part.translate(NONCHARACTERS) for part in parts)


def _unpacked(key: str, packed: str) -> Entry:
    kind, path, line, *fields = packed.split(PART_END)
    values = dict(zip(fields[::2], fields[1::2], strict=True))
    return Entry(key, kind, values, Location(path, int(line)))


def _finding_to_json(finding: Finding) -> list[Any]:
    at = finding.at
    place = [at.path, at.line, at.column] if isinstance(at, Location) else [at.path, 0, 0]
    return [finding.rule, place, finding.message, finding.advice]


def _finding(value: Any) -> Finding:
    rule, place, message, advice = value
    return Finding(rule, Location(*place), message, advice)
