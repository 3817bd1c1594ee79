import pytest

from uvicthesis.documents.fragments import read_inlines, read_title
from uvicthesis.errors import SettingsError
from uvicthesis.location import Location
from uvicthesis.nodes import stringify


@pytest.mark.parametrize(
    "line",
    [
        "Letters Home",
        "1. May 1920",
        "# 5 in a Series",
        "- with a dash",
        "(a) lettered",
        "> quoted",
        "    indented",
        "[Brackets] at the Beginning",
    ],
)
def test_line_is_text_whatever_it_begins_with(line: str) -> None:
    assert stringify(read_inlines(line)) == line.strip()


def test_markup_of_a_line_is_read() -> None:
    assert [node["t"] for node in read_inlines("*Emphasis* and ^2^")] == [
        *("Emph", "Space", "Str", "Space", "Superscript")
    ]


def test_quotation_marks_become_typographic() -> None:
    assert stringify(read_inlines('"It\'s" -- so')) == "“It’s” – so"


def test_empty_line_has_no_inlines() -> None:
    assert read_inlines("") == []


@pytest.mark.parametrize(
    ("title", "what"),
    [("A^[b]", "a note"), ("*A [@b]*", "a citation"), ("![A](b.png)", "an image")],
)
def test_title_holds_nothing_that_two_pages_and_a_catalogue_cannot(title, what):
    with pytest.raises(SettingsError, match=f"thesis.yaml:2: {what} stands in the title"):
        read_title(title, Location("thesis.yaml", 2))


def test_title_may_have_emphasis_and_formulas():
    assert stringify(read_title("*A* $b$", Location("thesis.yaml", 2))) == "A b"
