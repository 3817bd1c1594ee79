"""The line on which the text of each note begins."""

from __future__ import annotations

from uvicthesis.sources.markdown import MarkdownSource


class NoteLines:
    """Gives the lines of a document's notes, one after another, in the order of their marks.

    pandoc forgets a note's label, but it keeps the order of the marks: the n-th ``Note`` of the
    tree belongs to the n-th ``[^label]`` or ``^[`` of the text. A mark inside another note's
    definition makes no note of its own.
    """

    def __init__(self, source: MarkdownSource) -> None:
        definitions = source.note_definitions
        self._lines = iter(
            [
                definitions.get(mark.name, mark.line)
                for mark in source.note_marks
                if not mark.name or mark.name in definitions
            ]
        )

    def next_line(self, default: int) -> int:
        """The line of the next note, or ``default`` where the text has no further mark."""
        return next(self._lines, default)
