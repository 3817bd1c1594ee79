"""The notes and the list of the Chicago Manual of Style, as rich text."""

from __future__ import annotations

from dataclasses import replace

from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.punctuation import capitalised, clauses
from uvicthesis.bibliography.styles.contributors import note_names, short_names
from uvicthesis.bibliography.styles.kinds import kind_of
from uvicthesis.bibliography.styles.pages import locator
from uvicthesis.bibliography.styles.related import (
    REVIEW,
    book_key,
    in_its_volume,
    keys_in_full,
    original_key,
    related_keys,
)
from uvicthesis.bibliography.styles.roles import head_of
from uvicthesis.bibliography.styles.titles import italic_title
from uvicthesis.bibliography.styles.work import Work, compose


def full_note(work: Work) -> BaseText:
    """The first note that cites a work, without its full stop."""
    work = _with_related(work)
    return compose(kind_of(work).note, work)


def short_note(work: Work) -> BaseText:
    """A later note: family name, short title, place."""
    work = _with_related(replace(work, known={*work.known, *keys_in_full(work.entry)}))
    return compose(kind_of(work).short, work)


def author_note(work: Work) -> BaseText:
    """A note right after one on the same work: family name and place (Manual 14.34)."""
    names = short_names(work) if work.is_named else Text()
    return clauses([names, compose(locator, work)]) if names else short_note(work)


def bibliography_entry(work: Work) -> BaseText:
    """The entry in the list, closed by a full stop."""
    work = _with_related(work)
    entry = compose(kind_of(work).entry, work)
    return entry if head_of(work.entry).names else capitalised(entry)


def _with_related(work: Work) -> Work:
    """The work with what its entry says of others: in short what is known, else in full."""
    if not work.library:
        return work
    book, keys = book_key(work.entry), related_keys(work.entry)
    texts = {key: _related(work, key) for key in keys if key in work.library}
    if book in work.library and book in work.known:
        texts[book] = _related(work, book)
    original = original_key(work.entry)
    if original in work.library:
        texts[original] = full_note(Work(work.library[original], work.settings, "note",
                                         is_named=False))  # fmt: skip
    return replace(work, entry=in_its_volume(work.entry, work.library), related=texts)


def _related(work: Work, key: str) -> BaseText:
    """Another entry as a note has it; its author's name only where it is another's.

    Only one of the two addresses is given.
    """
    entry = work.library[key]
    if work.entry.get("relatedtype") == REVIEW and key != book_key(work.entry):
        return _reviewed(Work(entry, work.settings, "note"))
    other = Work(
        entry,
        work.settings,
        "note",
        is_named=head_of(entry) != head_of(work.entry),
        namesakes=work.namesakes,
        has_address=not work.entry.get("url", "doi"),
    )
    return short_note(other) if key in work.known else full_note(other)


def _reviewed(other: Work) -> BaseText:
    """``Mein Kampf, by Adolf Hitler``: a work as its review names it (Manual 14.201-2)."""
    head = head_of(other.entry)
    by = Text(f"{head.role.before_name} " if head.role else "by ", note_names(other, head.names))
    return clauses([compose(italic_title, other), by if head.names else Text()])
