"""Tables as pandoc's tree has them: making them, and what their attributes say.

``Table [attr, caption, columns, head, bodies, foot]``; a row is ``[attr, cells]``, a cell
``[attr, alignment, rows spanned, columns spanned, blocks]``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from uvicthesis.documents.table_grid import count_columns
from uvicthesis.errors import SourceError
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Inlines, Node, plain

ALIGNMENTS = {
    "l": "AlignLeft",
    "r": "AlignRight",
    "c": "AlignCenter",
    "d": "AlignDefault",
    ".": "AlignDefault",  # on the decimal point, which pandoc's tree cannot say
}
LETTERS = "l (left), r (right), c (centre), d (as usual) or . (on the decimal point)"

LIST_TABLE, CSV_TABLE, TABLE_NOTES = "list-table", "csv-table", "table-notes"

_NO_ATTR: list[Any] = ["", [], []]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, which may span columns and rows; ``alignment`` is a letter of ``ALIGNMENTS``."""

    blocks: Blocks
    columns: int = 1
    rows: int = 1
    alignment: str = "d"

    def node(self) -> list[Any]:
        """The cell as pandoc writes it."""
        aligned = {"t": ALIGNMENTS[self.alignment]}
        return [_NO_ATTR, aligned, self.rows, self.columns, self.blocks]


Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table's attributes say of it.

    ``alignments`` has a letter a column, ``widths`` a number a column; both may be empty.
    """

    alignments: str = ""
    widths: tuple[float, ...] = ()
    header_rows: int = 1
    header_columns: int = 0


def read_shape(attributes: dict[str, str], at: Location) -> Shape:
    """The shape that a table's attributes give it.

    Raises:
        SourceError: one of them has a value that it cannot have.
    """
    return Shape(
        read_alignments(attributes.get("aligns", ""), at),
        read_widths(attributes.get("widths", ""), at),
        _whole_number("header-rows", attributes.get("header-rows", "1"), at),
        _whole_number("header-cols", attributes.get("header-cols", "0"), at),
    )


def read_alignments(written: str, at: Location) -> str:
    """``l,r,.`` or ``lr.`` as letters alone."""
    letters = re.sub(r"[,\s]", "", written)
    if wrong := next((letter for letter in letters if letter not in ALIGNMENTS), ""):
        raise SourceError(f'"{wrong}" in aligns="{written}"', at=at, remedy=f"write {LETTERS}")
    return letters


def read_widths(written: str, at: Location) -> tuple[float, ...]:
    """``1,3`` or ``20% 80%`` as parts of the whole width."""
    try:
        widths = tuple(float(word.rstrip("%")) for word in re.split(r"[,\s]+", written) if word)
    except ValueError:
        widths = (0.0,)
    if any(not 0 < width < float("inf") for width in widths):
        remedy = 'write a number for each column, as widths="1,3" for one three times the other'
        raise SourceError(f'widths="{written}"', at=at, remedy=remedy)
    total = sum(widths)
    return tuple(width / total for width in widths)


def _whole_number(name: str, written: str, at: Location) -> int:
    if not (written.isascii() and written.isdigit()):
        raise SourceError(f'{name}="{written}"', at=at, remedy="write a whole number")
    return int(written)


def table(
    identifier: str,
    classes: Sequence[str],
    attributes: Sequence[Sequence[str]],
    caption: Inlines,
    rows: Rows,
    shape: Shape,
    at: Location,
) -> Node:
    """``Table`` of rows, the first of them its head.

    Raises:
        SourceError: the shape is one for another number of columns.
    """
    made = [_row(row) for row in rows]
    count = count_columns(made)
    for name, given in (("aligns", shape.alignments), ("widths", shape.widths)):
        check_count(name, len(given), count, at)
    letters = shape.alignments or "d" * count
    columns = [
        [{"t": ALIGNMENTS[letter]}, _column_width(shape.widths, place)]
        for place, letter in enumerate(letters)
    ]
    head, body = made[: shape.header_rows], made[shape.header_rows :]
    content = [
        [identifier, [*classes], [list(pair) for pair in attributes]],
        [None, [plain(caption)] if caption else []],
        columns,
        [_NO_ATTR, head],
        [[_NO_ATTR, shape.header_columns, [], body]],
        [_NO_ATTR, []],
    ]
    return {"t": "Table", "c": content}


def check_count(name: str, given: int, columns: int, at: Location) -> None:
    """Refuse an attribute that speaks of more or fewer columns than there are."""
    if given and given != columns:
        problem = f"{name} speaks of {given} columns, and the table has {columns}"
        raise SourceError(problem, at=at, remedy="give one for each column")


def _column_width(widths: Sequence[float], place: int) -> Node:
    return {"t": "ColWidth", "c": widths[place]} if widths else {"t": "ColWidthDefault"}


def _row(cells: Sequence[Cell]) -> list[Any]:
    return [_NO_ATTR, [cell.node() for cell in cells]]
