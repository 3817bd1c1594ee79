"""Draft marks: what is missing is shown on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, raw_inline


@acts_on("Span")
def draft_marks(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    r"""Write ``Span`` of class draft-mark as ``\draftmark{…}``; other targets print its text."""
    if key != "Span" or "draft-mark" not in value[0][1] or target != "latex":
        return None
    return [raw_inline(r"\draftmark{"), *value[1], raw_inline("}")]
