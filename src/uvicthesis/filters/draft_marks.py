"""Draft marks: what is missing is shown on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, raw_inline, string
from uvicthesis.resolve.slices import Slice

_NOTE_MARK = re.compile(r"(\[\^[^\]\s]+\])")


@acts_on("Span", "Str")
def draft_marks(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    r"""Write ``Span`` of class draft-mark as ``\draftmark{…}``; other targets print its text.

    A note mark that nobody defines has stayed text, ``Str "word[^9]."``, and is marked too.
    """
    of_book: Slice = meta["uvicthesis"]
    if key == "Str" and of_book.undefined_notes and "[^" in value:
        pieces = [piece for piece in _NOTE_MARK.split(value) if piece]
        return [node for piece in pieces for node in _marked_note(piece, of_book, target)]
    if key != "Span" or "draft-mark" not in value[0][1] or target != "latex":
        return None
    return _marked(value[1])


def _marked_note(piece: str, of_book: Slice, target: str) -> Inlines:
    if piece[2:-1] in of_book.undefined_notes and target == "latex":
        return _marked([string(f"?{piece[1:-1]}")])
    return [string(piece)]


def _marked(inlines: Inlines) -> Inlines:
    return [raw_inline(r"\draftmark{"), *inlines, raw_inline("}")]
