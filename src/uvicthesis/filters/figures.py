r"""Figures in LaTeX: what is shown, its parts side by side, the caption and the credit line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from uvicthesis.documents.captions import credit_of, without_credit
from uvicthesis.documents.figures import ROW
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.filters.part_widths import rows_of_parts
from uvicthesis.filters.split_notes import without_notes
from uvicthesis.nodes import (
    INLINE_TYPES,
    Blocks,
    Inlines,
    Node,
    descend,
    plain,
    raw_block,
    raw_inline,
)
from uvicthesis.resolve.slices import Slice

_WITH_BRACKETS = ("Math", "RawInline", "Link", "Code")


@acts_on("Figure")
def figures(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
    r"""Write ``Figure`` as ``\begin{figure}``, each part of it as ``\begin{subfigure}{width}``.

    LaTeX breaks a table over pages, so a figure that holds one stands where it is written. In a
    cell it is put into a ``Div``: that makes pandoc set the cell as a box, which a figure needs.
    """
    if target != "latex" or key not in ("Figure", "Table"):
        return None
    of_book: Slice = meta["uvicthesis"]
    if key == "Table":
        return {"t": key, "c": _with_boxes(value)}
    return _written(value, of_book.text_block.width_pt)


def _with_boxes(value: Any) -> Any:
    """A copy of a table with each figure in a ``Div``."""
    if isinstance(value, list):
        return [_with_boxes(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("t") == "Figure":
        return {"t": "Div", "c": [["", [], []], [value]]}
    return {key: _with_boxes(child) for key, child in value.items()}


def _written(value: Any, text_pt: float) -> Blocks:
    (identifier, _, attributes), (short, caption), shown = value
    placement = dict(attributes).get("latex-placement", "")
    begin = r"\begin{figure}" + (f"[{placement}]" if placement else "") + "\n\\centering\n"
    pieces = [raw_inline(begin), *_shown(shown, text_pt), raw_inline("\n")]
    pieces += [*_caption(short, caption, identifier), raw_inline("\n\\end{figure}")]
    if any(node["t"] == "Table" for node in descend(shown)):
        return [
            raw_block(r"\begin{unfloated}"),
            *_as_blocks(pieces),
            raw_block(r"\end{unfloated}"),
        ]
    return _as_blocks(pieces)


def _as_blocks(pieces: list[Node]) -> Blocks:
    """Inlines that follow each other as one block, so that no empty line parts them."""
    blocks: Blocks = []
    for is_inline, run in groupby(pieces, key=lambda node: node["t"] in INLINE_TYPES):
        nodes = list(run)
        blocks += [plain(nodes)] if is_inline else nodes
    return blocks


def _shown(blocks: Blocks, text_pt: float) -> Iterator[Node]:
    """Images and rows of parts as inlines, an empty line between them; other blocks as they are."""
    for place, block in enumerate(blocks):
        if place:
            yield raw_inline("\n\n")
        if block["t"] == "Div" and ROW in block["c"][0][1]:
            yield from _rows(block["c"][1], text_pt)
        elif block["t"] == "Plain":
            yield from block["c"]
        else:
            yield block


def _rows(parts: Blocks, text_pt: float) -> Iterator[Node]:
    for number, row in enumerate(rows_of_parts(parts, text_pt)):
        aligned = "" if all(_is_image(part) for _, part in row) else "[t]"
        for place, (width, part) in enumerate(row):
            if number or place:
                yield raw_inline("\n" if place else "\n\n")
            yield raw_inline(rf"\begin{{subfigure}}{aligned}{{{width}}}" + "\n")
            yield from _part(part, text_pt)
            yield raw_inline("\n\\end{subfigure}")


def _is_image(part: Node) -> bool:
    shown = part["c"][2] if part["t"] == "Figure" else [part]
    return all(block["t"] == "Plain" for block in shown)


def _part(part: Node, text_pt: float) -> Iterator[Node]:
    if part["t"] != "Figure":
        yield from part["c"]
        return
    (identifier, _, _), (_, caption), blocks = part["c"]
    yield from _shown(blocks, text_pt)
    yield raw_inline("\n\\subcaption{")
    yield from _text(caption)
    yield raw_inline("}" + label_command(identifier))


def _caption(short: Inlines | None, caption: Blocks, identifier: str) -> Iterator[Node]:
    r"""``\caption[short]{text\credit{line}}\label{…}``; the list has no credit line."""
    text, credit = _text(without_credit(caption)), credit_of(caption)
    if credit and short is None:
        short = without_notes(text)
    yield raw_inline(r"\caption")
    if short is not None:
        in_braces = any(node["t"] in _WITH_BRACKETS for node in descend(short))
        yield from (raw_inline("[{" if in_braces else "["), *short)
        yield raw_inline("}]" if in_braces else "]")
    yield from (raw_inline("{"), *text)
    if credit:
        yield from (raw_inline(r"\credit{"), *_text(credit["c"][1]), raw_inline("}"))
    yield raw_inline("}" + label_command(identifier))


def _text(blocks: Blocks) -> Inlines:
    return [inline for block in blocks for inline in block["c"]]
