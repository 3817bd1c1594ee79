r"""The locators of an index, from what its marks noted in a pass."""

import re

import pytest

from uvicthesis.pdf.index_pages import write_index_pages


def noted(*marks):
    """``page 12`` or ``page 12 n4`` as a mark of the entry "coal" notes it."""
    for mark in marks:
        refers, folio, *note = mark.split()
        number = note[0].removeprefix("n") if note else ""
        yield f"\\indexentry{{{refers}}}{{coal}}{{{folio}}}{{{number}}}\n"


def locators(*marks, ranges="chicago"):
    """What is printed after the entry, without links."""
    printed = write_index_pages("".join(noted(*marks)), ranges)
    match = re.fullmatch(r"\\indexlocators\{coal\}\{(.*)\}\n", printed)
    return re.sub(r"\\indexpage\{\w+\}\{((?:[^{}]|\{.*?\})*)\}", r"\1", match[1]).removeprefix(", ")


@pytest.mark.parametrize(
    ("marks", "printed"),
    [
        (["page 3", "page 3", "page 14"], "3, 14"),
        (["page xii", "page 3"], "xii, 3"),
        (["page 3", "page 4", "page 5"], "3, 4, 5"),
        (["start 271", "page 273", "end 275", "page 280"], "271–75, 280"),
        (["start 101", "end 108"], "101–8"),
        (["start xii", "end xiv"], "xii–xiv"),
        (["start 7", "end 7"], "7"),
        (["start 12", "end 14", "start 14", "end 16"], "12–16"),
        (["page 5", "start 12"], "5, 12"),
        (["page 5", "end 12"], "5, 12"),
        (["page 3", "main 3", "page 4"], r"\textbf{3}, 4"),
        (["main 3"], "3"),
        (["page 123", "page 123 n45"], "123, 123n45"),
        (["page 334 n14", "page 334 n15", "page 334 n16", "page 334 n19"], "334nn14–16, 334n19"),
        (["page 3 n4", "page 3 n4", "page 5 n5"], "3n4, 5n5"),
    ],
)
def test_pages_are_set_as_the_manual_has_them(marks, printed):
    assert locators(*marks) == printed


def test_ranges_are_written_out_where_that_is_asked_for():
    assert locators("start 271", "end 275", ranges="as-written") == "271–275"


def test_each_page_is_a_link():
    printed = write_index_pages("".join(noted("start 271", "end 275", "page 280 n3")), "chicago")

    assert r"{, \indexpage{271}{271–75}, \indexpage{280}{280n3}}" in printed
