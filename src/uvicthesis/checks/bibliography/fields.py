"""Rules on the fields of entries: what a source of its kind needs, and what cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.bibliography.dates import read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.checks.authorities import CHICAGO, GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import CitedLibrary
from uvicthesis.checks.rule import ALL, Rule, rule
from uvicthesis.findings import Finding

KINDS = Authority(CHICAGO, "14", "D")
SENSE = Authority(GOOD_PRACTICE, "", "E")

_DATE = ("date", "year", "pubstate", "eventdate", "urldate")
_PUBLISHER = ("publisher", "institution", "organization", "school")

NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article": (("title",), ("journaltitle",), _DATE),
    "book": (("title",), _DATE, _PUBLISHER),
    "collection": (("title",), _DATE, _PUBLISHER),
    "mvbook": (("title",), _DATE, _PUBLISHER),
    "inbook": (("title",), ("booktitle",), _DATE, _PUBLISHER),
    "incollection": (("title",), ("booktitle",), _DATE, _PUBLISHER),
    "inproceedings": (("title",), ("booktitle", "eventtitle"), _DATE),
    "thesis": (("author",), ("title",), ("institution", "school"), _DATE),
    "report": (("title",), _DATE, _PUBLISHER),
    "online": (("title", "organization", "author"), ("url", "doi", "eprint")),
    "review": (("journaltitle",), _DATE),
}
"""For a type of entry what it needs, each as fields of which one will do."""

_WORDS = {
    "journaltitle": "the journal",
    "booktitle": "the book it stands in",
    "date": "a date",
    "publisher": "a publisher",
    "institution": "the university",
    "url": "an address",
}
NO_PUBLISHER_BEFORE = 1900
EARLIEST_YEAR = -3500
_PAGES = re.compile(r"(?<![\w.])(?P<low>\d+)\s*[-–—]+\s*(?P<high>\d+)(?![\w.])")


@rule("recommended", KINDS, applies_to=ALL, severity="warning")
def entry_complete(cited: CitedLibrary) -> Iterator[Finding]:
    """Give each source what a source of its kind needs.

    Books printed before 1900 need no publisher (14.128).

    Bad:  an article without its journal, a book without a date
    Good: author, title, journal, volume, date and pages of an article
    """
    for entry in cited.used:
        for fields in NEEDED.get(entry.type, ()):
            if not entry.get(*fields) and not (fields is _PUBLISHER and _is_old(entry)):
                what = _WORDS.get(fields[0], f"the field {fields[0]}")
                advice = f"add {' or '.join(fields[:2])}"
                yield Finding("", entry.at, f'"{entry.key}" lacks {what}', advice)


@rule("recommended", Authority(CHICAGO, "14.171–74", "D"), applies_to=ALL)
def article_pages_given(cited: CitedLibrary) -> Iterator[Finding]:
    """Give the pages of an article, and of a chapter in a book.

    Bad:  a journal article with volume and year, and no pages
    Good: pages = {1119--1184}
    """
    for entry in cited.used:
        wants = entry.type in ("article", "incollection", "inbook")
        is_periodical = entry.get("entrysubtype") in ("newspaper", "magazine")
        if wants and not is_periodical and not entry.get("pages", "eid", "doi", "url", "pagetotal"):
            yield Finding("", entry.at, f'"{entry.key}" has no pages')


@rule("recommended", Authority(CHICAGO, "14.12", "D"), applies_to=ALL)
def web_address_dated(cited: CitedLibrary) -> Iterator[Finding]:
    """Say when a page was read that has no date of its own.

    Bad:  url = {…} alone
    Good: url = {…} and urldate = {2024-03-02}
    """
    for entry in cited.used:
        if entry.type == "online" and entry.get("url") and not entry.get("urldate", "date", "year"):
            advice = "add urldate = {2024-03-02}, the day on which you read it"
            yield Finding("", entry.at, f'"{entry.key}" has an address, but no date', advice)


@rule("recommended", SENSE, applies_to=ALL, severity="warning")
def entry_year_possible(cited: CitedLibrary) -> Iterator[Finding]:
    """Date no source after the thesis, nor before there was writing.

    Bad:  year = {20024}
    Good: year = {2004}
    """
    latest = cited.settings.year + 1
    for entry in cited.used:
        moment = read_date(entry).start
        if moment is not None and not EARLIEST_YEAR <= moment.year <= latest:
            yield Finding("", entry.at, f'"{entry.key}" is of the year {moment.year}')


@rule("recommended", SENSE, applies_to=ALL, severity="warning")
def entry_pages_rise(cited: CitedLibrary) -> Iterator[Finding]:
    """Let a range of pages end after it begins.

    Bad:  pages = {184--119}
    Good: pages = {119--184}, {275--76}
    """
    for entry in cited.used:
        for match in _PAGES.finditer(entry.get("pages")):
            low, high = match["low"], match["high"]
            whole = low[: max(0, len(low) - len(high))] + high
            if int(whole) < int(low):
                yield Finding("", entry.at, f'the pages of "{entry.key}" run backwards: {match[0]}')


@rule("recommended", SENSE, applies_to=ALL)
def entry_names_whole(cited: CitedLibrary) -> Iterator[Finding]:
    """Write out "et al." and "and others" as the names they stand for.

    Bad:  author = {Smith, Anne and others}
    Good: all names; the style shortens long lists by itself
    """
    for entry in cited.used:
        for role in ("author", "editor", "translator"):
            text = entry.get(role)
            if re.search(r"\bet al\b|\band others\b", text):
                problem = f'the {role}s of "{entry.key}" end with "and others"'
                yield Finding("", entry.at, problem, "name them all")


def _is_old(entry: Entry) -> bool:
    moment = read_date(entry).start
    return moment is not None and moment.year < NO_PUBLISHER_BEFORE


RULES: tuple[Rule, ...] = (
    entry_complete,
    article_pages_given,
    web_address_dated,
    entry_year_possible,
    entry_pages_rise,
    entry_names_whole,
)
