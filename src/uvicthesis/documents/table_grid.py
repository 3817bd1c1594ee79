"""Where the cells of a table stand, once those that reach over several columns or rows are in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell ``[attr, alignment, rows, columns, blocks]`` and the column, from 0, it begins in."""

    column: int
    cell: Any

    @property
    def rows(self) -> int:
        """How many rows it takes up."""
        return int(self.cell[2])

    @property
    def columns(self) -> int:
        """How many columns it takes up."""
        return int(self.cell[3])

    @property
    def end(self) -> int:
        """The column after it."""
        return self.column + self.columns


def place_cells(rows: Sequence[Any]) -> list[list[Placed]]:
    """The cells of each row ``[attr, cells]``, with their columns.

    A cell stands in the first column that no cell from a row above reaches down into.
    """
    placed: list[list[Placed]] = []
    hanging: dict[int, int] = {}  # by column, how many rows more a cell above takes up
    for _, cells in rows:
        row: list[Placed] = []
        column = 0
        reaching = {place: left - 1 for place, left in hanging.items() if left > 1}
        for cell in cells:
            while hanging.get(column):
                column += 1
            row.append(Placed(column, cell))
            column = row[-1].end
            reaching |= dict.fromkeys(range(row[-1].column, column), int(cell[2]) - 1)
        placed.append(row)
        hanging = {place: left for place, left in reaching.items() if left}
    return placed


def count_columns(rows: Sequence[Any]) -> int:
    """How many columns the widest row takes up."""
    return max((cell.end for row in place_cells(rows) for cell in row), default=0)
