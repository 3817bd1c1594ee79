"""Abbreviations and terms: the full form at the first use in the book, links to the lists."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from uvicthesis.documents.running_text import WORD_KINDS, MarkedWord, WordKind, passages_in
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import SPACE, Inlines, link, string
from uvicthesis.resolve.abbreviations_in_text import AbbreviationFinder, Occurrence
from uvicthesis.resolve.automatic_terms import with_first_uses_marked
from uvicthesis.resolve.full_forms import full_form
from uvicthesis.resolve.units import Unit
from uvicthesis.resolve.word_findings import (
    introduced_again,
    introduced_late,
    not_listed,
    unused_words,
    wrong_article,
)
from uvicthesis.resolve.word_forms import Form, WordForms
from uvicthesis.resolve.word_lists import LISTS, WordList, with_word_lists
from uvicthesis.resolve.word_places import Place, opens_sentence
from uvicthesis.settings.schema import Settings

_STYLES = ("full", "long", "short")
"""Classes that say how an abbreviation is written, whatever its place in the book."""


@dataclass(frozen=True, slots=True)
class ResolvedWords:
    """For each document the inlines of its numbered words, and what is to be said of them.

    ``listed`` has, by kind, the labels of the words that a list prints which prints only those
    in use.
    """

    inlines: Mapping[str, Mapping[int, Inlines]]
    findings: tuple[Finding, ...]
    listed: Mapping[str, frozenset[str]]


def with_words(
    units: Sequence[Unit], settings: Settings
) -> tuple[tuple[Unit, ...], dict[WordKind, WordList]]:
    """The units with their lists of words in order, and terms marked where that is asked for."""
    ordered, lists = with_word_lists(units, settings.language)
    if settings.glossary.mark == "automatic":
        forms = WordForms("term", lists["term"].entries, settings.language)
        ordered = with_first_uses_marked(ordered, forms)
    return ordered, lists


def resolve_words(
    units: Sequence[Unit],
    lists: Mapping[WordKind, WordList],
    settings: Settings,
    *,
    cited: Collection[str] = (),
) -> ResolvedWords:
    """Work out each ``[…]{.abbr}`` and ``[…]{.term}`` in the order of reading.

    An abbreviation is written out at its first use in the text, with the short form in
    parentheses, and in a note that comes before that. The chapters and the preface are one text;
    each chapter is one where the settings say so, and so is every other front page. In headings,
    captions, tables and the lists themselves it stays short. A word that no list has is printed
    as typed and reported. ``cited`` are the abbreviations under which sources are cited.
    """
    forms = {kind: WordForms(kind, lists[kind].entries, settings.language) for kind in WORD_KINDS}
    resolver, restarts = _Resolver(forms), settings.abbreviations.restart == "chapter"
    for unit in units:
        resolver.resolve_unit(unit, is_alone=restarts or _is_read_alone(unit))
    used = resolver.used | {form.label for text in cited if (form := forms["abbr"].find(text))}
    in_lists = [finding for kind in WORD_KINDS for finding in lists[kind].findings]
    unused = unused_words(units, forms, used)
    findings = (*in_lists, *resolver.findings, *unused.values())
    only_used = {"term": settings.glossary.list, "abbr": settings.abbreviations.list}
    listed: dict[str, frozenset[str]] = {
        kind: frozenset(lists[kind].entries.keys() - unused.keys())
        for kind in WORD_KINDS
        if only_used[kind] == "used"
    }
    return ResolvedWords(resolver.inlines, findings, listed)


def _is_read_alone(unit: Unit) -> bool:
    return unit.kind == "front" and unit.name != "preface"


@dataclass(slots=True)
class _Text:
    """What a text that is read as one has introduced so far: the chapters, or the abstract.

    ``unexplained`` has the first unmarked use of an abbreviation that nothing introduced before.
    """

    introduced: dict[str, Location] = field(default_factory=dict)
    in_notes: set[str] = field(default_factory=set)
    unexplained: dict[str, tuple[str, Location]] = field(default_factory=dict)


class _Resolver:
    """Goes through the units in the order of reading."""

    def __init__(self, forms: Mapping[WordKind, WordForms]) -> None:
        self.inlines: dict[str, dict[int, Inlines]] = {}
        self.findings: list[Finding] = []
        self.used: set[str] = set()
        self._forms, self._finder = forms, AbbreviationFinder(forms["abbr"])
        self._book = self._text = _Text()
        self._is_list = False

    def resolve_unit(self, unit: Unit, *, is_alone: bool) -> None:
        """Resolve all words of a unit; ``is_alone`` if first uses begin again in it."""
        self._text = _Text() if is_alone else self._book
        self._is_list = unit.name in LISTS.values()
        for part in unit.parts:
            blocks = zip(part.document.blocks, part.document.lines, strict=True)
            for block, line in list(blocks)[part.start : part.stop]:
                for passage in passages_in(block, line):
                    self._resolve_passage(Place(part.document, passage))

    def _resolve_passage(self, place: Place) -> None:
        passage, path = place.passage, place.document.path
        unmarked = () if self._is_list else self._finder.find(passage)
        for word in sorted([*passage.words, *unmarked], key=lambda word: word.offset):
            if isinstance(word, MarkedWord):
                self.inlines.setdefault(path, {})[word.number] = self._set(word, place)
            else:
                self._see(word, place)

    def _set(self, word: MarkedWord, place: Place) -> Inlines:
        typed: Inlines = word.node["c"][1]
        form = self._forms[word.kind].find(word.text)
        if form is None:
            self.findings.append(not_listed(word, place, self._forms[word.kind].entries))
            return typed
        self.used.add(form.label)
        short = self._linked(typed, form, place)
        if word.kind == "term":
            return short
        entry = self._forms["abbr"].entries[form.label]
        opens = "capital" in word.classes or opens_sentence(word, place)
        full = full_form(entry, form, begins_sentence=opens)
        style = self._style(word, form, place) if full else "short"
        if style == "short":
            return short
        if self._forms["abbr"].is_english and (finding := wrong_article(word, place, full)):
            self.findings.append(finding)
        if style == "long":
            return self._linked(full, form, place)
        return [*full, SPACE, string("("), *short, string(")")]

    def _linked(self, inlines: Inlines, form: Form, place: Place) -> Inlines:
        """What is printed twice, or in a link already, is no link."""
        if place.passage.role == "apart":
            return inlines
        return [link(inlines, f"#{form.label}", (form.label.partition("-")[0],))]

    def _style(self, word: MarkedWord, form: Form, place: Place) -> str:
        """Whether an abbreviation is to be full, long or short here."""
        forced = next((style for style in _STYLES if style in word.classes), "")
        role = "apart" if self._is_list else place.passage.role
        text, label = self._text, form.label
        if role == "text" and forced in ("", "full") and label not in text.introduced:
            self._introduce(label, place.of_mark(word))
            by_hand = self._finder.is_introduced(place.passage, form, word.offset, word.offset + 1)
            return "short" if by_hand else "full"
        if (
            role in ("note", "citation")
            and not forced
            and label not in {*text.introduced, *text.in_notes}
        ):
            text.in_notes.add(label)
            return "full"
        return forced or "short"

    def _see(self, word: Occurrence, place: Place) -> None:
        """Take notice of an abbreviation that is not marked."""
        self.used.add(word.label)
        text, label = self._text, word.label
        if place.passage.role != "text" or not word.is_own:
            return
        if word.is_introduced and label in text.introduced:
            at = place.of_text(word.text, word.offset)
            self.findings.append(introduced_again(word.text, at, text.introduced[label]))
        elif word.is_introduced:
            self._introduce(label, place.of_text(word.text, word.offset))
        elif label not in text.introduced and label not in text.unexplained:
            text.unexplained[label] = word.text, place.of_text(word.text, word.offset)

    def _introduce(self, label: str, at: Location) -> None:
        self._text.introduced[label] = at
        if label in self._text.unexplained:
            self.findings.append(introduced_late(*self._text.unexplained[label], at))
