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
    (identifier, classes, _), blocks = value
    if identifier == "refs":
        of_book: Slice = meta["uvicthesis"]
        return of_book.bibliography
    if target != "latex" or "references" not in classes:
        return None
    entries = [paragraph for entry in blocks for paragraph in _labelled(entry)]
    return [raw_block(r"\begin{references}"), *entries, raw_block(r"\end{references}")]


def _labelled(entry: Node) -> Blocks:
    """The blocks of an entry; its label stands before the first, which pandoc would number else."""
    (identifier, _, _), (first, *rest) = entry["c"]
    return [para([span([], identifier), *first["c"]]), *rest]
