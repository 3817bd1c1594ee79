"""Code where LaTeX's verbatim cannot stand: in notes, tables and the arguments of commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.parallel_texts import is_row
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, Node, is_node, raw_inline


@acts_on("CodeBlock", "Code")
def confined_code(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """In a ``Note``, ``Table`` or row of parallel texts, write a ``CodeBlock`` as a ``LineBlock``.

    ``Code`` within a line is not highlighted anywhere, for that would be verbatim too.
    """
    if target != "latex":
        return None
    if key == "Code" and value[0][1]:
        (identifier, _, _), code = value
        return {"t": "Code", "c": [[identifier, [], []], code]}
    is_confined = key in ("Note", "Table") or is_row({"t": key, "c": value})
    return {"t": key, "c": _with_lines(value)} if is_confined else None


def _with_lines(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_lines(item) for item in value]
    if not is_node(value):
        return value
    if value["t"] == "CodeBlock":
        first, *others = (_line(line) for line in value["c"][1].split("\n"))
        return {"t": "LineBlock", "c": [[raw_inline(r"\noindent "), *first], *others]}
    return {**value, "c": _with_lines(value["c"])} if "c" in value else value


def _line(text: str) -> Inlines:
    indent = len(text) - len(text.lstrip(" "))
    spaces = {"t": "Str", "c": "\u00a0" * indent}
    return [spaces, {"t": "Code", "c": [["", [], []], text[indent:]]}] if text.strip() else []
