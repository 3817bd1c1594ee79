"""Who said it: the last lines of quotations and epigraphs stand at the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import SPACE, Blocks, Inlines, Node, para, raw_block, raw_inline

DASHES = ("—", "―", "–")
_LINE_ENDS = ("LineBreak", "SoftBreak")


@acts_on("BlockQuote", "Div")
def attributions(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write the source of a ``BlockQuote``, or of a ``Div`` of class epigraph, at the right.

    That is its last paragraph, if that begins with a dash and no other does, as in dialogue, or
    the last Div or Span of class attribution. An epigraph becomes ``\begin{chapterepigraph}``.
    """
    if target != "latex":
        return None
    if key == "BlockQuote":
        return [{"t": key, "c": attributed(_with_citation(value))}]
    if key != "Div" or "epigraph" not in value[0][1]:
        return None
    blocks = value[1]
    while len(blocks) == 1 and blocks[0]["t"] == "BlockQuote":
        blocks = blocks[0]["c"]
    return [
        raw_block(r"\begin{chapterepigraph}"),
        *attributed(_with_last_line_apart(blocks)),
        raw_block(r"\end{chapterepigraph}"),
    ]


def attributed(blocks: Blocks) -> Blocks:
    r"""Blocks of which the last, if it names the source, is ``\attribution{…}``."""
    if not blocks:
        return blocks
    *others, last = blocks
    if last["t"] == "LineBlock":
        return [*others, *_attributed_lines(last)]
    source = _marked_source(last)
    if source is None and _begins_with_dash(last) and not any(map(_begins_with_dash, others)):
        source = last["c"] if others else None
    return [*others, _attribution(source)] if source else blocks


def _attribution(inlines: Inlines) -> Node:
    return para([raw_inline(r"\attribution{"), *inlines, raw_inline("}")])


def _marked_source(block: Node) -> Inlines | None:
    """The inlines of a last paragraph that is marked: ``Div`` or ``Span`` of class attribution."""
    if block["t"] == "Div" and "attribution" in block["c"][0][1] and len(block["c"][1]) == 1:
        return _inlines(block["c"][1][0])
    inlines = _inlines(block)
    if inlines and len(inlines) == 1 and inlines[0]["t"] == "Span":
        (_, classes, _), inner = inlines[0]["c"]
        return inner if "attribution" in classes else None
    return None


def _inlines(block: Node) -> Inlines | None:
    inlines: Inlines | None = block["c"] if block["t"] in ("Para", "Plain") else None
    return inlines


def _attributed_lines(block: Node) -> Blocks:
    """Verse whose last line alone begins with a dash."""
    *lines, last = block["c"]
    if not lines or not _is_dashed(last) or any(map(_is_dashed, lines)):
        return [block]
    while lines and not lines[-1]:
        lines.pop()
    return [{"t": "LineBlock", "c": lines}, _attribution(last)]


def _with_last_line_apart(blocks: Blocks) -> Blocks:
    """The last line of an epigraph's only paragraph as one of its own, if it begins with a dash."""
    inlines = _inlines(blocks[-1]) if blocks else None
    ends = [place for place, node in enumerate(inlines or []) if node["t"] in _LINE_ENDS]
    if not inlines or not ends or not _is_dashed(inlines[ends[-1] + 1 :]):
        return blocks
    return [*blocks[:-1], para(inlines[: ends[-1]]), para(inlines[ends[-1] + 1 :])]


def _with_citation(blocks: Blocks) -> Blocks:
    """Blocks in which a citation that is a paragraph of its own ends the one before it.

    So the mark of its note, or its parentheses, follow the last words (Chicago 13.69, 13.70).
    """
    if len(blocks) < 2:
        return blocks
    *others, before, last = blocks
    cited, text = _inlines(last), _inlines(before)
    if not text or not cited or [node["t"] for node in cited] != ["Cite"]:
        return blocks
    return [*others, {"t": before["t"], "c": [*text, SPACE, *cited]}]


def _begins_with_dash(block: Node) -> bool:
    return _is_dashed(_inlines(block) or [])


def _is_dashed(inlines: Inlines) -> bool:
    return bool(inlines and inlines[0]["t"] == "Str" and inlines[0]["c"].startswith(DASHES))
