r"""Chemical formulas as mhchem reads them: ``H2O``, ``SO4^2-``, ``2 H2 + O2 -> 2 H2O``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from uvicthesis.filters.runs import Run

_SIGNS: Mapping[str, str] = {"<=>": "⇌", "<->": "↔", "->": "→", "<-": "←", "v": "↓", "^": "↑"}
_ARROW = re.compile(r"<=>|<->|->|<-")
_LABELLED_ARROW = re.compile(rf"(?:{_ARROW.pattern})\[")
_TOKEN = re.compile(
    r"\^(?:\{(?P<above>[^{}]*)\}|(?P<charge>\d*[+-]|\d+))"
    r"|_(?:\{(?P<below>[^{}]*)\}|(?P<index>\w))"
    r"|(?<=[A-Za-z)\]])(?P<count>\d+)"
    r"|(?<=[A-Za-z0-9)\]])(?P<ion>[+-])$"
    r"|(?P<dot>[.*])"
    r"|(?P<text>[A-Za-z]+|\d+|[()\[\],/=+-])"
)


def chemistry_runs(text: str) -> list[Run] | None:
    """The runs of a formula or of a reaction; None where a part of it cannot be read.

    Words above an arrow, ``->[heat]``, are for a formula.
    """
    if _LABELLED_ARROW.search(text):
        return None
    runs: list[Run] = []
    for word in _ARROW.sub(r" \g<0> ", text).split():
        found = [Run(_SIGNS[word])] if word in _SIGNS else _formula(word)
        if found is None:
            return None
        follows_count = bool(runs) and runs[-1].text.isdecimal() and not runs[-1].place
        space = Run("\u00a0" if follows_count else " ")
        runs += [*([space] if runs else []), *found]
    return runs


def _formula(word: str) -> list[Run] | None:
    matches = list(_TOKEN.finditer(word))
    if "".join(match.group() for match in matches) != word:
        return None
    return [_run(match) for match in matches]


def _run(match: re.Match[str]) -> Run:
    above = match["above"] or match["charge"] or match["ion"]
    if above:
        return Run(above.replace("-", "−"), "sup")
    if below := match["below"] or match["index"] or match["count"]:
        return Run(below, "sub")
    return Run("·" if match["dot"] else match.group())
