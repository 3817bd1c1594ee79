"""Text with a rule under it or through it: notes stand outside, for LaTeX cannot take them in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.split_notes import without_notes
from uvicthesis.nodes import Inlines, Node, notes_in


@acts_on("Underline", "Strikeout", "Span")
def ruled_text(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    """Part ``Underline`` and ``Strikeout`` at each ``Note``, which stands between the parts.

    So with ``Span`` of class mark: its colour is laid under the words as a broad rule.
    """
    if target != "latex":
        return None
    if key in ("Underline", "Strikeout"):
        return _parted(value, lambda run: {"t": key, "c": run})
    if key == "Span" and "mark" in value[0][1]:
        return _parted(value[1], lambda run: {"t": key, "c": [value[0], run]})
    return None


def _parted(inlines: Inlines, ruled: Callable[[Inlines], Node]) -> Inlines | None:
    if not any(map(notes_in, inlines)):
        return None
    placed: Inlines = []
    run: Inlines = []
    for inline in inlines:
        notes = notes_in(inline)
        run += [inline] if not notes else without_notes([inline])
        if notes:
            placed += [*([ruled(run)] if run else []), *notes]
            run = []
    return [*placed, *([ruled(run)] if run else [])]
