"""Which kind an entry is: by its type, or where that says little, by its fields."""

from __future__ import annotations

from collections.abc import Mapping

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.styles.archives import INTERVIEW as INTERVIEW_WORDS
from uvicthesis.bibliography.styles.documents import (
    ARCHIVED_PAPER,
    CASE,
    COMMENT,
    DATA,
    DATA_BY_AUTHOR,
    DATABASE_RECORD,
    INTERVIEW,
    LETTER_IN_BOOK,
    LETTER_IN_KNOWN_BOOK,
    MANUSCRIPT,
    PAGE_OF_SITE,
    PAPERS,
    PATENT,
    SEE_NAME,
    STATUTE,
    UNPUBLISHED,
    WEB_PAGE,
)
from uvicthesis.bibliography.styles.kind import Kind
from uvicthesis.bibliography.styles.openings import is_opening
from uvicthesis.bibliography.styles.printed import (
    ARTICLE_IN_SPECIAL_ISSUE,
    BOOK,
    BOOK_IN_BOOK,
    BOOK_IN_KNOWN_BOOK,
    BOOK_IN_VOLUME,
    BOOKLET,
    CHAPTER,
    CHAPTER_IN_VOLUME,
    CHAPTER_OF_KNOWN_BOOK,
    CLASSICAL_BOOK,
    CLASSICAL_PART,
    CLASSICAL_PART_OF_KNOWN_BOOK,
    ENTRY_IN_REFERENCE,
    JOURNAL_ARTICLE,
    JOURNAL_REVIEW,
    MAGAZINE_ARTICLE,
    MAGAZINE_REVIEW,
    OPENING,
    PAPER,
    PREPRINT,
    REPORT,
    SCRIPTURE,
    STANDARD,
    TALK,
    THESIS,
    WHOLE_ISSUE,
    WHOLE_PERIODICAL,
)
from uvicthesis.bibliography.styles.recordings import (
    ALBUM,
    EPISODE,
    FILM,
    PERFORMANCE,
    PODCAST,
    SCENE,
    SONG,
    SPOKEN_RECORDING,
    WORK_OF_ART,
)
from uvicthesis.bibliography.styles.related import is_comment, is_in_known_book
from uvicthesis.bibliography.styles.roles import is_dated_issue
from uvicthesis.bibliography.styles.work import Work

KINDS: Mapping[str, Kind] = {
    "artwork": WORK_OF_ART,
    "book": BOOK,
    "bookinbook": BOOK_IN_BOOK,
    "customc": SEE_NAME,
    "booklet": BOOKLET,
    "collection": BOOK,
    "image": WORK_OF_ART,
    "inbook": CHAPTER,
    "incollection": CHAPTER,
    "inproceedings": CHAPTER,
    "inreference": ENTRY_IN_REFERENCE,
    "jurisdiction": CASE,
    "legal": STATUTE,
    "legislation": STATUTE,
    "manual": REPORT,
    "mvbook": BOOK,
    "mvcollection": BOOK,
    "mvproceedings": BOOK,
    "mvreference": BOOK,
    "online": WEB_PAGE,
    "patent": PATENT,
    "performance": PERFORMANCE,
    "proceedings": BOOK,
    "reference": BOOK,
    "report": REPORT,
    "software": BOOK,
    "standard": STANDARD,
    "thesis": THESIS,
}
"""By biblatex's types; the others are told apart by what they have."""

PARTS = frozenset({"bookinbook", "inbook", "incollection", "inproceedings"})
"""Types of works that are in books."""

UNPUBLISHED_REPORTS = ("working paper", "discussion paper", "preprint", "unpublished")
"""Words in the ``type`` of reports that the Manual cites as papers (14.218)."""


def kind_of(work: Work) -> Kind:
    """How this work is cited, by what it is and by what was cited before it."""
    entry = work.entry
    if entry.get("entrysubtype") == "scripture":
        return SCRIPTURE
    if entry.get("entrysubtype") == "classical":
        return _classical(work)
    if is_comment(entry) and work.related:
        return COMMENT
    if is_opening(entry):
        return OPENING
    if is_in_known_book(work):
        return _in_known_book(work)
    return _by_type(entry)


def _classical(work: Work) -> Kind:
    if is_in_known_book(work):
        return CLASSICAL_PART_OF_KNOWN_BOOK
    return CLASSICAL_PART if work.entry.get("booktitle") else CLASSICAL_BOOK


