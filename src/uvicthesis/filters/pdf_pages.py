"""Files that are set page by page: a form, a letter, an article as it was printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.images import pages_of
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Node, raw_block
from uvicthesis.resolve.slices import Slice


@acts_on("Image")
def pdf_pages(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Write a ``Para`` that is an image of class pages alone as ``\includepdf``.

    A thin frame shows what is the page of the other document; ``frame=false`` leaves it out.
    """
    if key != "Para" or target != "latex" or [node["t"] for node in value] != ["Image"]:
        return None
    attr, _, (address, _) = value[0]["c"]
    of_book: Slice = meta["uvicthesis"]
    name = of_book.images.get(address, address)
    if not pages_of(attr) or name is None:
        return None
    frame = "" if dict(attr[2]).get("frame") == "false" else ", frame"
    return raw_block(rf"\includepdf[pages={{{pages_of(attr)}}}{frame}]{{{name}}}")
