"""Equations: a displayed formula that has a label is numbered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.indexing import equation_label
from uvicthesis.filters.inline_lists import rewrite_own_inlines
from uvicthesis.nodes import Inlines, Node, raw_inline, span


def equations(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Replace ``Math DisplayMath`` and the ``{#eq:x}`` behind it by a numbered equation."""
    if key not in ("Para", "Plain"):
        return None
    if not any(_is_displayed(inline) for inline in value):
        return None
    return rewrite_own_inlines(key, value, lambda inlines: _number_labelled(inlines, target))


def _number_labelled(inlines: Inlines, target: str) -> Inlines:
    placed: Inlines = []
    position = 0
    while position < len(inlines):
        inline = inlines[position]
        position += 1
        label = equation_label(inlines[position:]) if _is_displayed(inline) else None
        if label:
            identifier, taken = label
            position += taken
            placed.append(_equation(inline, identifier, target))
        else:
            placed.append(inline)
    return placed


def _equation(formula: Node, identifier: str, target: str) -> Node:
    if target != "latex":
        return span([formula], identifier)
    tex = formula["c"][1].strip()
    return raw_inline(rf"\begin{{equation}}\label{{{identifier}}}{tex}\end{{equation}}")


def _is_displayed(inline: Node) -> bool:
    return inline["t"] == "Math" and inline["c"][0]["t"] == "DisplayMath"
