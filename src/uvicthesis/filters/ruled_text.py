"""Text with a rule under it or through it: notes stand outside, for LaTeX cannot take them in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.split_notes import without_notes
from uvicthesis.nodes import Inlines, Node, descend

_NOTE = frozenset(["Note"])


@acts_on("Underline", "Strikeout")
def ruled_text(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    """Part ``Underline`` and ``Strikeout`` at each ``Note``, which stands between the parts."""
    if key not in ("Underline", "Strikeout") or target != "latex":
        return None
    if not any(_notes(inline) for inline in value):
        return None
    placed: Inlines = []
    run: Inlines = []
    for inline in value:
        notes = _notes(inline)
        run += [inline] if not notes else without_notes([inline])
        if notes:
            placed += [*_ruled(key, run), *notes]
            run = []
    return [*placed, *_ruled(key, run)]


def _notes(inline: Node) -> list[Node]:
    return [node for node in descend(inline, skip=_NOTE) if node["t"] == "Note"]


def _ruled(key: str, run: Inlines) -> Inlines:
    return [{"t": key, "c": run}] if run else []
