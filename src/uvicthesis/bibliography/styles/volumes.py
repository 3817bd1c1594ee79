"""Which edition, volume or number of a series a work is."""

from __future__ import annotations

import re

from pybtex.richtext import BaseText, Tag, Text

from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.numbers import is_number, ordinal
from uvicthesis.bibliography.punctuation import clauses
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
    words = re.sub(r"(?i)\brev(ised|\.)?(?=\s|$)", "rev.", value)
    words = re.sub(r"(?i)\bed(ition|\.)?$", "ed.", words)
    text = read_field(words).text
    if not words or re.search(r"\bed\b|\bversion\b", str(text)):
        return text
    return read_field(f"{words[:1].lower()}{words[1:]} ed.").text


@part
def version(work: Work) -> BaseText:
    """``v. 1.01``, of what is published again and again (Manual 14.268)."""
    is_alone = not work.is_note and not work.entry.get("edition")
    return numbered("version " if is_alone else "v. ", work.text("version"))


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
    label = _label(work)
    if work.entry.get("volumetitle"):
        return Text(label, ", ", Tag("em", joined_title(work, "volumetitle", "volumesubtitle")))
    if not is_volume(work):
        return label
    whole = clauses([compose(main_title, work), _edition(work), whole_contributors(work)])
    return Text(label, " of ", whole) if whole else label


@part
def volume_of_known(work: Work) -> BaseText:
    """``4:`` before pages, where a book cited in short is one volume of several."""
    number = work.entry.get("volume")
    has_pages = work.locator == "pages" or (not work.locator and work.entry.get("pages"))
    is_needed = has_pages and work.entry.get("relatedtype") == "maintitle"
    return Text(f"{number}:") if number and is_needed else Text()


@part
def within(work: Work) -> BaseText:
    """``in``, or ``chap. 7 in``: what leads to the book that holds a chapter (Manual 14.106)."""
    chapter = numbered("chap. ", work.text("chapter"))
    return Text(chapter, " in ") if chapter else Text("in ")


def _label(work: Work) -> BaseText:
    is_of_all = work.entry.get("volumetitle") and work.entry.refuses("hidevolumes")
    of_all = work.entry.get("volumes") if is_of_all else ""
    number = numbered("vol. ", work.text("volume"))
    of_how_many = Text(number, " of ", of_all) if number and of_all else number
    return clauses([of_how_many, numbered("bk. ", work.text("part"))])


@part
def series(work: Work) -> BaseText:
    """``Hakluyt Society Publications, 2nd ser., 106``; a bare number follows without a comma."""
    name, number = work.text("series"), work.text("number")
    if not name:
        return Text()
    if number and is_number(str(number)):
        return Text(name, " ", number)
    return clauses([name, number])


def numbered(label: str, number: BaseText) -> BaseText:
    """The label before a number; words such as ``supplement`` stand without it."""
    if not number:
        return Text()
    return Text(label, number) if str(number)[:1].isdigit() else Text(number)
