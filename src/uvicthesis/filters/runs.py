"""Text on the line, above it and below it, as units and chemical formulas are made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from uvicthesis.nodes import SPACE, Inlines, Node, string

THIN_SPACE = "\u202f"
"""A narrow space at which no line ends."""

_IN_FORMULAS = {
    THIN_SPACE: r"\,",
    "−": "-",
    "–": r"\text{–}",
    "×": r"\times ",
    "±": r"\pm ",
    "·": r"\cdot ",
    "→": r"\rightarrow ",
    "←": r"\leftarrow ",
    "↔": r"\leftrightarrow ",
    "⇌": r"\rightleftharpoons ",
    "↑": r"\uparrow ",
    "↓": r"\downarrow ",
    "°": r"{}^{\circ}",
    "′": r"{}^{\prime}",
    "″": r"{}^{\prime\prime}",
    "Ω": r"\Omega ",
    "µ": r"\mu ",
    "Å": r"\text{Å}",
    "%": r"\%",
    " ": r"\ ",
    "\u00a0": r"\ ",
}
_SIGN = re.compile("|".join(map(re.escape, _IN_FORMULAS)))


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text, and where it stands."""

    text: str
    place: Literal["", "sub", "sup"] = ""


def as_inlines(runs: Sequence[Run]) -> Inlines:
    """Runs as pandoc's ``Str``, ``Space``, ``Subscript`` and ``Superscript``."""
    return [_inline(run) for run in runs]


def as_formula(runs: Sequence[Run]) -> str:
    r"""Runs as a part of a formula, upright: ``\mathrm{m\,s^{-2}}``."""
    return rf"\mathrm{{{''.join(map(_tex, runs))}}}"


def _inline(run: Run) -> Node:
    if run.text == " ":
        return SPACE
    text = string(run.text)
    if not run.place:
        return text
    return {"t": "Subscript" if run.place == "sub" else "Superscript", "c": [text]}


def _tex(run: Run) -> str:
    text = _SIGN.sub(lambda sign: _IN_FORMULAS[sign.group()], run.text)
    return text if not run.place else ("_" if run.place == "sub" else "^") + f"{{{text}}}"
