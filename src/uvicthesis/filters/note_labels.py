"""Notes that are referred to: each carries the label that the references link to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.note_lines import SOURCE_LINE
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, span
from uvicthesis.resolve.slices import Slice


@acts_on("Note")
def note_labels(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    """Set ``Span ["note:oral", …]`` before the text of a note whose label is referred to.

    Where its text begins, reading has put a ``Span`` of class source-line with the label.
    """
    if key != "Span" or SOURCE_LINE not in value[0][1]:
        return None
    of_book: Slice = meta["uvicthesis"]
    label = of_book.note_labels.get(dict(value[0][2]).get("label", ""))
    return [{"t": key, "c": value}, span([], label)] if label else None
