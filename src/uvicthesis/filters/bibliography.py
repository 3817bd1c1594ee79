"""The bibliography, where the writer places it: a Div with the identifier ``refs``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Blocks, Node, para, raw_block, span
from uvicthesis.resolve.slices import Slice


@acts_on("Div")
def bibliography(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Fill ``Div ["refs", …]``, and write lists of references and their entries for LaTeX.

    ``Div ["", ["references"], …]`` holds entries ``Div ["ref-KEY", ["reference"], …]``; they
    become ``\begin{references}`` and paragraphs with a label.
    """
    if key != "Div":
        return None
    if value[0][0] == "refs":
        of_book: Slice = meta["uvicthesis"]
        return [written for block in of_book.bibliography for written in _written(block, target)]
    return _written({"t": key, "c": value}, target) if _is_list(value) else None


def _written(block: Node, target: str) -> Blocks:
    """A list of references as LaTeX wants it, or the block as it is."""
    if target != "latex" or block["t"] != "Div" or not _is_list(block["c"]):
        return [block]
    entries = [paragraph for entry in block["c"][1] for paragraph in _labelled(entry)]
    return [raw_block(r"\begin{references}"), *entries, raw_block(r"\end{references}")]


def _is_list(div: Any) -> bool:
    return "references" in div[0][1]


def _labelled(entry: Node) -> Blocks:
    """The blocks of an entry; its label stands before the first, which pandoc would number else.

    What follows the first is its annotation.
    """
    (identifier, _, _), (first, *rest) = entry["c"]
    notes = [raw_block(r"\begin{annotation}"), *rest, raw_block(r"\end{annotation}")]
    return [para([span([], identifier), *first["c"]]), *(notes if rest else [])]
