"""Listings: a code block with a caption is numbered and can be referred to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.crossref_forms import CAPTIONED, LISTING, listing_parts
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.nodes import Blocks, Inlines, plain, raw_inline, text_inlines

CAPTION_COMMAND = r"\listingcaption{"


@acts_on("CodeBlock")
def listings(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write code that has a caption under ``\listingcaption{…}`` and its label.

    The caption is an attribute of the ``CodeBlock``, or a paragraph in a Div with it.
    """
    if target != "latex":
        return None
    if key == "Div" and (parts := listing_parts(value)):
        (identifier, classes, attributes), _ = value
        caption, code = parts
        (_, own, others), text = code["c"]
        kept = [name for name in classes if not name.startswith(LISTING) and name != CAPTIONED]
        return _under(caption, identifier, [[*own, *kept], [*others, *attributes]], text)
    if key == "CodeBlock" and "caption" in dict(value[0][2]):
        (identifier, classes, attributes), text = value
        caption = text_inlines(dict(attributes)["caption"])
        kept = [pair for pair in attributes if pair[0] != "caption"]
        return _under(caption, identifier, [classes, kept], text)
    return None


def _under(caption: Inlines, identifier: str, attributes: list[Any], text: str) -> Blocks:
    label = raw_inline("}" + label_command(identifier))
    heading = plain([raw_inline(CAPTION_COMMAND), *caption, label])
    return [heading, {"t": "CodeBlock", "c": [["", *attributes], text]}]
