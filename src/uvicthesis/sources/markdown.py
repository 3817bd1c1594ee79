"""Where things stand in a Markdown text: in goes the text, out come lines of marks and labels.

pandoc's Markdown reader gives no positions (jgm/pandoc#4565), so they are looked up here, in a
copy of the text in which code, comments, mathematics and metadata are blanked out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

_FENCE = re.compile(r"^(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,})[^\n]*\n", re.M)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_YAML = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.S | re.M)
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.S)
_DISPLAY_MATH = re.compile(r"(?<!\\)\$\$.+?\$\$", re.S)
_INLINE_MATH = re.compile(r"(?<![\\$])\$(?=[^\s$])(?:[^$\n]|\n(?!\n))*?(?<=[^\s\\])\$(?!\d)")
_NOTE_DEFINITION = re.compile(r"^[ \t>]*\[\^([^\]\s]+)\]:", re.M)
_NOTE_MARK = re.compile(r"(?<!\\)(?:\[\^([^\]\s]+)\]|\^\[)")
_QUOTE_MARK = re.compile(r"^ {0,3}(> ?)+")
_CITEKEY = re.compile(r"(?<![\w\\])-?@(?:\{([^}\s]+)\}|([\w][\w:.#$%&+?<>~/-]*[\w/]|\w))")
_INDEX_MARK = re.compile(r"\{([^{}]*\.index\b[^{}]*)\}")
_LABEL = re.compile(r"\{[^{}\n]*?#([^\s{}]+)[^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A name and the line it stands on, counted from 1; the name is empty for ``^[…]``."""

    name: str
    line: int


class MarkdownSource:
    """A Markdown text with the places of its notes, citekeys and labels.

    ``title`` is a heading that stands elsewhere; its label counts to the first line.
    """

    def __init__(self, text: str, title: str = "") -> None:
        self.text, self.title = text, title
        self._line_starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    @cached_property
    def prose(self) -> str:
        """The text with code, comments, formulas and metadata as spaces, of the same length."""
        return blank_out_code(self.text)

    @cached_property
    def note_marks(self) -> list[Mark]:
        """``[^label]`` and ``^[`` in the order in which they stand; definitions are none."""
        definitions = {match.end() - 1 for match in _NOTE_DEFINITION.finditer(self.prose)}
        found = _NOTE_MARK.finditer(self.prose)
        return [self._mark(match) for match in found if match.end() not in definitions]

    @cached_property
    def note_definitions(self) -> dict[str, int]:
        """The line of each ``[^label]:``; of one defined twice the last, as pandoc reads it."""
        return {mark.name: mark.line for mark in self._marks(_NOTE_DEFINITION)}

    @cached_property
    def note_spans(self) -> dict[int, int]:
        """The last line of each note's definition, by its first, in the order of the text."""
        firsts = [mark.line for mark in self._marks(_NOTE_DEFINITION)]
        return {first: self._last_line(first, firsts) for first in firsts}

    @cached_property
    def citekeys(self) -> list[Mark]:
        """``@key`` in the order in which they stand; cross-references look the same."""
        return list(self._marks(_CITEKEY))

    def line_of_key(self, key: str, reached: int) -> int:
        """The first line from ``reached`` on that has ``@key``, else the last that has it."""
        return _next(self._key_lines.get(key), reached)

    def line_of_label(self, label: str, reached: int) -> int:
        """The first line from ``reached`` on that has ``{#label}``, else the last that has it."""
        return _next(self.labels.get(label), reached)

    def line_of_index_mark(self, entry: str, reached: int) -> int:
        """The same for a mark of class ``index`` that names this entry."""
        return _next([mark.line for mark in self._index_marks if entry in mark.name], reached)

    @cached_property
    def _index_marks(self) -> list[Mark]:
        return list(self._marks(_INDEX_MARK))

    def line_with(self, text: str, reached: int) -> int | None:
        """The first line from ``reached`` on that has ``text``."""
        numbered = enumerate(self.lines[reached - 1 :], start=reached)
        return next((number for number, line in numbered if text in line), None)

    def line_of_match(self, pattern: re.Pattern[str], reached: int, nth: int = 0) -> int:
        """The line of a match from line ``reached`` on, ``nth`` others left out; else that line."""
        start = self._line_starts[min(max(reached, 1), len(self.lines)) - 1]
        found = islice(pattern.finditer(self.prose, start), nth, None)
        match = next(found, None)
        return self.line_of(match.start()) if match else reached

    @cached_property
    def labels(self) -> dict[str, list[int]]:
        """The lines of each ``{#label}``."""
        lines = {match[1]: [1] for match in _LABEL.finditer(self.title)}
        for mark in self._marks(_LABEL, self.text):
            lines.setdefault(mark.name, []).append(mark.line)
        return lines

    @cached_property
    def _key_lines(self) -> dict[str, list[int]]:
        lines: dict[str, list[int]] = {}
        for mark in self.citekeys:
            lines.setdefault(mark.name, []).append(mark.line)
        return lines

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines, without their ends."""
        return self.text.split("\n")

    def line_of(self, offset: int) -> int:
        """The line, from 1, of a character."""
        return bisect_right(self._line_starts, offset)

    def place_of(self, offset: int) -> tuple[int, int]:
        """The line and the column, both from 1, of a character."""
        line = self.line_of(offset)
        return line, offset - self._line_starts[line - 1] + 1

    def _marks(self, pattern: re.Pattern[str], text: str | None = None) -> Iterator[Mark]:
        return map(self._mark, pattern.finditer(self.prose if text is None else text))

    def _mark(self, match: re.Match[str]) -> Mark:
        name = next((group for group in match.groups() if group), "")
        return Mark(name, self.line_of(match.end() - 1))

    def _last_line(self, first: int, firsts: Sequence[int]) -> int:
        """The last line of a definition: it goes on after a blank line if that is indented."""
        last, deeper = first, _indent(self.lines[first - 1]) + 4
        for number, line in enumerate(self.lines[first:], start=first + 1):
            if number in firsts:
                break
            if not _QUOTE_MARK.sub("", line).strip():
                continue
            if last < number - 1 and _indent(line) < deeper:
                break
            last = number
        return last


def _next(lines: Sequence[int] | None, reached: int) -> int:
    lines = lines or [reached]
    return next((line for line in lines if line >= reached), lines[-1])


def _indent(line: str) -> int:
    text = _QUOTE_MARK.sub("", line).expandtabs(4)
    return len(text) - len(text.lstrip())


def blank_out_code(text: str) -> str:
    """``text`` with code, comments, mathematics and metadata as spaces; line ends stay."""
    text = _blank_fences(text)
    for pattern in (_YAML, _COMMENT, _CODE, _DISPLAY_MATH, _INLINE_MATH):
        text = pattern.sub(lambda match: as_spaces(match.group()), text)
    return text


def _blank_fences(text: str) -> str:
    pieces, position = [], 0
    while match := _FENCE.search(text, position):
        fence = match["fence"]
        closing = re.compile(rf"^[ >]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.M)
        end = closing.search(text, match.end())
        stop = end.end() if end else match.end()
        pieces += [text[position : match.start()], as_spaces(text[match.start() : stop])]
        position = stop
    return "".join([*pieces, text[position:]])


def as_spaces(text: str) -> str:
    """Spaces in place of ``text``; line ends stay."""
    return re.sub(r"[^\n]", " ", text)
