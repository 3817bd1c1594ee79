"""Captions of listings that are attributes: with markup in them they become paragraphs."""

from __future__ import annotations

import re

from uvicthesis.documents.crossref_forms import CAPTIONED
from uvicthesis.documents.fragments import read_fragments
from uvicthesis.nodes import Blocks, Node, descend, plain
from uvicthesis.store import Memo

_MARKUP = re.compile(r"[*_`$@\\\[~^]")


def read_listing_captions(blocks: Blocks, memo: Memo) -> None:
    """Make ``CodeBlock`` whose ``caption="…"`` has markup a ``Div`` of caption and code, in place.

    The Div has the code's identifier and the class that says so; a caption of words alone stays
    an attribute.
    """
    found = [node for node in descend(blocks) if node["t"] == "CodeBlock" and _caption(node)]
    texts = list(dict.fromkeys(map(_caption, found)))
    read = memo("fragments", texts, lambda: read_fragments(texts)) if texts else {}
    for node in found:
        caption = plain(read[_caption(node)])
        (identifier, classes, attributes), code = node["c"]
        kept = [pair for pair in attributes if pair[0] != "caption"]
        bare = {"t": "CodeBlock", "c": [["", classes, kept], code]}
        node.update(t="Div", c=[[identifier, [CAPTIONED], []], [caption, bare]])


def _caption(code: Node) -> str:
    """The caption of a ``CodeBlock``, if it has one with markup."""
    caption = str(dict(code["c"][0][2]).get("caption", ""))
    return caption if _MARKUP.search(caption) else ""
