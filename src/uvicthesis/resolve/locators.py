"""The words after a key in a citation: the place cited, and what else the writer says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from uvicthesis.bibliography.numbers import PageRanges, page_ranges
from uvicthesis.nodes import Inlines, Node, string, stringify

PAGE_LABEL = re.compile(r"^(pp?\.|pages?)(\s+|$)", re.IGNORECASE)
PLACE = re.compile(
    r"^(\d|[ivxlcdm]+\b|(pp?|chaps?|vols?|nos?|figs?|secs?|pts?|bks?|nn?|fols?|ll?|vv?)\.\s|§)"
)
PAGE_WORD = re.compile(
    r"^[(\[]?([A-Z]{0,2}\d[\w–:.]*|[ivxlcdm]+(–[ivxlcdm]+)?|and|&|nn?\.?|ff?\.|note)[)\]]?[,.]?$"
)


@dataclass(frozen=True, slots=True)
class Suffix:
    """The place cited, and the words after it with the comma or space that leads to them.

    ``kind`` is "pages" where the place begins with a number.
    """

    locator: Inlines
    kind: Literal["", "pages", "words"]
    rest: Inlines


def split_suffix(suffix: Inlines, ranges: PageRanges) -> Suffix:
    """Take pandoc's suffix apart: ``, 12–14, my emphasis`` is a place and two words.

    After a comma everything is the place, but for words that follow page numbers. Without a
    comma it is a place only if it begins like one.
    """
    inlines = list(suffix)
    has_comma = bool(inlines) and inlines[0] == string(",")
    if has_comma:
        inlines = inlines[1:]
    inlines = _stripped(inlines)
    if not inlines:
        return Suffix([], "", [])
    if not (has_comma or PLACE.match(stringify(inlines).replace("\u00a0", " "))):
        return Suffix([], "", [{"t": "Space"}, *inlines])
    inlines = [_with_ranges(inline, ranges) for inline in _without_page_label(inlines)]
    if not re.match(r"\d|[ivxlcdm]+\b", stringify(inlines)):
        return Suffix(inlines, "words", [])
    place, rest = _split_pages(inlines)
    return Suffix(place, "pages", rest)


def _split_pages(inlines: Inlines) -> tuple[Inlines, Inlines]:
    count = 0
    for number, inline in enumerate(inlines):
        if inline["t"] not in ("Str", "Space", "SoftBreak"):
            break
        if inline["t"] == "Str":
            if not all(PAGE_WORD.match(word) for word in inline["c"].split("\u00a0")):
                break
            count = number + 1
    place, rest = inlines[:count], inlines[count:]
    if not rest or not place:
        return inlines, []
    if place[-1]["c"].endswith(","):
        place[-1] = string(place[-1]["c"][:-1])
        rest = [string(","), *rest]
    return place, rest


def _without_page_label(inlines: Inlines) -> Inlines:
    """Without ``p.`` or ``pp.``, which the Manual has no need of (17th edition, 14.151)."""
    first, *rest = inlines
    if first["t"] != "Str" or not (label := PAGE_LABEL.match(first["c"].replace("\u00a0", " "))):
        return inlines
    number = [string(first["c"][label.end() :]), *rest] if first["c"][label.end() :] else rest
    number = _stripped(number)
    return number if re.match(r"\d|[ivxlcdm]+\b", stringify(number)) else inlines


def _with_ranges(inline: Node, ranges: PageRanges) -> Node:
    return string(page_ranges(inline["c"], ranges)) if inline["t"] == "Str" else inline


def _stripped(inlines: Sequence[Node]) -> Inlines:
    own = list(inlines)
    while own and own[0]["t"] in ("Space", "SoftBreak"):
        own.pop(0)
    while own and own[-1]["t"] in ("Space", "SoftBreak"):
        own.pop()
    return own
