"""The words of a text by what they are part of: running text, quotations, notes and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from uvicthesis.counting.words import count_words
from uvicthesis.documents.theorems import parted_title, theorem_kind
from uvicthesis.nodes import (
    Blocks,
    Inlines,
    is_inline_list,
    is_node,
    notes_in,
    rewrite_inlines,
    stringify,
)

Kind = Literal["text", "quotations", "notes", "headings", "captions", "references"]

_STAYS: tuple[Kind, ...] = ("notes", "references")
"""What is within these is part of them, whatever else it is."""

_WITHIN: dict[str, Kind] = {"BlockQuote": "quotations", "Header": "headings"}
_UNSAID = ("Math", "Image")


@dataclass(frozen=True, slots=True)
class Words:
    """How many words there are of each kind.

    ``quotations`` are block quotations: one within a paragraph is text. ``captions`` are those of
    figures, tables and listings, with what stands in the cells of tables. ``references`` are the
    entries of a bibliography.
    """

    text: int = 0
    quotations: int = 0
    notes: int = 0
    headings: int = 0
    captions: int = 0
    references: int = 0

    def __add__(self, other: Words) -> Words:
        mine, others = asdict(self), asdict(other)
        return Words(**{kind: mine[kind] + others[kind] for kind in mine})

    @property
    def total(self) -> int:
        """All of them together."""
        return sum(asdict(self).values())


def words_of(blocks: Blocks, kind: Kind = "text") -> Words:
    """The words of blocks that went through the filters, which are ``kind`` unless they say more.

    Formulas, images, code that stands by itself and raw LaTeX have none.
    """
    found = dict.fromkeys(Words.__dataclass_fields__, 0)
    for of_kind, text in _texts(blocks, kind):
        found[of_kind] += count_words(text)
    return Words(**found)


def _texts(value: Any, kind: Kind) -> Iterator[tuple[Kind, str]]:
    """Each run of text that no block and no note parts, with its kind."""
    if is_inline_list(value):
        yield kind, _read_aloud(value)
        for note in notes_in(value):
            yield from _texts(note["c"], _within(kind, "notes"))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, kind)
    elif is_node(value):
        yield from _texts_of_block(value["t"], value.get("c"), kind)


def _texts_of_block(name: str, content: Any, kind: Kind) -> Iterator[tuple[Kind, str]]:
    match name:
        case "CodeBlock":
            yield _within(kind, "captions"), dict(content[0][2]).get("caption", "")
        case "Div" if "references" in content[0][1]:
            yield from _texts(content[1], "references")
        case "Div" if theorem_kind(content[0][1]):
            title, blocks = parted_title(content)
            yield kind, stringify(title)
            yield from _texts(blocks, kind)
        case "Figure" | "Table":
            _, (_, caption), *rest = content  # the short caption is printed in a list, again
            yield from _texts([caption, rest], _within(kind, "captions"))
        case _:
            yield from _texts(content, _within(kind, _WITHIN.get(name, kind)))


def _within(outer: Kind, inner: Kind) -> Kind:
    return outer if outer in _STAYS else inner


def _read_aloud(inlines: Inlines) -> str:
    """A run of text without its notes, its formulas and what describes its images."""
    return stringify(
        rewrite_inlines(inlines, lambda run: [i for i in run if i["t"] not in _UNSAID])
    )
