"""Figures of class here: they stand exactly where they are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Node, descend

CLASS = "here"
_PLACEMENT = ["latex-placement", "H"]


@acts_on("Figure")
def pinned_figures(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Let a ``Figure`` that is, or holds an image, of class here be a ``\begin{figure}[H]``."""
    if key != "Figure" or target != "latex":
        return None
    (identifier, classes, attributes), caption, blocks = value
    images = (node for node in descend(blocks) if node["t"] == "Image")
    if CLASS not in classes and not any(CLASS in image["c"][0][1] for image in images):
        return None
    return {"t": key, "c": [[identifier, classes, [*attributes, _PLACEMENT]], caption, blocks]}
