"""What is to be said of terms and abbreviations in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from uvicthesis.documents.running_text import MarkedWord, WordKind
from uvicthesis.documents.word_lists import WordEntry
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.resolve.units import Unit
from uvicthesis.resolve.word_forms import entry_names
from uvicthesis.resolve.word_lists import LISTS, NAMES, WordList
from uvicthesis.resolve.word_places import Place

_LONG_ENOUGH_TO_INFLECT = 6
_LONGEST_ENDING = 2


def not_listed(word: MarkedWord, place: Place, known: Mapping[str, WordEntry]) -> Finding:
    """A marked word that no list has."""
    name, page = NAMES[word.kind], LISTS[word.kind]
    names = [name for entry in known.values() for name in entry_names(entry)]
    return Finding(
        f"{name}-listed",
        place.of_mark(word),
        f'no {name} "{word.text}" in {page}',
        did_you_mean(word.text, names) or f"add it to chapters/front/{page}.md",
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
    units: Sequence[Unit], lists: Mapping[WordKind, WordList], used: Collection[str]
) -> Iterator[Finding]:
    """Listed words that the text has nowhere, in no form."""
    for kind, words in lists.items():
        unused = [entry for label, entry in words.entries.items() if label not in used]
        text = _text_without(units, LISTS[kind]) if unused else ""
        for entry in unused:
            if not any(_occurs(name, text) for name in entry_names(entry)):
                yield Finding(
                    f"{NAMES[kind]}-used",
                    entry.at,
                    f'the {NAMES[kind]} "{entry.text}" is nowhere in the text',
                    "take it off the list, or list it as the text spells it; a comma parts other "
                    f'spellings: [{entry.text}]{{aliases="…, …"}}',
                )


def _text_without(units: Sequence[Unit], page: str) -> str:
    documents = {
        part.document.path: part.document
        for unit in units
        if unit.name != page
        for part in unit.parts
    }
    return "\n".join(document.source.prose for document in documents.values()).casefold()


def _occurs(name: str, text: str) -> bool:
    """Whether a word begins somewhere as ``name`` does; its last letters may be inflected."""
    folded = " ".join(name.casefold().split())
    stem = folded[:-_LONGEST_ENDING] if len(folded) >= _LONG_ENOUGH_TO_INFLECT else folded
    place = text.find(stem)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(stem, place + 1)
    return place >= 0
