r"""Quantities and chemical formulas pasted from LaTeX: ``\SI{9.81}{\metre}``, ``\ce{H2O}``.

siunitx and mhchem are not loaded: what theses need of them is text with raised figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from uvicthesis.documents.raw_latex import is_raw_latex
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.chemistry import chemistry_runs
from uvicthesis.filters.runs import Run, as_formula, as_inlines
from uvicthesis.filters.units import number_runs, quantity_runs, range_runs, unit_runs
from uvicthesis.nodes import Inlines, Node

_GROUP = r"\s*\{((?:[^{}]|\{[^{}]*\})*)\}"
_OPTIONS = r"(?![A-Za-z])(?:\[[^\]]*\])?"
_COMMAND = re.compile(
    "|".join(
        rf"\\({names}){_OPTIONS}" + _GROUP * arguments
        for arguments, names in (
            (1, "num|si|unit|ang|ce"),
            (2, "SI|qty|numrange"),
            (3, "SIrange|qtyrange"),
        )
    )
)


@acts_on("RawInline", "Math")
def quantities(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | Node | None:
    r"""Write ``\SI``, ``\qty``, ``\num``, ``\si``, ``\unit``, ``\ang`` and ``\ce`` as text.

    So are ``\SIrange``, ``\qtyrange`` and ``\numrange``. In a ``Math`` they are parts of the
    formula. What cannot be read stays, for LaTeX to refuse.
    """
    if key == "RawInline" and is_raw_latex(key, value):
        match = _COMMAND.fullmatch(value[1].strip())
        runs = _runs(match) if match else None
        return as_inlines(runs) if runs else None
    if key == "Math" and _COMMAND.search(value[1]):
        return {"t": key, "c": [value[0], _COMMAND.sub(_in_formula, value[1])]}
    return None


def _in_formula(match: re.Match[str]) -> str:
    runs = _runs(match)
    return as_formula(runs) if runs else match.group()


def _runs(match: re.Match[str]) -> list[Run] | None:
    command, *arguments = (group for group in match.groups() if group is not None)
    return _READERS[command](*arguments)


def _angle(text: str) -> list[Run] | None:
    return quantity_runs(text, r"\degree")


_READERS: Mapping[str, Callable[..., list[Run] | None]] = {
    "SI": quantity_runs,
    "SIrange": range_runs,
    "num": number_runs,
    "numrange": range_runs,
    "qty": quantity_runs,
    "qtyrange": range_runs,
    "si": unit_runs,
    "unit": unit_runs,
    "ang": _angle,
    "ce": chemistry_runs,
}
