"""Entries in dictionaries and encyclopedias, and texts cited by their own divisions."""

from __future__ import annotations

from pybtex.bibtex.utils import split_name_list
from pybtex.richtext import BaseText, Symbol, Tag, Text

from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.names import name_list
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.quotation import Quoted
from uvicthesis.bibliography.styles.contributors import natural_names
from uvicthesis.bibliography.styles.titles import full_title, joined_title, linked, short_title
from uvicthesis.bibliography.styles.work import Work, part


@part
def reference_title(work: Work) -> BaseText:
    """The dictionary or encyclopedia, in italics."""
    held = joined_title(work, "booktitle", "booksubtitle")
    return linked(work, Tag("em", held or full_title(work)))


@part
def under_the_word(work: Work) -> BaseText:
    """``s.v. “Sibelius, Jean,” by James Hepokoski`` (Chicago Manual of Style 17, 14.232-33).

    The entry is ``lista``, in which "and" parts several, or the title of what has a book title.
    """
    words = _entry_words(work)
    if not words:
        return Text()
    quoted = clauses(Quoted(read_field(word).text) for word in words)
    return Text("s.v. " if len(words) == 1 else "s.vv. ", quoted)


@part
def entry_author(work: Work) -> BaseText:
    """``by James Hepokoski``."""
    names = natural_names(work, "author")
    return Text("by ", name_list(names)) if names else Text()


@part
def divisions(work: Work) -> BaseText:
    """``1 Thess. 4:11 (New Revised Standard Version)``; ``Qur’an 19:17–21`` (Manual 14.239-41)."""
    title = linked(work, full_title(work) if work.is_note else Tag("em", full_title(work)))
    version = work.text("version")
    if not work.locator:
        return Text(title, " (", version, ")") if version else title
    place = Symbol("locator")
    return Text(place, " (", version, ")") if version else Text(title, " " if title else "", place)


@part
def classical_place(work: Work) -> BaseText:
    """``Timaeus 37d``: no comma between a classical work and its divisions (Manual 14.244)."""
    title = linked(work, Tag("em", short_title(work)))
    return Text(title, " " if title else "", Symbol("locator")) if work.locator else title


def _entry_words(work: Work) -> list[str]:
    if work.entry.get("lista"):
        return list(split_name_list(work.entry.get("lista")))
    in_book = work.entry.get("title") and work.entry.get("booktitle")
    return [work.entry.get("title")] if in_book else []
