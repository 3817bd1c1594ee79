"""A library as JSON and back, so that a file that has not changed is not read again."""

from __future__ import annotations

from typing import Any

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.findings import Finding
from uvicthesis.location import Location


def library_to_json(library: Library) -> Any:
    """``{"entries": [[key, type, fields, path, line], …], "findings": […], "broken": {…}}``."""
    return {
        "entries": [
            [entry.key, entry.type, dict(entry.fields), entry.at.path, entry.at.line]
            for entry in library.entries.values()
        ],
        "findings": [_finding_to_json(finding) for finding in library.findings],
        "broken": {key: _finding_to_json(finding) for key, finding in library.broken.items()},
    }


def library_of_json(value: Any) -> Library:
    """The library that was written so."""
    return Library(
        {
            key: Entry(key, kind, fields, Location(path, line))
            for key, kind, fields, path, line in value["entries"]
        },
        {key: _finding(finding) for key, finding in value["broken"].items()},
        tuple(_finding(finding) for finding in value["findings"]),
    )


def _finding_to_json(finding: Finding) -> list[Any]:
    at = finding.at
    place = [at.path, at.line, at.column] if isinstance(at, Location) else [at.path, 0, 0]
    return [finding.rule, place, finding.message, finding.advice]


def _finding(value: Any) -> Finding:
    rule, place, message, advice = value
    return Finding(rule, Location(*place), message, advice)
