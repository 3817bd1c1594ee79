"""Who published a work, where and when."""

from __future__ import annotations

import re

from pybtex.bibtex.utils import split_name_list
from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.dates import Detail, date_words, read_date
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.latex_macros import BIBSTRINGS
from uvicthesis.bibliography.numbers import is_number
from uvicthesis.bibliography.punctuation import add_mark, clauses
from uvicthesis.bibliography.styles.access import clock, note_field
from uvicthesis.bibliography.styles.work import Work, compose, part, roles_in_words

PUBLISHERS_WORD = re.compile(r"\b(Press|Books?|Publish\w*|Verlag|Editions?|Éditions)\b|&")

KIND_WORDS = re.compile(
    r"\b(Working|Discussion|Conference|Technical|Research|Unpublished|Master['’]s|Doctoral|Paper"
    r"|Report|Thesis|Dissertation|Manuscript|Typescript|Preprint|Presentation)\b"
)
"""Words for a kind of work, which within a note have small letters."""


@part
def facts(work: Work) -> BaseText:
    """``(Place: Publisher, 1979)`` in a note, the same without brackets in a list."""
    return in_brackets(work, publication_facts(work, "year"))


@part
def dated_facts(work: Work) -> BaseText:
    """The same with month and day."""
    return in_brackets(work, publication_facts(work, "day"))


def publication_facts(work: Work, detail: Detail) -> BaseText:
    """Place, publisher and date; what is not known is left out, a missing date is ``n.d.``."""
    by = _bodies(work, "location", "publisher", "howpublished", "institution", "organization")
    made = _made(by, published(work, detail))
    first = _originally(work)
    if not (first and made):
        return first or made
    again = "repr., " if work.entry.get("pubstate") == "reprint" else ""
    if work.is_note:
        return Text(first, "; ", again, made)
    return Text(add_mark(first, "."), " ", again.replace("repr.", "Reprint"), made)


def _originally(work: Work) -> BaseText:
    """The facts of the first edition, of which this is a reprint (Manual 14.114)."""
    if work.entry.type == "letter":
        return Text()  # the date on which it was written
    date = date_words(read_date(work.entry, "orig"), "year", work.settings.page_ranges)
    return _made(_bodies(work, "origlocation", "origpublisher"), Text(date)) if date else Text()


def _made(by: BaseText, date: BaseText) -> BaseText:
    return Text(add_mark(by, ","), " ", date or "n.d.") if by else Text(date)


@part
def venue(work: Work) -> BaseText:
    """Where a speech was given."""
    return work.text("venue")


@part
def original_place(work: Work) -> BaseText:
    """The town in which a speech was given, or from which a letter was sent."""
    return work.text("origlocation")


@part
def published_by(work: Work) -> BaseText:
    """The body behind a web page or an unpublished work, with its place."""
    return clauses([work.text("organization"), work.text("institution"), work.text("publisher"),
                    work.text("howpublished"), work.text("location")])  # fmt: skip


@part
def dated(work: Work) -> BaseText:
    """The date with month and day, and with the time of a post (Manual 14.205-10)."""
    return clauses([published(work, "day"), Text(clock(read_date(work.entry)))])


@part
def commented_at(work: Work) -> BaseText:
    """The day and time of a comment or reply."""
    date = read_date(work.entry, "event") or read_date(work.entry)
    return clauses([Text(date_words(date, "day", "as-written")), Text(clock(date))])


@part
def published_and_dated(work: Work) -> BaseText:
    """Body and date in one; the body alone where a note comes before the date."""
    has_note = bool(compose(note_field, work))
    return clauses([compose(published_by, work), Text() if has_note else compose(dated, work)])


@part
def noted_date(work: Work) -> BaseText:
    r"""The note and the date, with nothing between them where the note ends in ``\nopunct``."""
    note, date = compose(note_field, work), compose(dated, work)
    if not note:
        return Text()
    runs_on = work.entry.get("note").endswith(r"\nopunct")
    return Text(note, " ", date) if runs_on else clauses([note, date])


@part
def noted_date_or_date(work: Work) -> BaseText:
    """The date, and before it the note if there is one."""
    return compose(noted_date, work) or compose(dated, work)


@part
def kind_and_date(work: Work) -> BaseText:
    """``(typescript, 1950)``."""
    return in_brackets(work, clauses([compose(kind_of_work, work), published(work, "day")]))


