"""From a line of the LaTeX to a line of Markdown and back, by the comments that say so."""

from __future__ import annotations

from bisect import bisect_right

from uvicthesis.filters.source_lines import END_OF_SOURCE, SOURCE_COMMENT
from uvicthesis.location import Location


class Places:
    """Where the lines of a manuscript come from: ``% chapters/02.md:57`` and the lines after it."""

    def __init__(self, manuscript: str) -> None:
        self._text = manuscript.split("\n")
        self._lines: list[int] = []
        self._origins: list[Location | None] = []
        for number, line in enumerate(self._text, start=1):
            if match := SOURCE_COMMENT.search(line):
                self._lines.append(number + 1)
                self._origins.append(Location(match["path"], int(match["line"])))
            elif line.startswith(END_OF_SOURCE):
                self._lines.append(number)
                self._origins.append(None)

    def origin(self, line: int) -> Location | None:
        """The Markdown that a line of the manuscript comes from; None for one of a template."""
        place = bisect_right(self._lines, line) - 1
        return self._origins[place] if place >= 0 else None

    def lines_of(self, at: Location) -> range:
        """The lines of the manuscript that a line of Markdown went into; empty if there are none.

        They are those of the last block, or note, that begins there or before.
        """
        begun = [
            (origin.line, place)
            for place, origin in enumerate(self._origins)
            if origin and origin.path == at.path and origin.line <= at.line
        ]
        if not begun or not at.line:
            return range(0)
        _, place = max(begun, key=lambda found: (found[0], -found[1]))
        ends = [*self._lines, len(self._text) + 1]
        return range(self._lines[place], ends[place + 1])

    def line_with(self, text: str) -> int:
        """The first line of the manuscript that has a text, or 0."""
        found = (number for number, line in enumerate(self._text, start=1) if text in line)
        return next(found, 0)
