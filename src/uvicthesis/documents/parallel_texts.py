"""Parallel texts: the paragraphs of an original and of its translation, brought into pairs."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from uvicthesis.nodes import Blocks, Node, count_notes

ROW = "parallel-row"
"""The class of the Divs that have a paragraph of each of the two texts."""


def is_row(block: Node) -> bool:
    """Whether a block is a pair of paragraphs."""
    return block["t"] == "Div" and ROW in block["c"][0][1]


def is_parallel(content: Any) -> bool:
    """Whether a Div is to be set in pairs: of class parallel, with two Divs and nothing else."""
    (_, classes, _), blocks = content
    return "parallel" in classes and len(blocks) == 2 and all(b["t"] == "Div" for b in blocks)


def pair_paragraphs(content: Any) -> list[list[int]]:
    """Put paired paragraphs into a Div of class ``parallel-row``, for they are read side by side.

    ``content`` is that of the ``Div`` and is changed: what was ``Div [left, right]`` is a list of
    ``Div [Div left, Div right]``. Returns how many notes there are in each paragraph, by column.
    """
    columns = [div["c"] for div in content[1]]
    notes = [[count_notes(block) for block in blocks] for _, blocks in columns]
    (left, _), (right, _) = columns
    content[1] = [
        _div(["", [ROW], []], [_div(left, [one] if one else []), _div(right, [two] if two else [])])
        for one, two in zip_longest(*(blocks for _, blocks in columns))
    ]
    return notes


def _div(attr: Any, blocks: Blocks) -> Node:
    return {"t": "Div", "c": [attr, blocks]}
