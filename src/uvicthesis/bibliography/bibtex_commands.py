"""The commands of a BibTeX file: ``@type{key, name = value, …}``, each read or found broken."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, replace

from pybtex.database.input.bibtex import LowLevelParser
from pybtex.scanner import PrematureEOF, PybtexSyntaxError

from uvicthesis.bibliography.dialects import TYPE_NAMES, TYPES

COMMAND = re.compile(
    r"^[ \t]*@(?![ \t]*comment\b)[ \t]*(?P<type>[A-Za-z]+)[ \t]*[{(]"
    r"(?:(?P<key>\s*[^\s,{}()=]+\s*,)|(?P<field>\s*[A-Za-z]+\s*=))?",
    re.MULTILINE | re.IGNORECASE,
)
"""What begins a command, and whether a key or a field comes first."""

FIELD_INSIDE = re.compile(r",[ \t]*[\r\n]\s*[A-Za-z]+\s*=\s*[{\"]")
"""The beginning of a field, as it is found inside the value of one whose brace is missing."""

LINE_END = re.compile(r"\r\n?|\n")
NO_ENTRIES = frozenset({"string", "preamble"})

UNBALANCED = "unbalanced braces"

COMPLAINTS = {
    "'}' expected": '"," or "}" is missing before the mark',
    "')' expected": '"," or ")" is missing before the mark',
    "'=' expected": '"=" is missing before the mark',
    "field value expected": "a value in braces is missing before the mark",
    UNBALANCED: 'a quotation mark or "{" is missing before the mark',
    "entry key expected": "its key is missing",
}
"""What pybtex says, and what to say in its place."""

MOST_SHOWN = 72
"""How much of a line is shown above the mark, in characters."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a command could not be read; ``shown`` is the line with a mark under the place."""

    problem: str
    line: int
    column: int = 0
    shown: str = ""


@dataclass(frozen=True, slots=True)
class FieldSource:
    """``name = value``, and the line on which it begins."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Command:
    """One command; of one that is broken there are those fields that came before its fault.

    ``unknown_macros`` are words without braces that no ``@string`` defines. A command that is no
    entry, or an entry whose key is missing, has no key.
    """

    type: str
    key: str
    line: int
    fields: tuple[FieldSource, ...] = ()
    fault: Fault | None = None
    unknown_macros: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f'entry "{self.key}"' if self.key else f"this @{self.type}"


def read_commands(text: str, macros: MutableMapping[str, str]) -> Iterator[Command]:
    """Every command of a file; ``macros`` (``@string``) are taken from and added to.

    After a fault, reading goes on at the next line that begins an entry. So it does where a
    missing brace has made the entries that follow part of a value.
    """
    line_starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    begun = list(COMMAND.finditer(text))
    scanner = _Scanner(text, macros)
    number = 0
    while number < len(begun):
        match = begun[number]
        command = scanner.read(match, bisect_right(line_starts, match.start()))
        number += 1
        inside = list(_before(scanner.pos, begun, number))
        swallowed = next((later for later in inside if _is_entry(later)), None)
        if swallowed is not None:
            command = _never_closed(command, bisect_right(line_starts, swallowed.start()))
        elif command.fault is None:
            number += len(inside)
        yield command


def _before(end: int, begun: list[re.Match[str]], first: int) -> Iterator[re.Match[str]]:
    """The beginnings from ``first`` on that stand before an offset."""
    while first < len(begun) and begun[first].start() < end:
        yield begun[first]
        first += 1


def _is_entry(match: re.Match[str]) -> bool:
    kind = match["type"].lower()
    return match["key"] is not None and (kind in TYPES or kind in TYPE_NAMES)


def _never_closed(command: Command, until: int | None = None) -> Command:
    """The command ended by a fault in that field which has another in its value, or in the last.

    Only fields that begin before the line ``until`` count.
    """
    fields = tuple(field for field in command.fields if until is None or field.line < until)
    problem = f"{command} is never closed: a brace or quotation mark is missing"
    if not fields:
        return replace(command, fields=(), fault=Fault(problem, command.line))
    at = next((field for field in fields if FIELD_INSIDE.search(field.value)), fields[-1])
    fault = Fault(f"{problem} in its {at.name}", at.line)
    return replace(command, fields=fields[: fields.index(at)], fault=fault)


class _Scanner(LowLevelParser):  # type: ignore[misc]  # pybtex carries no types
    """pybtex's scanner, asked for one command at a time; it remembers where fields begin."""

    def __init__(self, text: str, macros: MutableMapping[str, str]) -> None:
        super().__init__(text, macros=macros, handle_error=self._keep)
        self.error: PybtexSyntaxError | None = None
        self.unknown_macros: list[str] = []
        self.begun: list[tuple[str, int]] = []

    def read(self, match: re.Match[str], line: int) -> Command:
        """The command that begins with the match, on the line of that number."""
        self.pos, self.lineno, self.error = match.start(), line, None
        self.unknown_macros, self.begun = [], []
        name, _ = next(iter(self))
        is_entry = name.lower() not in NO_ENTRIES
        key = (self.current_entry_key or "") if is_entry and not match["field"] else ""
        command = Command(name, key, line, self._fields(), None, tuple(self.unknown_macros))
        if key.startswith("@"):
            return _never_closed(replace(command, key="", fields=()))
        if self.error and self._has_run_on(self.error):
            return _never_closed(command)
        if is_entry and match["field"]:
            return replace(command, fault=Fault(f"{command} has no key", line))
        return replace(command, fault=self._fault(command, self.error)) if self.error else command

    def _has_run_on(self, error: PybtexSyntaxError) -> bool:
        """Whether the end of the file was reached, or the next entry."""
        _, _, at = error.error_context_info
        return isinstance(error, PrematureEOF) or self.text.startswith("@", at)

    def parse_field(self) -> None:
        """One field; that it has begun is remembered, whether or not it ends."""
        self.eat_whitespace()
        line = self.lineno
        if name := self.optional([self.NAME]):
            self.current_field_name = name.value
            self.begun.append((name.value, line))
            self.required([self.EQUALS])
            self.parse_value()

    def substitute_macro(self, name: str) -> str:
        """What a word without braces stands for; one that nobody defined stands for itself."""
        if name not in self.macros:
            self.unknown_macros.append(name)
        return str(self.macros.get(name, name))

    def _keep(self, error: PybtexSyntaxError) -> None:
        self.error = self.error or error

    def _fields(self) -> tuple[FieldSource, ...]:
        """What has begun; the value of a field that does not end is empty."""
        values = ["".join(parts) for _, parts in self.current_fields]
        values += [""] * (len(self.begun) - len(values))
        return tuple(
            FieldSource(name, value, line)
            for (name, line), value in zip(self.begun, values, strict=True)
        )

    def _fault(self, command: Command, error: PybtexSyntaxError) -> Fault:
        _, line, at = error.error_context_info
        at -= error.args[0] == UNBALANCED  # which pybtex says behind the brace
        start = max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1
        end = LINE_END.search(self.text, at)
        source = self.text[start : end.start() if end else len(self.text)].replace("\t", " ")
        said = str(error.args[0])
        problem = f"{command} cannot be read: {COMPLAINTS.get(said, said)}"
        return Fault(problem, line, at - start + 1, _shown(source, at - start))


def _shown(source: str, at: int) -> str:
    """A line, cut where it is long, and under it a mark."""
    first = max(0, at - MOST_SHOWN // 2)
    return f"{source[first : first + MOST_SHOWN]}\n{' ' * (at - first)}^"
