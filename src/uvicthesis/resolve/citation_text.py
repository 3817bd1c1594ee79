"""One citation as inlines, by its position among the others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from pybtex.richtext import BaseText, HRef, Tag, Text

from uvicthesis.bibliography.dates import date_words, read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.punctuation import capitalised, clauses
from uvicthesis.bibliography.styles.chicago import author_note, full_note, short_note
from uvicthesis.bibliography.styles.contributors import short_names
from uvicthesis.bibliography.styles.namesakes import Namesakes
from uvicthesis.bibliography.styles.pages import locator
from uvicthesis.bibliography.styles.roles import head_of
from uvicthesis.bibliography.styles.titles import short_title
from uvicthesis.bibliography.styles.work import Work, compose
from uvicthesis.documents.citations import Citation
from uvicthesis.nodes import Inlines, text_inlines
from uvicthesis.resolve.locators import split_suffix
from uvicthesis.settings.schema import Bibliography

PRINTDATE = {"t": "RawInline", "c": ["tex", r"\printdate"]}

OWN_DIVISIONS = ("classical", "scripture")
"""By ``entrysubtype``, works in which ``1 Cor. 13:12`` is a place, not a page with a remark."""

Position = Literal["first", "later", "just before", "same place", "whole after place"]


@dataclass(frozen=True, slots=True)
class Manner:
    """How the whole thesis cites.

    ``shorthands`` are the short forms in its list of abbreviations, ``namesakes`` the authors whom
    a family name does not tell apart, ``library`` the entries to which others may refer.
    """

    settings: Bibliography
    shorthands: Collection[str] = ()
    namesakes: Namesakes = field(default_factory=dict)
    library: Mapping[str, Entry] = field(default_factory=dict)

    def work(
        self,
        entry: Entry,
        locator: Literal["", "pages", "words"] = "",
        *,
        is_named: bool = True,
        known: Collection[str] = (),
    ) -> Work:
        """An entry as it is cited in a note, after all those that are ``known``."""
        return Work(
            entry,
            self.settings,
            "note",
            locator,
            f"#ref-{entry.key}" if entry.is_listed else "",
            is_named,
            namesakes=self.namesakes,
            library=self.library,
            known=known,
        )

    def uses_shorthand(self, entry: Entry, position: Position) -> bool:
        """Whether the short form stands for the work: always if the thesis lists it, else later."""
        if not entry.shorthand:
            return False
        return position != "first" or entry.shorthand in self.shorthands


def citation_inlines(
    citation: Citation,
    entry: Entry,
    manner: Manner,
    position: Position,
    *,
    is_named: bool,
    starts_sentence: bool,
    known: Collection[str] = (),
) -> Inlines:
    """The citation without its prefix, its suffix included; ``known`` were cited before."""
    suffix = split_suffix(_with_date(citation.suffix, entry), manner.settings.page_ranges)
    if suffix.rest and suffix.locator and entry.get("entrysubtype") in OWN_DIVISIONS:
        suffix = replace(suffix, locator=[*suffix.locator, *suffix.rest], rest=[])
    work = manner.work(entry, suffix.kind, is_named=is_named, known=known)
    by_shorthand = manner.uses_shorthand(entry, position)
    text = _shorthand(work) if by_shorthand else _text(work, position)
    begins = starts_sentence and not citation.prefix
    if begins and not (is_named and head_of(entry).names and str(text)[:5] != "ibid."):
        text = capitalised(text)
    inlines = to_inlines(text, {"locator": suffix.locator})
    if position == "first" and entry.shorthand and not by_shorthand:
        inlines += to_inlines(Text(" (hereafter cited as ", work.text("shorthand"), ")"))
    return inlines + suffix.rest


def author_in_text(entry: Entry, manner: Manner) -> Inlines:
    """The name that stands in the running text; of a nameless work its title."""
    work = Work(entry, manner.settings, "note", namesakes=manner.namesakes)
    if entry.shorthand in manner.shorthands:
        return to_inlines(work.text("shorthand"))
    return to_inlines(short_names(work) or Tag("em", short_title(work)))


def _with_date(suffix: Inlines, entry: Entry) -> Inlines:
    r"""biblatex-chicago's ``\printdate`` as the date of the work, which tells letters apart."""
    date = date_words(read_date(entry), "day", "as-written")
    return [
        inline
        for original in suffix
        for inline in (text_inlines(date) if original == PRINTDATE else [original])
    ]


def _text(work: Work, position: Position) -> BaseText:
    if position == "first":
        return full_note(work)
    if position == "later" or work.settings.repeat == "short":
        return short_note(work)
    if work.settings.repeat == "author":
        return author_note(work)
    if position == "whole after place":
        return short_note(work)
    ibid = Text("ibid.")
    return ibid if position == "same place" else clauses([ibid, compose(locator, work)])


def _shorthand(work: Work) -> BaseText:
    short = work.text("shorthand")
    linked = HRef(work.target, short) if work.target else short
    return clauses([linked, compose(locator, work)])
