"""Lists of inlines as the nodes that hold them have them, so that a filter can splice in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from uvicthesis.nodes import Inlines, Node

_STYLES = ("Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps")
_CONTENT = frozenset(["Para", "Plain", *_STYLES])
_SECOND = frozenset(["Quoted", "Span", "Link"])


def rewrite_own_inlines(key: str, value: Any, rewrite: Callable[[Inlines], Inlines]) -> Node | None:
    """The node with the lists of inlines that it holds itself rewritten; None if it holds none.

    Lists further down belong to nodes of their own, which a walk comes to by itself.
    """
    if key in _CONTENT:
        return {"t": key, "c": rewrite(value)}
    if key in _SECOND:
        first, inlines, *rest = value
        return {"t": key, "c": [first, rewrite(inlines), *rest]}
    match key:
        case "Header":
            level, attr, inlines = value
            return {"t": key, "c": [level, attr, rewrite(inlines)]}
        case "LineBlock":
            return {"t": key, "c": [rewrite(line) for line in value]}
        case "DefinitionList":
            return {"t": key, "c": [[rewrite(term), blocks] for term, blocks in value]}
    return None
