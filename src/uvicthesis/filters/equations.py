"""Equations: a displayed formula is numbered where it has a label, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.equations import ROW_LABEL, Formula, Row, label_behind, read_formula
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.inline_lists import rewrite_own_inlines
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.nodes import Inlines, Node, raw_inline, span

_INSIDE_AN_EQUATION = {
    "align": "aligned",
    "flalign": "aligned",
    "eqnarray": "aligned",
    "gather": "gathered",
    "alignat": "alignedat",
}
_ROW_END = r"\\"


@acts_on("Math")
def equations(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Replace ``Math DisplayMath`` that has labels, and the ``{#eq:x}`` behind it, by an equation.

    amsmath's environments number every row of theirs: one without a ``\label`` gets ``\nonumber``.
    Where no row has one, they are written with a star, or within an equation if a label follows.
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
        if _is_displayed(inline):
            label, taken = label_behind(inlines[position:]) or ("", 0)
            position += taken
            inline = _equation(inline, label, target)
        placed.append(inline)
    return placed


def _equation(node: Node, label: str, target: str) -> Node:
    formula = read_formula(node["c"][1])
    if target != "latex":
        return span([node], label) if label else node
    if formula.has_labels:
        tex = _with_rows_numbered(formula)
        return raw_inline(ROW_LABEL.sub(lambda label: label_command(label[1].strip()), tex))
    if label:
        return raw_inline(_with_one_number(formula, label))
    if not formula.environment:
        return node
    return {"t": "Math", "c": [node["c"][0], _within(f"{formula.environment}*", _body(formula))]}


def _with_rows_numbered(formula: Formula) -> str:
    if not formula.numbers_rows:
        return _within(formula.environment or "equation", _body(formula).strip())
    rows = [row.tex if _says_its_number(row) else _unnumbered(row) for row in formula.rows]
    return _within(formula.environment, _ROW_END.join(rows))


def _says_its_number(row: Row) -> bool:
    return bool(row.label or row.tag) or r"\nonumber" in row.tex or r"\notag" in row.tex


def _unnumbered(row: Row) -> str:
    return rf"{row.tex.rstrip()} \nonumber "


def _with_one_number(formula: Formula, label: str) -> str:
    opening = label_command(label)
    if not formula.numbers_rows:
        return _within(formula.environment or "equation", opening + _body(formula).strip())
    rows = [row.untagged for row in formula.rows]
    tag = next((rf"\tag{{{row.tag}}}" for row in formula.rows if row.tag), "")
    inner = _within(_INSIDE_AN_EQUATION[formula.environment], _ROW_END.join(rows))
    return _within("equation", opening + tag + inner)


def _body(formula: Formula) -> str:
    return _ROW_END.join(row.tex for row in formula.rows)


def _within(environment: str, tex: str) -> str:
    return rf"\begin{{{environment}}}{tex}\end{{{environment}}}"


def _is_displayed(inline: Node) -> bool:
    return bool(inline["t"] == "Math" and inline["c"][0]["t"] == "DisplayMath")
