"""Tables and code: what fits on a page is not broken over two."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.listings import CAPTION_COMMAND
from uvicthesis.filters.source_lines import SOURCE_COMMENT
from uvicthesis.filters.split_notes import TEXT_COMMAND
from uvicthesis.nodes import Blocks, Node, raw_block, stringify

MOST_LINES = {"Table": 34, "CodeBlock": 16}
"""What has more lines may break: pages would be left half empty otherwise."""

CHARACTERS_A_LINE = 88
"""What fits across the text block in the size of tables."""

RULES_AND_SPACE = 3
"""Lines that the rules and the space around a table take up."""

LINES_OF_A_HEADING = 4

_KEEP = re.compile(r"\\keeplines\{(\d+)\}")


@acts_on("Table", "CodeBlock")
def keep_together(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Put ``\keeplines{n}`` before a ``Table`` or ``CodeBlock`` that is short enough."""
    if key not in MOST_LINES or target != "latex":
        return None
    lines = _table_lines(value) if key == "Table" else value[1].count("\n") + 2
    return [_keep(lines), {"t": key, "c": value}] if lines <= MOST_LINES[key] else None


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


def _table_lines(table: Any) -> int:
    _, (_, caption), columns, head, bodies, _ = table
    widths = [width["c"] if width["t"] == "ColWidth" else 1.0 for _, width in columns]
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3]))]
    captions = math.ceil(len(stringify(caption)) / CHARACTERS_A_LINE)
    return RULES_AND_SPACE + captions + sum(_row_lines(row, widths) for row in rows)


def _row_lines(row: Any, widths: list[float]) -> int:
    cells = zip(_texts(row), widths, strict=False)
    return max((sum(_wrapped(text, width) for text in texts) for texts, width in cells), default=1)


def _texts(row: Any) -> Iterator[list[str]]:
    for *_, blocks in row[1]:
        yield [stringify(block) for block in blocks] or [""]


def _wrapped(text: str, width: float) -> int:
    return max(1, math.ceil(len(text) / (CHARACTERS_A_LINE * width)))
