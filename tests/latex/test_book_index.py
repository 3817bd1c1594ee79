"""The index as LaTeX."""

import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.latex.book_index import first_letter, render_index
from uvicthesis.resolve.book_index import resolve_index
from uvicthesis.resolve.units import units_of_document
from uvicthesis.settings.schema import BookIndex

MARKS = """
[coal]{.index also="iron"} []{.index entry="Donbas > coal"} [Donbas]{.index also="coal"}
[]{.index entry="Donbas > coal > price of"} []{.index entry="Elba > exile"}
[coke]{.index see="coal"} [*Iron & Steel*]{.index} [iron]{.index}
"""


def rendered(language="en-CA", **looks):
    document = read_document(MARKS, "1.md")
    entries = resolve_index(units_of_document(document), language).entries
    lines = render_index(entries, BookIndex(**looks), language).splitlines()
    return [line for line in lines if line]


def test_entries_below_another_are_indented_and_see_also_comes_last():
    assert rendered()[3:-1] == [
        r"\indexspace",
        r"\item coal\indexpages{coal}. \emph{See also} iron",
        r"\item coke. \emph{See} coal",
        r"\indexspace",
        r"\item Donbas\indexpages{Donbas}",
        r"\subitem coal\indexpages{Donbas > coal}",
        r"\subsubitem price of\indexpages{Donbas > coal > price of}",
        r"\subitem \emph{See also} coal",
        r"\indexspace",
        r"\item Elba",
        r"\subitem exile\indexpages{Elba > exile}",
        r"\indexspace",
        r"\item iron\indexpages{iron}",
        r"\item \emph{Iron \& Steel}\indexpages{Iron & Steel}",
    ]


def test_entries_below_another_may_be_run_in():
    lines = rendered(style="run-in")

    assert lines[7] == (
        r"\item Donbas\indexpages{Donbas}; coal\indexpages{Donbas > coal}; "
        r"price of\indexpages{Donbas > coal > price of}. \emph{See also} coal"
    )
    assert lines[9] == r"\item Elba: exile\indexpages{Elba > exile}"


def test_letters_may_stand_over_their_entries():
    letters = [line for line in rendered(letters=True) if "letter" in line]

    assert letters == [rf"\indexletter{{{letter}}}" for letter in "CDEI"]


def test_heading_is_a_setting_and_references_are_in_the_language_of_the_thesis():
    french = rendered("fr", heading="Table analytique")

    assert r"\chapter*{Table analytique}" in french[0]
    assert r"\item coke. \emph{Voir} coal" in french


@pytest.mark.parametrize(
    ("text", "letter"),
    [("Élan", "E"), ("“quoted”", "Q"), ("1905", ""), ("йод", "Й"), ("שלום", "ש"), ("—", "")],
)
def test_entry_stands_under_its_first_letter(text, letter):
    assert first_letter(text) == letter
