"""Quotation marks typed straight: those of the language they stand in, as « » in French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, Node, is_node, string
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.slices import Slice

_MARKS = {"DoubleQuote": "quotes", "SingleQuote": "inner-quotes"}


@acts_on("Quoted")
def quotation_marks(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
    """Write ``Quoted`` as its marks and what they enclose, by the nearest ``lang`` around it.

    Those of an English thesis, outside of passages in other languages, are left to the writer.
    """
    of_book: Slice = meta["uvicthesis"]
    node = {"t": key, "c": value}
    if key in ("Span", "Div") and (language := _language(node)):
        return _within(node, language)
    if key == "Quoted" and not of_book.language.startswith("en"):
        return _marked(node, of_book.language)
    return None


def _language(node: Node) -> str | None:
    return dict(node["c"][0][2]).get("lang") if node["t"] in ("Span", "Div") else None


def _marked(quoted: Node, language: str) -> Inlines:
    opening, closing = reference_words(language)[_MARKS[quoted["c"][0]["t"]]]
    return [string(opening), *_within(quoted["c"][1], language), string(closing)]


def _within(value: Any, language: str) -> Any:
    """The same with all that is quoted below it marked; a note is no part of the passage."""
    if isinstance(value, list):
        items: list[Any] = []
        for item in value:
            if is_node(item) and item["t"] == "Quoted":
                items += _marked(item, language)
            else:
                items.append(_within(item, language))
        return items
    if not is_node(value) or value["t"] == "Note" or "c" not in value:
        return value
    return {"t": value["t"], "c": _within(value["c"], _language(value) or language)}
