"""The line on which the text of each note begins, and its label."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from uvicthesis.nodes import Blocks, descend
from uvicthesis.sources.markdown import Mark, MarkdownSource

SOURCE_LINE = "source-line"
"""The class of the ``Span`` that says where the text of a note stands."""


class NoteLines:
    """Gives lines and labels of a document's notes, one by one, in the order of pandoc's tree.

    pandoc forgets a note's label, but it keeps the order of the marks: the n-th ``Note`` of the
    tree belongs to the n-th ``[^label]`` or ``^[`` of the text, those of ``^[`` in a definition
    coming wherever that is referred to. ``[^label]`` in a definition makes no note.
    """

    def __init__(self, source: MarkdownSource) -> None:
        self._notes = list(_notes(source))
        self._place = 0

    def next_note(self, default: int) -> Mark:
        """The label of the next note and the line of its text; ``default`` without further marks.

        The label of ``^[…]`` is empty.
        """
        self._place += 1
        in_text = self._place <= len(self._notes)
        return self._notes[self._place - 1][1] if in_text else Mark("", default)

    def follow_caption(self, in_caption: int, in_table: int, line: int) -> None:
        """Take the next notes as a table has them, which begins on ``line``: its caption first.

        In the text the caption may stand above the table or, more often, below it.
        """
        notes = self._notes[self._place :][: in_caption + in_table]
        if notes and notes[0][0] >= line:
            ordered = [*notes[in_table:], *notes[:in_table]]
            self._notes[self._place : self._place + len(notes)] = ordered

    def follow_rows(self, columns: Sequence[Sequence[int]]) -> None:
        """Take the next notes row by row; the text has them column by column.

        ``columns`` says for each column how many notes there are in each of its rows.
        """
        rows: list[list[tuple[int, Mark]]] = [[] for _ in max(columns, key=len)]
        place = self._place
        for column in columns:
            for row, count in zip(rows, column, strict=False):
                row += self._notes[place : place + count]
                place += count
        self._notes[self._place : place] = [note for row in rows for note in row]


def mark_line(blocks: Blocks, note: Mark, outer: int) -> bool:
    """Put the line of a note's text before its first inline, with that of the text around it.

    Its label goes there too. Where the note begins with a list or quotation, the label goes into
    that, and the lines are 0, which means unknown. Returns whether there was a place for it.
    """
    text = ("Para", "Plain")
    first = next((node for node in descend(blocks) if node["t"] in text), None)
    if first is None:
        return False
    line, outer = (note.line, outer) if first is blocks[0] else (0, 0)
    attributes = [["line", str(line)], ["outer", str(outer)]]
    attributes += [["label", note.name]] if note.name else []
    first["c"] = [{"t": "Span", "c": [["", [SOURCE_LINE], attributes], []]}, *first["c"]]
    return True


def _notes(source: MarkdownSource) -> Iterator[tuple[int, Mark]]:
    """For each note of the tree the line of its mark, and its label with the line of its text."""
    inside: dict[int, list[Mark]] = {}
    for mark in source.note_marks:
        inside.setdefault(_definition_around(mark, source), []).append(mark)
    for mark in inside.get(0, ()):
        first = source.note_definitions.get(mark.name, 0) if mark.name else mark.line
        if first:
            yield mark.line, Mark(mark.name, first)
        if mark.name:
            yield from (
                (nested.line, nested) for nested in inside.get(first, ()) if not nested.name
            )


def _definition_around(mark: Mark, source: MarkdownSource) -> int:
    """The first line of the definition in which a mark stands, or 0."""
    firsts = list(source.note_spans)
    place = bisect_right(firsts, mark.line) - 1
    return firsts[place] if place >= 0 and mark.line <= source.note_spans[firsts[place]] else 0
