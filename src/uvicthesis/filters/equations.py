"""Equations: a displayed formula that has a label is numbered, once; others are not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.equation_labels import equation_label
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.inline_lists import rewrite_own_inlines
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.nodes import Inlines, Node, raw_inline, span

_NUMBERS_EACH_LINE = re.compile(
    r"\s*\\begin\{(align|gather|alignat|flalign|equation|multline|eqnarray)\}(.*)\\end\{\1\}\s*",
    re.S,
)
_INSIDE_AN_EQUATION = {"align": "aligned", "gather": "gathered", "alignat": "alignedat"}


@acts_on("Math")
def equations(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Replace ``Math DisplayMath`` and the ``{#eq:x}`` behind it by a numbered equation.

    amsmath's environments number every line of theirs: without a label they are written with a
    star, with one inside an equation, so that a formula never has more than its one number.
    """
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
            placed.append(_unnumbered(inline) if _is_displayed(inline) else inline)
    return placed


def _equation(formula: Node, identifier: str, target: str) -> Node:
    if target != "latex":
        return span([formula], identifier)
    tex = formula["c"][1].strip()
    if match := _NUMBERS_EACH_LINE.fullmatch(tex):
        if match[1] == "multline":
            return _labelled("multline", identifier, match[2])
        inner = _INSIDE_AN_EQUATION.get(match[1], "aligned")
        tex = match[2] if match[1] == "equation" else rf"\begin{{{inner}}}{match[2]}\end{{{inner}}}"
    return _labelled("equation", identifier, tex)


def _labelled(environment: str, identifier: str, tex: str) -> Node:
    begin = rf"\begin{{{environment}}}{label_command(identifier)}"
    end = rf"\end{{{environment}}}"
    return raw_inline(begin + tex.strip() + end)


def _unnumbered(formula: Node) -> Node:
    match = _NUMBERS_EACH_LINE.fullmatch(formula["c"][1])
    if not match or r"\label" in match[2] or r"\tag" in match[2]:
        return formula
    starred = rf"\begin{{{match[1]}*}}{match[2]}\end{{{match[1]}*}}"
    return {"t": "Math", "c": [formula["c"][0], starred]}


def _is_displayed(inline: Node) -> bool:
    return bool(inline["t"] == "Math" and inline["c"][0]["t"] == "DisplayMath")
