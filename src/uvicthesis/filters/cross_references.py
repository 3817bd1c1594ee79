"""Cross-references: ``@fig:plan`` becomes the words and the link that resolving made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.mixed_citations import is_cross_reference
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines
from uvicthesis.resolve.slices import Slice


@acts_on("Cite")
def cross_references(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    """Replace ``Cite [citations, inlines]`` that names labels by its inlines."""
    if key != "Cite" or not is_cross_reference(value):
        return None
    of_book: Slice = meta["uvicthesis"]
    return of_book.references[value[0][0]["citationHash"]]
