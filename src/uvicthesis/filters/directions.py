r"""Directions: words from right to left amid others, and passages of them, ``\begin{rtl}{hebr}``.

XeTeX puts the letters of a word in order, but not the words of a line: here runs of words are
found that belong together. It is the Unicode algorithm (UAX 9) as far as prose needs it, with one
departure: punctuation and numbers at the end of a run go with the text around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.direction_runs import (
    Direction,
    directions_of,
    has_right_to_left,
    order_inlines,
    own_direction,
    script_tag,
    wrapped,
)
from uvicthesis.nodes import Blocks, Inlines, Node, is_node, raw_block, raw_inline

_ACTED_ON = ("Para", "Plain", "Header", "Div")

_ORDERED = raw_inline("")
"""Stands before inlines that are in order, so that the walk does not order them again."""


@acts_on("Str")
def directions(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
    """Put paragraphs, headings and passages with letters from right to left in order.

    A passage is a ``Div`` of such a language or of ``dir="rtl"``, and a paragraph that has no
    letter from left to right. Other targets know of directions themselves.
    """
    if target != "latex" or key not in _ACTED_ON or not has_right_to_left(value):
        return None
    match key:
        case "Div" if own_direction(value[0]) == "rtl":
            return _passage(value, "rtl")
        case "Para" if not _is_ordered(value) and directions_of(value) == {"rtl"}:
            paragraph = {"t": key, "c": [_ORDERED, *order_inlines(value, "rtl")]}
            return _passage([["", [], []], [paragraph]], "rtl")
        case "Para" | "Plain" if not _is_ordered(value):
            return {"t": key, "c": order_inlines(value, "ltr")}
        case "Header" if not _is_ordered(value[2]):
            return {"t": key, "c": [*value[:2], order_inlines(value[2], "ltr")]}
    return None


def _is_ordered(inlines: Inlines) -> bool:
    return inlines[:1] == [_ORDERED]


def _passage(content: Any, leads: Direction) -> Blocks:
    """The blocks of a ``Div``, in order, in an environment of their direction."""
    (identifier, classes, pairs), blocks = content
    pairs = [pair for pair in pairs if pair[0] != "dir"]
    inner = list(_blocks(blocks, leads))
    if identifier or classes or pairs:
        inner = [{"t": "Div", "c": [[identifier, classes, pairs], inner]}]
    begin = rf"\begin{{rtl}}{{{script_tag(blocks)}}}" if leads == "rtl" else r"\begin{ltr}"
    return [raw_block(begin), *inner, raw_block(rf"\end{{{leads}}}")]


def _blocks(blocks: list[Any], base: Direction) -> Iterator[Any]:
    """Blocks of a passage, or rows and cells of them, each paragraph in order."""
    for block in blocks:
        if not is_node(block):
            yield list(_blocks(block, base)) if isinstance(block, list) else block
        elif block["t"] in ("Para", "Plain"):
            yield {"t": block["t"], "c": [_ORDERED, *order_inlines(block["c"], base)]}
        elif block["t"] == "Header":
            yield _header(block, base)
        elif block["t"] == "Div" and (own_direction(block["c"][0]) or base) != base:
            yield from _passage(block["c"], "ltr" if base == "rtl" else "rtl")
        elif isinstance(block.get("c"), list):
            yield {"t": block["t"], "c": list(_blocks(block["c"], base))}
        else:
            yield block


def _header(header: Node, base: Direction) -> Node:
    """A heading, whose type is that of the text again, as a run of its own."""
    level, attr, inlines = header["c"]
    ordered = order_inlines(inlines, base)
    run = wrapped(ordered, base) if base == "rtl" else ordered
    return {"t": "Header", "c": [level, attr, [_ORDERED, *run]]}
