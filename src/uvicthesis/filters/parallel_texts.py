"""Parallel texts: two columns in which what belongs together begins at one height."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.parallel_texts import is_row
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.split_notes import texts_behind, with_marks
from uvicthesis.nodes import Blocks, Node, descend, notes_in, raw_block

_UNBREAKABLE = frozenset(
    [
        "Table",
        "Figure",
        "Image",
        "BulletList",
        "OrderedList",
        "DefinitionList",
        "BlockQuote",
        "Math",
    ]
)
"""What may have lines of another height, or space between them, which would not stay in step."""


@acts_on("Div")
def parallel_texts(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Write each row of a ``Div`` of class parallel as ``\parallelrow{…}{…}``, its notes behind.

    A row may go over the page; with a star it may not.
    """
    if key != "Div" or target != "latex" or "parallel" not in value[0][1]:
        return None
    if not all(map(is_row, value[1])):
        return None
    rows = [block for row in value[1] for block in _row(row["c"][1])]
    begin, end = raw_block(r"\begin{paralleltexts}"), raw_block(r"\end{paralleltexts}")
    return {"t": "Div", "c": [[value[0][0], [], []], [begin, *rows, end]]}


def _row(cells: Blocks) -> Blocks:
    left, right = cells
    star = "*" if any(node["t"] in _UNBREAKABLE for node in descend(cells)) else ""
    notes = [note["c"] for note in notes_in(cells)]
    return [
        raw_block(rf"\parallelrow{star}{{%"),
        with_marks(left),
        raw_block("}{%"),
        with_marks(right),
        raw_block("}"),
        *texts_behind(notes),
    ]
