"""Titles: whole and short, of works, of what contains them, of series."""

from __future__ import annotations

from pybtex.richtext import BaseText, HRef, String, Tag, Text

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.numbers import year_ranges
from uvicthesis.bibliography.punctuation import clauses, last_character
from uvicthesis.bibliography.quotation import Quoted
from uvicthesis.bibliography.styles.short_titles import DESCRIBED, shortened
from uvicthesis.bibliography.styles.work import Work, part, roles_in_words

NOT_FOREIGN = frozenset({"english", "american", "british", "canadian", "australian", "usenglish",
                         "ukenglish", "newzealand"})  # fmt: skip
LONGEST_CODE = 3
"""Values of ``language`` that name no foreign language, and the length of codes such as ``fre``."""


@part
def italic_title(work: Work) -> BaseText:
    """The title of a work that stands alone."""
    return linked(work, Tag("em", full_title(work)))


@part
def quoted_title(work: Work) -> BaseText:
    """The title of a part of something, or of something unpublished."""
    return linked(work, Quoted(full_title(work)))


@part
def plain_title(work: Work) -> BaseText:
    """A description in place of a title: a letter, an interview, a collection."""
    return linked(work, full_title(work))


@part
def title_addition(work: Work) -> BaseText:
    """What the writer adds to the title: ``pts. 1 and 2``, ``(review article)``."""
    return work.text("titleaddon")


@part
def gloss(work: Work) -> BaseText:
    """``[What Is To Be Done?]``, ``[in Russian]`` (Manual 14.98-99).

    ``usere`` translates a title. ``language`` says in what language a work is whose title is given
    in translation, as it is unless ``langid`` has the same language for the title.
    """
    if work.entry.get("usere"):
        return Text("[", work.text("usere"), "]")
    language = work.entry.get("language")
    is_foreign = language.islower() and language not in NOT_FOREIGN and len(language) > LONGEST_CODE
    if not is_foreign or language == work.entry.get("langid"):
        return Text()
    return Text("[in ", language.capitalize(), "]")


@part
def short_italic_title(work: Work) -> BaseText:
    """The main title alone, in italics."""
    return linked(work, Tag("em", short_title(work)))


@part
def short_quoted_title(work: Work) -> BaseText:
    """The main title alone, in quotation marks."""
    return linked(work, Quoted(short_title(work)))


@part
def short_plain_title(work: Work) -> BaseText:
    """The main title alone, or the description."""
    return linked(work, short_title(work))


@part
def book_title(work: Work) -> BaseText:
    """The book that holds a chapter, in italics."""
    title = joined_title(work, "booktitle", "booksubtitle") or work.text("maintitle")
    return clauses([Tag("em", title), work.text("booktitleaddon")]) if title else Text()


@part
def issue_title(work: Work) -> BaseText:
    """The title of a special issue, in quotation marks (Manual 14.178-79)."""
    title = joined_title(work, "issuetitle", "issuesubtitle")
    return Quoted(title) if title else Text()


@part
def short_issue_title(work: Work) -> BaseText:
    """The same without a subtitle, or the short title; the periodical where it has none."""
    if not work.entry.get("issuetitle"):
        return linked(work, Tag("em", short_title(work)))
    field = "shorttitle" if work.entry.get("shorttitle") else "issuetitle"
    return linked(work, Quoted(before_colon(_title(work, field))))


def series_name(work: Work) -> BaseText:
    """The series to which an episode belongs."""
    return joined_title(work, "booktitle", "booksubtitle")


@part
def main_title(work: Work) -> BaseText:
    """The whole of which this is one volume, in italics."""
    title = joined_title(work, "maintitle", "mainsubtitle")
    is_needed = title and work.entry.get("title", "booktitle")
    return clauses([Tag("em", title), work.text("maintitleaddon")]) if is_needed else Text()


def full_title(work: Work) -> BaseText:
    """Title and subtitle; the main title where a volume has none of its own."""
    if not work.entry.get("title"):
        return joined_title(work, "maintitle", "mainsubtitle")
    return joined_title(work, "title", "subtitle")


def joined_title(work: Work, title: str, subtitle: str) -> BaseText:
    """``Title: Subtitle``; no colon after a question mark or exclamation point (Manual 14.96)."""
    main, sub = _title(work, title), _title(work, subtitle)
    if not (main and sub):
        return main or sub
    return Text(main, " " if last_character(main) in "?!" else ": ", sub)


def short_title(work: Work) -> BaseText:
    """``shorttitle``, or one made from the title."""
    if work.entry.get("shorttitle"):
        return _title(work, "shorttitle")
    main = title_without_subtitle(work)
    is_kept = work.entry.type in DESCRIBED or _is_foreign(work.entry)
    return main if is_kept else shortened(main)


def title_without_subtitle(work: Work) -> BaseText:
    """The title without what follows its colon."""
    title = _title(work, "title") if work.entry.get("title") else _title(work, "maintitle")
    return before_colon(title)


def _is_foreign(entry: Entry) -> bool:
    language = entry.get("langid")
    return bool(language) and not (language in NOT_FOREIGN or language.startswith("en"))


def before_colon(title: BaseText) -> BaseText:
    """The title up to its first colon, or up to a question or exclamation within it."""
    length = 0
    for piece in title.parts:
        if isinstance(piece, String):
            ends = [
                at + kept for mark, kept in ((": ", 0), (" – ", 0), ("? ", 1), ("! ", 1))
                if (at := str(piece).find(mark)) >= 0 and length + at > 0
            ]  # fmt: skip
            if ends:
                return title[: length + min(ends)]
        length += len(piece)
    return title


def _title(work: Work, field: str) -> BaseText:
    return read_field(year_ranges(roles_in_words(work.entry.get(field), work.form))).text


def linked(work: Work, title: BaseText) -> BaseText:
    """The title as a link to the entry in the list, where there is one."""
    return HRef(work.target, title) if work.target and title else title
