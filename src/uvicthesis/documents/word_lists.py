"""Glossary and abbreviations as the writer lists them: definition lists, or bullets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from uvicthesis.nodes import Blocks, Inlines, stringify


@dataclass(frozen=True, slots=True)
class WordEntry:
    """One word of a list: its text, the inlines that print it, its definition and its line."""

    text: str
    inlines: Inlines
    definition: Blocks
    line: int


def read_word_list(blocks: Blocks, lines: Sequence[int]) -> list[WordEntry]:
    """The entries of every definition list, or bullet list of ``**WORD** text``, in order.

    ``lines`` has the line of each block; the line of an entry is that of its list.
    """
    return [
        WordEntry(stringify(word).strip(), word, definition, line)
        for block, line in zip(blocks, lines, strict=True)
        for word, definition in list_items(block)
    ]


def list_items(block: dict[str, Any]) -> Iterator[tuple[Inlines, Blocks]]:
    """The words and definitions of a ``DefinitionList``, or of a ``BulletList`` of such items."""
    if block["t"] == "DefinitionList":
        for word, definitions in block["c"]:
            yield word, [block for definition in definitions for block in definition]
    elif block["t"] == "BulletList" and all(map(_is_word_item, block["c"])):
        for first, *rest in block["c"]:
            strong, *after = first["c"]
            while after and after[0]["t"] in ("Space", "SoftBreak"):
                after = after[1:]
            yield strong["c"], [{**first, "c": after}, *rest]


def _is_word_item(item: Blocks) -> bool:
    return (
        bool(item)
        and item[0]["t"] in ("Para", "Plain")
        and bool(item[0]["c"])
        and item[0]["c"][0]["t"] == "Strong"
    )
