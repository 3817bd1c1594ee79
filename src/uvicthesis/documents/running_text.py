"""The text of a block as passages: a paragraph, a heading, a note, each as one string.

What is no text of the writer's (code, formulas, images) and what is read as a whole (citations,
links, marked words) is one ``GAP`` in the string. A passage knows which inlines its text comes
from, so that what is found in the string can be found in the tree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from uvicthesis.documents.note_lines import SOURCE_LINE
from uvicthesis.nodes import QUOTATION_MARKS, Blocks, Inlines, Node, descend, is_node, stringify

SPACES = frozenset(["Space", "SoftBreak", "LineBreak"])

GAP = "\ufffc"

_QUOTATION = re.compile("“[^”]*”|«[^»]*»|„[^“”]*[“”]")

WordKind = Literal["abbr", "term"]
WORD_KINDS: tuple[WordKind, ...] = ("abbr", "term")
"""The classes of ``[NKVD]{.abbr}`` and ``[Gosplan]{.term}``."""

Role = Literal["text", "note", "citation", "cell", "apart"]
"""``citation`` is what is said around a work; ``apart`` is what is read on its own, printed twice
or clicked: headings, captions, links."""


@dataclass(frozen=True, slots=True)
class Run:
    """Texts and spaces that follow each other in a list, from ``first`` up to ``last``."""

    start: int
    end: int
    inlines: Inlines
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """``Span [("", ["abbr"], …), inlines]`` at an offset of a passage."""

    offset: int
    kind: WordKind
    node: Node

    @property
    def number(self) -> int:
        """Its number among the marked words of the document."""
        return int(dict(self.node["c"][0][2])["n"])

    @property
    def text(self) -> str:
        """The word as typed."""
        return stringify(self.node["c"][1]).strip()

    @property
    def classes(self) -> Sequence[str]:
        """Its classes, "abbr" or "term" among them."""
        classes: list[str] = self.node["c"][0][1]
        return classes


@dataclass(slots=True)
class Passage:
    """Running text, which begins on ``line``; ``borrowed`` are ranges quoted or in italics."""

    role: Role
    line: int
    text: str = ""
    runs: list[Run] = field(default_factory=list)
    words: list[MarkedWord] = field(default_factory=list)
    borrowed: list[tuple[int, int]] = field(default_factory=list)

    def is_own(self, offset: int) -> bool:
        """Whether the words there are the writer's, not a quotation's nor those of a title."""
        return not any(start <= offset < end for start, end in self.borrowed)


def passages_in(block: Node, line: int) -> list[Passage]:
    """The passages of a block that begins on ``line``, each before the notes and links in it."""
    reader = _Reader()
    reader.read_block(block, "text", line, is_quotation=False)
    return reader.passages


def number_words(blocks: Blocks) -> None:
    """Give each marked word of a document its number, as attribute ``n``."""
    passages = (passage for block in blocks for passage in passages_in(block, 0))
    words = (word for passage in passages for word in passage.words)
    for number, word in enumerate(words, start=1):
        word.node["c"][0][2].append(["n", str(number)])


class _Reader:
    def __init__(self) -> None:
        self.passages: list[Passage] = []

    def read_block(self, block: Node, role: Role, line: int, *, is_quotation: bool) -> None:
        content: Any = block.get("c")
        match block["t"]:
            case "Para" | "Plain":
                self._read_inlines(content, role, line, is_quotation)
            case "Header":
                self._read_inlines(content[2], "apart", line, is_quotation)
            case "LineBlock":
                for inlines in content:
                    self._read_inlines(inlines, role, line, is_quotation)
            case "DefinitionList":
                for word, definitions in content:
                    self._read_inlines(word, role, line, is_quotation)
                    self._read_within(definitions, role, line, is_quotation)
            case "BlockQuote":
                self._read_within(content, role, line, is_quotation=True)
            case "BulletList" | "OrderedList" | "Div":
                self._read_within(content, role, line, is_quotation)
            case "Figure" | "Table" as kind:
                _, (short, caption), *rest = content
                self._read_inlines(short or [], "apart", line, is_quotation)
                self._read_within(caption, "apart", line, is_quotation)
                self._read_within(rest, "cell" if kind == "Table" else "apart", line, is_quotation)

    def _read_within(self, value: Any, role: Role, line: int, is_quotation: bool) -> None:
        if is_node(value):
            self.read_block(value, role, line, is_quotation=is_quotation)
        elif isinstance(value, list):
            for item in value:
                self._read_within(item, role, line, is_quotation)

    def _read_inlines(self, inlines: Inlines, role: Role, line: int, is_quotation: bool) -> None:
        if not inlines:
            return
        builder = _Builder(Passage(role, line))
        builder.add(inlines)
        passage = builder.passage
        passage.text = "".join(builder.parts)
        passage.borrowed += [match.span() for match in _QUOTATION.finditer(passage.text)]
        if is_quotation:
            passage.borrowed.append((0, len(passage.text)))
        self.passages.append(passage)
        for note in builder.notes:
            self._read_within(note, "note", _line_of(note) or line, is_quotation=False)
        for inlines in builder.in_citations:
            self._read_inlines(inlines, "citation", line, is_quotation)
        for inlines in builder.in_links:
            self._read_inlines(inlines, "apart", line, is_quotation)


class _Builder:
    """Puts the text of a passage together, and lays aside what is read for itself."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.parts: list[str] = []
        self.notes: list[Blocks] = []
        self.in_citations: list[Inlines] = []
        self.in_links: list[Inlines] = []
        self._length = 0

    def add(self, inlines: Inlines) -> None:
        start, first = self._length, 0
        for place, node in enumerate(inlines):
            if node["t"] == "Str":
                self._append(node["c"])
            elif node["t"] in SPACES:
                self._append(" ")
            else:
                self._end_run(start, inlines, first, place)
                self._add_node(node, node.get("c"))
                start, first = self._length, place + 1
        self._end_run(start, inlines, first, len(inlines))

    def _end_run(self, start: int, inlines: Inlines, first: int, last: int) -> None:
        if first < last:
            self.passage.runs.append(Run(start, self._length, inlines, first, last))

    def _add_node(self, node: Node, content: Any) -> None:
        match node["t"]:
            case "Span":
                self._add_span(node)
            case "Emph":
                self._add_borrowed(content)
            case "Quoted":
                opening, closing = QUOTATION_MARKS[content[0]["t"]]
                self._append(opening)
                self._add_borrowed(content[1])
                self._append(closing)
            case "Strong" | "Underline" | "SmallCaps" | "Strikeout" | "Superscript" | "Subscript":
                self.add(content)
            case "Note":
                self.notes.append(content)
            case _:
                self._append(GAP)
                self._lay_aside(node["t"], content)

    def _add_span(self, node: Node) -> None:
        (_, classes, _), inner = node["c"]
        kind = next((kind for kind in WORD_KINDS if kind in classes), None)
        if kind is None:
            self.add(inner)
        else:
            self.passage.words.append(MarkedWord(self._length, kind, node))
            self._append(GAP)

    def _add_borrowed(self, inlines: Inlines) -> None:
        start = self._length
        self.add(inlines)
        self.passage.borrowed.append((start, self._length))

    def _lay_aside(self, kind: str, content: Any) -> None:
        if kind == "Cite":
            for item in content[0]:
                self.in_citations += [item["citationPrefix"], item["citationSuffix"]]
        elif kind == "Link":
            self.in_links.append(content[1])

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)


def _line_of(note: Blocks) -> int:
    """The line of a note's text, or 0 where it is not known."""
    spans = (node["c"][0] for node in descend(note[:1]) if node["t"] == "Span")
    return next((int(dict(attr[2])["line"]) for attr in spans if SOURCE_LINE in attr[1]), 0)
