"""The credit line of a table is the first of its notes, and not a part of the caption above it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.captions import credit_of, without_credit
from uvicthesis.documents.table_nodes import TABLE_NOTES
from uvicthesis.documents.tables import NOTED_TABLE, noted
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.split_notes import without_notes
from uvicthesis.nodes import Node, raw_inline

PAGE_COMMAND = r"\creditpage{}"
"""What the list of credits finds the page of a table by."""


@acts_on("Table")
def table_credits(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Put the credit line of a ``Table`` into a Div ``noted-table`` with it, before other notes.

    (Chicago Manual of Style 17, 3.77: source notes come first.)
    """
    if key == "Table":
        credit = credit_of(value[1][1])
        return noted([_table(value, target), _notes(credit)]) if credit else None
    if key != "Div" or NOTED_TABLE not in value[0][1]:
        return None
    table, *notes = value[1]
    credit = credit_of(table["c"][1][1]) if table["t"] == "Table" else None
    return noted([_table(table["c"], target), _notes(credit), *notes]) if credit else None


def _table(content: Any, target: str) -> Node:
    """The table without its credit line; a caption in LaTeX has the page in its stead."""
    attr, (short, blocks), *rest = content
    caption = without_credit(blocks)
    if caption and target == "latex":
        short = short or without_notes(caption[0]["c"])
        caption = [{**caption[0], "c": [*caption[0]["c"], raw_inline(PAGE_COMMAND)]}, *caption[1:]]
    return {"t": "Table", "c": [attr, [short, caption], *rest]}


def _notes(credit: Node) -> Node:
    return {"t": "Div", "c": [["", [TABLE_NOTES], []], credit["c"][1]]}
