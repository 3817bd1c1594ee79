"""Books, what is in books, periodicals, and papers: how each is cited.

After the Chicago Manual of Style, 17th edition, chapter 14; the numbers are its sections. A part
that a work does not have leaves nothing behind, so one template serves the full and the sparse.
"""

from __future__ import annotations

from uvicthesis.bibliography.styles.access import note_field
from uvicthesis.bibliography.styles.contributors import (
    book_contributors,
    contributors,
    creators,
    issue_editors,
    short_creators,
    volume_contributors,
)
from uvicthesis.bibliography.styles.kind import ITALIC, ONLINE, QUOTED, Kind, kind
from uvicthesis.bibliography.styles.media import medium
from uvicthesis.bibliography.styles.openings import (
    opening,
    opening_author,
    opening_contributors,
    short_opening,
)
from uvicthesis.bibliography.styles.pages import locator, pages, pages_or_locator
from uvicthesis.bibliography.styles.periodicals import (
    dated_issue,
    issued,
    larger_site,
    short_whole_title,
    whole_title,
)
from uvicthesis.bibliography.styles.publication import (
    dated,
    dated_facts,
    event,
    facts,
    paper_facts,
    preprint,
    report_number,
    standard_number,
    thesis_facts,
)
from uvicthesis.bibliography.styles.reference_works import (
    classical_place,
    divisions,
    entry_author,
    reference_title,
    under_the_word,
)
from uvicthesis.bibliography.styles.related import known_book, reviewed
from uvicthesis.bibliography.styles.titles import (
    book_title,
    issue_title,
    plain_title,
    short_issue_title,
    short_plain_title,
)
from uvicthesis.bibliography.styles.volumes import (
    edition,
    series,
    version,
    volume,
    volume_of_known,
    volumes,
    within,
)
from uvicthesis.bibliography.styles.work import clauses, joined, phrase, sentences

BOOK_PARTS = (volume_contributors, clauses[edition, version], contributors, volume, volumes, series)

BOOK = kind(ITALIC, [*BOOK_PARTS, note_field, facts, locator])  # 14.100-146

BOOKLET = kind(ITALIC, [*BOOK_PARTS, note_field, dated_facts, locator])  # 14.220

HOLDING_BOOK = clauses[book_title, edition, book_contributors, volume, series]

LISTED_HOLDING_BOOK = clauses[book_title, edition, book_contributors, volume, pages]

CHAPTER_NOTE = [volume_contributors, phrase[within, HOLDING_BOOK], note_field, facts,
                pages_or_locator]  # fmt: skip

CHAPTER_ENTRY = [
    volume_contributors,
    phrase[within, LISTED_HOLDING_BOOK],
    series,
    note_field,
    facts,
]

CHAPTER_IN_VOLUME_ENTRY = [volume_contributors, phrase[within, book_title],
                           clauses[volume, pages], series, note_field, facts]  # fmt: skip

CHAPTER = kind(QUOTED, CHAPTER_NOTE, CHAPTER_ENTRY)  # 14.106-12

CHAPTER_IN_VOLUME = kind(QUOTED, CHAPTER_NOTE, CHAPTER_IN_VOLUME_ENTRY)  # 14.116-22

BOOK_IN_BOOK = kind(ITALIC, CHAPTER_NOTE, CHAPTER_ENTRY)  # 14.122

BOOK_IN_VOLUME = kind(ITALIC, CHAPTER_NOTE, CHAPTER_IN_VOLUME_ENTRY)

KNOWN_BOOK_NOTE = [
    volume_contributors,
    phrase["in ", clauses[known_book, joined[volume_of_known, pages_or_locator]]],
]

KNOWN_BOOK_ENTRY = [
    volume_contributors,
    phrase["in ", clauses[known_book, joined[volume_of_known, pages]]],
]

