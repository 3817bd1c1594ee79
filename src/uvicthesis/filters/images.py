"""Images: each by the name it has below ``build/``, its description as plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, Node, draft_mark, rewrite_inlines, stringify, text_inlines
from uvicthesis.resolve.slices import Slice

_UNPRINTED = ("short-caption", "source", "permission", "style")


@acts_on("Image")
def images(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Rewrite ``Image [attr, inlines, (address, title)]``.

    The description is what a screen reader says: notes and citations have no place in it.
    An image that is missing, which only a draft lets pass, is marked.
    """
    if key != "Image":
        return None
    of_book: Slice = meta["uvicthesis"]
    attr, description, (address, title) = value
    name = of_book.images.get(address, address)
    if name is None:
        return draft_mark(f"?{address}")
    kept = [pair for pair in attr[2] if pair[0] not in _UNPRINTED]
    given = dict(attr[2]).get("alt")
    words = text_inlines(_text(description) if given is None else given)
    return {"t": "Image", "c": [[attr[0], attr[1], kept], words, [name, title]]}


def _text(description: Inlines) -> str:
    said = rewrite_inlines(description, lambda inlines: [i for i in inlines if i["t"] != "Cite"])
    return re.sub(r"\s+(?=[.,;:!?])", "", stringify(said))
