"""Abbreviations and terms: the long form at the first use in the book, links to the lists."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from uvicthesis.documents.index import FoundWord
from uvicthesis.documents.word_lists import WordEntry, read_word_list
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import SPACE, Inlines, link, string
from uvicthesis.resolve.units import Unit

_LISTS = {"abbr": "abbreviations", "term": "glossary"}
_NAMES = {"abbr": "abbreviation", "term": "term"}


@dataclass(frozen=True, slots=True)
class ResolvedWords:
    """For each document the inlines of its numbered words, and what is wrong with the lists."""

    inlines: Mapping[str, Mapping[int, Inlines]]
    findings: tuple[Finding, ...]
    used: frozenset[tuple[str, str]] = frozenset()  # "abbr" or "term", and the word as listed


@dataclass(slots=True)
class _Lists:
    entries: dict[str, dict[str, WordEntry]]
    paths: dict[str, str]
    used: set[tuple[str, str]] = field(default_factory=set)
    expanded: set[tuple[str, str]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)


def word_anchor(kind: str, text: str) -> str:
    """The label of a word in its list, such as ``term-gosplan``."""
    folded = unicodedata.normalize("NFC", text).casefold()
    kept = (c if c.isalnum() or unicodedata.combining(c) else " " for c in folded)
    return f"{kind}-" + "-".join("".join(kept).split())


def kind_of_list(page: str) -> str:
    """The class of the words that a front page lists, "abbr" or "term"; empty for other pages."""
    return next((kind for kind, name in _LISTS.items() if name == page), "")


def listed_abbreviations(units: Sequence[Unit]) -> frozenset[str]:
    """The short forms in the list of abbreviations."""
    return frozenset(_entries(units, "abbreviations"))


def resolve_words(units: Sequence[Unit], *, restarts: bool = False) -> ResolvedWords:
    """Work out each ``[…]{.abbr}`` and ``[…]{.term}`` in the order of reading.

    An abbreviation is written out at its first use, with the short form in parentheses; the
    abstract, which is also read on its own, has a first use of its own, and so, with
    ``restarts``, has each chapter. In headings and captions it stays short. A word that no list
    has is printed as typed and reported.
    """
    lists = _Lists(
        {kind: _entries(units, name) for kind, name in _LISTS.items()},
        {
            kind: unit.parts[0].document.path
            for kind, name in _LISTS.items()
            for unit in units
            if unit.name == name
        },
    )
    inlines: dict[str, dict[int, Inlines]] = {}
    for unit in units:
        for part in unit.parts:
            for word in part.document.index.words:
                if part.holds(word.block):
                    alone = restarts or unit.name == "abstract"
                    resolved = _resolve(word, unit.name if alone else "", lists)
                    inlines.setdefault(part.document.path, {})[word.number] = resolved
    findings = (*lists.findings, *_unused(lists))
    return ResolvedWords(inlines, findings, frozenset(lists.used))


def _entries(units: Sequence[Unit], name: str) -> dict[str, WordEntry]:
    return {
        entry.text: entry
        for unit in units
        if unit.name == name
        for part in unit.parts
        for entry in read_word_list(
            part.document.blocks[part.start : part.stop],
            part.document.lines[part.start : part.stop],
        )
    }


def _resolve(word: FoundWord, scope: str, lists: _Lists) -> Inlines:
    entry = _find(word, lists.entries[word.kind])
    if entry is None:
        lists.findings.append(_unknown(word, lists.entries[word.kind]))
        return [string(word.text)]
    lists.used.add((word.kind, entry.text))
    linked = link([string(word.text)], f"#{word_anchor(word.kind, entry.text)}", (word.kind,))
    first = (scope, entry.text)
    if word.stays_short:
        return [string(word.text)]
    if word.kind == "term" or first in lists.expanded:
        return [linked]
    lists.expanded.add(first)
    long = _long_form(entry)
    return [*long, SPACE, string("("), linked, string(")")] if long else [linked]


def _find(word: FoundWord, entries: Mapping[str, WordEntry]) -> WordEntry | None:
    """The entry of this spelling; a term may also begin a sentence, or be in lower case."""
    if word.text in entries or word.kind == "abbr":
        return entries.get(word.text)
    folded = word.text.casefold()
    return next((entry for text, entry in entries.items() if text.casefold() == folded), None)


def _long_form(entry: WordEntry) -> Inlines:
    """The first paragraph of a definition, without its full stop."""
    paragraphs = [block for block in entry.definition if block["t"] in ("Para", "Plain")]
    inlines = list(paragraphs[0]["c"]) if paragraphs else []
    if inlines and inlines[-1]["t"] == "Str":
        inlines[-1] = string(inlines[-1]["c"].removesuffix("."))
    return inlines


def _unknown(word: FoundWord, known: Mapping[str, WordEntry]) -> Finding:
    advice = did_you_mean(word.text, known)
    return Finding(
        f"{_NAMES[word.kind]}-listed",
        word.at,
        f'no {_NAMES[word.kind]} "{word.text}" in {_LISTS[word.kind]}',
        advice or f"add it to chapters/front/{_LISTS[word.kind]}.md",
    )


def _unused(lists: _Lists) -> list[Finding]:
    """Listed words that are never marked, told only where the writer marks words of that list."""
    marked = {kind for kind, _ in lists.used}
    return [
        Finding(
            f"{_NAMES[kind]}-used",
            Location(lists.paths[kind], entry.line),
            f'the {_NAMES[kind]} "{text}" is never marked in the text',
            f"mark a use as [{text}]{{.{kind}}}, or take it off the list",
        )
        for kind, entries in lists.entries.items()
        if kind in marked
        for text, entry in entries.items()
        if (kind, text) not in lists.used
    ]
