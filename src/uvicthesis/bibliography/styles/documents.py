"""Letters, papers in archives, interviews, web pages, data, law: how each is cited.

After the Chicago Manual of Style, 17th edition, chapter 14; the numbers are its sections.
"""

from __future__ import annotations

from uvicthesis.bibliography.styles.access import addendum, address, note_field
from uvicthesis.bibliography.styles.archives import (
    depository,
    interview,
    record,
    record_and_access,
    shelf,
    short_interview,
)
from uvicthesis.bibliography.styles.contributors import contributors, creators, short_creators
from uvicthesis.bibliography.styles.kind import ONLINE, PLAIN, QUOTED, Kind, kind
from uvicthesis.bibliography.styles.legal import (
    enacted,
    patented,
    reported_case,
    short_case,
    statute_name,
)
from uvicthesis.bibliography.styles.letters import letter_writer, short_letter, written
from uvicthesis.bibliography.styles.media import medium
from uvicthesis.bibliography.styles.pages import locator, pages, pages_or_locator
from uvicthesis.bibliography.styles.printed import HOLDING_BOOK, LISTED_HOLDING_BOOK
from uvicthesis.bibliography.styles.publication import (
    commented_at,
    dated,
    facts,
    kind_and_date,
    noted_date,
    noted_date_or_date,
    original_place,
    published_and_dated,
    published_by,
    venue,
)
from uvicthesis.bibliography.styles.related import commented, known_book, related, short_commented
from uvicthesis.bibliography.styles.titles import (
    gloss,
    plain_title,
    quoted_title,
    short_plain_title,
    short_quoted_title,
    title_addition,
)
from uvicthesis.bibliography.styles.volumes import version
from uvicthesis.bibliography.styles.work import clauses, phrase, sentences

WRITTEN = clauses[plain_title, title_addition, venue, written, original_place]

MANUSCRIPT = Kind(  # 14.211, 14.221-31: letters, speeches and papers in an archive
    clauses[letter_writer, WRITTEN, shelf, note_field, locator, depository, *ONLINE],
    clauses[short_letter, locator],
    sentences[letter_writer, WRITTEN, clauses[shelf, note_field], depository, *ONLINE],
)

LETTER_IN_BOOK = Kind(  # 14.111
    clauses[letter_writer, WRITTEN, phrase["in ", HOLDING_BOOK], facts, pages_or_locator, *ONLINE],
    clauses[short_letter, locator],
    sentences[letter_writer, WRITTEN, phrase["in ", LISTED_HOLDING_BOOK], facts, *ONLINE],
)

LETTER_IN_KNOWN_BOOK = Kind(
    clauses[letter_writer, WRITTEN, phrase["in ", clauses[known_book, pages_or_locator]], *ONLINE],
    LETTER_IN_BOOK.short,
    sentences[letter_writer, WRITTEN, phrase["in ", clauses[known_book, pages]], *ONLINE],
)

INTERVIEW = Kind(  # 14.211-14
    clauses[creators, interview, title_addition, written, shelf, note_field, locator, depository,
            *ONLINE],
    clauses[short_creators, short_interview, locator],
    sentences[creators, clauses[interview, title_addition, written], clauses[shelf, note_field],
              depository, *ONLINE],
)  # fmt: skip

PAPERS = kind(  # 14.222: a whole collection, named in roman type
    PLAIN,
    [shelf, note_field, published_by, dated, locator],
    [clauses[shelf, note_field], clauses[published_by, dated]],
)

UNPUBLISHED = kind(  # 14.216-18, and whatever has no kind of its own
    QUOTED,
    [contributors, medium, shelf, note_field, published_by, dated, locator],
    [contributors, medium, clauses[shelf, note_field, published_by, dated]],
)

ARCHIVED_PAPER = kind(  # 14.228-29: a paper with a title, in an archive
    QUOTED,
    [contributors, kind_and_date, shelf, note_field, locator, depository],
    [contributors, kind_and_date, clauses[shelf, note_field], depository],
)

PAGE_OF_SITE = Kind(  # a web page whose site is named beside its title
    clauses[creators, quoted_title, gloss, title_addition, contributors, noted_date_or_date, medium,
            locator, *ONLINE],
    clauses[short_creators, short_quoted_title, locator],
    sentences[creators, clauses[quoted_title, gloss], contributors,
              clauses[title_addition, noted_date_or_date], medium, *ONLINE],
)  # fmt: skip

WEB_PAGE = kind(  # 14.205-10
    QUOTED,
    [contributors, published_and_dated, noted_date, medium, locator],
)

COMMENT = Kind(  # 14.208-10
    clauses[creators, commented_at, commented, locator, *ONLINE],
    clauses[short_creators, short_commented, locator],
    sentences[creators, commented_at, commented, *ONLINE],
)

DATA = kind(  # 14.257
    PLAIN, [version, shelf, contributors, published_by, dated, note_field, locator],
    [version, shelf, contributors, clauses[published_by, dated], note_field],
)  # fmt: skip

DATA_BY_AUTHOR = kind(
    QUOTED, [version, contributors, published_by, dated, note_field, locator],
    [version, contributors, clauses[published_by, dated], note_field],
)  # fmt: skip

DATABASE_RECORD = Kind(
    clauses[creators, plain_title, record, published_by, dated, note_field, locator, *ONLINE],
    clauses[short_creators, short_plain_title, record, locator],
    sentences[clauses[creators, record_and_access], published_by, dated, note_field, related,
              clauses[addendum, address]],
)  # fmt: skip

PATENT = kind(PLAIN, [patented, locator, note_field])  # 14.258

SEE_NAME = Kind(  # 14.81
    clauses[creators, phrase["see ", plain_title]],
    clauses[creators, phrase["see ", plain_title]],
    sentences[creators, phrase["see ", plain_title]],
)

CASE = Kind(  # 14.276-79
    clauses[reported_case, note_field, *ONLINE],
    short_case,
    sentences[reported_case, note_field, *ONLINE],
)

STATUTE = Kind(  # 14.281-305
    clauses[creators, statute_name, enacted, *ONLINE],
    clauses[short_creators, short_plain_title, locator],
    sentences[creators, clauses[statute_name, enacted], *ONLINE],
)
