"""Line blocks, as of verse and addresses: every line begins at the margin, and hangs if long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Blocks, Inlines, para, raw_block, raw_inline

FEWEST_LINES = 3
"""A stanza of so many lines leaves none of them alone on a page."""


@acts_on("LineBlock")
def line_blocks(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write ``LineBlock [inlines]`` as ``\begin{lineblock}`` with a paragraph for each line.

    pandoc would write one paragraph, whose first line alone is indented.
    """
    if key != "LineBlock" or target != "latex":
        return None
    kept = _kept_with_next(value)
    lines = [
        para([*(line or [raw_inline(r"\leavevmode")]), *([raw_inline(r"\nopagebreak{}")] * keeps)])
        for line, keeps in zip(value, kept, strict=True)
    ]
    return [raw_block(r"\begin{lineblock}"), *lines, raw_block(r"\end{lineblock}")]


def _kept_with_next(lines: Sequence[Inlines]) -> list[bool]:
    """Whether each line stands on the page of the next: the first and last but one of a stanza."""
    ends = [-1, *(place for place, line in enumerate(lines) if not line), len(lines)]
    kept = [False] * len(lines)
    for before, after in pairwise(ends):
        if after - before > FEWEST_LINES:
            kept[before + 1] = kept[after - 2] = True
    return kept
