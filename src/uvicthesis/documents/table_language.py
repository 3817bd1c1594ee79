"""``lang=`` of a table: the language of its cells, in which pandoc itself does not set them."""

from __future__ import annotations

from typing import Any

from uvicthesis.nodes import Inlines, Node, is_node, stringify

_LANG = "lang"


def in_own_language(table: Node) -> Node:
    """A ``Table`` whose cells are ``Span`` of the language that its attribute names, if it has one.

    Its caption is of the language of the text around it, and cells without letters are of none.
    """
    (identifier, classes, pairs), caption, columns, *parts = table["c"]
    tag = dict(pairs).get(_LANG)
    if tag is None:
        return table
    attr = [identifier, classes, [pair for pair in pairs if pair[0] != _LANG]]
    return {"t": "Table", "c": [attr, caption, columns, *_marked(parts, tag)]}


def _marked(value: Any, tag: str) -> Any:
    """A copy of rows with each paragraph in them as one ``Span``."""
    if isinstance(value, list):
        return [_marked(item, tag) for item in value]
    if not is_node(value) or "c" not in value:
        return value
    if value["t"] in ("Plain", "Para"):
        return {**value, "c": _span(value["c"], tag)}
    return {**value, "c": _marked(value["c"], tag)}


def _span(inlines: Inlines, tag: str) -> Inlines:
    if not any(character.isalpha() for character in stringify(inlines)):
        return inlines
    return [{"t": "Span", "c": [["", [], [[_LANG, tag]]], inlines]}]
