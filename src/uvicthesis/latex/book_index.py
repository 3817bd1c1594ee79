r"""The index as LaTeX: entries in order, each with ``\indexpages``, which typesetting fills."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from uvicthesis.documents.index_marks import Levels
from uvicthesis.latex.bodies import write_blocks
from uvicthesis.latex.escape import Tex
from uvicthesis.nodes import (
    SPACE,
    Blocks,
    Inlines,
    Node,
    plain,
    raw_block,
    raw_inline,
    string,
    stringify,
)
from uvicthesis.resolve.book_index import IndexEntry
from uvicthesis.resolve.closing_pages import INDEX_LABEL
from uvicthesis.resolve.language import reference_words
from uvicthesis.settings.schema import BookIndex

_ITEMS = (r"\item ", r"\subitem ", r"\subsubitem ")


def render_index(entries: Sequence[IndexEntry], looks: BookIndex, language: str) -> Tex:
    """The index as a chapter without a number; entries that begin with one letter form a group."""
    heading: Inlines = [string(looks.heading)]
    blocks: Blocks = [{"t": "Header", "c": [1, [INDEX_LABEL, ["unnumbered"], []], heading]}]
    blocks.append(raw_block(r"\begin{theindex}"))
    item = _run_in_item if looks.style == "run-in" else _indented_items
    for letter, group in groupby(entries, lambda entry: first_letter(stringify(entry.inlines))):
        if looks.letters and letter:
            blocks.append(plain([raw_inline(r"\indexletter{"), string(letter), raw_inline("}")]))
        else:
            blocks.append(raw_block(r"\indexspace"))
        for entry in group:
            blocks += [plain(inlines) for inlines in item(entry, language)]
    return write_blocks([*blocks, raw_block(r"\end{theindex}")])


def first_letter(text: str) -> str:
    """The letter under which an entry stands, without accents; nothing for figures and signs."""
    letter = next((character for character in text if character.isalnum()), "")
    if not letter.isalpha():
        return ""
    base = unicodedata.normalize("NFD", letter)[0]
    is_latin = unicodedata.name(base, "").startswith("LATIN")
    return (base if is_latin else unicodedata.normalize("NFC", letter)).upper()


def _indented_items(entry: IndexEntry, language: str, depth: int = 0) -> Iterator[Inlines]:
    """An entry, then each below it in a line of its own; "See also" comes last (Manual 16.27)."""
    opening = raw_inline(_ITEMS[min(depth, len(_ITEMS) - 1)])
    see, also = _references(entry, language)
    yield [opening, *_with_pages(entry), *see, *([] if entry.below else also)]
    for child in entry.below:
        yield from _indented_items(child, language, depth + 1)
    if entry.below and also:
        yield [raw_inline(_ITEMS[min(depth + 1, len(_ITEMS) - 1)]), *also[2:]]


def _run_in_item(entry: IndexEntry, language: str) -> Iterator[Inlines]:
    """An entry and all below it in one paragraph (Manual 16.26)."""
    see, also = _references(entry, language)
    yield [raw_inline(_ITEMS[0]), *_run_in(entry), *see, *also]


def _run_in(entry: IndexEntry) -> Inlines:
    inlines = _with_pages(entry)
    for number, child in enumerate(entry.below):
        mark = ";" if number or entry.has_pages else ":"
        inlines += [string(mark), SPACE, *_run_in(child)]
    return inlines


def _with_pages(entry: IndexEntry) -> Inlines:
    pages: list[Node] = [raw_inline(rf"\indexpages{{{entry.key}}}")] if entry.has_pages else []
    return [*entry.inlines, *pages]


def _references(entry: IndexEntry, language: str) -> tuple[Inlines, Inlines]:
    """``. See coal`` and ``. See also coke; iron``, each where there is any."""
    words = reference_words(language)["see"]
    see, also = (
        _reference(word, targets)
        for word, targets in zip(words, (entry.see, entry.also), strict=True)
    )
    return see, also


def _reference(word: str, targets: Sequence[Levels]) -> Inlines:
    if not targets:
        return []
    inlines: Inlines = [string("."), SPACE, {"t": "Emph", "c": [string(word)]}, SPACE]
    for number, levels in enumerate(targets):
        inlines += [string(";"), SPACE] if number else []
        for depth, level in enumerate(levels):
            inlines += [string(":"), SPACE] if depth else []
            inlines += level
    return inlines
