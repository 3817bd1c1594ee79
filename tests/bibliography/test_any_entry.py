"""What must hold of every note and every entry of the list, whatever fields an entry has."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uvicthesis.bibliography.dialects import TYPES
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.styles.chicago import (
    author_note,
    bibliography_entry,
    full_note,
    short_note,
)
from uvicthesis.bibliography.styles.work import Work
from uvicthesis.location import Location
from uvicthesis.nodes import string, stringify
from uvicthesis.settings.schema import Bibliography

NAMES = ("Student, Anne", "Student, Anne and Writer, Ben", "{A Body of Several Words}",
         "One, A. and Two, B. and Three, C. and others", "King, Jr., Martin Luther", "Plato",
         "van der Berg, Jan", "Иванов, И. И.", "family=Gogh, prefix=van, given=V.")  # fmt: skip
TITLES = ("A Title", "Is It a Title?", "No!", "A ``Quoted'' Title", "``All of It Quoted''",
          "A Title: And More", "\\emph{Emphatic}", "\\enquote{Why?}", "Title (in Brackets)",
          "The Case, Etc.", "Война и мир", "What Is ``This''?", "Titles of \\emph{Other Titles}",
          "A Review of \\mkbibquote{A \\mkbibemph{B}}", "A Title.",
          "And So On …", "{}")  # fmt: skip
DATES = ("1990", "1990-05", "1990-05-15", "1990-23", "1949/1951", "1987/", "/1987", "1957?",
         "1920~", "199X", "n.d.", "forthcoming", "2000-05-06/2000-05-09", "-0355")  # fmt: skip
PAGES = ("1", "101--108", "xi", "5, 12--14", "e123")
WORDS = ("words", "Several Words", "Inc.", "in two parts", "{Farrar, Straus and Giroux}",
         "A and B", "(in brackets)", "``quoted''", "a note.", "U.S.",
         "{}", "\\emph{why?}")  # fmt: skip
NUMBERS = ("1", "12", "2nd", "IV", "5/6", "Revised", "2--3", "2nd ed.", "suppl.")

FIELDS = {
    **dict.fromkeys(
        ["author", "editor", "translator", "bookauthor", "editora", "introduction", "foreword",
         "afterword", "holder", "commentator", "annotator"], NAMES),
    **dict.fromkeys(
        ["title", "subtitle", "booktitle", "booksubtitle", "maintitle", "mainsubtitle",
         "journaltitle", "journalsubtitle", "issuetitle", "eventtitle", "series", "shorttitle",
         "titleaddon", "booktitleaddon"], TITLES),
    **dict.fromkeys(["date", "origdate", "eventdate", "urldate"], DATES),
    **dict.fromkeys(["pages", "pagetotal", "chapter"], PAGES),
    **dict.fromkeys(
        ["location", "publisher", "institution", "organization", "howpublished", "note",
         "addendum", "venue", "type", "library", "origpublisher", "origlocation", "version"],
        WORDS),
    **dict.fromkeys(["volume", "number", "edition", "part", "volumes", "issue"], NUMBERS),
    "editortype": ("editor", "compiler", "director", "translator", "organizer"),
    "entrysubtype": ("magazine", "newspaper", "letter", "interview", "classical"),
    "pubstate": ("forthcoming", "inpress", "reprint"),
    "url": ("https://a.example/b_c",),
    "doi": ("10.1000/182",),
    "eprint": ("2001.00001",),
    "shorthand": ("SH",),
    "langid": ("english", "russian"),
}  # fmt: skip

ENTRIES = st.builds(
    Entry,
    key=st.just("a"),
    type=st.sampled_from(sorted(TYPES)),
    fields=st.fixed_dictionaries(
        {}, optional={name: st.sampled_from(values) for name, values in FIELDS.items()}
    ),
    at=st.just(Location("a.bib", 1)),
)
SETTINGS = st.builds(
    Bibliography,
    edition=st.sampled_from([17, 18]),
    page_ranges=st.sampled_from(["chicago", "as-written"]),
)

DOUBLED = re.compile(
    r"""[,;:]\s?[,;:.]      # two marks in a row, none of them closing an abbreviation
      | \.\.|\.\s\.|[?!]\.  # two stops
      | \s[,.;:)\]’”]       # a space before a mark that belongs to what comes before
      | [(\[“‘]\s           # a space after one that belongs to what follows
      | \(\)|\[\]|“”|‘’     # nothing in between
      | \s\s|^[\s,.;:]
    """,
    re.VERBOSE,
)
ADDRESS = re.compile(r"https?://\S+?(?=\.?(\s|$))")


def faults(text):
    text = ADDRESS.sub("address", text)
    found = [match[0] for match in DOUBLED.finditer(text)]
    for opening, closing in ("“”", "()", "[]"):
        if text.count(opening) != text.count(closing):
            found.append(opening + closing)
    return found


def written(text):
    return stringify(to_inlines(text, {"locator": [string("12")]}))


def works(entry, settings, form):
    places = ("", "pages", "words") if form == "note" else ("",)
    return [Work(entry, settings, form, place, "#ref-a") for place in places]


@pytest.mark.parametrize("compose", [full_note, short_note, author_note])
@given(entry=ENTRIES, settings=SETTINGS)
@settings(max_examples=300, deadline=None, derandomize=True, database=None,
          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
def test_any_note_is_well_formed(compose, entry, settings):
    for work in works(entry, settings, "note"):
        text = written(compose(work))

        assert faults(text) == [], text
        assert not text.endswith((",", ";", ":")), text


@given(entry=ENTRIES, settings=SETTINGS)
@settings(max_examples=600, deadline=None, derandomize=True, database=None,
          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
def test_any_entry_of_the_list_is_well_formed_and_ends_once(entry, settings):
    (work,) = works(entry, settings, "entry")

    text = written(bibliography_entry(work))

    assert faults(text) == [], text
    assert not text or re.search(r"(?:[.?!…][”’)\]]*|address\.)$", ADDRESS.sub("address", text)), (
        text
    )
