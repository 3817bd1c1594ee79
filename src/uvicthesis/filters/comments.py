"""Comments in the text: a draft shows them, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.comments import comment_words, is_comment
from uvicthesis.documents.raw_latex import is_raw_latex
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.inline_lists import rewrite_own_inlines
from uvicthesis.nodes import Blocks, Inlines, Node, draft_mark, is_space, para
from uvicthesis.resolve.slices import Slice

_TODO = re.compile(r"\\todo(?:\[[^\]]*\])?\{(?P<words>.*)\}\s*", re.S)
_CLOSING = tuple(".,;:!?)]’”")


@acts_on("Div", "Span", "RawInline", "RawBlock")
def comments(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | Blocks | None:
    r"""Take out ``Div`` and ``Span`` of class comment or todo, and LaTeX's ``\todo{…}``.

    In a draft each is a ``Span`` of class draft-mark.
    """
    of_book: Slice = meta["uvicthesis"]
    if key in ("Div", "RawBlock"):
        words = _words({"t": key, "c": value})
        if words is None:
            return None
        return [para([draft_mark(words)])] if of_book.is_draft and words else []
    return rewrite_own_inlines(key, value, lambda inlines: _without(inlines, of_book.is_draft))


def _without(inlines: Inlines, is_draft: bool) -> Inlines:
    placed: Inlines = []
    for place, inline in enumerate(inlines):
        words = _words(inline)
        if words is None:
            placed.append(inline)
        elif is_draft and words:
            placed.append(draft_mark(words))
        elif placed and is_space(placed[-1]) and _needs_no_space(inlines[place + 1 :]):
            placed.pop()
    return placed


def _needs_no_space(after: Inlines) -> bool:
    """Whether what follows a comment that is gone is no word, but a space, a stop or the end."""
    if not after or is_space(after[0]):
        return True
    return after[0]["t"] == "Str" and str(after[0]["c"]).startswith(_CLOSING)


def _words(node: Node) -> str | None:
    """The words of a comment; None where a node is none."""
    match node["t"]:
        case "Div" | "Span" if is_comment(node["c"][0][1]):
            return comment_words(node["c"][0][2])
        case kind if is_raw_latex(kind, node.get("c")):
            match = _TODO.fullmatch(node["c"][1])
            return match["words"] if match else None
    return None
