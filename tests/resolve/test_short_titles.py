"""Findings on short titles that were made from long ones."""

from uvicthesis.bibliography.entries import Entry
from uvicthesis.location import Location
from uvicthesis.resolve.citation_text import Manner
from uvicthesis.resolve.short_titles import find_guessed_short_titles
from uvicthesis.settings.schema import Bibliography

LONG = "An Essay on the Principle of Population as It Affects the Future"


def found(repeated=("a",), **fields):
    entry = Entry("a", "book", fields, Location("bib/a.bib", 4))
    return list(find_guessed_short_titles([entry], repeated, Manner(Bibliography())))


def test_title_that_was_cut_is_reported_with_what_later_notes_have():
    (finding,) = found(title=LONG)

    assert finding.message == (
        '"a" has no shorttitle, so later notes have its title shortened to '
        "Essay on the Principle of Population"
    )
    assert finding.at == Location("bib/a.bib", 4)


def test_long_title_that_cannot_be_cut_is_reported():
    (finding,) = found(title="Why Researchers Treat Journals Like Real People Always")

    assert finding.message.startswith('"a" has no shorttitle, so later notes have its title whole:')


def test_nothing_is_said_of_a_work_cited_once_or_that_has_a_shorttitle_or_a_short_title():
    assert found((), title=LONG) == []
    assert found(title=LONG, shorttitle="Essay on Population") == []
    assert found(title="The Savage Mind: And a Long Subtitle of Many Words") == []
