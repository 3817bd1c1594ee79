"""Pages, and the place cited."""

from __future__ import annotations

from pybtex.richtext import BaseText, Symbol, Text

from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.numbers import field_ranges
from uvicthesis.bibliography.styles.work import Work, part


@part
def locator(work: Work) -> BaseText:
    """The place cited."""
    return Text(Symbol("locator")) if work.locator else Text()


@part
def pages(work: Work) -> BaseText:
    """All the pages of a chapter, for the list."""
    return Text(_all_pages(work)) if work.settings.edition == 17 else Text()


@part
def pages_or_locator(work: Work) -> BaseText:
    """The place cited, or all the pages where a note cites the whole chapter."""
    return pages_cited(work, "")


def pages_cited(work: Work, before: str) -> BaseText:
    """The place cited, or else all pages; ``before`` leads to pages, a comma to other places."""
    if work.locator == "pages":
        return Text(before, Symbol("locator"))
    if work.locator:
        return Text(", " if before else "", Symbol("locator"))
    pages = _all_pages(work)
    return Text(before, pages) if pages else Text()


def _all_pages(work: Work) -> BaseText:
    return read_field(field_ranges(work.entry.get("pages"), work.settings.page_ranges)).text
