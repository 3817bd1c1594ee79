"""Where a work was found, and what the writer adds."""

from __future__ import annotations

import re

from pybtex.richtext import BaseText, HRef, Text

from uvicthesis.bibliography.dates import date_words, read_date
from uvicthesis.bibliography.styles.work import Work, part


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


def _verbatim(work: Work, field: str) -> str:
    return re.sub(r"\\([%&#_~$])", r"\1", work.entry.get(field))
