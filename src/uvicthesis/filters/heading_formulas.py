"""Formulas in headings: the outline of the PDF, which has text alone, gets them as text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, Node, raw_inline, rewrite_inlines, string
from uvicthesis.tools.pandoc import run_pandoc


@acts_on("Header")
def heading_formulas(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Write ``Math`` in a ``Header`` as ``\(L^2\)\inoutline{L²}``.

    pandoc gives LaTeX the words of a heading twice, with markup and without; in the second it
    leaves raw LaTeX out, and would write ``L^2``.
    """
    if key != "Header" or target != "latex":
        return None
    level, attr, inlines = value
    return {"t": key, "c": [level, attr, rewrite_inlines(inlines, _with_text)]}


def _with_text(inlines: Inlines) -> Inlines:
    return [node for inline in inlines for node in _both(inline)]


def _both(inline: Node) -> Inlines:
    if inline["t"] != "Math":
        return [inline]
    formula = inline["c"][1]
    return [
        raw_inline(rf"\({formula}\)\inoutline{{"),
        string(formula_as_text(formula)),
        raw_inline("}"),
    ]


@cache
def formula_as_text(formula: str) -> str:
    """A formula as pandoc writes it in plain text; the LaTeX of one that it cannot write so."""
    plain = run_pandoc(["-f", "latex", "-t", "plain", "--wrap=none", "--quiet"], rf"\({formula}\)")
    return plain.strip().strip("$")
