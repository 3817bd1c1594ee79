"""The words after a key in a citation: the place cited, and what else the writer says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from uvicthesis.bibliography.numbers import PageRanges, page_ranges
from uvicthesis.nodes import SPACE, Inlines, Node, string, stringify, stripped

PAGE_LABEL = re.compile(r"(pp?\.\s*|(pp?|pages?)(\s+|$))", re.IGNORECASE)
# A well-formed numeral: "mild" and "civil" are none.
ROMAN = r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?!\w)"
PARTS = "pp?|chaps?|vols?|nos?|figs?|secs?|pts?|bks?|nn?|fols?|ll?|vv?"
PLACE = re.compile(rf"[A-Z]{{0,2}}\d|{ROMAN}|({PARTS})\.\s|[§¶]")
NUMBER = re.compile(rf"[A-Z]{{0,2}}\d|{ROMAN}")
PAGE_WORD = re.compile(
    rf"^[(\[]?([A-Z]{{0,2}}\d[\w–:.]*|{ROMAN}(–{ROMAN})?|and|&|nn?\.?|ff?\.|note)[)\]]?[,.]?$"
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
    inlines, further = _before_reference(list(suffix))
    has_comma = inlines[:1] == [string(",")]
    inlines = stripped(inlines[has_comma:])
    if not inlines:
        return Suffix([], "", further)
    if not has_comma and stringify(inlines).startswith("{"):
        return _in_braces(inlines, further, ranges)
    if not (has_comma or PLACE.match(stringify(inlines).replace("\u00a0", " "))):
        return Suffix([], "", [SPACE, *inlines, *further])
    inlines = [_with_ranges(inline, ranges) for inline in _without_page_label(inlines)]
    if not NUMBER.match(stringify(inlines)):
        return Suffix(inlines, "words", further)
    place, rest = _split_pages(inlines)
    return Suffix(place, "pages", rest + further)


def _in_braces(inlines: Inlines, further: Inlines, ranges: PageRanges) -> Suffix:
    """Pandoc's way to say what the place is: ``{12, where the argument begins}, my emphasis``."""
    place: Inlines = []
    for number, inline in enumerate(inlines):
        word = inline["c"].removeprefix("{" if number == 0 else "") if inline["t"] == "Str" else ""
        before, closing, after = word.partition("}")
        if not closing:
            place.append(string(word) if inline["t"] == "Str" else inline)
            continue
        place += [string(before)] if before else []
        rest = [*([string(after)] if after else []), *inlines[number + 1 :], *further]
        place = stripped(place)
        if not place:
            return Suffix([], "", rest)
        place = [_with_ranges(part, ranges) for part in _without_page_label(place)]
        return Suffix(place, "pages" if NUMBER.match(stringify(place)) else "words", rest)
    return Suffix([], "", [SPACE, *inlines, *further])


def _before_reference(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """The place, and apart the reference to another note that comes after a semicolon."""
    end = next((n for n, inline in enumerate(inlines) if inline == string(";")), len(inlines))
    return inlines[:end], inlines[end:]


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
    number = stripped(number)
    return number if NUMBER.match(stringify(number)) else inlines


def _with_ranges(inline: Node, ranges: PageRanges) -> Node:
    return string(page_ranges(inline["c"], ranges)) if inline["t"] == "Str" else inline