def _in_known_book(work: Work) -> Kind:
    if work.entry.type == "letter":
        return LETTER_IN_KNOWN_BOOK
    return BOOK_IN_KNOWN_BOOK if work.entry.type == "bookinbook" else CHAPTER_OF_KNOWN_BOOK


def _by_type(entry: Entry) -> Kind:
    match entry.type:
        case "article" | "suppperiodical" if entry.get("journaltitle"):
            return _article(entry)
        case "review" if entry.get("journaltitle"):
            return MAGAZINE_REVIEW if is_dated_issue(entry) else JOURNAL_REVIEW
        case "periodical":
            return _periodical(entry)
        case "audio":
            return PODCAST if entry.get("booktitle") else SPOKEN_RECORDING
        case "music":
            return SONG if entry.get("booktitle") and entry.get("title") else ALBUM
        case "video" | "movie":
            return _film(entry)
        case "unpublished" if entry.get("library", "archive", "eprint") and entry.get("author"):
            return ARCHIVED_PAPER
        case "online" if entry.get("titleaddon") and not _publishes(entry):
            return PAGE_OF_SITE
        case "dataset":
            return _data(entry)
        case "letter":
            return LETTER_IN_BOOK if entry.get("booktitle") else MANUSCRIPT
        case "misc" if entry.get("entrysubtype"):
            return _in_archive(entry)
        case "misc" if entry.get("author") and INTERVIEW_WORDS.match(entry.get("title")):
            return INTERVIEW
        case "report" if entry.get("type").casefold().startswith(UNPUBLISHED_REPORTS):
            return PAPER
    if entry.type in PARTS and entry.get("maintitle") and entry.get("volume"):
        return BOOK_IN_VOLUME if entry.type == "bookinbook" else CHAPTER_IN_VOLUME
    if entry.type in KINDS and not _is_preprint(entry):
        return KINDS[entry.type]
    return _by_fields(entry)


def _publishes(entry: Entry) -> str:
    return entry.get("organization", "institution", "publisher", "howpublished", "location")


def _article(entry: Entry) -> Kind:
    if entry.get("issuetitle"):
        return ARTICLE_IN_SPECIAL_ISSUE
    return MAGAZINE_ARTICLE if is_dated_issue(entry) else JOURNAL_ARTICLE


def _periodical(entry: Entry) -> Kind:
    is_issue = entry.get("issuetitle") or entry.get("volume", "number", "issue")
    return WHOLE_ISSUE if is_issue and not entry.get("entrysubtype") else WHOLE_PERIODICAL


def _film(entry: Entry) -> Kind:
    if entry.get("entrysubtype") == "tvepisode":
        return EPISODE
    if entry.get("organization") and entry.get("url") and not entry.get("publisher"):
        return WEB_PAGE
    return SCENE if entry.get("booktitle") and entry.get("title") else FILM


def _data(entry: Entry) -> Kind:
    if entry.get("number") and not entry.get("publisher", "doi"):
        return DATABASE_RECORD
    return DATA_BY_AUTHOR if entry.get("author") and entry.get("title") else DATA


def _in_archive(entry: Entry) -> Kind:
    if entry.get("booktitle"):
        return LETTER_IN_BOOK
    is_interview = entry.get("entrysubtype") == "interview"
    return INTERVIEW if is_interview or INTERVIEW_WORDS.match(entry.get("title")) else MANUSCRIPT


def _is_preprint(entry: Entry) -> bool:
    kinds = ("online", "unpublished", "misc", "article")
    return entry.type in kinds and entry.get("pubstate") == "prepublished"


def _by_fields(entry: Entry) -> Kind:
    """The kind of an entry whose type says nothing, or nothing that fits."""
    if _is_preprint(entry):
        return PREPRINT
    if entry.get("eventtitle"):
        return TALK
    if entry.get("journaltitle"):
        return _article(entry)
    if entry.get("booktitle"):
        return CHAPTER
    if entry.get("organization", "institution") and not entry.get("author", "url"):
        return PAPERS
    if entry.type == "unpublished" and entry.get("type") and entry.get("author"):
        return PAPER
    if entry.get("url") and not entry.get("publisher"):
        return PAGE_OF_SITE if entry.get("titleaddon") and not _publishes(entry) else WEB_PAGE
    return BOOK if entry.get("publisher") else UNPUBLISHED
