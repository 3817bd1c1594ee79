"""Index marks: ``[Donbas]{.index}`` and its like, read into what they put into the index."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from uvicthesis.errors import SourceError
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import (
    SPACE,
    Inlines,
    is_inline_list,
    rewrite_inlines,
    stringify,
    text_inlines,
)

INDEX = "index"
"""The class of a ``Span`` or ``Div`` that is an index mark."""

MAIN = "main"
"""The class of a mark at the place that says most about its subject."""

ATTRIBUTES = ("entry", "sort", "see", "also", "range")
LEVEL = re.compile(r"\s+>\s+")
"""What parts an entry from the one below it: ``Donbas > mines``."""

_OF_ANY_SPAN = ("lang", "dir")
_TARGETS = re.compile(r"\s*;\s*")
_EMPHASIS = re.compile(r"\*(?=\S)(.+?)(?<=\S)\*")
_SPECIAL = re.compile(r"[\\{}#%^~]")

Levels = tuple[Inlines, ...]
"""An entry: what is printed of it, then of the entry below it, and so on."""


@dataclass(frozen=True, slots=True)
class IndexMark:
    """What a mark says.

    ``refers`` is what it does with its page: a "page" is listed, as is a "main" one; a "range"
    is that of the blocks in a Div, or "start" or "end" of one; "none" is listed nowhere, for the
    mark only leads from its entry to others.
    """

    levels: Levels
    refers: Literal["page", "main", "range", "start", "end", "none"]
    sort: str = ""
    see: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The entry as LaTeX and the list of pages know it."""
        return entry_key(self.levels)


def is_index_mark(classes: Sequence[str]) -> bool:
    """Whether a ``Span`` or ``Div`` of these classes is an index mark."""
    return INDEX in classes


def read_mark(content: list[Any]) -> IndexMark:
    """The mark that ``Span [attr, inlines]`` or ``Div [attr, blocks]`` is.

    Raises:
        SourceError: it names no entry, or an attribute of it means nothing; where, is not said.
    """
    (_, classes, pairs), inner = content
    given = dict(pairs)
    for name in given.keys() - {*ATTRIBUTES, *_OF_ANY_SPAN}:
        if advice := did_you_mean(name, ATTRIBUTES):
            raise SourceError(f'an index mark has no attribute "{name}"', remedy=advice)
    levels = entry_levels(given["entry"]) if given.get("entry") else _levels_of_text(inner)
    see, also = (tuple(_targets(given.get(name, ""))) for name in ("see", "also"))
    refers = _refers(given, classes, inner)
    return IndexMark(levels, refers, given.get("sort", ""), see, also)


def entry_levels(entry: str) -> Levels:
    """The levels of ``Donbas > mines``; ``*word*`` is in italics."""
    return tuple(_level(part.strip()) for part in LEVEL.split(entry.strip()))


def entry_key(levels: Levels) -> str:
    """The plain text of an entry, without what TeX takes for commands."""
    text = " > ".join(" ".join(stringify(level).split()) for level in levels)
    whole = unicodedata.normalize("NFC", text)
    return _SPECIAL.sub(lambda special: f"(U+{ord(special[0]):04X})", whole)


def _levels_of_text(inner: list[Any]) -> Levels:
    if not is_inline_list(inner):
        remedy = 'write what it should lead to as entry="…", or mark the words themselves'
        raise SourceError("an index mark names no entry", remedy=remedy)
    return (_as_entry(inner),)


def _as_entry(inlines: Inlines) -> Inlines:
    """The words of the text as an entry: without notes, other marks and ends of lines."""
    return list(_flattened(rewrite_inlines(inlines, lambda some: list(_flattened(some)))))


def _flattened(inlines: Inlines) -> Iterator[Any]:
    for inline in inlines:
        match inline["t"]:
            case "Note" | "RawInline":
                continue
            case "SoftBreak" | "LineBreak":
                yield SPACE
            case "Span" if not dict(inline["c"][0][2]).get("lang"):
                yield from inline["c"][1]
            case "Link" | "Cite":
                yield from inline["c"][1]
            case _:
                yield inline


def _level(text: str) -> Inlines:
    """``The newspaper *Pravda*`` as inlines, with a typographic apostrophe."""
    inlines: Inlines = []
    for place, piece in enumerate(_EMPHASIS.split(text.replace("'", "’"))):
        words = text_inlines(piece)
        if place % 2:
            inlines.append({"t": "Emph", "c": words})
        else:
            inlines += [SPACE] if piece[:1].isspace() else []
            inlines += words
            inlines += [SPACE] if words and piece[-1:].isspace() else []
    return inlines


def _targets(text: str) -> Iterator[str]:
    yield from filter(None, _TARGETS.split(text.strip()))


def _refers(
    given: Mapping[str, str], classes: Sequence[str], inner: list[Any]
) -> Literal["page", "main", "range", "start", "end", "none"]:
    end = given.get("range", "")
    if end not in ("", "start", "end"):
        remedy = 'write range="start" or range="end"'
        raise SourceError(f'range="{end}" is neither start nor end', remedy=remedy)
    if given.get("see") or (given.get("also") and not inner):
        return "none"
    if end:
        return "start" if end == "start" else "end"
    if inner and not is_inline_list(inner):
        return "range"
    return "main" if MAIN in classes else "page"
