"""Labels of displayed formulas, which stand behind them: ``$$ x = 1 $$ {#eq:one}``."""

from __future__ import annotations

import re

from uvicthesis.nodes import Inlines, stringify

_EQUATION_LABEL = re.compile(r"\s*\{#(eq:[^\s}]+)\s*\}")


def equation_label(after: Inlines) -> tuple[str, int] | None:
    """The label that follows a displayed formula, and how many inlines it takes up."""
    text = ""
    for count, inline in enumerate(after[:3], start=1):
        text += stringify([inline])
        if match := _EQUATION_LABEL.fullmatch(text):
            return match[1], count
    return None
