"""Court decisions, statutes and other public documents, as notes have them (Manual 14.269-305).

After the Bluebook, with the Manual's own exceptions: full names of cases in roman type.
"""

from __future__ import annotations

from pybtex.richtext import BaseText, Symbol, Tag, Text

from uvicthesis.bibliography.dates import date_words, read_date
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.numbers import field_ranges
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.styles.titles import full_title, linked, short_title
from uvicthesis.bibliography.styles.work import Work, part

PATENTS = {
    "": "Patent",
    "patent": "Patent",
    "patentde": "German Patent",
    "patenteu": "European Patent",
    "patentfr": "French Patent",
    "patentuk": "UK Patent",
    "patentus": "US Patent",
}
"""By ``type``, biblatex's names of patents in words."""


@part
def statute_name(work: Work) -> BaseText:
    """``Civil Rights Act of 1964``, in roman type."""
    return linked(work, full_title(work))


@part
def short_case(work: Work) -> BaseText:
    """``Christmas, 222 F.3d at 145`` (Manual 14.276): the name in italics."""
    name = linked(work, Tag("em", short_title(work)))
    if not work.locator:
        return name
    where = _words(work.text("volume"), _reporter(work))
    return _after(name, _words(where, Text("at " if where else "", Symbol("locator"))))


@part
def reported_case(work: Work) -> BaseText:
    """``United States v. Christmas, 222 F.3d 141, 145 (4th Cir. 2000)``.

    Where nobody reports it, ``No. 99-1234``; no year twice: ``[1990] 1 S.C.R. 1075 (Can.)``.
    """
    first_page = read_field(field_ranges(work.entry.get("pages"), "as-written")).text
    where = _words(work.text("volume"), _reporter(work), first_page)
    number = work.text("number") if not where else Text()
    docket = Text("No. ", number) if str(number)[:1].isdigit() else number
    cited = clauses([where, docket, Text(Symbol("locator")) if work.locator else Text()])
    decided = _words(work.text("institution", "organization", "publisher"), _year(work, where))
    facts = _words(cited, Text("(", decided, ")") if decided else Text())
    name = linked(work, full_title(work))
    return _after(name, facts) if cited else _words(name, facts)


@part
def enacted(work: Work) -> BaseText:
    """``Pub. L. No. 110-140, § 601, 121 Stat. 1492 (2007)``; ``RSC 1985, c C-46, s 745``."""
    source = _words(work.text("volume"), _reporter(work), work.text("pages"))
    place = Text(Symbol("locator")) if work.locator else Text()
    date = date_words(read_date(work.entry), "day", "as-written")
    facts = clauses([work.text("number"), work.text("note"), work.text("chapter"), source, place])
    year_is_given = bool(date) and date in str(facts)
    return _words(facts, Text("(", date, ")") if date and not year_is_given else Text())


@part
def patented(work: Work) -> BaseText:
    """``US Patent 4,586,960, filed June 26, 1984, and issued May 6, 1986`` (Manual 14.258)."""
    value = work.entry.get("type")
    kind = Text(PATENTS[value]) if value in PATENTS else work.text("type")
    filed = date_words(read_date(work.entry, "orig"), "day", "as-written")
    issued = date_words(read_date(work.entry), "day", "as-written")
    dates = [Text("filed ", filed)] if filed else []
    dates += [Text("and " if filed else "", "issued ", issued)] if issued else []
    return clauses([_words(kind, work.text("number")), *dates])


def _after(name: BaseText, facts: BaseText) -> BaseText:
    """After a comma, though the facts may begin with a bracket."""
    return Text(name, ", ", facts) if name else facts


def _year(work: Work, where: BaseText) -> BaseText:
    year = date_words(read_date(work.entry), "year", "as-written")
    return Text() if year in str(where) else Text(year)


def _reporter(work: Work) -> BaseText:
    return work.text("reporter", "journaltitle", "series", "code")


def _words(*parts: BaseText) -> BaseText:
    return Text(" ").join([part for part in parts if part])
