"""Where unpublished papers are kept, and interviews among them (Manual 14.211-12, 14.221-31)."""

from __future__ import annotations

import re

from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.names import name_list
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.quotation import Quoted
from uvicthesis.bibliography.styles.access import ARCHIVES_ONLINE, accessed
from uvicthesis.bibliography.styles.contributors import natural_names
from uvicthesis.bibliography.styles.roles import MORE_EDITORS
from uvicthesis.bibliography.styles.titles import full_title, linked, short_title
from uvicthesis.bibliography.styles.work import Work, compose, part

INTERVIEW = re.compile(r"(oral history )?(interview|conversation|discussion)\b", re.IGNORECASE)


@part
def shelf(work: Work) -> BaseText:
    """``box 3, folder 12``: where in a collection, as ``number`` or ``eprint`` have it."""
    archive = work.entry.get("eprinttype").casefold()
    is_kept = archive and archive not in ARCHIVES_ONLINE
    return clauses([work.text("number"), work.text("eprint") if is_kept else Text()])


@part
def record(work: Work) -> BaseText:
    """``(object name IRAS F00400+4059)``: what was looked up in a database (Manual 14.257)."""
    words = _record(work)
    return Text("(", words, ")") if words else Text()


@part
def record_and_access(work: Work) -> BaseText:
    """The title and the record, in a list with the date of access in the same brackets."""
    words = [one for one in (_record(work), compose(accessed, work)) if one]
    in_brackets = Text("(", Text("; ").join(words), ")") if words else Text()
    return clauses([linked(work, full_title(work)), in_brackets])


def _record(work: Work) -> BaseText:
    return Text(" ").join([one for one in (work.text("type"), work.text("number")) if one])


@part
def depository(work: Work) -> BaseText:
    """``Senn Oral History Collection, National Library of Medicine, Bethesda, MD``."""
    return clauses([work.text("organization"), work.text("archive"), work.text("institution"),
                    work.text("library"), work.text("publisher"), work.text("howpublished"),
                    work.text("location")])  # fmt: skip


@part
def interview(work: Work) -> BaseText:
    """The title; of an interview that has a title of its own, also who led it."""
    title, by = full_title(work), _interviewer(work)
    if title and not INTERVIEW.match(str(title)):
        led = Text("interview by ", by) if by else Text()
        return clauses([linked(work, Quoted(title)), led])
    described = linked(work, _in_small_letters(title) if title else Text("interview"))
    return Text(described, " by ", by) if by and " by " not in str(title) else described


@part
def short_interview(work: Work) -> BaseText:
    """The short title, in quotation marks unless it describes."""
    title = short_title(work)
    if title and not INTERVIEW.match(str(title)):
        return linked(work, Quoted(title))
    return linked(work, _in_small_letters(title) if title else Text("interview"))


def _in_small_letters(title: BaseText) -> BaseText:
    return Text(title[0].lower(), title[1:])


def _interviewer(work: Work) -> BaseText:
    fields = ("editor", *MORE_EDITORS)
    roles = [name for name in fields if work.entry.get(f"{name}type") == "interviewer"]
    names = [name for field in roles or ["editor"] for name in natural_names(work, field)]
    return name_list(names)
