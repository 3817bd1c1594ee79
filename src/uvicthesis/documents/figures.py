"""Figures in one shape: in go blocks as pandoc reads them, out come figures of several images too.

A Div labelled ``fig:…`` becomes ``Figure [attr, caption, blocks]``: its last paragraph is the
caption, the rest what is shown. A paragraph of images in it is a row, a ``Div`` of class
``subfigures``, with a ``Figure`` for each image, or a ``Plain`` for one that has neither label nor
caption, or is of class ``nocaption`` (the dialect of pandoc-crossref). With ``layout-ncol=2`` each
row has two (Quarto's).
"""

from __future__ import annotations

from typing import Any

from uvicthesis.documents.captions import read_captions
from uvicthesis.nodes import Blocks, Inlines, Node, is_leaf, plain, stringify
from uvicthesis.store import Memo, unremembered

ROW = "subfigures"
"""The class of a ``Div`` that is a row of a figure's parts."""

COLUMNS = "layout-ncol"
"""The attribute that says how many parts make a row."""

_LEAVES = frozenset(["Str", "Code", "Math", "CodeBlock", "RawInline", "RawBlock"])
_BETWEEN = ("Space", "SoftBreak", "LineBreak")


def read_figures(blocks: Blocks, memo: Memo = unremembered) -> Blocks:
    """The blocks, in which every figure and every caption has been given its one shape.

    ``memo`` remembers what the attributes of captions say.
    """
    captioned: list[Node] = []
    _gather(blocks, captioned)
    read_captions(captioned, memo)
    return blocks


def is_count(written: str) -> bool:
    """Whether an attribute is a number of columns."""
    return written.isdecimal() and int(written) > 0


def only_image(blocks: Blocks) -> Node | None:
    """The image that is all there is in these blocks, if it is so."""
    images = _images(blocks[0]) if len(blocks) == 1 else []
    return images[0] if len(images) == 1 else None


def _gather(value: Any, captioned: list[Node]) -> None:
    """Make figures of Divs, and gather tables and all figures that are no part of another."""
    if isinstance(value, list):
        for item in value:
            if isinstance(item, (dict, list)) and not is_leaf(item):
                _gather(item, captioned)
    elif isinstance(value, dict) and "c" in value and value["t"] not in _LEAVES:
        content, before = value["c"], len(captioned)
        _gather(content, captioned)
        if _is_figure(value):
            value["t"], value["c"] = "Figure", _figure(*content)
        elif value["t"] == "Figure":
            _keep_alt(value)
        if value["t"] == "Figure":
            captioned[before:] = [node for node in captioned[before:] if node["t"] == "Table"]
        if value["t"] in ("Figure", "Table"):
            captioned.append(value)


def _is_figure(node: Node) -> bool:
    """Whether a node is a Div that is labelled as a figure and is not one in LaTeX already."""
    if node["t"] != "Div" or not node["c"][0][0].startswith("fig:"):
        return False
    return not all(block["t"] == "RawBlock" for block in node["c"][1])


def _keep_alt(figure: Node) -> None:
    """Give the image of a figure back the ``alt`` of which pandoc has made its description."""
    image = only_image(figure["c"][2])
    if image and (words := stringify(image["c"][1])) != stringify(_caption(figure)):
        image["c"][0][2].append(["alt", words])


def _figure(attr: Any, blocks: Blocks) -> list[Any]:
    """The content of the ``Figure`` that a Div stands for."""
    content, caption = _with_caption([block for block in blocks if not _is_aside(block)])
    parts = [part for block in content for part in _parts(block)]
    if len(parts) == len(content) == 1 and not _is_subfigure(parts[0], bool(caption)):
        caption = caption or _caption(parts[0])
        shown = _described(parts[0], caption)
    else:
        shown = _rows(content, dict(attr[2]).get(COLUMNS, ""))
    return [attr, [None, [plain(caption)] if caption else []], shown]


def _is_aside(block: Node) -> bool:
    """Whether a block is a comment in HTML, which parts paragraphs and is not printed."""
    return bool(block["t"] == "RawBlock" and block["c"][0] == "html")


def _with_caption(blocks: Blocks) -> tuple[Blocks, Inlines]:
    """What a figure shows, and the inlines of its caption, which are its last paragraph."""
    if blocks and blocks[-1]["t"] in ("Para", "Plain") and not _images(blocks[-1]):
        return blocks[:-1], blocks[-1]["c"]
    return blocks, []


def _is_subfigure(part: Node, has_caption: bool) -> bool:
    """Whether the one image of a figure is a part of it all the same: it says so, as (a)."""
    return bool(part["t"] == "Figure" and (part["c"][0][0] or (has_caption and _caption(part))))


def _described(part: Node, caption: Inlines) -> Blocks:
    """The one image of a figure, which takes the caption for its description."""
    image = only_image(part["c"][2] if part["t"] == "Figure" else [part])
    if image is None:
        return [part]
    attr, description, target = image["c"]
    return [plain([{"t": "Image", "c": [attr, description or caption, target]}])]


def _rows(content: Blocks, columns: str) -> Blocks:
    """The content with its images in rows, as its paragraphs have them or of so many each."""
    found = [_parts(block) or [block] for block in content]
    if is_count(columns) and all(map(_parts, content)):
        parts = [part for row in found for part in row]
        found = [parts[at : at + int(columns)] for at in range(0, len(parts), int(columns))]
    return [_row(parts) if _parts(parts[0]) else parts[0] for parts in found]


def _row(parts: Blocks) -> Node:
    return {"t": "Div", "c": [["", [ROW], []], parts]}


def _parts(block: Node) -> Blocks:
    """The parts of a figure in one of its blocks; none if the block is something else."""
    return [block] if block["t"] == "Figure" else [_part(image) for image in _images(block)]


def _part(image: Node) -> Node:
    (identifier, classes, attributes), description, target = image["c"]
    shown = [plain([{"t": "Image", "c": [["", classes, attributes], description, target]}])]
    if not identifier and (not description or "nocaption" in classes):
        return shown[0]
    caption = [plain(description)] if description else []
    return {"t": "Figure", "c": [[identifier, [], []], [None, caption], shown]}


def _images(block: Node) -> Inlines:
    """The images of a paragraph that has nothing else."""
    if block["t"] not in ("Para", "Plain"):
        return []
    inlines = [inline for inline in block["c"] if inline["t"] not in _BETWEEN]
    return inlines if all(inline["t"] == "Image" for inline in inlines) else []


def _caption(part: Node) -> Inlines:
    blocks: Blocks = part["c"][1][1] if part["t"] == "Figure" else []
    return list(blocks[0]["c"]) if blocks else []
