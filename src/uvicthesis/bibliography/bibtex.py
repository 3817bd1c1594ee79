"""One BibTeX or biblatex file, read so that a broken entry never costs the others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro
from pybtex.scanner import PrematureEOF, PybtexSyntaxError

from uvicthesis.bibliography.dialects import NAME_FIELDS, TYPE_NAMES, TYPES
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.names import unreadable_names
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean

COMMAND = re.compile(
    r"^[ \t]*@(?![ \t]*comment\b)[ \t]*[A-Za-z]+[ \t]*[{(]", re.MULTILINE | re.IGNORECASE
)
LINE_END = re.compile(r"\r\n?|\n")
SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class BibtexFile:
    """What one file holds; ``broken`` maps a key to the finding that says what is wrong."""

    entries: list[Entry] = field(default_factory=list)
    broken: dict[str, Finding] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_bibtex(text: str, path: str, macros: MutableMapping[str, str]) -> BibtexFile:
    """Every entry of a file; ``macros`` (``@string``) are taken from and added to.

    After a fault, reading goes on at the next line that begins an entry.
    """
    read = BibtexFile()
    for command in _commands(text, macros):
        at = Location(path, command.line)
        if command.is_broken:
            finding = Finding("entry-readable", Location(path, command.fault_line), command.fault)
            read.findings.append(finding)
            if command.key:
                read.broken.setdefault(command.key, finding)
        elif command.key:
            entry = _entry(command, at)
            read.entries.append(entry)
            read.findings += _entry_findings(command, entry)
    return read


@dataclass(frozen=True, slots=True)
class _Command:
    """One ``@type{key, name = value, …}`` as pybtex's scanner read it, or failed to."""

    type: str
    key: str
    fields: tuple[tuple[str, str], ...]
    line: int
    fault: str = ""
    fault_line: int = 0
    unknown_macros: tuple[str, ...] = ()

    @property
    def is_broken(self) -> bool:
        return bool(self.fault)


def _commands(text: str, macros: MutableMapping[str, str]) -> Iterator[_Command]:
    line_starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    starts = [match.start() for match in COMMAND.finditer(text)]
    faults: list[PybtexSyntaxError] = []
    parser = LowLevelParser(text, macros=macros, handle_error=faults.append)
    position = 0
    while starts[position:]:
        start = starts[position]
        line = bisect_right(line_starts, start)
        parser.pos, parser.lineno = start, line
        faults.clear()
        name, body = next(iter(parser))
        serious = [fault for fault in faults if not isinstance(fault, UndefinedMacro)]
        undefined = tuple(str(fault.args[0]) for fault in faults if fault not in serious)
        position += 1
        if serious:
            runs_on = isinstance(serious[0], PrematureEOF) or any(
                start <= parser.pos for start in starts[position : position + 1]
            )
            key = parser.current_entry_key or ""
            fault = _complaint(key, "" if runs_on else serious[0].args[0])
            yield _Command(name, key, (), line, fault, line if runs_on else serious[0].lineno)
            continue
        while position < len(starts) and starts[position] < parser.pos:
            position += 1
        if name.lower() not in ("string", "preamble", "comment"):
            key, values = body
            fields = tuple((name, "".join(parts)) for name, parts in values)
            yield _Command(name, key or "", fields, line, unknown_macros=undefined)


def _complaint(key: str, problem: str) -> str:
    which = f'entry "{key}"' if key else "this entry"
    if not problem:
        return f"{which} is never closed: a brace or quotation mark is missing"
    return f"{which} cannot be read: {problem}"


def _entry(command: _Command, at: Location) -> Entry:
    fields: dict[str, str] = {}
    for name, value in command.fields:
        fields.setdefault(name.lower(), SPACES.sub(" ", value).strip())
    return Entry.in_dialect(command.key, command.type, fields, at)


def _entry_findings(command: _Command, entry: Entry) -> Iterator[Finding]:
    at, key = entry.at, entry.key
    if entry.type not in TYPES:
        known = [*TYPES, *TYPE_NAMES]
        message = f'entry "{key}" has the unknown type "@{command.type}"'
        yield Finding("entry-type-known", at, message, did_you_mean(entry.type, known))
    names = [name.lower() for name, _ in command.fields]
    for name in sorted({name for name in names if names.count(name) > 1}):
        message = f'entry "{key}" has the field "{name}" twice'
        yield Finding("entry-field-unique", at, message, "the first one counts")
    for macro in command.unknown_macros:
        message = f'entry "{key}" uses the abbreviation "{macro}", which no @string defines'
        advice = "put the value in braces, or define it"
        yield Finding("entry-abbreviation-known", at, message, advice)
    for role in NAME_FIELDS & entry.fields.keys():
        for name in unreadable_names(entry.fields[role]):
            message = f'entry "{key}": the {role} "{name}" has too many commas'
            advice = 'names are joined by " and ", not by commas: Last, First and Last, First'
            yield Finding("entry-name-readable", at, message, advice)
