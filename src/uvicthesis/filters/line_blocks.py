"""Line blocks, as of verse and addresses: every line begins at the margin, and hangs if long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Blocks, para, raw_block, raw_inline


@acts_on("LineBlock")
def line_blocks(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write ``LineBlock [inlines]`` as ``\begin{lineblock}`` with a paragraph for each line.

    pandoc would write one paragraph, whose first line alone is indented.
    """
    if key != "LineBlock" or target != "latex":
        return None
    lines = [para(line or [raw_inline(r"\leavevmode")]) for line in value]
    return [raw_block(r"\begin{lineblock}"), *lines, raw_block(r"\end{lineblock}")]
