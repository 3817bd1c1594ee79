"""pandoc's syntax tree as JSON: building nodes, reading their text, rewriting lists of inlines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import dropwhile
from typing import Any

Node = dict[str, Any]
Inlines = list[Node]
Blocks = list[Node]

_STYLES = ("Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps")
_SPACES = ("Space", "SoftBreak", "LineBreak")
_HOLDERS = ("Quoted", "Cite", "Link", "Image", "Note", "Span")
INLINE_TYPES = frozenset(["Str", "Code", "Math", "RawInline", *_STYLES, *_SPACES, *_HOLDERS])
_NOTE = frozenset(["Note"])
SPACE: Node = {"t": "Space"}
QUOTATION_MARKS = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


def string(text: str) -> Node:
    """``Str text``."""
    return {"t": "Str", "c": text}


def text_inlines(text: str) -> Inlines:
    """Plain text as inlines: words as ``Str``, white space as ``Space``."""
    inlines: Inlines = []
    for word in text.split():
        inlines += [SPACE, string(word)]
    return inlines[1:]


def raw_inline(latex: str) -> Node:
    """``RawInline "latex" latex``."""
    return {"t": "RawInline", "c": ["latex", latex]}


def raw_block(latex: str) -> Node:
    """``RawBlock "latex" latex``."""
    return {"t": "RawBlock", "c": ["latex", latex]}


def para(inlines: Inlines) -> Node:
    """``Para inlines``."""
    return {"t": "Para", "c": inlines}


def plain(inlines: Inlines) -> Node:
    """``Plain inlines``."""
    return {"t": "Plain", "c": inlines}


def note(blocks: Blocks) -> Node:
    """``Note blocks``."""
    return {"t": "Note", "c": blocks}


def span(inlines: Inlines, identifier: str = "", classes: tuple[str, ...] = ()) -> Node:
    """``Span attr inlines``."""
    return {"t": "Span", "c": [[identifier, list(classes), []], inlines]}


def link(inlines: Inlines, target: str, classes: tuple[str, ...] = ()) -> Node:
    """``Link attr inlines (target, "")``."""
    return {"t": "Link", "c": [["", list(classes), []], inlines, [target, ""]]}


def draft_mark(text: str) -> Node:
    """What a draft prints where a key, label, note or image is missing."""
    return span([string(text)], classes=("draft-mark",))


def is_node(value: Any) -> bool:
    """Whether a JSON value is a node, and not a list, attribute or number of one."""
    return isinstance(value, dict) and "t" in value


def is_leaf(value: Any) -> bool:
    """Whether a JSON value is a node without others in it, as words and spaces are."""
    return isinstance(value, dict) and "t" in value and isinstance(value.get("c", ""), str)


def descend(value: Any, skip: frozenset[str] = frozenset()) -> Iterator[Node]:
    """Every node below ``value`` in the order of the source, itself included.

    What stands below a node whose type is in ``skip`` is passed over; the node is not.
    """
    if isinstance(value, dict):
        if "t" in value:
            yield value
        if value.get("t") not in skip:
            for child in value.values():
                if isinstance(child, (dict, list)):
                    yield from descend(child, skip)
    elif isinstance(value, list):
        for item in value:
            if is_leaf(item):  # nine nodes of ten: a generator for each would double the time
                yield item
            elif isinstance(item, (dict, list)):
                yield from descend(item, skip)


def count_notes(value: Any) -> int:
    """How many notes there are below ``value``, those within other notes among them."""
    return sum(node["t"] == "Note" for node in descend(value))


def notes_in(value: Any) -> list[Node]:
    """The ``Note`` nodes below ``value`` in order, those within other notes left out."""
    return [node for node in descend(value, skip=_NOTE) if node["t"] == "Note"]


def stringify(value: Any) -> str:
    """The text of a node or list of nodes as a reader sees it, notes left out."""
    if isinstance(value, list):
        return "".join(stringify(item) for item in value)
    if not is_node(value):
        return ""
    kind, content = value["t"], value.get("c")
    match kind:
        case "Str":
            return str(content)
        case "Space" | "SoftBreak" | "LineBreak":
            return " "
        case "Code" | "Math":
            return str(content[1])
        case "Note" | "RawInline" | "RawBlock":
            return ""
        case "Quoted":
            opening, closing = QUOTATION_MARKS[content[0]["t"]]
            return opening + stringify(content[1]) + closing
        case "Cite" | "Span" | "Link" | "Image":
            return stringify(content[1])
    return stringify(content)


def is_space(node: Node) -> bool:
    """Whether a node is white space at which no line has to end."""
    return node["t"] in ("Space", "SoftBreak")


def stripped(inlines: Sequence[Node]) -> Inlines:
    """The inlines without the spaces at both ends."""
    return left_stripped(left_stripped(inlines[::-1])[::-1])


def left_stripped(inlines: Sequence[Node]) -> Inlines:
    """The inlines without the spaces at their beginning."""
    return list(dropwhile(is_space, inlines))


def is_inline_list(value: Any) -> bool:
    """Whether a JSON value is a list of inlines that is not empty."""
    return isinstance(value, list) and bool(value) and _is_inline(value[0])


def rewrite_inlines(value: Any, rewrite: Callable[[Inlines], Inlines]) -> Any:
    """A copy of ``value`` in which every list of inlines went through ``rewrite``, inner first."""
    if isinstance(value, dict):
        return {key: rewrite_inlines(child, rewrite) for key, child in value.items()}
    if isinstance(value, list):
        inner = [rewrite_inlines(item, rewrite) for item in value]
        return rewrite(inner) if is_inline_list(inner) else inner
    return value


def _is_inline(value: Any) -> bool:
    return isinstance(value, dict) and value.get("t") in INLINE_TYPES
