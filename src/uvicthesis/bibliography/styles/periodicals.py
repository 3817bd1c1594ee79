"""The periodical in which an article is: journals by volume, magazines and newspapers by date."""

from __future__ import annotations

from pybtex.richtext import BaseText, Tag, Text

from uvicthesis.bibliography.latex_macros import BIBSTRINGS
from uvicthesis.bibliography.numbers import is_number, ordinal
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.styles.pages import pages_cited
from uvicthesis.bibliography.styles.publication import published
from uvicthesis.bibliography.styles.roles import is_unsigned
from uvicthesis.bibliography.styles.titles import joined_title, linked, short_title
from uvicthesis.bibliography.styles.volumes import numbered
from uvicthesis.bibliography.styles.work import Work, compose, part


@part
def issued(work: Work) -> BaseText:
    """``Journal 45, no. 3 (July 1986): 336–46``; the place cited comes in place of the pages."""
    numbers = clauses([_series(work), _volume_and_number(work)])
    when = published(work, "day") or Text("n.d.")
    before = " " if work.text("volume") and not _series(work) else ", "
    title = journal(work)
    whole = Text(title, before if title and numbers else "", numbers)
    return Text(whole, " " if whole else "", "(", when, ")", pages_cited(work, ": "))


@part
def dated_issue(work: Work) -> BaseText:
    """``Magazine, May 15, 1931, 26``: a magazine or newspaper, told by its date (Manual 14.188)."""
    pages = pages_cited(work, "") if work.form == "entry" or work.locator else work.text("pages")
    where = [_signed_journal(work), compose(larger_site, work), work.text("usera")]
    number = numbered("no. ", work.text("number"))
    return clauses([*where, number, published(work, "day"), pages])


@part
def whole_title(work: Work) -> BaseText:
    """The title of a periodical cited as a whole: ``Wordplay (blog)``."""
    return linked(work, journal(work))


@part
def short_whole_title(work: Work) -> BaseText:
    """The same without its place; ``shorttitle`` where there is one."""
    return linked(work, Tag("em", _without_the(short_title(work))))


@part
def larger_site(work: Work) -> BaseText:
    """What publishes a blog, in italics (Manual 14.208)."""
    title = joined_title(work, "maintitle", "mainsubtitle")
    return Tag("em", title) if title else Text()


def journal(work: Work) -> BaseText:
    """The periodical in italics, and its place where it needs one to be told from others."""
    is_whole = work.entry.type == "periodical"
    name, addition = ("title", "subtitle") if is_whole else ("journaltitle", "journalsubtitle")
    title = Tag("em", _without_the(joined_title(work, name, addition)))
    place = work.text("location")
    return Text(title, " (", place, ")") if place and title else title


def _without_the(title: BaseText) -> BaseText:
    """The name of a periodical without an initial ``The`` (Manual 14.170, 14.193)."""
    return title[len("The ") :] if str(title).startswith("The ") else title


def _signed_journal(work: Work) -> BaseText:
    """The periodical, but in a list where it stands at the head of an unsigned article."""
    return journal(work) if work.is_note or not is_unsigned(work.entry) else Text()


def _volume_and_number(work: Work) -> BaseText:
    number = work.text("number") or (Text() if not is_number(work.entry.get("issue")) else
                                     work.text("issue"))  # fmt: skip
    return clauses([work.text("volume"), numbered("no. ", number)])


def _series(work: Work) -> BaseText:
    value = work.entry.get("series")
    if is_number(value):
        return Text(f"{ordinal(int(value))} ser.")
    return Text(BIBSTRINGS[value]) if value in BIBSTRINGS else work.text("series")
