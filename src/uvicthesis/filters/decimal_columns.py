"""Numbers aligned on the decimal point: each is parted there, and both parts get equal room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from uvicthesis.filters.split_notes import without_notes
from uvicthesis.filters.table_model import TableModel, only_paragraph
from uvicthesis.filters.text_widths import width_em
from uvicthesis.nodes import Inlines, Node, stringify, text_inlines

_SPACES = " \u00a0\u202f"
_NUMBERS = {
    mark: re.compile(
        rf"(?P<whole>[^\d.,]*(?:\d{{1,3}}(?:[{thousands}{_SPACES}]\d{{3}})+(?!\d)|\d+)?)"
        rf"(?P<rest>.*)",
        re.S,
    )
    for mark, thousands in ((".", ","), (",", "."))
}
_FRACTIONS = {mark: re.compile(rf"{re.escape(mark)}(?!\d{{3}}(?!\d))\d") for mark in _NUMBERS}
"""Of a decimal mark, what no mark of thousands is followed by: other than three figures."""

_STYLES = ("Strong", "Emph", "Underline")


@dataclass(frozen=True, slots=True)
class Parted:
    """A number: what stands before the decimal point, and the point with what follows it."""

    whole: Inlines
    rest: Inlines


@dataclass(frozen=True, slots=True)
class DecimalColumn:
    """A column of numbers: its decimal mark, and the widest parts before and from it."""

    mark: str
    widest_whole: Inlines
    widest_rest: Inlines


def decimal_column(table: TableModel, column: int) -> DecimalColumn:
    """What the numbers of a column have in common."""
    cells = [
        only_paragraph(placed.cell[4]) or []
        for rows in table.sections
        for row in rows
        for placed in row
        if placed.column == column and placed.columns == 1
    ]
    texts = [stringify(cell) for cell in cells]
    has = {mark: any(map(pattern.search, texts)) for mark, pattern in _FRACTIONS.items()}
    mark = "," if has[","] and not has["."] else "."
    parted = [found for cell in cells if (found := part(cell, mark))]
    return DecimalColumn(
        mark, _widest(one.whole for one in parted), _widest(one.rest for one in parted)
    )


def part(inlines: Inlines, mark: str) -> Parted | None:
    """A cell parted at its decimal mark; None where it begins with no number.

    A hyphen before a figure is printed as the minus sign it stands for.
    """
    if len(inlines) > 1 and _in_formula(inlines[0]):
        return None
    if len(inlines) == 1 and (formula := _in_formula(inlines[0])) is not None:
        whole, rest = _split(formula, mark)
        return Parted(_formula(whole), _formula(rest)) if re.search(r"\d", formula) else None
    if len(inlines) == 1 and inlines[0]["t"] in _STYLES:
        return _styled(inlines[0], mark)
    for place, inline in enumerate(inlines):
        if inline["t"] != "Str":
            continue
        text = re.sub(r"^-(?=[\d.,])", "−", inline["c"])
        if not re.search(r"\d", text):
            continue
        whole, rest = _split(text, mark)
        return Parted(
            [*inlines[:place], *text_inlines(whole)], [*text_inlines(rest), *inlines[place + 1 :]]
        )
    return None


def _styled(inline: Node, mark: str) -> Parted | None:
    inner = part(inline["c"], mark)
    if not inner:
        return None
    return Parted([{**inline, "c": inner.whole}], [{**inline, "c": inner.rest}])


def _split(text: str, mark: str) -> tuple[str, str]:
    match = _NUMBERS[mark].match(text)
    return (match["whole"], match["rest"]) if match else (text, "")


def _in_formula(inline: Node) -> str | None:
    return str(inline["c"][1]) if inline["t"] == "Math" else None


def _formula(tex: str) -> Inlines:
    kind: Any = {"t": "InlineMath"}
    return [{"t": "Math", "c": [kind, tex]}] if tex else []


def _widest(parts: Iterable[Inlines]) -> Inlines:
    widest: Inlines = without_notes(max(parts, key=width_em, default=[]))
    return widest
