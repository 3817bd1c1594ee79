"""Landscape pages: what is too wide for the page stands on pages of its own, turned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.images import LANDSCAPE
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.table_model import TURNED
from uvicthesis.nodes import Blocks, descend, is_node, raw_block


@acts_on("Div", "Figure", "Image", "Table")
def landscape(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write a ``Div``, ``Table`` or image of class landscape in ``\begin{landscapepage}``.

    An image is a ``Figure``, or where it has no caption a ``Para`` of its own.
    """
    if target != "latex" or not _is_landscape(key, value):
        return None
    blocks = _with_turned_tables(value[1] if key == "Div" else [{"t": key, "c": value}])
    return [raw_block(r"\begin{landscapepage}"), *blocks, raw_block(r"\end{landscapepage}")]


def _with_turned_tables(value: Any) -> Any:
    """A copy of blocks whose tables say that they have the width of a turned page."""
    if isinstance(value, list):
        return [_with_turned_tables(item) for item in value]
    if not is_node(value) or "c" not in value:
        return value
    content = _with_turned_tables(value["c"])
    if value["t"] == "Table":
        (identifier, classes, pairs), *parts = content
        kept = [name for name in classes if name != LANDSCAPE]
        content = [[identifier, [*kept, TURNED], pairs], *parts]
    return {**value, "c": content}


def _is_landscape(key: str, value: Any) -> bool:
    if key in ("Div", "Table"):
        return LANDSCAPE in value[0][1]
    if key not in ("Figure", "Para"):
        return False
    if key == "Figure" and LANDSCAPE in value[0][1]:
        return True
    blocks = value[2] if key == "Figure" else [{"t": key, "c": value}]
    return any(node["t"] == "Image" and LANDSCAPE in node["c"][0][1] for node in descend(blocks))
