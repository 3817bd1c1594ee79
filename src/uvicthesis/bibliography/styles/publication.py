"""Edition, volume, series, place, publisher, date, pages and address of a work."""

from __future__ import annotations

import re

from pybtex.bibtex.utils import split_name_list
from pybtex.richtext import BaseText, HRef, Symbol, Tag, Text

from uvicthesis.bibliography.dates import Detail, date_words, read_date
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.latex_macros import BIBSTRINGS
from uvicthesis.bibliography.numbers import field_ranges, is_number, ordinal
from uvicthesis.bibliography.punctuation import add_mark, clauses
from uvicthesis.bibliography.styles.contributors import is_volume, whole_contributors
from uvicthesis.bibliography.styles.titles import joined_title, main_title
from uvicthesis.bibliography.styles.work import Work, compose, part

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
            "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip


@part
def edition(work: Work) -> BaseText:
    """``2nd ed.``, ``rev. ed.`` (Chicago Manual of Style 17, 14.113)."""
    return Text() if is_volume(work) else _edition(work)


def _edition(work: Work) -> BaseText:
    value = work.entry.get("edition").strip().rstrip(".")
    number = ORDINALS.get(value.casefold(), int(value) if is_number(value) else 0)
    if number:
        return Text(f"{ordinal(number)} ed.")
    words = re.sub(r"(?i)\brevised\b", "rev.", value)
    words = re.sub(r"(?i)\bedition\b", "ed.", words)
    if not words or re.search(r"\bed\b|\bversion\b", words):
        return read_field(words).text
    return read_field(f"{words[:1].lower()}{words[1:]} ed.").text


@part
def volumes(work: Work) -> BaseText:
    """``3 vols.`` where all are meant."""
    number = work.entry.get("volumes")
    return Text(f"{number} vols.") if number and not work.entry.get("volume") else Text()


@part
def volume(work: Work) -> BaseText:
    """``vol. 8``, or ``vol. 8 of`` the whole with its title, edition and editors (14.116-22)."""
    number = work.text("volume")
    if not number:
        return Text()
    label = clauses([_numbered("vol. ", number), _numbered("bk. ", work.text("part"))])
    if not is_volume(work):
        return label
    whole = clauses([compose(main_title, work), _edition(work), whole_contributors(work)])
    return Text(label, " of ", whole)


@part
def series(work: Work) -> BaseText:
    """``Hakluyt Society Publications, 2nd ser., 106``; a bare number follows without a comma."""
    name, number = work.text("series"), work.text("number")
    if not name:
        return Text()
    if number and is_number(str(number)):
        return Text(name, " ", number)
    return clauses([name, number])


@part
def facts(work: Work) -> BaseText:
    """``(Place: Publisher, 1979)`` in a note, the same without brackets in a list."""
    return in_brackets(work, publication_facts(work, "year"))


@part
def dated_facts(work: Work) -> BaseText:
    """The same with month and day."""
    return in_brackets(work, publication_facts(work, "day"))


def publication_facts(work: Work, detail: Detail) -> BaseText:
    """Place, publisher and date; what is not known is left out, but for a date that a place needs.

    Several places or publishers are joined as the Manual has them (14.129-39).
    """
    place = _listed(work.entry.get("location"), " and ")
    publisher = _listed(work.entry.get("publisher", "howpublished", "institution"), " / ")
    if work.settings.edition == 18 and publisher:
        place = Text()
    made = _made(place, publisher, published(work, detail))
    first = _originally(work)
    if not first:
        return made
    again = "repr., " if work.entry.get("pubstate") == "reprint" else ""
    if work.is_note:
        return Text(first, "; ", again, made)
    return Text(add_mark(first, "."), " ", again.replace("repr.", "Reprint"), made)


def _originally(work: Work) -> BaseText:
    """The facts of the first edition, of which this is a reprint (Manual 14.114)."""
    place = _listed(work.entry.get("origlocation"), " and ")
    publisher = _listed(work.entry.get("origpublisher"), " / ")
    date = date_words(read_date(work.entry, "orig"), "year", work.settings.page_ranges)
    return _made(place, publisher, Text(date)) if date else Text()


def _made(place: BaseText, publisher: BaseText, date: BaseText) -> BaseText:
    by = Text(place, ": ", publisher) if place and publisher else Text(place, publisher)
    return Text(add_mark(by, ","), " ", date or "n.d.") if by else Text(date)


@part
def dated(work: Work) -> BaseText:
    """The date with month and day, standing alone."""
    return published(work, "day")


@part
def issued(work: Work) -> BaseText:
    """``Journal 45, no. 3 (July 1986): 336–46``; the place cited comes in place of the pages."""
    numbers = clauses([_series(work), _volume_and_number(work)])
    when = published(work, "day") or Text("n.d.")
    before = " " if work.text("volume") and not _series(work) else ", "
    whole = Text(journal(work), before if numbers else " ", numbers, " " if numbers else "")
    return Text(whole, "(", when, ")", _pages(work, ": "))


@part
def dated_issue(work: Work) -> BaseText:
    """``Magazine, May 15, 1931, 26``: a magazine or newspaper, told by its date (Manual 14.188)."""
    pages = _pages(work, "") if work.form == "entry" or work.locator else work.text("pages")
    return clauses([journal(work), _numbered("no. ", work.text("number")), published(work, "day"),
                    pages])  # fmt: skip


