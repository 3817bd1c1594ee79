"""How wide text will be, estimated from the letters in it: good to some three in a hundred.

TeX alone knows exactly, but it would have to set every table twice. The widths are those of Gentium
Book Plus; most text faces are near to them. A line that runs out all the same is told of
afterwards, from TeX's log.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from math import ceil
from typing import Any

from uvicthesis.lengths import POINTS
from uvicthesis.nodes import Blocks, Inlines, Node, string

_EMS = {
    character: width
    for characters, width in (
        (" ,.:;|", 0.22),
        ("'jil!", 0.275),
        ("IJ()[]f`", 0.32),
        ("-t{}", 0.345),
        ("_s", 0.395),
        ("rcz+*<=>?", 0.435),
        ("ae/\\", 0.465),
        ("0123456789#$", 0.481),
        ("~^FLSEgvykox", 0.50),
        ("bqdZ", 0.525),
        ("hnpuPTC", 0.55),
        ("BRGKY", 0.58),
        ("ADOQNUVXH", 0.63),
        ("w%", 0.705),
        ("mM@W", 0.83),
        ("\u2003", 1.0),
    )
    for character in characters
}
_OTHERS = {"Ll": 0.525, "Lu": 0.65, "Lo": 0.6, "Nd": 0.481, "Pd": 0.47, "Sm": 0.5, "Sc": 0.5}
"""By the Unicode category of a character that is not in the table, as Cyrillic is not."""

CODE_EM = 0.505
RAISED = 0.7
BOLD, ITALIC = 1.06, 0.92
MARK_EM = 0.7
"""A note's mark of two figures."""

IMAGE_EM = 12.0
"""What an image gets that does not say how wide it is."""

_EM_PT = 10.95  # of tables in a thesis that is set in 12 pt

BOX = "box"
"""The class of a ``Div`` that is set as it is, with its width as the attribute ``em``."""

LONGEST_WHOLE, LONGEST_UNDIVIDED = 14, 8
"""How many letters a word may have that is divided only in need, and one that never is."""

LONGER_HALF = 0.65

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Measure:
    """Of some text: its width on one line, and the least in which no word is broken, in ems."""

    natural_em: float
    least_em: float


Glyph = tuple[str, float]


def measure(blocks: Blocks, longest: int = LONGEST_WHOLE) -> Measure:
    """The measure of blocks set below each other, where words of more letters may be divided."""
    natural = least = 0.0
    for line in _lines(blocks):
        indent_em = _indent_em(line)
        natural = max(natural, sum(width for _, width in line))
        words = (indent_em + _least(word, longest) for word in _words(line[_depth(line) :]))
        least = max(least, *words)
    return Measure(natural, least)


def count_lines(blocks: Blocks, room_em: float) -> int:
    """How many lines blocks take up in a column; it may be a little less when TeX breaks them."""
    lines = 0
    for line in _lines(blocks):
        indent_em = _indent_em(line)
        length_em = sum(width for _, width in line) - indent_em
        lines += max(1, ceil(length_em / max(room_em - indent_em, 1.0)))
    return lines


def width_em(inlines: Inlines) -> float:
    """The width of inlines on one line."""
    return sum(width for _, width in _glyphs(inlines, 1.0))


@cache
def character_em(character: str) -> float:
    """The width of a character; a mark above or below another has none."""
    if (width := _EMS.get(character)) is not None:
        return width
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    base = unicodedata.normalize("NFD", character)[0]
    return _EMS.get(base) or _OTHERS.get(unicodedata.category(character), 0.5)


def _least(word: list[Glyph], longest: int) -> float:
    """The width of a word, or of its longer half where it may be divided."""
    text, width = "".join(character for character, _ in word), sum(width for _, width in word)
    is_long = any(len(letters) > longest for letters in _LETTERS.findall(text))
    return width * LONGER_HALF if is_long else width


def _words(line: list[Glyph]) -> Iterator[list[Glyph]]:
    """What stands between two places where a line may be broken: spaces, hyphens, long dashes."""
    word: list[Glyph] = []
    for place, (character, width) in enumerate(line):
        if character == " ":
            yield word
            word = []
            continue
        word.append((character, width))
        joins_letters = place and line[place - 1][0].isalpha() and character == "-"
        if character == "—" or (joins_letters and line[place + 1 : place + 2]):
            yield word
            word = []
    yield word


