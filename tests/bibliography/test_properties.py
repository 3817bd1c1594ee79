"""What must hold of every note and every line of the list, whatever the entry has or lacks."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from uvicthesis.bibliography.dialects import TYPES
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.reading import read_library
from uvicthesis.bibliography.styles.chicago import bibliography_entry, full_note, short_note
from uvicthesis.bibliography.styles.work import Work
from uvicthesis.location import Location
from uvicthesis.nodes import string, stringify
from uvicthesis.settings.schema import Bibliography

CASES = Path(__file__).parents[1] / "cases" / "bibliography"

DOUBLED = re.compile(
    r",,|\.\.|;;|::|,\.|\.,\.|;\.|[?!]\.|,;|, ,|\(\s|\s[,.;:)]|\(\)|\(,|“,|“\.|  |\. \.|\[\]"
    r"|^[,.;: ]"
)


def all_forms(entry):
    settings = Bibliography()
    for place in ("", "pages", "words"):
        work = Work(entry, settings, "note", place, "#ref-x")
        yield full_note(work)
        yield short_note(work)
    yield bibliography_entry(Work(entry, settings, "entry"))


def texts(entry):
    for text in all_forms(entry):
        yield stringify(to_inlines(text, {"locator": [string("12")]}))


def faults(text):
    addresses_left_out = re.sub(r"https?://\S+", "", text)
    if match := DOUBLED.search(addresses_left_out):
        yield f"{match[0]!r} in {text}"
    for opening, closing in ("“”", "()", "[]"):
        if text.count(opening) != text.count(closing):
            yield f"unbalanced {opening}{closing} in {text}"


def faults_of(entries):
    return [fault for entry in entries for text in texts(entry) for fault in faults(text)]


def test_punctuation_of_the_cases_is_never_doubled_and_quotation_marks_are_balanced():
    library = read_library(sorted(CASES.glob("*/entry.bib")), CASES)

    assert len(library.entries) >= 20
    assert faults_of(library.entries.values()) == []


@pytest.mark.parametrize(
    "bibliography",
    ["theses/history/bib/references.bib", "theses/engineering/references.bib",
     "theses/textbook-ru/bibliography.bib", "oracle/chicago17/sources.bib"],
)  # fmt: skip
def test_punctuation_of_real_bibliographies_is_never_doubled(corpus, bibliography):
    library = read_library([corpus / bibliography], corpus)

    assert faults_of(library.entries.values()) == []


def test_every_entry_of_a_large_and_odd_bibliography_can_be_set(corpus):
    library = read_library([corpus / "theses/medicine/references.bib"], corpus)

    empty = [entry.key for entry in library.entries.values() if not all(texts(entry))]
    assert empty == []


FIELDS = {
    "author": "Student, Anne and Writer, Ben",
    "editor": "Editor, Cy",
    "title": "Is It a Title?",
    "subtitle": "A ``Subtitle''",
    "booktitle": "The Book",
    "journaltitle": "The Journal",
    "volume": "4",
    "date": "1990-05-01",
    "location": "London",
    "publisher": "Press",
    "pages": "101--108",
    "url": "https://a.example/",
    "note": "a note",
}


def without(kind, most):
    """Entries of a kind that lack up to ``most`` of the fields."""
    for count in range(most + 1):
        for missing in combinations(FIELDS, count):
            fields = {name: FIELDS[name] for name in FIELDS if name not in missing}
            yield Entry("a", kind, fields, Location(""))


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_whatever_type_an_entry_has_it_reads_well(kind):
    assert faults_of(without(kind, most=0)) == []


@pytest.mark.parametrize(
    "kind",
    ["article", "book", "booklet", "incollection", "letter", "misc", "online", "report", "review",
     "thesis", "unpublished"],
)  # fmt: skip
def test_whatever_fields_are_missing_the_rest_reads_well(kind):
    assert faults_of(without(kind, most=2)) == []
