"""Comments that are marked as such in the text: ``[check this]{.comment}``, ``::: todo``.

They are never printed but in drafts, so what they cite or label does not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from uvicthesis.nodes import count_notes, descend, stringify

_CLASSES = frozenset(["comment", "todo"])
_WORDS = "words"


def is_comment(classes: Sequence[str]) -> bool:
    """Whether a Div or Span of these classes is a comment."""
    return not _CLASSES.isdisjoint(classes)


def put_aside(content: Any) -> int:
    """Leave the words of a comment alone, as an attribute; returns how many notes stood in it.

    ``content`` is that of a ``Div`` or ``Span``, and is changed.
    """
    (_, classes, _), inner = content
    notes = count_notes(inner)
    paragraphs = [node for node in descend(inner) if node["t"] in ("Para", "Plain")]
    words = " ".join(map(stringify, paragraphs)) if paragraphs else stringify(inner)
    content[:] = [["", classes, [[_WORDS, words]]], []]
    return notes


def comment_words(attributes: Sequence[Sequence[str]]) -> str:
    """The words of a comment that has been put aside."""
    return next((value for key, value in attributes if key == _WORDS), "")
