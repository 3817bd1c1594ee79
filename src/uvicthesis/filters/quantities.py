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
from uvicthesis.filters.units import number_runs, quantity_runs, unit_runs
from uvicthesis.nodes import Inlines, Node

_GROUP = r"\s*\{((?:[^{}]|\{[^{}]*\})*)\}"
_OPTIONS = r"(?![A-Za-z])(?:\[[^\]]*\])?"
_COMMAND = re.compile(
    rf"\\(?:SI|qty){_OPTIONS}{_GROUP}{_GROUP}|\\(num|si|unit|ang|ce){_OPTIONS}{_GROUP}"
)


@acts_on("RawInline", "Math")
def quantities(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | Node | None:
    r"""Write ``\SI``, ``\qty``, ``\num``, ``\si``, ``\unit``, ``\ang`` and ``\ce`` as text.

    In a ``Math`` they are parts of the formula. What cannot be read stays, for LaTeX to refuse.
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
    number, unit, command, argument = match.groups()
    if command is None:
        return quantity_runs(number, unit)
    return _READERS[command](argument)


def _angle(text: str) -> list[Run] | None:
    return quantity_runs(text, r"\degree")


_READERS: Mapping[str, Callable[[str], list[Run] | None]] = {
    "num": number_runs,
    "si": unit_runs,
    "unit": unit_runs,
    "ang": _angle,
    "ce": chemistry_runs,
}
