"""A table as it will be set: pandoc's ``Table`` with every cell at its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from uvicthesis.documents.table_grid import Placed, place_cells
from uvicthesis.nodes import Blocks, Node

_LETTERS = {"AlignLeft": "l", "AlignRight": "r", "AlignCenter": "c", "AlignDefault": "l"}

Row = list[Placed]


@dataclass(frozen=True, slots=True)
class TableModel:
    """The parts of a table.

    ``letters`` has l, c or r for each column, ``shares`` the width of each as its writer drew it,
    in parts of the text's (0 where it is not said), and ``fixes_widths`` whether they were given
    and not only drawn. ``decimals`` are the columns, from 0, that are aligned on the decimal
    point, and centred as such, ``stubs`` how many columns at the left are heads of their rows.
    ``sections`` are bodies, and the foot; a body may have a head of its own, which is a section
    too.
    """

    identifier: str
    short: Any
    caption: Blocks
    letters: str
    shares: tuple[float, ...]
    fixes_widths: bool
    decimals: frozenset[int]
    stubs: int
    head: list[Row]
    sections: list[list[Row]]
    is_turned: bool

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.letters)

    def cells(self) -> Iterator[Placed]:
        """All cells, row by row."""
        for rows in (self.head, *self.sections):
            for row in rows:
                yield from row


TURNED = "turned"
"""The class of a table that stands on a landscape page."""


def read_table(content: Any) -> TableModel:
    """The model of ``Table [attr, caption, columns, head, bodies, foot]``."""
    (identifier, classes, pairs), (short, caption), columns, head, bodies, foot = content
    attributes = dict(pairs)
    decimals = frozenset(int(place) - 1 for place in attributes.get("decimals", "").split())
    parts = [rows for body in bodies for rows in (body[2], body[3])]
    return TableModel(
        identifier,
        short,
        caption,
        "".join(
            "c" if place in decimals else _LETTERS[alignment["t"]]
            for place, (alignment, _) in enumerate(columns)
        ),
        tuple(width["c"] if width["t"] == "ColWidth" else 0.0 for _, width in columns),
        "widths" in attributes,
        decimals,
        bodies[0][1] if bodies else 0,
        place_cells(head[1]),
        [place_cells(rows) for rows in (*parts, foot[1]) if rows],
        TURNED in classes,
    )


def letter_of(placed: Placed, table: TableModel) -> str:
    """The alignment of a cell: its own, else that of the column it begins in."""
    alignment = placed.cell[1]["t"]
    if alignment == "AlignDefault":
        return table.letters[placed.column]
    return _LETTERS[alignment]


def only_paragraph(blocks: Blocks) -> list[Node] | None:
    """The inlines of a cell that holds a paragraph and no more; None for any other."""
    if not blocks:
        return []
    if len(blocks) == 1 and blocks[0]["t"] in ("Plain", "Para"):
        inlines: list[Node] = blocks[0]["c"]
        return inlines
    return None
