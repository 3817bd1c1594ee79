"""Code that fits on a page is not broken over two, and headings stay with what is kept so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.listings import CAPTION_COMMAND
from uvicthesis.filters.source_lines import SOURCE_COMMENT
from uvicthesis.filters.split_notes import TEXT_COMMAND
from uvicthesis.nodes import Blocks, Node, raw_block

MOST_LINES = 16
"""Code of more lines may break: pages would be left half empty otherwise."""

LINES_OF_A_HEADING = 4

_KEEP = re.compile(r"\\keeplines\{(\d+)\}")


@acts_on("CodeBlock")
def keep_together(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Put ``\keeplines{n}`` before a ``CodeBlock`` that is short enough."""
    if key != "CodeBlock" or target != "latex":
        return None
    lines = value[1].count("\n") + 2
    return [_keep(lines), {"t": key, "c": value}] if lines <= MOST_LINES else None


def keep_with_headings(blocks: Blocks) -> Blocks:
    """Move what keeps a block together before headings, a caption and its notes right over it."""
    kept: Blocks = []
    for block in blocks:
        lines = _kept_lines(block)
        if lines is None:
            kept.append(block)
            continue
        place = len(kept)
        while place and any(is_over(kept[place - 1]) for is_over in _OVER):
            place -= 1
        headings = sum(map(_is_heading, kept[place:]))
        kept.insert(place, _keep(lines + headings * LINES_OF_A_HEADING))
    return kept


def _keep(lines: int) -> Node:
    return raw_block(rf"\keeplines{{{lines}}}")


def _kept_lines(block: Node) -> int | None:
    match = _KEEP.fullmatch(block["c"][1]) if block["t"] == "RawBlock" else None
    return int(match[1]) if match else None


def _is_heading(block: Node) -> bool:
    return block["t"] == "Header" or _command(block) == CAPTION_COMMAND


def _is_note_of_caption(block: Node) -> bool:
    return _command(block).startswith(TEXT_COMMAND)


def _command(block: Node) -> str:
    """The raw LaTeX that a paragraph begins with, if it does."""
    first = block["c"][0] if block["t"] == "Plain" and block["c"] else None
    return str(first["c"][1]) if first and first["t"] == "RawInline" else ""


def _is_comment(block: Node) -> bool:
    return block["t"] == "RawBlock" and bool(SOURCE_COMMENT.fullmatch(block["c"][1]))


_OVER = (_is_heading, _is_note_of_caption, _is_comment)
