r"""Tables: ``longtable`` where they may run over pages, ``tabular`` where they may not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.documents.table_nodes import TABLE_NOTES
from uvicthesis.documents.tables import NOTED_TABLE
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.table_environments import long_table, short_table
from uvicthesis.filters.table_model import read_table
from uvicthesis.nodes import Blocks, Node, is_node
from uvicthesis.resolve.slices import Slice


@acts_on("Table")
def tables(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
    r"""Write ``Table``, alone or with its notes in a Div ``noted-table``, as LaTeX.

    Within a ``Note`` and within a cell, where no page can end, it becomes a ``tabular``.
    """
    if target != "latex":
        return None
    of_book: Slice = meta["uvicthesis"]
    if key == "Note":
        return {"t": key, "c": _confined(value, of_book)}
    if key == "Table":
        return long_table(read_table(_with_confined(value, of_book)), [], of_book)
    if _is_noted(key, value):
        return _noted(value[1], of_book, is_confined=False)
    return None


def _noted(blocks: Blocks, of_book: Slice, *, is_confined: bool) -> Blocks:
    """The blocks of a Div: a table, its notes, and what other filters have put before it."""
    parts = list(_parts(blocks))
    notes = [inner for block in parts if _is_notes(block) for inner in block["c"][1]]
    written: Blocks = []
    for block in parts:
        if block["t"] == "Table":
            table = read_table(_with_confined(block["c"], of_book))
            written += (
                short_table(table, notes, of_book)
                if is_confined
                else long_table(table, notes, of_book)
            )
        elif not _is_notes(block):
            written.append(block)
    return written


def _parts(blocks: Blocks) -> Iterator[Node]:
    """The blocks, and those of a Div of the same kind within, which has the credit line."""
    for block in blocks:
        if _is_noted(block["t"], block["c"]):
            yield from _parts(block["c"][1])
        else:
            yield block


def _is_noted(key: str, value: Any) -> bool:
    return bool(key == "Div" and NOTED_TABLE in value[0][1])


def _is_notes(block: Node) -> bool:
    return bool(block["t"] == "Div" and TABLE_NOTES in block["c"][0][1])


def _confined(value: Any, of_book: Slice) -> Any:
    """A copy of blocks with the tables in them as ``tabular``."""
    if isinstance(value, list):
        return [inner for item in value for inner in _confined_item(item, of_book)]
    if is_node(value) and "c" in value:
        return {**value, "c": _confined(value["c"], of_book)}
    return value


def _confined_item(item: Any, of_book: Slice) -> list[Any]:
    if is_node(item) and item["t"] == "Table":
        return short_table(read_table(_with_confined(item["c"], of_book)), [], of_book)
    if is_node(item) and _is_noted(item["t"], item.get("c")):
        return _noted(item["c"][1], of_book, is_confined=True)
    return [_confined(item, of_book)]


def _with_confined(content: Any, of_book: Slice) -> Any:
    attr, caption, columns, *parts = content
    return [attr, caption, columns, *(_confined(part, of_book) for part in parts)]
