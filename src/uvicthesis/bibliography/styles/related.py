"""Works that stand in relation to the one cited, by biblatex's ``crossref`` and ``related``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.styles.work import Work, part

COMMENT = "commenton"
REVIEW = "reviewof"
SEVERAL_PARTS = 2
WHOLE = "maintitle"

RELATIONS: Mapping[str, str] = {
    COMMENT: "comment on",
    "bytranslator": "translated as",
    "origpubas": "originally published as",
    "origpubin": "originally published in",
    "reprintas": "reprinted as",
    "reprintfrom": "reprinted from",
    "reprintof": "reprint of",
    "reviewof": "review of",
    "translatedas": "translated as",
    "translatedfrom": "translated from",
    "translationas": "translated as",
    "translationof": "translation of",
}
"""By ``relatedtype``, the words that lead to the other work, unless ``relatedstring`` has any."""

VOLUME_FIELDS = {"title": "volumetitle", "subtitle": "volumesubtitle", "volume": "volume",
                 "part": "part", "date": "date", "year": "date"}  # fmt: skip
"""What a work cited for one of its volumes takes from that volume, and as what."""

WHOLE_FIELDS = {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"}
PART_FIELDS = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}

PARTS_OF_BOOKS = frozenset({
    "inbook", "incollection", "inproceedings", "bookinbook", "suppbook", "suppcollection", "letter",
})  # fmt: skip


def book_key(entry: Entry) -> str:
    """The key of the book in which the work is, where the book has an entry of its own."""
    if entry.get("relatedtype") == WHOLE:
        return entry.get("related").split(",")[0].strip()
    return entry.get("crossref", "xref") if entry.type in PARTS_OF_BOOKS else ""


def in_its_volume(entry: Entry, library: Mapping[str, Entry]) -> Entry:
    """The entry with what biblatex-chicago's ``relatedtype = maintitle`` leads to.

    A whole work leads to the volume that is meant, which comes after its title (Manual 14.117); a
    part of a volume leads to the whole.
    """
    other = library.get(book_key(entry))
    if other is None or entry.get("relatedtype") != WHOLE:
        return entry
    if entry.type.startswith("mv"):
        added = {VOLUME_FIELDS[name]: other.get(name) for name in VOLUME_FIELDS if other.get(name)}
        return Entry(entry.key, entry.type, {**entry.fields, **added}, entry.at)
    volume = library.get(book_key(other), other)
    held = {PART_FIELDS.get(name, name): value for name, value in volume.fields.items()}
    whole = {WHOLE_FIELDS.get(name, name): value for name, value in other.fields.items()}
    return Entry(entry.key, entry.type, {**whole, **held, **entry.fields}, entry.at)


def related_keys(entry: Entry) -> list[str]:
    """The keys in ``related``, but for the book in which the work is."""
    if entry.get("relatedtype") == WHOLE:
        return []
    return [key.strip() for key in entry.get("related").split(",") if key.strip()]


def original_key(entry: Entry) -> str:
    """The key of the work of which this is a translation, in biblatex-chicago's ``userf``."""
    return entry.get("userf")


def keys_in_full(entry: Entry) -> Iterator[str]:
    """The keys of the works that a full note on this one tells all about as well."""
    if key := book_key(entry):
        yield key
    if is_comment(entry) or entry.has_option("related"):
        yield from related_keys(entry)


def brought_along(keys: Collection[str], library: Mapping[str, Entry]) -> set[str]:
    """The keys of what a list of these works has besides.

    A book of which several parts are listed (Manual 14.108), and the other names of authors, which
    ``userc`` refers to them (14.81).
    """
    entries = [library[key] for key in keys if key in library]
    books = Counter(book_key(entry) for entry in entries)
    wanted = {key for key, parts in books.items() if parts >= SEVERAL_PARTS}
    names = {name.strip() for entry in entries for name in entry.get("userc").split(",")}
    return (wanted | names) & library.keys()


def is_comment(entry: Entry) -> bool:
    """Whether it is a comment on another entry, named by that alone."""
    return entry.get("relatedtype") == COMMENT and not entry.get("title")


def is_named_by_another(entry: Entry) -> bool:
    """Whether what it says of another entry, as comment or review, is all its title."""
    return entry.get("relatedtype") in (COMMENT, REVIEW) and not entry.get("title")


@part
def commented(work: Work) -> BaseText:
    """``comment on Rhian Ellis, “Squatters’ Rights”`` and so on, in place of a title."""
    return _relation(work)


@part
def reviewed(work: Work) -> BaseText:
    """``review of A Book, by Ben Reader``, where another entry is all that says so."""
    is_review = work.entry.get("relatedtype") == REVIEW and not work.entry.get("title")
    return _relation(work) if is_review else Text()


@part
def short_commented(work: Work) -> BaseText:
    """``comment on Ellis, “Squatters’ Rights”``."""
    return _relation(work)


@part
def related(work: Work) -> BaseText:
    """``cited in …``, at the end: always in a list, in a note where ``options`` ask for it."""
    if is_named_by_another(work.entry) or (work.is_note and not work.entry.has_option("related")):
        return Text()
    return _relation(work) or _original(work)


@part
def known_book(work: Work) -> BaseText:
    """``Angle, Prairie State``: the book, cited or listed on its own (Manual 14.108)."""
    return work.related.get(book_key(work.entry), Text())


def is_in_known_book(work: Work) -> bool:
    """Whether the book in which the work is can be named in short."""
    if work.entry.type.startswith("mv"):
        return False
    return bool(work.related.get(book_key(work.entry)))


def _original(work: Work) -> BaseText:
    """``originally published as Le passé d’une illusion (…)`` (Manual 14.99)."""
    key = original_key(work.entry)
    if work.is_note or key not in work.related:
        return Text()
    language = work.library[key].get("origlanguage")
    words = f"{language.capitalize()} edition: " if language else "originally published as "
    return Text(words, work.related[key])


def _relation(work: Work) -> BaseText:
    works = [work.related[key] for key in related_keys(work.entry) if key in work.related]
    kind = work.entry.get("relatedtype")
    words = read_field(work.entry.get("relatedstring") or RELATIONS.get(kind, "")).text
    return Text(words, " " if words else "", clauses(works)) if works else Text()