def _lines(blocks: Blocks) -> Iterator[list[Glyph]]:
    for block in blocks:
        if block["t"] == "Div" and BOX in block["c"][0][1]:
            yield [("x", float(dict(block["c"][0][2])["em"]))]
            continue
        for inlines in _paragraphs(block):
            line: list[Glyph] = []
            for glyph in _glyphs(inlines, 1.0):
                if glyph[0] == "\n":
                    yield line
                    line = []
                else:
                    line.append(glyph)
            yield line


_SET_IN = "\u2003\u2002"
"""The 1.5 em by which lists in cells are set in (``\\uvic@listsofcell``), as spaces."""

_INDENT: Inlines = [string(_SET_IN)]


def _depth(line: list[Glyph]) -> int:
    """How many glyphs of a line are spaces by which all of its paragraph is set in."""
    return sum(1 for _ in takewhile(lambda glyph: glyph[0] in _SET_IN, line))


def _indent_em(line: list[Glyph]) -> float:
    return sum(width for _, width in line[: _depth(line)])


def _paragraphs(block: Node) -> Iterator[Inlines]:
    """The inlines of a block's paragraphs; those of lists begin with the space of their mark."""
    content: Any = block.get("c")
    match block["t"]:
        case "Plain" | "Para":
            yield content
        case "LineBlock":
            yield from content
        case "CodeBlock":
            yield from ([_code(line)] for line in content[1].split("\n"))
        case "BulletList":
            yield from _indented(content)
        case "OrderedList":
            yield from _indented(content[1])
        case "BlockQuote":
            yield from _indented([content])
        case "Div" | "Figure":
            yield from (inlines for inner in content[-1] for inlines in _paragraphs(inner))
        case "Header":
            yield content[2]


def _indented(items: list[Blocks]) -> Iterator[Inlines]:
    for item in items:
        for block in item:
            yield from ([*_INDENT, *inlines] for inlines in _paragraphs(block))


def _code(line: str) -> Node:
    return {"t": "Code", "c": [["", [], []], line]}


def _glyphs(inlines: Inlines, factor: float) -> Iterator[Glyph]:
    for inline in inlines:
        content: Any = inline.get("c")
        match inline["t"]:
            case "Str":
                yield from ((c, character_em(c) * factor) for c in content)
            case "Space" | "SoftBreak":
                yield " ", 0.25 * factor
            case "LineBreak":
                yield "\n", 0.0
            case "Code":
                yield from ((c, CODE_EM * factor) for c in content[1])
            case "Math":
                yield "x", _math_em(content[1]) * factor
            case "Note":
                yield "¹", MARK_EM * factor
            case "RawInline":
                yield from [("¹", MARK_EM * factor)] if "footnotemark" in content[1] else []
            case "Image":
                yield "x", _image_em(dict(content[0][2]).get("width", ""))
            case "Superscript" | "Subscript":
                yield from _glyphs(content, factor * RAISED)
            case "Emph":
                yield from _glyphs(content, factor * ITALIC)
            case "Strong":
                yield from _glyphs(content, factor * BOLD)
            case "Quoted":
                yield from (("“", 0.4 * factor), *_glyphs(content[1], factor), ("”", 0.4 * factor))
            case "Link" | "Span" | "Cite":
                yield from _glyphs(content[1], factor)
            case _:
                yield from _glyphs(content or [], factor)


def _image_em(width: str) -> float:
    match = re.fullmatch(r"(\d*\.?\d+)\s*([a-z]*)", width)
    if match is None or match[2] not in POINTS:
        return IMAGE_EM
    return float(match[1]) * POINTS[match[2]] / _EM_PT


def _math_em(tex: str) -> float:
    """A formula: each sign and each command counts, and what stands below or above counts less."""
    text = re.sub(r"\\(?:left|right|mathrm|mathbf|text|operatorname|frac|,|;|!)", "", tex)
    text = re.sub(r"\\[A-Za-z]+", "x", text)
    text = re.sub(r"[{}^_\s]", "", text)
    binary = len(re.findall(r"[=+−<>×-]", text))
    return sum(character_em(character) for character in text) + 0.5 * binary
