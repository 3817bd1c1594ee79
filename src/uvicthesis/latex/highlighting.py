"""The macros of highlighted code, as pandoc defines them for a style."""

from __future__ import annotations

from pathlib import Path

from uvicthesis.latex.escape import Tex
from uvicthesis.tools.pandoc import run_pandoc

STYLE = Path(__file__).with_name("highlighting.theme")
"""A style for paper: weight and slant, no colours and no lines."""

_MACROS_ALONE = Path(__file__).with_name("highlighting.latex")
_SAMPLE = "~~~python\nx\n~~~\n"


def highlighting_macros() -> Tex:
    r"""``\newenvironment{Shaded}`` and the rest, for a preamble."""
    style = f"--syntax-highlighting={STYLE}"
    return Tex(run_pandoc(["-t", "latex", "-s", f"--template={_MACROS_ALONE}", style], _SAMPLE))
