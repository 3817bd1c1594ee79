"""Verse with a title, its poet, and numbers at every fifth line, or as many as are wished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.attributions import attributed
from uvicthesis.nodes import Blocks, Inlines, Node, para, raw_inline, text_inlines


@acts_on("Div")
def verse(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Set a ``Div`` of class verse as a quotation, its ``LineBlock`` lines counted.

    With ``lines=5`` every fifth line begins with ``\versenumber{5}``; ``start=12`` is the number
    of the first. ``title`` stands over it.
    """
    if key != "Div" or target != "latex" or "verse" not in value[0][1]:
        return None
    (identifier, _, attributes), blocks = value
    while len(blocks) == 1 and blocks[0]["t"] == "BlockQuote":
        blocks = blocks[0]["c"]
    given = dict(attributes)
    every, start = _number(given, "lines", 0), _number(given, "start", 1)
    blocks = list(_numbered(attributed(blocks), every, start))
    if title := given.get("title"):
        blocks.insert(0, _title(text_inlines(title)))
    kept = [[name, text] for name, text in attributes if name in ("lang", "dir")]
    quotation: Node = {"t": "BlockQuote", "c": blocks}
    return {"t": "Div", "c": [[identifier, [], kept], [quotation]]}


def _title(inlines: Inlines) -> Node:
    return para([raw_inline(r"\versetitle{"), *inlines, raw_inline("}")])


def _number(given: Mapping[str, str], name: str, default: int) -> int:
    text = given.get(name, "")
    return int(text) if text.isdecimal() else default


def _numbered(blocks: Blocks, every: int, start: int) -> Iterator[Node]:
    line = start - 1
    for block in blocks:
        if block["t"] != "LineBlock" or not every:
            yield block
            continue
        lines: list[Inlines] = []
        for inlines in block["c"]:
            line += bool(inlines)
            counted = bool(inlines) and line % every == 0
            mark = [raw_inline(rf"\versenumber{{{line}}}")] if counted else []
            lines.append([*mark, *inlines])
        yield {"t": "LineBlock", "c": lines}
