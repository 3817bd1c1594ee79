"""Captions in one shape: what attributes say of a figure or table becomes a part of its caption.

``short-caption="…"`` becomes the short caption that pandoc's tree has a place for. From
``source="…"`` and ``permission="…"`` comes a ``Div`` of class ``credit`` at the end of the caption,
with a ``Plain`` for each image that has them: ``Span`` of class ``source``, ``Span`` of class
``permission``. The source of a part of a figure has its letter as the attribute ``part``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import count
from string import ascii_lowercase
from typing import Any

from uvicthesis.documents.fragments import read_fragments
from uvicthesis.documents.mixed_citations import is_cross_reference
from uvicthesis.nodes import Blocks, Inlines, Node, descend, is_space, plain, rewrite_inlines
from uvicthesis.store import Memo

CREDIT = "credit"
SOURCE, PERMISSION = "source", "permission"
PART = "part"
_SHORT = "short-caption"
CAPTION_ATTRIBUTES = (_SHORT, SOURCE, PERMISSION)
_FIGURE, _NOTE = frozenset(["Figure"]), frozenset(["Note"])


def letters_of_parts() -> Iterator[str]:
    """What the parts of a figure are called: a, b, …, z, aa, bb."""
    return (letter * turn for turn in count(1) for letter in ascii_lowercase)


def read_captions(captioned: Sequence[Node], memo: Memo) -> None:
    """Read into the captions of figures and tables what their attributes say.

    None of them is a part of another figure among them.
    """
    attrs = [attr for node in captioned for _, attr in _carriers(node)]
    found = (text for attr in attrs for name, text in attr[2] if name in CAPTION_ATTRIBUTES)
    texts = list(dict.fromkeys(found))
    read = memo("fragments", texts, lambda: read_fragments(texts)) if texts else {}
    for node in captioned:
        _complete(node, read)


def is_credit(key: str, value: Any) -> bool:
    """Whether a node of this type and content is the ``Div`` with the sources."""
    return key == "Div" and CREDIT in value[0][1]


def credit_of(caption: Blocks) -> Node | None:
    """The ``Div`` with the sources, if a caption has it."""
    return next((block for block in caption if is_credit(block["t"], block["c"])), None)


def without_credit(caption: Blocks) -> Blocks:
    """A caption as it is numbered and listed."""
    return [block for block in caption if not is_credit(block["t"], block["c"])]


def parts_of(figure: Any) -> list[Node]:
    """The parts of a figure that have a letter, in order."""
    return [node for node in descend(figure[2], skip=_FIGURE) if node["t"] == "Figure"]


def images_of(value: Any) -> list[Node]:
    """The images below a node, in order."""
    return [node for node in descend(value) if node["t"] == "Image"]


def _carriers(node: Node) -> list[tuple[str, Any]]:
    """The attributes that speak of a figure or table, each with the letter of the part it is on."""
    content = node["c"]
    if node["t"] == "Table":
        return [("", content[0])]
    parts = parts_of(content)
    within = {id(image) for part in parts for image in images_of(part)}
    whole = [image for image in images_of(content[2]) if id(image) not in within]
    carriers = [("", content[0]), *(("", image["c"][0]) for image in whole)]
    for letter, part in zip(letters_of_parts(), parts, strict=False):
        attrs = [part["c"][0], *(image["c"][0] for image in images_of(part))]
        carriers += [(letter, attr) for attr in attrs]
    return carriers


def _complete(node: Node, read: Mapping[str, Inlines]) -> None:
    """Put what its attributes say into the caption of a figure or table."""
    short, caption = node["c"][1]
    credits = []
    for letter, attr in _carriers(node):
        said = {name: deepcopy(read[text]) for name, text in attr[2] if name in CAPTION_ATTRIBUTES}
        attr[2] = [pair for pair in attr[2] if pair[0] not in CAPTION_ATTRIBUTES]
        short = short or (not letter and _as_listed(said.get(_SHORT, []))) or None
        if SOURCE in said or PERMISSION in said:
            credits.append(_credit(said, letter))
    if not short and caption and _has_citations(caption[0]["c"]):
        short = _as_listed(deepcopy(caption[0]["c"]))
    credits.sort(key=_has_no_source)
    div = {"t": "Div", "c": [["", [CREDIT], []], credits]}
    node["c"][1] = [short, [*caption, div] if credits else caption]


def _credit(said: Mapping[str, Inlines], letter: str) -> Node:
    attributes = [[PART, letter]] if letter else []
    return plain(
        [
            {"t": "Span", "c": [["", [name], attributes], said[name]]}
            for name in (SOURCE, PERMISSION)
            if said.get(name)
        ]
    )


def _has_no_source(line: Node) -> bool:
    """Whether a line is a permission alone, which stands behind the sources."""
    return not any(SOURCE in span["c"][0][1] for span in line["c"])


def _has_citations(inlines: Inlines) -> bool:
    """Whether there are citations in brackets, and none by which a sentence would lose a word."""
    cites = [node["c"] for node in descend(inlines, skip=_NOTE) if node["t"] == "Cite"]
    modes = {cite[0][0]["citationMode"]["t"] for cite in cites if not is_cross_reference(cite)}
    return bool(modes) and "AuthorInText" not in modes


def _as_listed(inlines: Inlines) -> Inlines:
    """The inlines without notes and citations, which have no place in a list."""
    return rewrite_inlines(inlines, _without_sources)  # type: ignore[no-any-return]


def _without_sources(inlines: Inlines) -> Inlines:
    kept: Inlines = []
    for inline in inlines:
        if inline["t"] == "Note" or (inline["t"] == "Cite" and not is_cross_reference(inline["c"])):
            while kept and is_space(kept[-1]):
                kept.pop()
        else:
            kept.append(inline)
    return kept
