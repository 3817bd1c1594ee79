"""How high a table will be, in lines: what keeps it on one page, and what hangs over its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from uvicthesis.documents.table_grid import Placed
from uvicthesis.filters.table_layout import TableLayout
from uvicthesis.filters.table_model import Row, TableModel, only_paragraph
from uvicthesis.filters.text_widths import count_lines
from uvicthesis.nodes import Blocks

RULES_AND_SPACE = 4.0
"""Lines that the rules and the space around a table take up."""

ROW_SPACE = (0.1, 0.3)
r"""What a row has beside its lines, where cells have one line and where several (``\partrows``)."""

BLOCK_SPACE = 1
"""What a cell of several paragraphs, or of a list, has beside its lines."""

ACROSS_EM = 43.0
"""The line of a caption or note."""


def count_table_lines(table: TableModel, layout: TableLayout, notes: Blocks) -> int:
    """The lines of a whole table, with its caption and its notes."""
    space = ROW_SPACE[bool(layout.shares)]
    lines = RULES_AND_SPACE + count_lines([*table.caption, *notes], ACROSS_EM)
    for rows in (table.head, *table.sections):
        lines += sum(_row_lines(row, layout) + space for row in rows)
        lines += sum(lines_lacking(rows, layout).values())
    return ceil(lines)


def lines_lacking(rows: Sequence[Row], layout: TableLayout) -> Mapping[int, int]:
    """The rows, from 0, in which a cell ends that spans several and needs so many lines more."""
    lacking: dict[int, int] = {}
    for first, row in enumerate(rows):
        for placed in row:
            last = first + placed.rows - 1
            if placed.rows > 1 and last < len(rows):
                spanned = sum(_row_lines(one, layout) for one in rows[first : last + 1])
                more = _cell_lines(placed, layout) - spanned
                lacking[last] = max(more, lacking.get(last, 0))
    return {row: lines for row, lines in lacking.items() if lines > 0}


def _row_lines(row: Row, layout: TableLayout) -> int:
    """The lines of the highest cell, those that hang down into further rows left out."""
    own = [placed for placed in row if placed.rows == 1]
    return max([1, *(_cell_lines(placed, layout) for placed in own)])


def _cell_lines(placed: Placed, layout: TableLayout) -> int:
    share = sum(layout.shares[placed.column : placed.end])
    lines = count_lines(placed.cell[4], share * layout.room_em if share else float("inf"))
    return lines + (BLOCK_SPACE if only_paragraph(placed.cell[4]) is None else 0)
