"""Introductions, forewords and the like, cited by what they are, not by a title (Manual 14.110)."""

from __future__ import annotations

import re

from pybtex.richtext import BaseText, Tag, Text

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.latex_macros import BIBSTRINGS
from uvicthesis.bibliography.names import name_list
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.styles.contributors import join_roles, natural_names
from uvicthesis.bibliography.styles.roles import entry_roles
from uvicthesis.bibliography.styles.titles import before_colon, full_title, joined_title, linked
from uvicthesis.bibliography.styles.volumes import edition
from uvicthesis.bibliography.styles.work import Work, compose, part

FLAGS = ("introduction", "foreword", "afterword")
GENERIC = re.compile(
    r"(editors?['’]s?\s+|general\s+)?"
    r"(introduction|foreword|preface|afterword|prologue|epilogue|conclusion|postscript)",
    re.IGNORECASE,
)


def is_opening(entry: Entry) -> bool:
    """Whether the work is named by its place in a book alone."""
    if entry.type in ("suppbook", "suppcollection"):
        return True
    return bool(entry.get("booktitle") and GENERIC.fullmatch(entry.get("title")))


@part
def opening(work: Work) -> BaseText:
    """``introduction to Democracy in America``, with the edition of the book."""
    title = _book(work)
    named = _named(work, Tag("em", title) if title else title)
    return clauses([named, compose(edition, work)])


@part
def short_opening(work: Work) -> BaseText:
    """``introduction to Democracy in America``, without a subtitle."""
    short = read_field(work.entry.get("shorttitle")).text
    title = short or before_colon(_book(work))
    return _named(work, Tag("em", title) if title else title)


@part
def opening_author(work: Work) -> BaseText:
    """``by Alexis de Tocqueville``: the author of the book, if another."""
    names = natural_names(work, "bookauthor")
    is_other = work.entry.get("bookauthor") != work.entry.get("author")
    return Text("by ", name_list(names)) if names and is_other else Text()


@part
def opening_contributors(work: Work) -> BaseText:
    """Editors and translators of the book."""
    return join_roles(work, entry_roles(work.entry), in_sentence=work.is_note)


def _book(work: Work) -> BaseText:
    held = joined_title(work, "booktitle", "booksubtitle")
    return held or full_title(work)


def _named(work: Work, title: BaseText) -> BaseText:
    label = _label(work.entry)
    if not title:
        return linked(work, Text(str(label).removesuffix(" to")))
    return Text(linked(work, label), " ", linked(work, title))


def _label(entry: Entry) -> BaseText:
    """``introduction to``: by field, by ``type``, or by what stands in place of a title."""
    flag = next((name for name in FLAGS if name in entry.fields), "")
    if flag:
        return Text(flag, " to")
    value = entry.get("type")
    if words := read_field(BIBSTRINGS.get(value, value)).text:
        return words if str(words).endswith((" to", " of", " for")) else Text(words, " to")
    if not (entry.get("booktitle") and entry.get("title")):
        return Text("introduction to")
    words = read_field(entry.get("title")).text
    return Text(str(words)[:1].lower(), words[1:], " to")
