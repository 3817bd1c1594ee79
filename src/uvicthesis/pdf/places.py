"""From a line of the LaTeX back to a line of Markdown, by the comments that say so."""

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

    def line_with(self, text: str) -> int:
        """The first line of the manuscript that has a text, or 0."""
        found = (number for number, line in enumerate(self._text, start=1) if text in line)
        return next(found, 0)
