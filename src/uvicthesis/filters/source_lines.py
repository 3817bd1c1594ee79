"""Source lines: comments in the LaTeX that say which line of Markdown stands there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, raw_inline
from uvicthesis.resolve.slices import Slice

SOURCE_COMMENT = re.compile(r"% (?P<path>[^\n]+):(?P<line>\d+)$")

END_OF_SOURCE = "% end of source"
"""The comment after a unit: what follows it comes from a template again."""


def source_comment(path: str, line: int) -> str:
    """The comment for a place in a source: ``% chapters/02.md:57``."""
    return f"% {path}:{line}"


@acts_on("Span")
def source_lines(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    """Write ``Span`` of class source-line as the comment for a note's text, and a line end.

    Where the line is 0, that is unknown, nothing is written.
    """
    if key != "Span" or "source-line" not in value[0][1]:
        return None
    line = int(dict(value[0][2])["line"])
    if target != "latex" or not line:
        return []
    of_book: Slice = meta["uvicthesis"]
    return [raw_inline(source_comment(of_book.path, line) + "\n")]
