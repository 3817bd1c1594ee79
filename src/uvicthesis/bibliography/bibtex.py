"""One BibTeX or biblatex file, read so that a broken entry never costs the others."""

from __future__ import annotations

import re
from collections.abc import MutableMapping

from uvicthesis.bibliography.bibtex_commands import Command, Fault, read_commands
from uvicthesis.bibliography.dialects import LEFT_OUT
from uvicthesis.bibliography.entries import Entry, ReadFile
from uvicthesis.bibliography.entry_faults import entry_faults
from uvicthesis.bibliography.leftovers import without_leftovers
from uvicthesis.findings import Finding
from uvicthesis.location import Location

SPACES = re.compile(r"\s+")


def read_bibtex(text: str, path: str, macros: MutableMapping[str, str]) -> ReadFile:
    """Every entry of a file; ``macros`` (``@string``) are taken from and added to.

    A fault is a finding at its line, with the line and a mark under the place where it is known.
    """
    read = ReadFile()
    for command in read_commands(text, macros):
        if command.fault:
            finding = _finding(command.fault, path)
            read.findings.append(finding)
            if command.key:
                read.broken.setdefault(command.key, finding)
        elif command.key:
            entry = _entry(command, path)
            read.entries.append(entry)
            read.findings += entry_faults(command, entry)
    return read


def _finding(fault: Fault, path: str) -> Finding:
    at = Location(path, fault.line, fault.column)
    return Finding("entry-readable", at, fault.problem, fault.shown.replace("\n", "\n  "))


def _entry(command: Command, path: str) -> Entry:
    fields: dict[str, str] = {}
    for source in command.fields:
        name = source.name.lower()
        if name not in LEFT_OUT and not name.startswith("bdsk-"):
            value = without_leftovers(source.value) if name == "note" else source.value
            fields.setdefault(name, SPACES.sub(" ", value).strip())
    return Entry.in_dialect(command.key, command.type, fields, Location(path, command.line))
