"""TeX's log: in goes its text, out come errors, lost characters and overfull lines with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ERROR = re.compile(r"^(?P<file>[^\s:][^:\n]*):(?P<line>\d+): (?P<message>.*)$")
_CONTEXT = re.compile(r"^(?:l\.\d+|<[^>]*>) ?(?P<read>.*)$")
_LOST = re.compile(
    r"Missing character: There is no (?P<character>.+?) (?:\((?P<code>[^)]*)\) )?"
    r"in font (?P<font>[^!]*)"
)
_UNDEFINED = re.compile(
    r"LaTeX Warning: (?P<kind>Reference|Citation) [`'](?P<label>[^']*)'"
    r".*on input line (?P<line>\d+)"
)
_OVERFULL = re.compile(
    r"^Overfull \\hbox \((?P<excess>[\d.]+)pt too wide\) .*?(?:at lines? |lines )(?P<line>\d+)"
)
_TOO_LARGE = re.compile(
    r"^LaTeX Warning: Float too large for page by (?P<excess>[\d.]+)pt on input line (?P<line>\d+)"
)
_FITTED = re.compile(r"^Class uvicthesis Info: table (?P<done>.+) on input line (?P<line>\d+)")

_MENDED = ("Empty preamble: `l' used",)


@dataclass(frozen=True, slots=True)
class TexError:
    """An error of TeX's: its file and line, what TeX says, and the text it had read up to there."""

    file: str
    line: int
    message: str
    read: str

    @property
    def loses_nothing(self) -> bool:
        """Whether TeX mends the fault by itself, and prints all that was meant to be printed."""
        return any(message in self.message for message in _MENDED)


@dataclass(frozen=True, slots=True)
class LostCharacter:
    """A character that a font lacks; ``line`` is 0 where the log does not tell it."""

    character: str
    font: str
    line: int


@dataclass(frozen=True, slots=True)
class UndefinedReference:
    r"""A label that ``\ref`` and its like name and nobody defines."""

    label: str
    line: int


@dataclass(frozen=True, slots=True)
class OverfullLine:
    """A line that runs out of the text block, by so much."""

    excess_pt: float
    line: int


@dataclass(frozen=True, slots=True)
class TooLargeFloat:
    """A figure or table that runs out of the foot of its page, by so much."""

    excess_pt: float
    line: int


@dataclass(frozen=True, slots=True)
class FittedTable:
    r"""A table too wide for the page, and what was done to it, in the words of ``\reporttable``."""

    done: str
    line: int


LogEntry = (
    TexError | LostCharacter | UndefinedReference | OverfullLine | TooLargeFloat | FittedTable
)


def spoils_the_page(entry: LogEntry) -> bool:
    """Whether something is missing from the page, or wrong on it."""
    if isinstance(entry, TexError):
        return not entry.loses_nothing
    return isinstance(entry, LostCharacter)


def read_log(text: str) -> list[LogEntry]:
    """What the log of one pass reports, in its order.

    The log must have been written with ``-file-line-error`` and lines long enough not to be
    broken (``max_print_line``).
    """
    return list(_entries(text.split("\n")))


def _entries(lines: list[str]) -> Iterator[LogEntry]:
    for number, line in enumerate(lines):
        if lost := _LOST.search(line):
            error = _ERROR.match(line)
            at = int(error["line"]) if error else 0
            yield LostCharacter(lost["character"], re.split(r"[:/]|\.$", lost["font"])[0], at)
        elif error := _ERROR.match(line):
            read = next(
                (
                    m["read"]
                    for following in lines[number + 1 : number + 12]
                    if (m := _CONTEXT.match(following))
                ),
                "",
            )
            yield TexError(error["file"], int(error["line"]), error["message"], read)
        elif line.startswith("! "):
            yield TexError("", 0, line[2:], "")
        elif undefined := _UNDEFINED.search(line):
            yield UndefinedReference(undefined["label"], int(undefined["line"]))
        elif overfull := _OVERFULL.match(line):
            yield OverfullLine(float(overfull["excess"]), int(overfull["line"]))
        elif large := _TOO_LARGE.match(line):
            yield TooLargeFloat(float(large["excess"]), int(large["line"]))
        elif fitted := _FITTED.match(line):
            yield FittedTable(fitted["done"], int(fitted["line"]))
