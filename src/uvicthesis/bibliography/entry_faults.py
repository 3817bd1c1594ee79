"""What is wrong with an entry that could be read, each fault at the line of its field."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.bibliography.bibtex_commands import Command
from uvicthesis.bibliography.dates import is_unreadable
from uvicthesis.bibliography.dialects import FIELD_NAMES, NAME_FIELDS, TYPE_NAMES, TYPES
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.names import name_faults
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean

DATES = ("date", "origdate", "eventdate", "urldate")


def entry_faults(command: Command, entry: Entry) -> Iterator[Finding]:
    """Findings on the entry's type, abbreviations, repeated fields, names and dates."""
    if entry.type not in TYPES:
        message = f'entry "{entry.key}" has the unknown type "@{command.type}"'
        remedy = did_you_mean(entry.type, [*TYPES, *TYPE_NAMES])
        yield Finding("entry-type-known", entry.at, message, remedy)
    for macro in dict.fromkeys(command.unknown_macros):
        message = f'entry "{entry.key}" uses the abbreviation "{macro}", which no @string defines'
        advice = "it was taken as it stands; put it in braces, or define it"
        yield Finding("entry-abbreviation-known", entry.at, message, advice)
    yield from _field_faults(command, entry)


def _field_faults(command: Command, entry: Entry) -> Iterator[Finding]:
    seen: set[str] = set()
    for field in command.fields:
        at = Location(entry.at.path, field.line)
        name = field.name.lower()
        if name in seen:
            message = f'entry "{entry.key}" has the field "{name}" twice'
            yield Finding("entry-field-unique", at, message, "the first one counts")
            continue
        seen.add(name)
        role = FIELD_NAMES.get(name, name)
        if role in NAME_FIELDS:
            for fault in name_faults(entry.get(role)):
                message = f'entry "{entry.key}": the {role} "{fault.name}" {fault.problem}'
                yield Finding("entry-name-readable", at, message, fault.advice)
        elif role in DATES and is_unreadable(entry.get(role)):
            message = f'entry "{entry.key}": the {role} "{entry.get(role)}" is not a date'
            advice = "write it as 1931, 1931-05 or 1931-05-15; it is printed as it stands"
            yield Finding("entry-date-readable", at, message, advice)
