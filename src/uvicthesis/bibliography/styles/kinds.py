"""How each kind of work is cited: its note, its short note and its bibliography entry.

After the Chicago Manual of Style, 17th edition, chapter 14; the numbers are its sections.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from uvicthesis.bibliography.dates import read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.styles.contributors import (
    book_contributors,
    contributors,
    creators,
    short_creators,
)
from uvicthesis.bibliography.styles.publication import (
    accessed,
    addendum,
    address,
    dated,
    dated_facts,
    dated_issue,
    edition,
    facts,
    issued,
    locator,
    note_field,
    pages,
    pages_or_locator,
    published_by,
    report_number,
    series,
    thesis_facts,
    volume,
    volumes,
)
from uvicthesis.bibliography.styles.titles import (
    book_title,
    italic_title,
    plain_title,
    quoted_title,
    short_italic_title,
    short_plain_title,
    short_quoted_title,
)
from uvicthesis.bibliography.styles.work import clauses, phrase, sentences


@dataclass(frozen=True, slots=True)
class Kind:
    """Three templates: the first note, later notes, and the entry in the list."""

    note: Any
    short: Any
    entry: Any


ITALIC_SHORT = clauses[short_creators, short_italic_title, locator]
QUOTED_SHORT = clauses[short_creators, short_quoted_title, locator]
PLAIN_SHORT = clauses[short_creators, short_plain_title, locator]

BOOK = Kind(  # 14.100-146
    note=clauses[creators, italic_title, edition, contributors, volume, volumes, series,
                 facts, locator, note_field, accessed, address, addendum],
    short=ITALIC_SHORT,
    entry=sentences[creators, italic_title, edition, contributors, volume, volumes, series,
                    facts, note_field, accessed, address, addendum],
)  # fmt: skip

CHAPTER = Kind(  # 14.106-12
    note=clauses[creators, quoted_title,
                 phrase["in ", clauses[book_title, edition, book_contributors, volume, series]],
                 facts, pages_or_locator, note_field, accessed, address, addendum],
    short=QUOTED_SHORT,
    entry=sentences[creators, quoted_title,
                    phrase["in ", clauses[book_title, edition, book_contributors, volume, pages]],
                    series, facts, note_field, accessed, address, addendum],
)  # fmt: skip

BOOK_IN_BOOK = Kind(  # 14.122
    note=clauses[creators, italic_title,
                 phrase["in ", clauses[book_title, edition, book_contributors, volume, series]],
                 facts, pages_or_locator, accessed, address, addendum],
    short=ITALIC_SHORT,
    entry=sentences[creators, italic_title,
                    phrase["in ", clauses[book_title, edition, book_contributors, volume, pages]],
                    series, facts, accessed, address, addendum],
)  # fmt: skip

JOURNAL_ARTICLE = Kind(  # 14.168-87
    note=clauses[creators, quoted_title, contributors, issued, note_field, accessed, address,
                 addendum],
    short=QUOTED_SHORT,
    entry=sentences[creators, quoted_title, contributors, issued, note_field, accessed, address,
                    addendum],
)  # fmt: skip

MAGAZINE_ARTICLE = Kind(  # 14.188-200
    note=clauses[creators, quoted_title, dated_issue, note_field, accessed, address, addendum],
    short=QUOTED_SHORT,
    entry=sentences[creators, quoted_title, dated_issue, note_field, accessed, address, addendum],
)

JOURNAL_REVIEW = Kind(  # 14.201-4
    note=clauses[creators, plain_title, issued, accessed, address, addendum],
    short=PLAIN_SHORT,
    entry=sentences[creators, plain_title, issued, accessed, address, addendum],
)

MAGAZINE_REVIEW = Kind(
    note=clauses[creators, plain_title, dated_issue, accessed, address, addendum],
    short=PLAIN_SHORT,
    entry=sentences[creators, plain_title, dated_issue, accessed, address, addendum],
)

THESIS = Kind(  # 14.215
    note=clauses[creators, quoted_title, thesis_facts, locator, note_field, accessed, address],
    short=QUOTED_SHORT,
    entry=sentences[creators, quoted_title, thesis_facts, note_field, accessed, address],
)

WEB_PAGE = Kind(  # 14.205-10
    note=clauses[creators, quoted_title, contributors, published_by, dated, note_field, locator,
                 accessed, address, addendum],
    short=QUOTED_SHORT,
    entry=sentences[creators, quoted_title, contributors, clauses[published_by, dated], note_field,
                    accessed, address, addendum],
)  # fmt: skip

REPORT = Kind(  # 14.220
    note=clauses[creators, italic_title, contributors, report_number, series, dated_facts, locator,
                 note_field, accessed, address, addendum],
    short=ITALIC_SHORT,
    entry=sentences[creators, italic_title, contributors, report_number, series, dated_facts,
                    note_field, accessed, address, addendum],
)  # fmt: skip

BOOKLET = Kind(  # 14.220
    note=clauses[creators, italic_title, edition, contributors, series, dated_facts, locator,
                 note_field, accessed, address, addendum],
    short=ITALIC_SHORT,
    entry=sentences[creators, italic_title, edition, contributors, series, dated_facts, note_field,
                    accessed, address, addendum],
)  # fmt: skip

MANUSCRIPT = Kind(  # 14.211, 14.221-31: letters, interviews and papers in an archive
    note=clauses[creators, plain_title, dated, note_field, locator, published_by, accessed, address,
                 addendum],
    short=PLAIN_SHORT,
    entry=sentences[creators, clauses[plain_title, dated], note_field, published_by, accessed,
                    address, addendum],
)  # fmt: skip

COLLECTION_OF_PAPERS = Kind(  # 14.222: a whole collection is named in roman type
    note=clauses[creators, plain_title, note_field, published_by, dated, locator, accessed, address,
                 addendum],
    short=PLAIN_SHORT,
    entry=sentences[creators, plain_title, note_field, clauses[published_by, dated], accessed,
                    address, addendum],
)  # fmt: skip

UNPUBLISHED = Kind(  # 14.216-18, and whatever has no kind of its own
    note=clauses[creators, quoted_title, contributors, note_field, published_by, dated, locator,
                 accessed, address, addendum],
    short=QUOTED_SHORT,
    entry=sentences[creators, quoted_title, contributors, note_field, clauses[published_by, dated],
                    accessed, address, addendum],
)  # fmt: skip

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
    "letter": MANUSCRIPT,
    "unpublished": UNPUBLISHED,
}
"""By biblatex's types; articles, reviews and ``misc`` are told apart by what they have."""


def kind_of(entry: Entry) -> Kind:
    """The kind of an entry by its type, or, where that says little, by its fields."""
    if entry.type == "review":
        return MAGAZINE_REVIEW if is_dated_issue(entry) else JOURNAL_REVIEW
    if entry.type in ("article", "suppperiodical"):
        return MAGAZINE_ARTICLE if is_dated_issue(entry) else JOURNAL_ARTICLE
    if entry.type in KINDS:
        return KINDS[entry.type]
    if entry.get("entrysubtype"):
        return MANUSCRIPT
    if entry.get("journaltitle"):
        return MAGAZINE_ARTICLE if is_dated_issue(entry) else JOURNAL_ARTICLE
    if entry.get("booktitle"):
        return CHAPTER
    if entry.get("organization", "institution") and not entry.get("author", "url"):
        return COLLECTION_OF_PAPERS
    return BOOK if entry.get("publisher") else UNPUBLISHED


def is_dated_issue(entry: Entry) -> bool:
    """Whether it is in a magazine or newspaper, told by its date and not by volume and number."""
    if entry.get("entrysubtype"):
        return True
    return not entry.get("volume", "number", "issue") and read_date(entry).has_month
