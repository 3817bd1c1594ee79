r"""Runs of words that lead the other way than the text around them: ``\textrtl{hebr}{…}``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Literal, NamedTuple

from uvicthesis.nodes import QUOTATION_MARKS, Inlines, Node, descend, raw_inline, string, stringify
from uvicthesis.scripts import (
    RIGHT_TO_LEFT_LETTER,
    direction,
    right_to_left_script,
    script_of,
)

Direction = Literal["ltr", "rtl"]

_STYLES = frozenset(
    ["Emph", "Strong", "Underline", "Strikeout", "SmallCaps", "Superscript", "Subscript"]
)
_HOLDERS = frozenset(["Link", "Cite", "Span"])


_OPAQUE: dict[str, Literal["ltr", "none"]] = {"Code": "ltr", "RawInline": "none"}


class _Piece(NamedTuple):
    """An inline, and which way it leads.

    "" stands for spaces, punctuation and numbers, "none" for LaTeX, which no run goes across.
    """

    node: Node
    leads: Literal["", "ltr", "rtl", "none"]


def has_right_to_left(value: Any) -> bool:
    """Whether any text below a node has letters that lead from right to left."""
    return any(
        RIGHT_TO_LEFT_LETTER.search(node["c"]) is not None
        for node in descend(value)
        if node["t"] == "Str"
    )


def directions_of(inlines: Inlines) -> set[Direction]:
    """The ways in which the letters of inlines lead."""
    return {leads for character in stringify(inlines) if (leads := direction(character))}


def own_direction(attr: Any) -> Direction | None:
    """The direction a ``Span`` or ``Div`` gives its content: by ``dir``, or by its language."""
    given = dict(attr[2])
    match given.get("dir"):
        case "ltr" | "rtl" as said:
            return "rtl" if said == "rtl" else "ltr"
    if "lang" not in given:
        return None
    return "rtl" if right_to_left_script(given["lang"]) else "ltr"


def order_inlines(inlines: Inlines, base: Direction) -> Inlines:
    """Inlines of a text that leads as ``base`` says, with every run of others marked."""
    pieces = [piece for inline in inlines for piece in _pieces(inline, base)]
    other: Direction = "ltr" if base == "rtl" else "rtl"
    ordered: Inlines = []
    place = 0
    while place < len(pieces):
        stop = _end_of_run(pieces, place, other)
        nodes = _joined([piece.node for piece in pieces[place : max(stop, place + 1)]])
        ordered += wrapped(nodes, other) if stop > place else nodes
        place = max(stop, place + 1)
    return _joined(ordered)


def wrapped(inlines: Inlines, leads: Direction) -> Inlines:
    r"""A run as ``\textrtl{hebr}{…}`` or ``\textltr{…}``."""
    opening = rf"\textrtl{{{script_tag(inlines)}}}{{" if leads == "rtl" else r"\textltr{"
    return [raw_inline(opening), *inlines, raw_inline("}")]


def script_tag(value: Any) -> str:
    """OpenType's tag for the script of the first letter that leads from right to left."""
    letter = RIGHT_TO_LEFT_LETTER.search(stringify(value))
    return script_of(letter[0]).tag.strip() if letter else ""


def _pieces(inline: Node, base: Direction) -> Iterator[_Piece]:
    kind = inline["t"]
    if kind == "Str":
        yield from _parted(inline["c"], base)
    elif kind == "Quoted":
        opening, closing = QUOTATION_MARKS[inline["c"][0]["t"]]
        inner = (piece for one in inline["c"][1] for piece in _pieces(one, base))
        yield from (_Piece(string(opening), ""), *inner, _Piece(string(closing), ""))
    elif kind == "Span" and (own := own_direction(inline["c"][0])):
        attr, inner = inline["c"]
        yield _Piece(_span(attr, order_inlines(inner, own)), own)
    elif kind in _STYLES or kind in _HOLDERS:
        yield _container(inline, base)
    else:
        yield _Piece(inline, _OPAQUE.get(kind, ""))


def _parted(text: str, base: Direction) -> Iterator[_Piece]:
    """A word, in pieces where its letters lead both ways; marks go with the letter below them."""
    leads: list[Literal["", "ltr", "rtl"]] = []
    for character in text:
        follows = bool(leads) and _is_mark(character)
        leads.append(leads[-1] if follows else direction(character))
    if {*leads} <= {"", base}:
        yield _Piece(string(text), base if base in leads else "")
        return
    place = 0
    for way, run in groupby(leads):
        length = len(list(run))
        yield _Piece(string(text[place : place + length]), way)
        place += length


def _is_mark(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("NSM", "BN")


def _span(attr: Any, inner: Inlines) -> Node:
    """A ``Span`` without its ``dir``, which the run it makes says already."""
    identifier, classes, pairs = attr
    pairs = [[name, value] for name, value in pairs if name != "dir"]
    return {"t": "Span", "c": [[identifier, classes, pairs], inner]}


def _container(inline: Node, base: Direction) -> _Piece:
    """Emphasis and the like: part of a run where all of it leads one way."""
    content = inline["c"]
    inner = content if inline["t"] in _STYLES else content[1]
    found = directions_of(inner)
    if len(found) < 2:
        return _Piece(inline, next(iter(found), ""))
    ordered = order_inlines(inner, base)
    changed = ordered if inline["t"] in _STYLES else [content[0], ordered, *content[2:]]
    return _Piece({"t": inline["t"], "c": changed}, base)


def _end_of_run(pieces: list[_Piece], start: int, leads: Direction) -> int:
    """Where a run ends that begins at ``start``, or ``start``: its last piece has such letters."""
    stop = start
    if pieces[start].leads != leads:
        return stop
    for place in range(start, len(pieces)):
        if pieces[place].leads not in ("", leads):
            break
        if pieces[place].leads == leads:
            stop = place + 1
    return stop


def _joined(inlines: Inlines) -> Inlines:
    """Inlines with words that were parted and stayed neighbours in one piece again."""
    joined: Inlines = []
    for inline in inlines:
        if joined and inline["t"] == joined[-1]["t"] == "Str":
            joined[-1] = string(joined[-1]["c"] + inline["c"])
        else:
            joined.append(inline)
    return joined
