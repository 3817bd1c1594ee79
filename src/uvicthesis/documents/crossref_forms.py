"""Forms of pandoc-crossref for what has one form here: captions in paragraphs, Divs around.

A listing whose caption is a paragraph becomes ``Div [("lst:x", ["listing"], …), [Plain caption,
CodeBlock]]``, a Div ``tbl:x`` around a table gives the table its identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from uvicthesis.nodes import Blocks, Inlines, Node, plain, string, stripped

LISTING = "listing"
"""The class of a Div that holds the caption of a listing, and its code."""

CAPTIONED = "captioned-code"
"""The same where the caption was an attribute of the code, which needs no label."""

_CAPTION_WORDS = ("Listing:", ":")
_LABEL = re.compile(r"\{#(lst:[^\s{}]+)\}")
_NOTHING: Node = {"t": "Null"}
_CAPTION_AND_CODE = (["Para", "CodeBlock"], ["Plain", "CodeBlock"])


def in_one_form(blocks: Blocks) -> Blocks:
    """Blocks, and those within them, in which every caption is in its one form."""
    inner = [_within(block) for block in blocks]
    return list(_listings(inner))


def listing_parts(content: Any) -> tuple[Inlines, Node] | None:
    """The caption and the code of ``Div [attr, blocks]``, if it is a listing."""
    (identifier, classes, _), blocks = content
    is_named = identifier.startswith("lst:") and any(c.startswith(LISTING) for c in classes)
    is_listing = is_named or CAPTIONED in classes
    if not is_listing or [block["t"] for block in blocks] not in _CAPTION_AND_CODE:
        return None
    return blocks[0]["c"], blocks[1]


def _within(block: Node) -> Node:
    kind, content = block["t"], block.get("c", [])
    if kind == "Div":
        attr, blocks = content
        return _labelled_table({"t": "Div", "c": [attr, in_one_form(blocks)]})
    if kind == "BlockQuote":
        return {"t": kind, "c": in_one_form(content)}
    if kind == "BulletList":
        return {"t": kind, "c": [in_one_form(item) for item in content]}
    if kind == "OrderedList":
        style, items = content
        return {"t": kind, "c": [style, [in_one_form(item) for item in items]]}
    return block


def _labelled_table(div: Node) -> Node:
    """The table of a Div ``tbl:x`` that holds nothing else, under that identifier."""
    (identifier, classes, attributes), blocks = div["c"]
    if not identifier.startswith("tbl:") or [block["t"] for block in blocks] != ["Table"]:
        return div
    (own, own_classes, own_attributes), *rest = blocks[0]["c"]
    if own:
        return div
    attr = [identifier, [*own_classes, *classes], [*own_attributes, *attributes]]
    return {"t": "Table", "c": [attr, *rest]}


def _listings(blocks: Blocks) -> Iterator[Node]:
    """Code with the paragraph before or behind it that is its caption as one Div."""
    place = 0
    while place < len(blocks):
        first, second, third = [*blocks[place : place + 3], _NOTHING, _NOTHING][:3]
        div = _listing(first, second) or _listing(second, first)
        if div and _begins_with(second, "Listing:") and _listing(second, third):
            div = None  # the caption of what follows
        yield div or first
        place += 2 if div else 1


def _listing(paragraph: Node, code: Node) -> Node | None:
    if code["t"] != "CodeBlock" or not _begins_with(paragraph, *_CAPTION_WORDS):
        return None
    (identifier, classes, attributes), text = code["c"]
    caption = paragraph["c"][1:]
    label = _LABEL.fullmatch(str(caption[-1].get("c"))) if caption else None
    if label:
        identifier, caption = label[1], caption[:-1]
    if not identifier.startswith("lst:") or "caption" in dict(attributes):
        return None
    bare = {"t": "CodeBlock", "c": [["", classes, attributes], text]}
    return {"t": "Div", "c": [[identifier, [LISTING], []], [plain(stripped(caption)), bare]]}


def _begins_with(paragraph: Node, *words: str) -> bool:
    return paragraph["t"] == "Para" and paragraph["c"][0] in map(string, words)
