"""The lists of words as they are printed: in the order of the language, each word with a label."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count, islice, pairwise
from typing import Any, Literal

from uvicthesis.collation import CollationKey, collation_key
from uvicthesis.documents.index import FoundCluster, FoundNote
from uvicthesis.documents.mixed_citations import is_cross_reference
from uvicthesis.documents.reading import Document
from uvicthesis.documents.running_text import WORD_KINDS, WordKind
from uvicthesis.documents.word_lists import WordEntry, read_word_list
from uvicthesis.findings import Finding
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import descend, span
from uvicthesis.resolve.units import Unit
from uvicthesis.resolve.word_forms import entry_names, form_key

LISTS: Mapping[WordKind, str] = {"abbr": "abbreviations", "term": "glossary"}
"""The front page that lists the words of a class."""

NAMES: Mapping[WordKind, str] = {"abbr": "abbreviation", "term": "term"}

_ATTRIBUTES = ("aliases", "dir", "lang", "long", "long-plural", "plural")


@dataclass(frozen=True, slots=True)
class WordList:
    """The entries of a front page by their labels, and what is wrong with them."""

    kind: WordKind
    entries: Mapping[str, WordEntry] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def with_word_lists(
    units: Sequence[Unit], language: str
) -> tuple[tuple[Unit, ...], dict[WordKind, WordList]]:
    """The units with glossary and abbreviations in order, and both lists.

    The text of each word becomes ``Span [(label, ["entry"], []), inlines]``.
    """
    lists = {kind: WordList(kind) for kind in WORD_KINDS}
    ordered = list(units)
    for place, unit in enumerate(units):
        if kind := kind_of_list(unit.name):
            document, lists[kind] = _in_order(unit.parts[0].document, kind, language)
            parts = tuple(replace(part, document=document) for part in unit.parts)
            ordered[place] = replace(unit, parts=parts)
    return tuple(ordered), lists


def kind_of_list(page: str) -> WordKind | Literal[""]:
    """The class of the words that a front page lists, "abbr" or "term"; empty for other pages."""
    return next((kind for kind in WORD_KINDS if LISTS[kind] == page), "")


def word_label(kind: WordKind, text: str) -> str:
    """The label of a word in its list, such as ``term-gosplan``."""
    folded = unicodedata.normalize("NFC", text).casefold()
    kept = (c if c.isalnum() or unicodedata.combining(c) else " " for c in folded)
    return f"{kind}-" + "-".join("".join(kept).split())


def _in_order(document: Document, kind: WordKind, language: str) -> tuple[Document, WordList]:
    """The document with the items of each of its lists sorted, and the words in them."""
    blocks, printed = list(document.blocks), list(document.index.printed)
    labelled: dict[str, WordEntry] = {}
    findings: list[Finding] = []
    for number, entries in read_word_list(document).items():
        findings += _faults(kind, entries, labelled)
        labels = []
        for entry in entries:
            labels.append(_new_label(kind, entry.text, labelled))
            labelled[labels[-1]] = entry
        keys = [collation_key(entry.text, language) for entry in entries]
        findings += _misplaced(entries, keys)
        order = sorted(range(len(entries)), key=keys.__getitem__)
        items = [blocks[number]["c"][place] for place in order]
        words = [_with_label(item, labels[place]) for item, place in zip(items, order, strict=True)]
        _sort_printed(printed, number, blocks[number]["c"], order)
        blocks[number] = {**blocks[number], "c": words}
    index = replace(document.index, printed=printed)
    return replace(document, blocks=blocks, index=index), WordList(kind, labelled, tuple(findings))


def _new_label(kind: WordKind, text: str, taken: Mapping[str, object]) -> str:
    """The word's label, with a number where another word has the same: C and C++."""
    label = word_label(kind, text)
    labels = chain([label], (f"{label}-{number}" for number in count(2)))
    return next(label for label in labels if label not in taken)


def _with_label(item: Any, label: str) -> Any:
    """A ``[word, definitions]``, or the blocks of a bullet, with a label on the word."""
    if not isinstance(item[0], dict):
        return [[span(item[0], label, ("entry",))], item[1]]
    strong, *after = item[0]["c"]
    labelled = {**strong, "c": [span(strong["c"], label, ("entry",))]}
    return [{**item[0], "c": [labelled, *after]}, *item[1:]]


def _sort_printed(
    printed: list[FoundNote | FoundCluster], block: int, items: Sequence[Any], order: Sequence[int]
) -> None:
    """Put the notes and citations of a list in order: they are printed with their items."""
    places = [place for place, found in enumerate(printed) if found.block == block]
    of_list = iter([printed[place] for place in places])
    of_items = [list(islice(of_list, _count_printed(item))) for item in items]
    sorted_ones = [found for item in order for found in of_items[item]]
    for place, found in zip(places, sorted_ones, strict=True):
        printed[place] = found


def _count_printed(item: Any) -> int:
    return sum(
        node["t"] == "Note" or (node["t"] == "Cite" and not is_cross_reference(node["c"]))
        for node in descend(item)
    )


def _faults(
    kind: WordKind, entries: Sequence[WordEntry], above: Mapping[str, WordEntry]
) -> Iterator[Finding]:
    """Words defined twice, here or in a list above, and attributes that no word has."""
    first = {
        form_key(name, kind): entry
        for entry in reversed([*above.values()])
        for name in entry_names(entry)
    }
    for entry in entries:
        for name in entry_names(entry):
            twin = first.setdefault(form_key(name, kind), entry)
            if twin is not entry:
                yield Finding(
                    f"{NAMES[kind]}-defined-once",
                    entry.at,
                    f'the {NAMES[kind]} "{name}" is defined on line {twin.at.line} already',
                    "keep one of the two; the text gives and links to the first",
                )
        for key in entry.says:
            if key not in _ATTRIBUTES:
                yield Finding(
                    f"{NAMES[kind]}-attributes-known",
                    entry.at,
                    f'{key}="{entry.says[key]}" says nothing of "{entry.text}"',
                    did_you_mean(key, _ATTRIBUTES) or f"known are: {', '.join(_ATTRIBUTES)}",
                )


def _misplaced(entries: Sequence[WordEntry], keys: Sequence[CollationKey]) -> Iterator[Finding]:
    """One finding for a list that is out of order, where that shows first."""
    pairs = zip(pairwise(entries), pairwise(keys), strict=True)
    turns = [two for two, (above, below) in pairs if above > below]
    if turns:
        before, entry = turns[0]
        others = f" ({len(turns) - 1} more in this list)" if turns[1:] else ""
        yield Finding(
            "word-lists-in-order",
            entry.at,
            f'"{entry.text}" stands after "{before.text}" here, and before it in print{others}',
            "the printed list is in order; put it in order here if you look for words in this file",
        )