def journal(work: Work) -> BaseText:
    """The periodical in italics, and its place where it needs one to be told from others."""
    title = Tag("em", joined_title(work, "journaltitle", "journalsubtitle"))
    place = work.text("location")
    return Text(title, " (", place, ")") if place else title


@part
def pages(work: Work) -> BaseText:
    """All the pages of a chapter, for the list."""
    return Text(_all_pages(work)) if work.settings.edition == 17 else Text()


@part
def locator(work: Work) -> BaseText:
    """The place cited."""
    return Text(Symbol("locator")) if work.locator else Text()


@part
def pages_or_locator(work: Work) -> BaseText:
    """The place cited, or all the pages where a note cites the whole chapter."""
    return _pages(work, "")


@part
def accessed(work: Work) -> BaseText:
    """``accessed March 19, 2022``, where the writer says when."""
    date = date_words(read_date(work.entry, "url"), "day", "as-written")
    online = work.entry.get("url") and not work.entry.get("doi")
    return Text(f"accessed {date}") if date and online else Text()


@part
def address(work: Work) -> BaseText:
    """The DOI as an address, or the URL."""
    doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", _verbatim(work, "doi"))
    url = f"https://doi.org/{doi}" if doi else _verbatim(work, "url")
    return HRef(url, url) if url else Text()


@part
def note_field(work: Work) -> BaseText:
    """What the writer adds in ``note``."""
    return work.text("note")


@part
def addendum(work: Work) -> BaseText:
    """What the writer adds at the end."""
    return work.text("addendum")


@part
def published_by(work: Work) -> BaseText:
    """The body behind a web page or an unpublished work, with its place."""
    return clauses([work.text("organization"), work.text("institution"), work.text("publisher"),
                    work.text("howpublished"), work.text("location")])  # fmt: skip


@part
def kind_of_work(work: Work) -> BaseText:
    """The ``type`` field in words: ``PhD diss.``, ``technical report``."""
    value = work.entry.get("type")
    return Text(BIBSTRINGS[value]) if value in BIBSTRINGS else work.text("type")


@part
def event(work: Work) -> BaseText:
    """``(keynote address, annual meeting, San Antonio, TX, May 6–9, 2000)``."""
    when = date_words(read_date(work.entry, "event"), "day", "as-written")
    date = Text(when) if when else published(work, "day")
    what = work.text("note") or compose(kind_of_work, work)
    where = work.text("venue", "location")
    return in_brackets(work, clauses([what, work.text("eventtitle"), where, date]))


@part
def thesis_facts(work: Work) -> BaseText:
    """``(PhD diss., University of Victoria, 2008)`` (Manual 14.215)."""
    kind = compose(kind_of_work, work) or Text("thesis")
    date = published(work, "year") or Text("n.d.")
    return in_brackets(work, clauses([kind, work.text("institution", "publisher"), date]))


@part
def report_number(work: Work) -> BaseText:
    """``technical report 12``."""
    kind, number = compose(kind_of_work, work), work.text("number")
    return Text(kind, " " if kind and number else "", number)


def published(work: Work, detail: Detail) -> BaseText:
    """The date, or in its place what is said of a work not yet published."""
    state = work.entry.get("pubstate")
    issue = work.text("issue")
    date = read_date(work.entry)
    if state and state != "reprint" and not date:
        return Text(BIBSTRINGS.get(state, state))
    words = date_words(date, detail, work.settings.page_ranges)
    if issue and detail == "day" and not date.has_month and not is_number(str(issue)):
        return Text(issue, " ", words)
    return read_field(words).text


def in_brackets(work: Work, text: BaseText) -> BaseText:
    """The facts in a note's brackets."""
    return Text("(", text, ")") if work.is_note and text else text


def _volume_and_number(work: Work) -> BaseText:
    number = work.text("number") or (Text() if not is_number(work.entry.get("issue")) else
                                     work.text("issue"))  # fmt: skip
    return clauses([work.text("volume"), _numbered("no. ", number)])


def _series(work: Work) -> BaseText:
    value = work.entry.get("series")
    if is_number(value):
        return Text(f"{ordinal(int(value))} ser.")
    return Text(BIBSTRINGS[value]) if value in BIBSTRINGS else work.text("series")


def _pages(work: Work, before: str) -> BaseText:
    if work.locator == "pages":
        return Text(before, Symbol("locator"))
    if work.locator:
        return Text(", " if before else "", Symbol("locator"))
    pages = _all_pages(work)
    return Text(before, pages) if pages else Text()


def _all_pages(work: Work) -> BaseText:
    return read_field(field_ranges(work.entry.get("pages"), work.settings.page_ranges)).text


def _numbered(label: str, number: BaseText) -> BaseText:
    if not number:
        return Text()
    return Text(label, number) if str(number)[:1].isdigit() else Text(number)


def _listed(value: str, separator: str) -> BaseText:
    parts = [read_field(part).text for part in split_name_list(value)] if value else []
    return Text(separator).join([part for part in parts if part])


def _verbatim(work: Work, field: str) -> str:
    return re.sub(r"\\([%&#_~$])", r"\1", work.entry.get(field))
