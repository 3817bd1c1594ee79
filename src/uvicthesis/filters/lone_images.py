"""Images without a caption that stand alone: centred, as figures are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Blocks, Node, is_space, plain, raw_block


@acts_on("Image")
def lone_images(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write a ``Para`` that has nothing but images in ``\begin{center}``."""
    if key != "Para" or target != "latex":
        return None
    printed = [inline for inline in value if not is_space(inline)]
    if not printed or not all(map(_is_image, printed)):
        return None
    return [raw_block(r"\begin{center}"), plain(value), raw_block(r"\end{center}")]


def _is_image(inline: Node) -> bool:
    if inline["t"] == "Link":
        return bool(inline["c"][1]) and all(map(_is_image, inline["c"][1]))
    return bool(inline["t"] == "Image")
