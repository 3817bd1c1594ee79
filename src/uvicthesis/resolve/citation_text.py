"""One citation as inlines, by its position among the others."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from pybtex.richtext import BaseText, HRef, Tag, Text

from uvicthesis.bibliography.dates import date_words, read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.punctuation import capitalised, clauses
from uvicthesis.bibliography.styles.chicago import author_note, full_note, short_note
from uvicthesis.bibliography.styles.contributors import short_names
from uvicthesis.bibliography.styles.pages import locator
from uvicthesis.bibliography.styles.roles import head_of
from uvicthesis.bibliography.styles.titles import short_title
from uvicthesis.bibliography.styles.work import Work, compose
from uvicthesis.documents.citations import Citation
from uvicthesis.nodes import Inlines, text_inlines
from uvicthesis.resolve.locators import split_suffix
from uvicthesis.settings.schema import Bibliography

PRINTDATE = {"t": "RawInline", "c": ["tex", r"\printdate"]}

Position = Literal["first", "later", "just before", "same place"]


def uses_shorthand(entry: Entry, position: Position, shorthands: Collection[str]) -> bool:
    """Whether the short form stands for the work: always if the thesis lists it, else later."""
    if not entry.shorthand:
        return False
    return position != "first" or entry.shorthand in shorthands


def citation_inlines(
    citation: Citation,
    entry: Entry,
    settings: Bibliography,
    position: Position,
    *,
    by_shorthand: bool,
    is_named: bool,
    starts_note: bool,
) -> Inlines:
    """The citation without its prefix, its suffix included."""
    suffix = split_suffix(_with_date(citation.suffix, entry), settings.page_ranges)
    target = f"#ref-{entry.key}" if entry.is_listed else ""
    work = Work(entry, settings, "note", suffix.kind, target, is_named)
    text = _shorthand(work) if by_shorthand else _text(work, position, bool(citation.prefix))
    if starts_note and not citation.prefix and not (is_named and head_of(entry).names):
        text = capitalised(text)
    inlines = to_inlines(text, {"locator": suffix.locator}) + suffix.rest
    if position == "first" and entry.shorthand and not by_shorthand:
        inlines += to_inlines(Text(" (hereafter cited as ", work.text("shorthand"), ")"))
    return inlines


def _with_date(suffix: Inlines, entry: Entry) -> Inlines:
    r"""biblatex-chicago's ``\printdate`` as the date of the work, which tells letters apart."""
    date = date_words(read_date(entry), "day", "as-written")
    return [
        inline
        for original in suffix
        for inline in (text_inlines(date) if original == PRINTDATE else [original])
    ]


def author_in_text(entry: Entry, settings: Bibliography, shorthands: Collection[str]) -> Inlines:
    """The name that stands in the running text; of a nameless work its title."""
    work = Work(entry, settings, "note")
    if entry.shorthand in shorthands:
        return to_inlines(work.text("shorthand"))
    return to_inlines(short_names(entry, settings) or Tag("em", short_title(work)))


def _text(work: Work, position: Position, has_prefix: bool) -> BaseText:
    if position == "first":
        return full_note(work)
    if position == "later" or work.settings.repeat == "short":
        return short_note(work)
    if work.settings.repeat == "author":
        return author_note(work)
    ibid = Text("ibid." if has_prefix else "Ibid.")
    return ibid if position == "same place" else clauses([ibid, compose(locator, work)])


def _shorthand(work: Work) -> BaseText:
    short = work.text("shorthand")
    linked = HRef(work.target, short) if work.target else short
    return clauses([linked, compose(locator, work)])
