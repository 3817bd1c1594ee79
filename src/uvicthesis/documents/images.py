"""The images of a block, those that raw LaTeX takes among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from uvicthesis.documents.captions import CAPTION_ATTRIBUTES, PERMISSION, SOURCE
from uvicthesis.documents.index import Description, FoundImage
from uvicthesis.documents.raw_latex import is_raw_latex
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import is_leaf, is_node, stringify
from uvicthesis.sources.markdown import MarkdownSource

LANDSCAPE = "landscape"
"""The class of what stands on a landscape page."""

PAGES = "pages"
"""The class of a file whose pages are to be pages of the thesis, and the attribute with which."""

ATTRIBUTES = (*CAPTION_ATTRIBUTES, "alt", "width", "height", "page")
"""What may be said of an image in the braces behind its address."""

TAKING_IMAGES = re.compile(
    r"(?P<command>\\include(?:graphics|pdf)\*?\s*(?:\[(?P<options>[^\]]*)\]\s*)?)"
    r"\{(?P<address>[^{}]+)\}"
)
r"""``\includegraphics[…]{address}``, and ``\includepdf[…]{address}`` of the package pdfpages."""

_WIDTH = re.compile(
    r"\bwidth\s*=\s*(?P<number>\d+\.?\d*|\.\d+|)\s*(?P<unit>\\(?:text|line|column)width|cm|mm|in|pt)"
)


def find_images(
    value: Any, source: MarkdownSource, at: Location, is_turned: bool = False
) -> Iterator[FoundImage]:
    """Every image below a node that begins ``at`` a place, in the order of the source."""
    if isinstance(value, list):
        for item in value:
            if not is_leaf(item):
                yield from find_images(item, source, at, is_turned)
    if not is_node(value):
        return
    kind, content = value["t"], value.get("c")
    if kind == "Image":
        attr, _, (address, _) = content
        attributes = dict(attr[2])
        yield FoundImage(
            address,
            _place(address, source, at),
            attributes.get("width", ""),
            attributes.get("height", ""),
            is_turned or LANDSCAPE in attr[1],
            pages=pages_of(attr),
            described_by=_described_by(content),
            has_lost_credit=SOURCE in attributes or PERMISSION in attributes,
            misspelt=tuple(name for name in attributes if _is_misspelt(name)),
        )
    elif is_raw_latex(kind, content):
        for match in TAKING_IMAGES.finditer(content[1]):
            address = match["address"].strip()
            width = _width_in_latex(match["options"] or "")
            yield FoundImage(address, _place(address, source, at), width, in_latex=True)
    else:
        is_turned |= kind in ("Div", "Figure", "Table") and LANDSCAPE in content[0][1]
        yield from find_images(content, source, at, is_turned)


def _width_in_latex(options: str) -> str:
    r"""The width that ``width=0.5\textwidth`` gives an image, as Markdown has it: ``50%``."""
    match = _WIDTH.search(options)
    if match is None:
        return ""
    number = float(match["number"] or 1)
    return f"{number * 100:g}%" if match["unit"].startswith("\\") else f"{number:g}{match['unit']}"


def _is_misspelt(attribute: str) -> bool:
    known = (*ATTRIBUTES, PAGES)
    return attribute not in known and bool(did_you_mean(attribute, known))


def _described_by(image: Any) -> Description:
    """Where the words come from that stand for ``Image [attr, inlines, target]``."""
    if "alt" in dict(image[0][2]):
        return "alt"
    return "caption" if stringify(image[1]).strip() else ""


def pages_of(attr: Any) -> str:
    """Which pages of a file are to be pages of the thesis: "2-4", "-" for all, or "" for none."""
    return str(dict(attr[2]).get(PAGES, "-" if PAGES in attr[1] else ""))


def _place(address: str, source: MarkdownSource, at: Location) -> Location:
    """The line of an address, in which pandoc has encoded spaces and the like."""
    found = source.line_with(address, at.line) or source.line_with(unquote(address), at.line)
    return Location(at.path, found or at.line)
