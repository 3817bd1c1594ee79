"""The prose of a Markdown text: in goes the text, out come passages without markup, with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from uvicthesis.sources.markdown import MarkdownSource

PassageKind = Literal["text", "heading", "quotation", "note", "item", "caption", "definition"]

_BLOCK = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.M)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+", re.M)
_UNDERLINE = re.compile(r"^(=+|-+)[ \t]*$", re.M)
_NOTE = re.compile(r"^[ \t]*\[\^[^\]\s]+\]:[ \t]*", re.M)
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+", re.M)
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\(?[0-9a-zA-Z]{1,3}[.)]|\(@\w*\))[ \t]+", re.M)
_DEFINITION = re.compile(r"^[ \t]{0,3}[:~][ \t]+", re.M)
_CAPTION = re.compile(r"^[ \t]*(?:Table)?:[ \t]+|^!\[", re.M)
_LINE_BLOCK = re.compile(r"^\|[ ]", re.M)
_NO_PROSE = re.compile(
    r"""^[ \t]*(?:
        :::+[^\n{]*\{[^}]*\} | :::.*                           # the fence of a Div
        | \\(?:begin|end|newpage|clearpage|includepdf)\b.*
        | [|+].*[|+] | [-=+|\ :]{4,}                           # rows and rules of tables
        )[ \t]*$""",
    re.M | re.X,
)
_MARKUP = re.compile(
    r"""
    (?P<inline_note>\^\[)
    | \[\^[^\]\s]+\]                              # the mark of a note
    | (?P<reference>
        \[[^\[\]]*(?<![\w\\])-?@[^\[\]]*\](?!\()  # a citation or cross-reference
        | (?<![\w\\])-?@\{[^}\s]+\}
        | (?<![\w\\])-?@[\w][\w:.#$%&+?<>~/-]*\w(?:\ \[[^\[\]]*\])?
        | <(?:https?|mailto):[^<>\s]+>
        | \\[a-zA-Z]+(?:\[[^\]]*\])?(?:\{[^{}]*\})*     # a command of LaTeX
      )
    | \]\([^()\s]*(?:\([^()]*\)[^()]*)*(?:\s+"[^"]*")?\)   # the target of a link
    | \{[^{}]*[#.=][^{}]*\}                       # attributes
    | <[^<>\s][^<>\n]*>                           # an address, or a tag of HTML
    | !\[ | \[ | \]
    | (?<!\\)\*+ | (?<![\w\\])_+(?=\S) | (?<=\S)_+(?!\w) | ~~
    | \\(?=[^\w\s])
    """,
    re.X,
)


OBJECT = "\ufffc"
"""Unicode's character for something that is no text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, note or the like without its markup.

    ``offsets`` has, for each character of ``text``, its place in the source; a line end is a
    space. ``OBJECT`` stands for a formula, a piece of code, a citation or reference in the text.
    """

    kind: PassageKind
    text: str
    offsets: tuple[int, ...]

    def place(self, source: MarkdownSource, position: int) -> tuple[int, int]:
        """The line and the column, from 1, of the character at a position."""
        return source.place_of(self.offsets[position])


def read_prose(source: MarkdownSource) -> Iterator[Passage]:
    """The passages of a text in its order, inline notes after the passage they stand in.

    Code, comments, formulas, metadata, tables and raw LaTeX on lines of its own are left out.
    """
    prose = _NO_PROSE.sub(lambda match: " " * len(match[0]), _with_objects(source))
    kind: PassageKind = "text"
    for match in _BLOCK.finditer(prose):
        is_indented = match[0].startswith(("    ", "\t"))
        kind = _kind(match[0]) if not (is_indented and kind == "note") else "note"
        yield from _passages(kind, match[0], match.start())


def _with_objects(source: MarkdownSource) -> str:
    """The prose with a sign in place of the first character of each thing that was blanked out.

    Its other characters are NUL, which are left out later. Of comments and of what fills whole
    lines nothing is left.
    """
    pieces = list(source.prose)
    for match in _RUN_OF_SPACES.finditer(source.prose):
        begin, end = match.span()
        hidden = source.text[begin:end]
        if not hidden.strip():
            continue
        first = begin + len(hidden) - len(hidden.lstrip())
        last = begin + len(hidden.rstrip())
        pieces[first:last] = "\0" * (last - first)
        if hidden.lstrip()[0] in "$`" and not _fills_lines(source.prose, begin, end):
            pieces[first] = OBJECT
    return "".join(pieces)


def _fills_lines(text: str, begin: int, end: int) -> bool:
    before, after = text.rfind("\n", 0, begin) + 1, text.find("\n", end)
    return not text[before:begin].strip() and not text[end : after if after >= 0 else None].strip()


_RUN_OF_SPACES = re.compile(r" +")


def _kind(block: str) -> PassageKind:
    openings: tuple[tuple[PassageKind, re.Pattern[str]], ...] = (
        ("heading", _HEADING),
        ("note", _NOTE),
        ("quotation", _QUOTE),
        ("caption", _CAPTION),
        ("item", _ITEM),
        ("quotation", _LINE_BLOCK),
    )
    for kind, opening in openings:
        if opening.match(block):
            return kind
    return "definition" if _DEFINITION.search(block) else "text"


_PREFIXES = (_HEADING, _UNDERLINE, _NOTE, _QUOTE, _ITEM, _DEFINITION, _LINE_BLOCK)
_BEGIN_ANEW = (_NOTE, _ITEM, _DEFINITION, _HEADING)


def _passages(kind: PassageKind, block: str, start: int) -> Iterator[Passage]:
    """A block cut where an item, a definition or a note begins in it, each without markup."""
    cuts = {0, *(match.start() for begins in _BEGIN_ANEW for match in begins.finditer(block))}
    ends = sorted({*cuts, len(block)})
    for begin, end in pairwise(ends):
        piece = block[begin:end]
        for prefix in _PREFIXES:
            piece = prefix.sub(lambda match: "\0" * len(match[0]), piece)
        yield from _unmarked(kind, piece, start + begin)


def _unmarked(kind: PassageKind, piece: str, start: int) -> Iterator[Passage]:
    kept: list[tuple[str, int]] = []
    notes: list[Passage] = []
    position = 0
    while match := _MARKUP.search(piece, position):
        kept += _characters(piece, position, match.start(), start)
        position = match.end()
        if match["reference"]:
            kept.append((OBJECT, start + match.start()))
        elif match["inline_note"]:
            end = _closing(piece, position)
            notes += _unmarked("note", piece[position:end], start + position)
            position = end + 1
    kept += _characters(piece, position, len(piece), start)
    while kept and kept[0][0] == " ":
        kept.pop(0)
    while kept and kept[-1][0] == " ":
        kept.pop()
    if kept:
        yield Passage(kind, "".join(c for c, _ in kept), tuple(offset for _, offset in kept))
    yield from notes


def _characters(piece: str, begin: int, end: int, start: int) -> list[tuple[str, int]]:
    return [
        (" " if piece[place] == "\n" else piece[place], start + place)
        for place in range(begin, end)
        if piece[place] != "\0"
    ]


def _closing(text: str, begin: int) -> int:
    """Where the bracket ends that was opened before ``begin``."""
    depth = 1
    for place in range(begin, len(text)):
        depth += {"[": 1, "]": -1}.get(text[place], 0)
        if not depth:
            return place
    return len(text)
