"""Glossary and list of abbreviations: words with labels, set as ``termlist``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.word_lists import list_items
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Blocks, Inlines, plain, raw_block, raw_inline
from uvicthesis.resolve.slices import Slice


@acts_on("DefinitionList", "BulletList")
def word_lists(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    """In a file that lists words, write each definition and bullet list as a ``termlist``."""
    of_book: Slice = meta["uvicthesis"]
    if not of_book.word_list or target != "latex" or key not in ("DefinitionList", "BulletList"):
        return None
    items = list(list_items({"t": key, "c": value}))
    if not items:
        return None
    rows: Blocks = []
    for word, definition in items:
        label = word[0]["c"][0][0]  # resolving put the word into a Span that has it
        if of_book.listed is None or label in of_book.listed:
            rows += _row(word, definition)
    if not rows:
        return []
    return [raw_block(r"\begin{termlist}"), *rows, raw_block(r"\end{termlist}")]


def _row(word: Inlines, definition: Blocks) -> Blocks:
    opening: Inlines = [raw_inline(r"\item[{"), *word, raw_inline("}] ")]
    if definition and definition[0]["t"] in ("Plain", "Para"):
        first, *rest = definition
        return [{**first, "c": [*opening, *first["c"]]}, *rest]
    return [plain(opening), *definition]
