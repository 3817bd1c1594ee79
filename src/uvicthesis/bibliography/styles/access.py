"""Where a work was found, and what the writer adds."""

from __future__ import annotations

import re

from pybtex.richtext import BaseText, HRef, Text

from uvicthesis.bibliography.dates import Date, date_words, read_date
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.styles.work import Work, part

ARCHIVES_ONLINE = {
    "arxiv": "https://arxiv.org/abs/",
    "hdl": "https://hdl.handle.net/",
    "jstor": "https://www.jstor.org/stable/",
    "pubmed": "https://pubmed.ncbi.nlm.nih.gov/",
}
"""By ``eprinttype``, what stands before ``eprint`` in an address."""


@part
def accessed(work: Work) -> BaseText:
    """``accessed March 19, 2022``; ``userd`` has other words, such as ``last modified``."""
    when = read_date(work.entry, "url")
    date = ", ".join(filter(None, [date_words(when, "day", "as-written"), clock(when)]))
    if not date or not work.entry.get("url") or work.entry.get("doi"):
        return Text()
    words = work.entry.get("userd").strip()
    lead = read_field(words.rstrip(",")).text if words else Text("accessed")
    return clauses([lead, Text(date)]) if words.endswith(",") else Text(lead, " ", date)


@part
def address(work: Work) -> BaseText:
    """The DOI as an address, or the URL, or that of an archive of papers."""
    doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", _verbatim(work, "doi"))
    archive = ARCHIVES_ONLINE.get(work.entry.get("eprinttype").casefold(), "")
    paper = f"{archive}{_verbatim(work, 'eprint')}" if archive and work.entry.get("eprint") else ""
    url = f"https://doi.org/{doi}" if doi else _verbatim(work, "url") or paper
    return HRef(url, url) if url and work.has_address else Text()


@part
def note_field(work: Work) -> BaseText:
    """What the writer adds in ``note``."""
    return work.text("note")


@part
def addendum(work: Work) -> BaseText:
    """What the writer adds at the end."""
    return work.text("addendum")


def clock(date: Date) -> str:
    """``11:10 a.m.``; nothing where the date has no time, or midnight to the second."""
    time = re.match(r"(\d\d?):(\d\d)", date.start.time) if date.start else None
    if not time or date.start is None or date.start.time.startswith("00:00:00"):
        return ""
    hour = int(time[1])
    return f"{hour % 12 or 12}:{time[2]} {'a.m.' if hour < 12 else 'p.m.'}"


def _verbatim(work: Work, field: str) -> str:
    return re.sub(r"\\([%&#_~$])", r"\1", work.entry.get(field))
