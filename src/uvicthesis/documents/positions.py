"""The line on which each top-level block of a document begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from uvicthesis.nodes import Blocks, is_node
from uvicthesis.sources.markdown import MarkdownSource

_WORD = re.compile(r"[^\W_]+")
_RUNS = (6, 4, 3, 2, 1)
"""How many words of a block's beginning are looked for, from the surest to the weakest."""


def find_block_lines(blocks: Blocks, source: MarkdownSource) -> list[int]:
    """The line, from 1, of each block, found by its first words.

    Both texts are read as words alone, so that markup does not matter; the search only goes
    forward. A block without words, or whose words are not found, gets the line that the search
    had reached.
    """
    words, word_lines = _source_words(source)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    lines, reached, line = [], 0, 1
    for block in blocks:
        beginning = _first_words(block, _RUNS[0])
        found = _find(beginning, words, places, reached)
        if found is not None:
            line, reached = word_lines[found], found + len(beginning)
        lines.append(line)
    return lines


def _source_words(source: MarkdownSource) -> tuple[list[str], list[int]]:
    words: list[str] = []
    lines: list[int] = []
    for number, text in enumerate(source.lines, start=1):
        found = _WORD.findall(text)
        words += found
        lines += [number] * len(found)
    return words, lines


def _find(
    beginning: Sequence[str], words: list[str], places: dict[str, list[int]], reached: int
) -> int | None:
    for length in dict.fromkeys(min(run, len(beginning)) for run in _RUNS):
        if not length:
            return None
        run = list(beginning[:length])
        for place in places.get(run[0], ()):
            if place >= reached and words[place : place + length] == run:
                return place
    return None


def _first_words(block: Any, wanted: int) -> list[str]:
    words: list[str] = []
    text = ""
    for piece in _texts(block):
        if piece.isspace():
            words += _WORD.findall(text)
            text = ""
            if len(words) >= wanted:
                break
        else:
            text += piece
    return (words + _WORD.findall(text))[:wanted]


def _texts(value: Any) -> Iterator[str]:
    """The texts of a node as its source has them, a space where markup parts two of them."""
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    if not is_node(value):
        return
    kind, content = value["t"], value.get("c")
    match kind:
        case "Str":
            yield content
        case "Space" | "SoftBreak" | "LineBreak":
            yield " "
        case "Code" | "Math" | "CodeBlock" | "RawInline" | "RawBlock":
            yield from (" ", content[1], " ")
        case "Note":
            yield " "
        case "Cite":
            yield from _texts(content[1])
        case "Span" | "Link" | "Quoted":
            yield from (" ", *_texts(content[1]), " ")
        case "Image":
            yield from (" ", *_texts(content[1]), " ", content[2][0], " ")
        case "Header":
            yield from _texts(content[2])
        case "Figure":
            yield from _texts(content[1][1] or content[2])
        case "Table":
            yield from (item for part in content[3:] for item in _cell_texts(part))
        case "DefinitionList":
            yield from _spaced(part for item in content for part in item)
        case "LineBlock" | "BulletList" | "BlockQuote":
            yield from _spaced(content)
        case "OrderedList" | "Div":
            yield from _spaced(content[1])
        case "Para" | "Plain":
            yield from _texts(content)
        case _:
            yield from (" ", *_texts(content), " ")


def _spaced(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        yield from _texts(item)
        yield " "


def _cell_texts(value: Any) -> Iterator[str]:
    if is_node(value):
        yield from (*_texts(value), " ")
    elif isinstance(value, list):
        for item in value:
            yield from _cell_texts(item)
