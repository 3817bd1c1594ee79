"""List tables: a bullet list of bullet lists, a row each, becomes a ``Table``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from uvicthesis.documents.table_nodes import ALIGNMENTS, Cell
from uvicthesis.errors import SourceError
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Node, left_stripped

REMEDY = "begin each row with * - and each further cell of it with - below the first"


def read_rows(blocks: Blocks, header_rows: int, at: Location) -> list[list[Cell]]:
    """The rows of ``BulletList`` of ``BulletList``; no cell reaches down out of the table's head.

    Raises:
        SourceError: the blocks are not one list whose items are lists, or a cell's span is wrong.
    """
    if len(blocks) != 1 or blocks[0]["t"] != "BulletList":
        raise SourceError("a list table holds one list, of its rows", at=at, remedy=REMEDY)
    rows = []
    for number, item in enumerate(blocks[0]["c"], start=1):
        if len(item) != 1 or item[0]["t"] != "BulletList":
            problem = f"row {number} of the list table is not a list of cells"
            raise SourceError(problem, at=at, remedy=REMEDY)
        rows.append([_cell(cell, number, at) for cell in item[0]["c"]])
    return _cut(rows, header_rows)


def _cell(blocks: Blocks, row: int, at: Location) -> Cell:
    """A cell; an empty ``Span`` at its beginning has its attributes."""
    first = blocks[0] if blocks and blocks[0]["t"] in ("Plain", "Para") else None
    if first is None or not first["c"] or not _is_empty_span(first["c"][0]):
        return Cell(blocks)
    attributes = dict(first["c"][0]["c"][0][2])
    rest = left_stripped(first["c"][1:])
    kept = [{"t": first["t"], "c": rest}] if rest else []
    align = attributes.get("align", "d")
    if align not in ALIGNMENTS:
        problem = f'align="{align}" in row {row} of the list table'
        raise SourceError(problem, at=at, remedy="write l, c or r")
    columns, rows = (_span(name, attributes, row, at) for name in ("colspan", "rowspan"))
    return Cell([*kept, *blocks[1:]], columns, rows, align)


def _is_empty_span(inline: Node) -> bool:
    return bool(inline["t"] == "Span" and not inline["c"][1] and inline["c"][0][2])


def _span(name: str, attributes: dict[str, Any], row: int, at: Location) -> int:
    written = attributes.get(name, "1")
    if not (written.isascii() and written.isdigit() and int(written)):
        problem = f'{name}="{written}" in row {row} of the list table'
        raise SourceError(problem, at=at, remedy="write a whole number")
    return int(written)


def _cut(rows: list[list[Cell]], header_rows: int) -> list[list[Cell]]:
    """The rows, where no cell reaches down below the last of the head or of the table."""
    ends = [header_rows if place < header_rows else len(rows) for place in range(len(rows))]
    return [
        [replace(cell, rows=min(cell.rows, end - place)) for cell in row]
        for place, (row, end) in enumerate(zip(rows, ends, strict=True))
    ]
