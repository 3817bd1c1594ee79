"""Glossary and abbreviations as the writer lists them: definition lists, or bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile
from typing import Any

from uvicthesis.documents.reading import Document
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Inlines, Node, descend, is_space, stringify, text_inlines
from uvicthesis.sources.markdown import MarkdownSource

_BULLET = re.compile(r" {0,3}[-+*][ \t]+")
_DEFINITION = re.compile(r" {0,3}[:~][ \t]")
_SIGNS = (":", "–", "—", "-", "=")
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class WordEntry:
    """One word of a list: its text, what explains it, where it stands, what its attributes say.

    ``says`` has the attributes of ``[NGO]{plural="NGOs"}``.
    """

    text: str
    definition: Blocks
    at: Location
    says: Mapping[str, str] = field(default_factory=dict)


def read_word_list(document: Document) -> dict[int, list[WordEntry]]:
    """The entries of each definition list, or bullet list of ``**WORD** text``, by its block."""
    lines = _EntryLines(document.source)
    return {
        number: [
            WordEntry(
                text := stringify(word).strip(),
                definition,
                Location(document.path, lines.next_line(text, line)),
                _attributes(word),
            )
            for word, definition in list_items(block)
        ]
        for number, (block, line) in enumerate(zip(document.blocks, document.lines, strict=True))
        if any(list_items(block))
    }


def list_items(block: dict[str, Any]) -> Iterator[tuple[Inlines, Blocks]]:
    """The words and definitions of a ``DefinitionList``, or of a ``BulletList`` of such items."""
    if block["t"] == "DefinitionList":
        for word, definitions in block["c"]:
            yield word, [block for definition in definitions for block in definition]
    elif block["t"] == "BulletList" and all(map(_is_word_item, block["c"])):
        for first, *rest in block["c"]:
            strong, *after = first["c"]
            explained = list(dropwhile(_stands_between, after))
            yield _without_colon(strong["c"]), [{**first, "c": explained}, *rest]


def _stands_between(node: Node) -> bool:
    """Whether it parts a word in bold from what explains it, as in ``**word**: text``."""
    return is_space(node) or (node["t"] == "Str" and node["c"] in _SIGNS)


def _without_colon(word: Inlines) -> Inlines:
    """The word of ``**word:** text``, which may have got its label already."""
    *before, last = word
    if last["t"] == "Span":
        attr, inner = last["c"]
        return [*before, {"t": "Span", "c": [attr, _without_colon(inner)]}]
    if last["t"] != "Str" or not last["c"].endswith(":"):
        return word
    return [*before, *text_inlines(last["c"][:-1])]


def _is_word_item(item: Blocks) -> bool:
    return (
        bool(item)
        and item[0]["t"] in ("Para", "Plain")
        and bool(item[0]["c"])
        and item[0]["c"][0]["t"] == "Strong"
    )


def _attributes(word: Inlines) -> dict[str, str]:
    nodes = descend(word, skip=frozenset(["Note"]))
    spans = (node["c"][0] for node in nodes if node["t"] == "Span")
    return {key: value for _, _, attributes in spans for key, value in attributes}


class _EntryLines:
    """Gives the lines of entries, one by one, in the order of the text.

    An entry begins with a bullet, or stands before a line that begins with a colon.
    """

    def __init__(self, source: MarkdownSource) -> None:
        self._beginnings = list(_beginnings(source.lines))
        self._place = 0

    def next_line(self, text: str, default: int) -> int:
        """The line of the next entry of this text; ``default`` where there is none."""
        wanted = _LETTERS.findall(text)
        for place, (line, words) in enumerate(self._beginnings[self._place :], start=self._place):
            if line >= default and words[: len(wanted)] == wanted:
                self._place = place + 1
                return line
        return default


def _beginnings(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(lines, start=1):
        below = [text for text in lines[number : number + 2] if text.strip()][:1]
        if _BULLET.match(line) or (line.strip() and below and _DEFINITION.match(below[0])):
            yield number, _LETTERS.findall(line)
