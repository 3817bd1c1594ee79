"""Listings: a code block with a caption is numbered and can be referred to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.nodes import Blocks, plain, raw_inline, text_inlines

CAPTION_COMMAND = r"\listingcaption{"


@acts_on("CodeBlock")
def listings(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write ``CodeBlock`` with a ``caption`` under ``\listingcaption{…}`` and its label."""
    if key != "CodeBlock" or target != "latex":
        return None
    (identifier, classes, attributes), code = value
    caption = dict(attributes).get("caption")
    if caption is None:
        return None
    kept = [pair for pair in attributes if pair[0] != "caption"]
    label = raw_inline("}" + label_command(identifier))
    heading = plain([raw_inline(CAPTION_COMMAND), *text_inlines(caption), label])
    return [heading, {"t": "CodeBlock", "c": [["", classes, kept], code]}]
