"""Labels that two documents share: one of them is printed under another name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Node
from uvicthesis.resolve.slices import Slice


@acts_on("Header", "Link")
def labels(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Rename the identifier of a ``Header``, and the target of a ``Link`` within the document.

    A link that resolving made leads to the right name already.
    """
    of_book: Slice = meta["uvicthesis"]
    renamed = of_book.renamed
    if not renamed:
        return None
    if key == "Header" and value[1][0] in renamed:
        level, (identifier, classes, attributes), inlines = value
        return {"t": key, "c": [level, [renamed[identifier], classes, attributes], inlines]}
    if key == "Link" and value[2][0][1:] in renamed and "cross-reference" not in value[0][1]:
        attr, inlines, (address, title) = value
        return {"t": key, "c": [attr, inlines, [f"#{renamed[address[1:]]}", title]]}
    return None
