"""Lists of sources, where the writer places them: a Div with the identifier ``refs``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.list_places import REFS
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import (
    Blocks,
    Inlines,
    Node,
    descend,
    para,
    plain,
    raw_block,
    raw_inline,
    span,
    string,
    stringify,
)
from uvicthesis.resolve.slices import Slice


@acts_on("Div")
def bibliography(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Fill ``Div ["refs", …]``, and write lists of references and their entries for LaTeX.

    The list follows what the writer put into that Div.
    ``Div ["", ["references"], …]`` holds entries ``Div ["ref-KEY", ["reference"], …]``; they
    become ``\begin{references}`` and paragraphs with a label. Where entries have a number, a
    ``Span`` of class reference-number, the list is ``\begin{numberedreferences}{WIDEST}``.
    """
    if key != "Div":
        return None
    (identifier, _, attributes), blocks = value
    if identifier == REFS:
        of_book: Slice = meta["uvicthesis"]
        listed = of_book.list_places.get(int(dict(attributes).get("n", 0)), [])
        return [written for block in [*blocks, *listed] for written in _written(block, target)]
    return _written({"t": key, "c": value}, target) if _is_list(value) else None


def _written(block: Node, target: str) -> Blocks:
    """A list of references as LaTeX wants it, or the block as it is."""
    if target != "latex" or block["t"] != "Div" or not _is_list(block["c"]):
        return [block]
    entries = [paragraph for entry in block["c"][1] for paragraph in _labelled(entry)]
    if widest := max(_numbers(block), key=len, default=""):
        opening = [raw_inline(r"\begin{numberedreferences}{"), string(widest), raw_inline("}")]
        return [plain(opening), *entries, raw_block(r"\end{numberedreferences}")]
    return [raw_block(r"\begin{references}"), *entries, raw_block(r"\end{references}")]


def _is_list(div: Any) -> bool:
    return "references" in div[0][1]


def _labelled(entry: Node) -> Blocks:
    """The blocks of an entry; its label stands before the first, which pandoc would number else.

    What follows the first is its annotation.
    """
    (identifier, _, _), (first, *rest) = entry["c"]
    first = {**first, "c": _with_number(first["c"])}
    notes = [raw_block(r"\begin{annotation}"), *rest, raw_block(r"\end{annotation}")]
    return [para([span([], identifier), *first["c"]]), *(notes if rest else [])]


def _numbers(block: Node) -> list[str]:
    return [stringify(node["c"][1]) for node in descend(block) if _is_number(node)]


def _is_number(node: Node) -> bool:
    return node["t"] == "Span" and "reference-number" in node["c"][0][1]


def _with_number(inlines: Inlines) -> Inlines:
    r"""``\referencenumber{[1]}`` in place of a number and the space behind it."""
    if not (inlines and _is_number(inlines[0])):
        return inlines
    number, *rest = inlines
    text = rest[1:] if rest and rest[0]["t"] == "Space" else rest
    return [raw_inline(r"\referencenumber{"), *number["c"][1], raw_inline("}"), *text]
