"""Letters: their title names writer and recipient, so that a note has no author before it."""

from __future__ import annotations

import re

from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.dates import date_words, day_first, read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.styles.contributors import creators, short_creators
from uvicthesis.bibliography.styles.roles import head_of
from uvicthesis.bibliography.styles.titles import short_plain_title
from uvicthesis.bibliography.styles.work import Work, compose, part


def is_letter(entry: Entry) -> bool:
    """Whether the title is ``Writer to Recipient`` (Chicago Manual of Style 17, 14.111)."""
    title = entry.get("title")
    return bool(re.search(r"\bto\b", title)) and _names_writer(entry, title)


@part
def letter_writer(work: Work) -> BaseText:
    """The writer, but for a note on a letter, whose title names them."""
    return Text() if work.is_note and is_letter(work.entry) else compose(creators, work)


@part
def short_letter(work: Work) -> BaseText:
    """``Darwin to Hooker``: the short title as it is, or after the family name alone."""
    title = compose(short_plain_title, work)
    if _names_writer(work.entry, work.entry.get("shorttitle", "title")) and is_letter(work.entry):
        return title
    names = compose(short_creators, work)
    follows = work.entry.get("shorttitle").startswith("to ")
    return Text(names, " ", title) if follows and names else clauses([names, title])


@part
def written(work: Work) -> BaseText:
    """When it was written: ``origdate`` where the date is that of a printed collection (14.224)."""
    first = read_date(work.entry, "orig")
    if first:
        return Text(day_first(first))
    return Text(date_words(read_date(work.entry), "day", work.settings.page_ranges))


def _names_writer(entry: Entry, title: str) -> bool:
    persons = head_of(entry).names.persons
    return bool(persons) and " ".join(persons[0].last_names) in title
