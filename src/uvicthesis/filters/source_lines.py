"""Source lines: comments in the LaTeX that say which line of Markdown stands there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.note_lines import SOURCE_LINE
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Blocks, Inlines, Node, is_space, raw_inline
from uvicthesis.resolve.slices import Slice

SOURCE_COMMENT = re.compile(r"% (?P<path>[^\n]+):(?P<line>\d+)$")

END_OF_SOURCE = "% end of source"
"""The comment after a unit: what follows it comes from a template again."""


def source_comment(path: str, line: int) -> str:
    """The comment for a place in a source: ``% chapters/02.md:57``."""
    return f"% {path}:{line}"


@acts_on("Note", "Span")
def source_lines(
    key: str, value: Any, target: str, meta: Mapping[str, Any]
) -> Node | Inlines | None:
    """Write ``Span`` of class source-line as the comment for a note's text, and a line end.

    At the first space after the note, a comment leads back to the text around it. Where the
    line is 0, that is unknown, nothing is written.
    """
    if key == "Span" and SOURCE_LINE in value[0][1]:
        line = int(dict(value[0][2])["line"])
        return [_comment(line, meta)] if target == "latex" and line else []
    if key in ("Para", "Plain") and target == "latex":
        return {"t": key, "c": _led_back(value, meta)}
    return None


def _led_back(inlines: Inlines, meta: Mapping[str, Any]) -> Inlines:
    placed: Inlines = []
    outer = 0
    for inline in inlines:
        if inline["t"] == "Note":
            outer = _outer_line(inline["c"]) or outer
        placed.append(inline)
        if outer and is_space(inline):
            placed.append(_comment(outer, meta))
            outer = 0
    return placed


def _outer_line(note: Blocks) -> int:
    first = note[0]["c"] if note and note[0]["t"] in ("Para", "Plain") else []
    if not first or first[0]["t"] != "Span" or SOURCE_LINE not in first[0]["c"][0][1]:
        return 0
    return int(dict(first[0]["c"][0][2])["outer"])


def _comment(line: int, meta: Mapping[str, Any]) -> Node:
    of_book: Slice = meta["uvicthesis"]
    return raw_inline(source_comment(of_book.path, line) + "\n")
