"""What is to be said of terms and abbreviations in a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from uvicthesis.documents.running_text import MarkedWord, WordKind
from uvicthesis.documents.word_lists import WordEntry
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Inlines, stringify
from uvicthesis.resolve.units import Unit
from uvicthesis.resolve.word_forms import WordForms, entry_names
from uvicthesis.resolve.word_lists import LISTS, NAMES
from uvicthesis.resolve.word_places import Place

_LONG_ENOUGH_TO_INFLECT = 6
_LONGEST_ENDING = 2


_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)


def not_listed(word: MarkedWord, place: Place, known: Mapping[str, WordEntry]) -> Finding:
    """A marked word that no list has."""
    name, page = NAMES[word.kind], LISTS[word.kind]
    names = [name for entry in known.values() for name in entry_names(entry)]
    remedy = f"add it to chapters/front/{page}.md"
    if not known:
        remedy += ", which lists nothing yet: the word, and below it :   what it means"
    return Finding(
        f"{name}-listed",
        place.of_mark(word),
        f'no {name} "{word.text}" in {page}',
        did_you_mean(word.text, names) or remedy,
    )


def wrong_article(word: MarkedWord, place: Place, full: Inlines) -> Finding | None:
    """An article before a full form that goes with the short form alone: *an NGO*.

    A *u*, *h* or *o* may be heard either way (*a union*, *an hour*, *a one-man firm*).
    """
    article = _ARTICLE.search(place.passage.text[: word.offset])
    first = stringify(full)[:1].casefold()
    if article is None or first in ("u", "h", "o") or not first.isalpha():
        return None
    right = "an" if first in "aei" else "a"
    if article[1].casefold() == right:
        return None
    return Finding(
        "article-of-full-form",
        place.of_mark(word),
        f'"{article[1]} {stringify(full)}" is printed here, where "{word.text}" is first used',
        f'write "{right}", or turn the sentence round',
    )


def introduced_late(text: str, at: Location, introduced: Location) -> Finding:
    """An abbreviation that is used before the text says what it stands for."""
    return Finding(
        "abbreviation-introduced-first",
        at,
        f'"{text}" is used here, but what it stands for is said only at {introduced}',
        f"say it here; where every use is marked, as in [{text}]{{.abbr}}, it is said at the first",
    )


def introduced_again(text: str, at: Location, first: Location) -> Finding:
    """An abbreviation whose full form the text gives a second time, by hand."""
    return Finding(
        "abbreviation-introduced-once",
        at,
        f'what "{text}" stands for was said at {first} already',
        "write the short form alone, or, to begin anew in each chapter, set in thesis.yaml: "
        "abbreviations: {restart: chapter}",
    )


def unused_words(
    units: Sequence[Unit], forms: Mapping[WordKind, WordForms], used: Collection[str]
) -> dict[str, Finding]:
    """By label, the words that the text has nowhere, or only in a spelling that may be a slip.

    ``used`` are those known to be used, by their marks or otherwise.
    """
    findings: dict[str, Finding] = {}
    for kind, of_list in forms.items():
        unused = {label: entry for label, entry in of_list.entries.items() if label not in used}
        text = _text_without(units, LISTS[kind]) if unused else ""
        for label, entry in unused.items():
            spellings = {spelling for name in entry_names(entry) for spelling in _alike(name, text)}
            if not any(spelling.startswith(_folded(entry.text)) for spelling in spellings):
                others = sorted(other for other in spellings if of_list.find(other) is None)
                if finding := _not_as_listed(kind, entry, others, of_list.is_english):
                    findings[label] = finding
    return findings


def _not_as_listed(
    kind: WordKind, entry: WordEntry, others: Sequence[str], is_english: bool
) -> Finding | None:
    """Other languages change the ends of words, so there another end is no other spelling."""
    name, aliases = NAMES[kind], f'[{entry.text}]{{aliases="…"}}'
    if not others:
        return Finding(
            f"{name}-used",
            entry.at,
            f'the {name} "{entry.text}" is nowhere in the text',
            f"take it off the list, or say what the text calls it: {aliases}",
        )
    if not is_english:
        return None
    shown = " and ".join(f'"{other}"' for other in others[:2])
    return Finding(
        f"{name}-spelt-as-listed",
        entry.at,
        f'the {name} "{entry.text}" is nowhere in the text, which has {shown}',
        f"spell it alike, or list the other form too: {aliases.replace('…', others[0])}",
    )


def _text_without(units: Sequence[Unit], page: str) -> str:
    documents = {
        part.document.path: part.document
        for unit in units
        if unit.name != page
        for part in unit.parts
    }
    return _folded("\n".join(document.source.text for document in documents.values()))


def _alike(name: str, text: str) -> Iterator[str]:
    """The words of a folded text that begin as ``name`` does, but for its last letters."""
    folded = _folded(name)
    stem = folded[:-_LONGEST_ENDING] if len(folded) >= _LONG_ENOUGH_TO_INFLECT else folded
    for match in re.finditer(rf"{re.escape(stem)}\w*", text):
        if not text[match.start() - 1 : match.start()].isalnum():
            yield match[0]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
