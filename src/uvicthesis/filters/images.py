"""Images: each by the name it has below ``build/``, its description as plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, Node, draft_mark, rewrite_inlines, stringify, text_inlines
from uvicthesis.resolve.slices import Slice


@acts_on("Figure", "Image")
def images(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Rewrite ``Image [attr, inlines, (address, title)]``, and a figure's short caption.

    The description is what a screen reader says: notes and citations have no place in it.
    An image that is missing, which only a draft lets pass, is marked.
    """
    if key == "Figure":
        return _with_short_caption(value)
    if key != "Image":
        return None
    of_book: Slice = meta["uvicthesis"]
    attr, description, (address, title) = value
    name = of_book.images.get(address, address)
    if name is None:
        return draft_mark(f"?{address}")
    kept = [pair for pair in attr[2] if pair[0] not in ("short-caption", "style")]
    words = text_inlines(dict(attr[2]).get("alt") or _text(description))
    return {"t": "Image", "c": [[attr[0], attr[1], kept], words, [name, title]]}


def _text(description: Inlines) -> str:
    said = rewrite_inlines(description, lambda inlines: [i for i in inlines if i["t"] != "Cite"])
    return re.sub(r"\s+(?=[.,;:!?])", "", stringify(said))


def _with_short_caption(value: Any) -> Node | None:
    attr, (short, caption), blocks = value
    image = _only_image(blocks)
    text = dict(image["c"][0][2]).get("short-caption") if image else None
    if short is not None or not text:
        return None
    return {"t": "Figure", "c": [attr, [text_inlines(text), caption], blocks]}


def _only_image(blocks: list[Node]) -> Node | None:
    inlines = blocks[0]["c"] if len(blocks) == 1 and blocks[0]["t"] in ("Plain", "Para") else []
    return inlines[0] if len(inlines) == 1 and inlines[0]["t"] == "Image" else None
