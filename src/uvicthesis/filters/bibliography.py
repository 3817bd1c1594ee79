"""The bibliography, where the writer places it: a Div with the identifier ``refs``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.nodes import Blocks, Node, para, raw_block, span
from uvicthesis.resolve.slices import Slice


def bibliography(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Fill ``Div ["refs", …]``, and write lists of references and their entries for LaTeX.

    ``Div ["", ["references"], …]`` holds entries ``Div ["ref-KEY", ["reference"], …]``; they
    become ``\begin{references}`` and paragraphs with a label.
    """
    if key != "Div":
        return None
    (identifier, classes, _), blocks = value
    if identifier == "refs":
        of_book: Slice = meta["uvicthesis"]
        return of_book.bibliography
    if target != "latex":
        return None
    if "references" in classes:
        return [raw_block(r"\begin{references}"), *blocks, raw_block(r"\end{references}")]
    if "reference" in classes:
        return [_labelled(blocks[0], identifier), *blocks[1:]]
    return None


def _labelled(paragraph: Node, identifier: str) -> Node:
    return para([span([], identifier), *paragraph["c"]])
