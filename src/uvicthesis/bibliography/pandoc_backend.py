"""pybtex's rich text as pandoc's inlines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pybtex.backends import BaseBackend

from uvicthesis.nodes import SPACE, Inlines, Node, link, string, stringify

ELEMENTS: Mapping[str, str] = {
    "em": "Emph",
    "i": "Emph",
    "strong": "Strong",
    "b": "Strong",
    "smallcaps": "SmallCaps",
    "sup": "Superscript",
    "sub": "Subscript",
}


class PandocBackend(BaseBackend):  # type: ignore[misc]  # pybtex carries no types
    """Renders rich text to a list of inlines; ``slots`` are inlines that stand for a symbol.

    A link to ``#…`` has the class "citation", any other the class "url".
    """

    RenderType = list

    def __init__(self, slots: Mapping[str, Inlines] | None = None) -> None:
        super().__init__("utf-8")
        self.symbols = {"nbsp": [string("\u00a0")], "ndash": [string("–")], **(slots or {})}

    def format_str(self, str_: str) -> Inlines:
        """``Str`` and ``Space`` by turns; a space that must not break stays in its word."""
        inlines: Inlines = []
        for number, word in enumerate(str_.split(" ")):
            inlines += [SPACE] * (number > 0) + [string(word)] * bool(word)
        return inlines

    def format_tag(self, tag_name: str, text: Inlines) -> Inlines:
        """An element around the text; unknown tags leave it as it is."""
        if tag_name == "math":
            return [{"t": "Math", "c": [{"t": "InlineMath"}, stringify(text)]}]
        if tag_name == "tt":
            return [{"t": "Code", "c": [["", [], []], stringify(text)]}]
        return [{"t": ELEMENTS[tag_name], "c": text}] if tag_name in ELEMENTS else text

    def format_href(self, url: str, text: Inlines, external: bool = False) -> Inlines:
        """``Link [attr, text, (url, "")]``."""
        return [link(text, url, ("citation" if url.startswith("#") else "url",))]

    def format_quoted(self, text: Inlines) -> Inlines:
        """``Quoted``; the quotations inside it change between single and double."""
        return [{"t": "Quoted", "c": [{"t": "DoubleQuote"}, [_inside_quotes(i) for i in text]]}]

    def render_sequence(self, rendered_list: list[Inlines]) -> Inlines:
        """One after the other, neighbouring ``Str`` run together."""
        sequence: Inlines = []
        for node in (node for rendered in rendered_list for node in rendered):
            if sequence and node["t"] == "Str" == sequence[-1]["t"]:
                sequence[-1] = string(sequence[-1]["c"] + node["c"])
            else:
                sequence.append(node)
        return sequence


def _inside_quotes(value: Any) -> Any:
    if isinstance(value, list):
        return [_inside_quotes(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("t") == "Quoted":
        (kind, inlines) = value["c"]
        other = "SingleQuote" if kind["t"] == "DoubleQuote" else "DoubleQuote"
        return {"t": "Quoted", "c": [{"t": other}, _inside_quotes(inlines)]}
    return {name: _inside_quotes(child) for name, child in value.items()}


def to_inlines(text: Any, slots: Mapping[str, Inlines] | None = None) -> Inlines:
    """Rich text as pandoc's inlines."""
    rendered: list[Node] = text.render(PandocBackend(slots))
    return rendered
