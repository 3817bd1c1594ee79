"""Images that raw LaTeX takes: each by the name it has below ``build/``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.images import TAKING_IMAGES
from uvicthesis.documents.raw_latex import is_raw_latex
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Node
from uvicthesis.resolve.slices import Slice


@acts_on("RawBlock", "RawInline")
def raw_images(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Rewrite the addresses in ``\includegraphics`` and ``\includepdf`` of raw LaTeX.

    One that is missing, which only a draft lets pass, is marked.
    """
    if not is_raw_latex(key, value):
        return None
    of_book: Slice = meta["uvicthesis"]
    if not of_book.images:
        return None

    def placed(match: re.Match[str]) -> str:
        address = match["address"].strip()
        name = of_book.images.get(address, address)
        if name is None:
            return rf"\draftmark{{\detokenize{{?{address}}}}}"
        return f"{match['command']}{{{name}}}"

    return {"t": key, "c": [value[0], TAKING_IMAGES.sub(placed, value[1])]}