@part
def kind_of_work(work: Work) -> BaseText:
    """The ``type`` field in words: ``PhD diss.``, ``technical report``."""
    value = work.entry.get("type")
    if value in BIBSTRINGS:
        return Text(BIBSTRINGS[value])
    words = KIND_WORDS.sub(lambda word: word[0].lower(), roles_in_words(value, work.form))
    return read_field(words).text


@part
def report_number(work: Work) -> BaseText:
    """``technical report 12``."""
    kind, number = compose(kind_of_work, work), work.text("number")
    return Text(kind, " " if kind and number else "", number)


@part
def standard_number(work: Work) -> BaseText:
    """``ANSI/NISO Z39.29-2005``."""
    words = [work.text(name) for name in ("type", "series", "number")]
    return Text(" ").join([word for word in words if word])


@part
def thesis_facts(work: Work) -> BaseText:
    """``(PhD diss., University of Victoria, 2008)`` (Manual 14.215)."""
    kind = compose(kind_of_work, work) or Text("thesis")
    date = published(work, "year") or Text("n.d.")
    return in_brackets(work, clauses([kind, work.text("institution", "publisher"), date]))


@part
def paper_facts(work: Work) -> BaseText:
    """``(working paper 12, Department of Economics, Toronto, 1980)`` (Manual 14.216-18)."""
    kind = compose(report_number, work)
    body = work.text("institution", "organization", "publisher")
    return in_brackets(work, clauses([kind, body, work.text("location"), published(work, "day")]))


@part
def preprint(work: Work) -> BaseText:
    """``preprint, submitted July 3, 2012`` (Manual 14.173)."""
    return clauses([Text("preprint"), Text("submitted ", published(work, "day"))])


@part
def event(work: Work) -> BaseText:
    """``(keynote address, annual meeting, San Antonio, TX, May 6–9, 2000)``."""
    when = date_words(read_date(work.entry, "event"), "day", "as-written")
    date = Text(when) if when else published(work, "day")
    what = work.text("note") or compose(kind_of_work, work)
    where = work.text("venue", "location")
    return in_brackets(work, clauses([what, work.text("eventtitle"), where, date]))


def published(work: Work, detail: Detail) -> BaseText:
    """The date, or in its place what is said of a work not yet published."""
    state = work.entry.get("pubstate")
    issue = work.text("issue")
    date = read_date(work.entry)
    if state and state != "reprint" and not date:
        return Text(BIBSTRINGS.get(state, state))
    words = date_words(date, detail, work.settings.page_ranges)
    if issue and detail == "day" and not date.has_month and not is_number(str(issue)):
        return Text(issue, " " if words else "", words)
    return _with_verb(work, read_field(words).text)


def _with_verb(work: Work, date: BaseText) -> BaseText:
    """``approved June 9, 2005``: ``userd`` says what happened then, if no other date is there."""
    verb = Text() if work.entry.get("urldate", "eventdate") else work.text("userd")
    return Text(verb, " ", date) if verb and date else date


def in_brackets(work: Work, text: BaseText) -> BaseText:
    """The facts in a note's brackets."""
    return Text("(", text, ")") if work.is_note and text else text


def _bodies(work: Work, place: str, *publisher: str) -> BaseText:
    """``Place: Publisher``; two publishers with a slash, or each with its own place (14.139).

    biblatex's lists and names such as "Farrar, Straus and Giroux" look the same: an "and" parts
    two publishers only where both are of several words and one has a publisher's word in it.
    """
    places = _parted(work.entry.get(place))
    publishers = _parted(work.entry.get(*publisher))
    if not _are_publishers(publishers):
        publishers = [work.entry.get(*publisher)]
    if len(places) == len(publishers) > 1:
        pairs = zip(places, publishers, strict=True)
        return Text("; ").join([_pair(read_field(a).text, read_field(b).text) for a, b in pairs])
    published = [read_field(name).text for name in publishers if name]
    where = Text() if work.settings.edition == 18 and published else work.text(place)
    return _pair(where, Text(" / ").join(published))


def _pair(place: BaseText, publisher: BaseText) -> BaseText:
    return Text(place, ": ", publisher) if place and publisher else Text(place, publisher)


def _parted(value: str) -> list[str]:
    return split_name_list(value) if value else []


def _are_publishers(names: list[str]) -> bool:
    several_words = all(len(name.split()) > 1 for name in names)
    return several_words and any(PUBLISHERS_WORD.search(name) for name in names)
