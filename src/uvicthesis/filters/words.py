"""Abbreviations and terms: each marked word as resolving set it for its place in the book."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines
from uvicthesis.resolve.slices import Slice


@acts_on("Span")
def words(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    """Replace ``Span [("", ["abbr"], [("n", "3")]), inlines]`` by the third word's inlines."""
    if key != "Span":
        return None
    (_, classes, attributes), _ = value
    number = dict(attributes).get("n")
    if number is None or not {"abbr", "term"} & set(classes):
        return None
    of_book: Slice = meta["uvicthesis"]
    return of_book.words[int(number)]