CHAPTER_OF_KNOWN_BOOK = kind(QUOTED, KNOWN_BOOK_NOTE, KNOWN_BOOK_ENTRY)  # 14.108

BOOK_IN_KNOWN_BOOK = kind(ITALIC, KNOWN_BOOK_NOTE, KNOWN_BOOK_ENTRY)

OPENING = Kind(  # 14.110: introductions, forewords, afterwords
    clauses[creators, opening, opening_author, opening_contributors, facts, pages_or_locator,
            note_field, *ONLINE],
    clauses[short_creators, short_opening, locator],
    sentences[creators, clauses[opening, opening_author, pages], opening_contributors, facts,
              note_field, *ONLINE],
)  # fmt: skip

ENTRY_IN_REFERENCE = Kind(  # 14.232-33
    clauses[reference_title, edition, volume, contributors, facts, under_the_word, entry_author,
            locator, note_field, *ONLINE],
    clauses[reference_title, under_the_word, locator],
    sentences[reference_title, edition, volume, contributors, facts,
              clauses[under_the_word, entry_author], note_field, *ONLINE],
)  # fmt: skip

SCRIPTURE = Kind(divisions, divisions, sentences[divisions, facts, *ONLINE])  # 14.238-41

CLASSICAL_BOOK = Kind(  # 14.242-52
    BOOK.note, clauses[short_creators, classical_place], BOOK.entry
)

CLASSICAL_PART = Kind(
    BOOK_IN_BOOK.note, clauses[short_creators, classical_place], BOOK_IN_BOOK.entry
)

CLASSICAL_PART_OF_KNOWN_BOOK = Kind(
    BOOK_IN_KNOWN_BOOK.note, CLASSICAL_PART.short, BOOK_IN_KNOWN_BOOK.entry
)

JOURNAL_ARTICLE = kind(QUOTED, [contributors, issued, medium, note_field])  # 14.168-87

MAGAZINE_ARTICLE = kind(QUOTED, [contributors, dated_issue, medium, note_field])  # 14.188-200

SPECIAL_ISSUE = phrase["in ", clauses[issue_title, issue_editors]]

ARTICLE_IN_SPECIAL_ISSUE = kind(  # 14.178
    QUOTED,
    [SPECIAL_ISSUE, note_field, issued, medium],
    [SPECIAL_ISSUE, clauses[note_field, issued], medium],
)

REVIEWED = (joined[plain_title, reviewed], joined[short_plain_title, reviewed])

JOURNAL_REVIEW = kind(REVIEWED, [contributors, issued, medium, note_field])  # 14.201-4

MAGAZINE_REVIEW = kind(REVIEWED, [contributors, dated_issue, medium, note_field])

WHOLE_ISSUE = Kind(  # 14.178
    clauses[creators, issue_title, note_field, issued, locator, *ONLINE],
    clauses[short_creators, short_issue_title, locator],
    sentences[creators, issue_title, clauses[note_field, issued], *ONLINE],
)

WHOLE_PERIODICAL = Kind(  # 14.187, 14.208: a magazine or blog as such
    clauses[creators, whole_title, larger_site, dated, locator, note_field, *ONLINE],
    clauses[short_creators, short_whole_title, locator],
    sentences[creators, whole_title, clauses[larger_site, dated], note_field, *ONLINE],
)

THESIS = kind(QUOTED, [thesis_facts, locator, note_field])  # 14.215

PAPER = kind(QUOTED, [contributors, paper_facts, locator, note_field])  # 14.216-18

PREPRINT = kind(QUOTED, [contributors, preprint, locator, note_field])  # 14.173

TALK = kind(QUOTED, [event, locator])  # 14.217

REPORT = kind(  # 14.220
    ITALIC,
    [edition, version, contributors, report_number, volume, volumes, series, note_field,
     dated_facts, locator],
)  # fmt: skip

STANDARD = kind(  # 14.259
    ITALIC, [edition, version, standard_number, dated_facts, locator, note_field]
)
