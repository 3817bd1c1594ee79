"""How each kind of work is cited: its first note, its later notes and its bibliography entry.

After the Chicago Manual of Style, 17th edition, chapter 14; the numbers are its sections. A part
that a work does not have leaves nothing behind, so one template serves the full and the sparse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from uvicthesis.bibliography.dates import read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.styles.access import accessed, addendum, address, note_field
from uvicthesis.bibliography.styles.contributors import (
    book_contributors,
    contributors,
    creators,
    short_creators,
    volume_contributors,
)
from uvicthesis.bibliography.styles.letters import letter_writer, short_letter, written
from uvicthesis.bibliography.styles.pages import locator, pages, pages_or_locator
from uvicthesis.bibliography.styles.periodicals import dated_issue, issued
from uvicthesis.bibliography.styles.publication import (
    dated,
    dated_facts,
    event,
    facts,
    published_by,
    report_number,
    thesis_facts,
)
from uvicthesis.bibliography.styles.titles import (
    book_title,
    italic_title,
    plain_title,
    quoted_title,
    short_italic_title,
    short_plain_title,
    short_quoted_title,
    title_addition,
)
from uvicthesis.bibliography.styles.volumes import edition, series, volume, volumes
from uvicthesis.bibliography.styles.work import clauses, phrase, sentences


@dataclass(frozen=True, slots=True)
class Kind:
    """Three templates: the first note, later notes, and the entry in the list."""

    note: Any
    short: Any
    entry: Any


ITALIC = (italic_title, short_italic_title)
QUOTED = (quoted_title, short_quoted_title)
PLAIN = (plain_title, short_plain_title)

ONLINE = (accessed, clauses[addendum, address])
"""What comes last of everything: where it was found."""


def kind(titles: tuple[Any, Any], note: Sequence[Any], entry: Sequence[Any] = ()) -> Kind:
    """A kind by the parts between its title and its address, the same in note and list if alike.

    In the list the place cited is always empty.
    """
    title, short_title = titles
    beginning = (creators, title, title_addition)
    return Kind(
        clauses[(*beginning, *note, *ONLINE)],
        clauses[short_creators, short_title, locator],
        sentences[(*beginning, *(entry or note), *ONLINE)],
    )


BOOK_PARTS = (volume_contributors, edition, contributors, volume, volumes, series)

HOLDING_BOOK = clauses[book_title, edition, book_contributors, volume, series]

LISTED_HOLDING_BOOK = clauses[book_title, edition, book_contributors, volume, pages]

BOOK = kind(ITALIC, [*BOOK_PARTS, facts, locator, note_field])  # 14.100-146

BOOKLET = kind(ITALIC, [*BOOK_PARTS, dated_facts, locator, note_field])  # 14.220

CHAPTER_NOTE = [volume_contributors, phrase["in ", HOLDING_BOOK], facts, pages_or_locator,
                note_field]  # fmt: skip

CHAPTER_ENTRY = [volume_contributors, phrase["in ", LISTED_HOLDING_BOOK], series, facts, note_field]

CHAPTER = kind(QUOTED, CHAPTER_NOTE, CHAPTER_ENTRY)  # 14.106-12

BOOK_IN_BOOK = kind(ITALIC, CHAPTER_NOTE, CHAPTER_ENTRY)  # 14.122

JOURNAL_ARTICLE = kind(QUOTED, [contributors, issued, note_field])  # 14.168-87

MAGAZINE_ARTICLE = kind(QUOTED, [contributors, dated_issue, note_field])  # 14.188-200

JOURNAL_REVIEW = kind(PLAIN, [contributors, issued, note_field])  # 14.201-4

MAGAZINE_REVIEW = kind(PLAIN, [contributors, dated_issue, note_field])

THESIS = kind(QUOTED, [thesis_facts, locator, note_field])  # 14.215

WEB_PAGE = kind(  # 14.205-10
    QUOTED,
    [contributors, published_by, dated, note_field, locator],
    [contributors, clauses[published_by, dated], note_field],
)

REPORT = kind(  # 14.220
    ITALIC, [edition, contributors, report_number, series, dated_facts, locator, note_field]
)

MANUSCRIPT = Kind(  # 14.211, 14.221-31: letters, interviews and papers in an archive
    clauses[letter_writer, plain_title, title_addition, written, note_field, locator, published_by,
            *ONLINE],
    clauses[short_letter, locator],
    sentences[letter_writer, clauses[plain_title, title_addition, written], note_field,
              published_by, *ONLINE],
)  # fmt: skip

LETTER_IN_BOOK = Kind(  # 14.111
    clauses[letter_writer, plain_title, written, phrase["in ", HOLDING_BOOK], facts,
            pages_or_locator, *ONLINE],
    clauses[short_letter, locator],
    sentences[letter_writer, clauses[plain_title, written], phrase["in ", LISTED_HOLDING_BOOK],
              facts, *ONLINE],
)  # fmt: skip

PAPERS = kind(  # 14.222: a whole collection, named in roman type
    PLAIN, [note_field, published_by, dated, locator], [note_field, clauses[published_by, dated]]
)

TALK = kind(QUOTED, [event, locator])  # 14.217

UNPUBLISHED = kind(  # 14.216-18, and whatever has no kind of its own
    QUOTED,
    [contributors, note_field, published_by, dated, locator],
    [contributors, note_field, clauses[published_by, dated]],
)

KINDS: Mapping[str, Kind] = {
    "book": BOOK,
    "collection": BOOK,
    "mvbook": BOOK,
    "mvcollection": BOOK,
    "reference": BOOK,
    "mvreference": BOOK,
    "proceedings": BOOK,
    "mvproceedings": BOOK,
    "incollection": CHAPTER,
    "inbook": CHAPTER,
    "inproceedings": CHAPTER,
    "inreference": CHAPTER,
    "suppbook": CHAPTER,
    "suppcollection": CHAPTER,
    "bookinbook": BOOK_IN_BOOK,
    "thesis": THESIS,
    "online": WEB_PAGE,
    "report": REPORT,
    "manual": REPORT,
    "booklet": BOOKLET,
}
"""By biblatex's types; articles, reviews, talks and ``misc`` are told apart by what they have."""


def kind_of(entry: Entry) -> Kind:
    """The kind of an entry by its type, or, where that says little, by its fields."""
    if entry.type == "review" and entry.get("journaltitle"):
        return MAGAZINE_REVIEW if is_dated_issue(entry) else JOURNAL_REVIEW
    if entry.type == "letter" or (entry.type == "misc" and entry.get("entrysubtype")):
        return LETTER_IN_BOOK if entry.get("booktitle") else MANUSCRIPT
    if entry.type in KINDS:
        return KINDS[entry.type]
    if entry.get("eventtitle"):
        return TALK
    return _kind_by_fields(entry)


def _kind_by_fields(entry: Entry) -> Kind:
    if entry.get("journaltitle"):
        return MAGAZINE_ARTICLE if is_dated_issue(entry) else JOURNAL_ARTICLE
    if entry.get("booktitle"):
        return CHAPTER
    if entry.get("organization", "institution") and not entry.get("author", "url"):
        return PAPERS
    return BOOK if entry.get("publisher") else UNPUBLISHED


def is_dated_issue(entry: Entry) -> bool:
    """Whether it is in a magazine or newspaper, told by its date and not by volume and number."""
    if entry.get("entrysubtype"):
        return True
    return not entry.get("volume", "number", "issue") and read_date(entry).has_month
