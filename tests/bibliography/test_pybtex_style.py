"""The list as plain pybtex makes it, without any other part of this package."""

import sys
from pathlib import Path

import pytest
from pybtex import PybtexEngine, format_from_file
from pybtex.database import parse_string

from uvicthesis.tools import process

ENTRY = """
@article{scott1986,
  author = {Scott, Joan W.}, title = {Gender: A Useful Category of `Historical' Analysis},
  journal = {American Historical Review}, volume = 91, number = 5, month = dec, year = 1986,
  pages = {1053--1075}
}
"""


@pytest.mark.parametrize(
    ("backend", "expected"),
    [
        (
            "plaintext",
            "Scott, Joan W. “Gender: A Useful Category of ‘Historical’ Analysis.” "
            "American Historical Review 91, no. 5 (December 1986): 1053–75.",
        ),
        (
            "html",
            "Scott, Joan W. “Gender: A Useful Category of ‘Historical’ Analysis.” "
            "<em>American Historical Review</em> 91, no. 5 (December 1986): 1053–75.",
        ),
    ],
)
def test_plain_pybtex_sets_the_list(backend, expected):
    formatted = PybtexEngine().format_from_string(
        ENTRY, style="chicago-notes", output_backend=backend
    )

    assert expected in formatted


def test_every_entry_is_set_whatever_its_type():
    data = parse_string("@strange{a, title={A Title}, year={1990}}", "bibtex")

    formatted = PybtexEngine().format_from_string(
        data.to_string("bibtex"), style="chicago-notes", output_backend="plaintext"
    )

    assert "“A Title.” 1990." in formatted


BOOKS = """
@book{making, author = {Thompson, E. P.}, title = {The Making of the English Working Class},
  address = {London}, publisher = {Victor Gollancz}, year = 1963}
@book{morris, author = {Thompson, E. P.}, title = {William Morris: Romantic to Revolutionary},
  address = {London}, publisher = {Lawrence \\& Wishart}, year = 1955}
"""


@pytest.fixture
def books(tmp_path):
    file = tmp_path / "books.bib"
    file.write_text(BOOKS, encoding="utf-8")
    return file


def test_works_of_one_author_stand_in_the_order_of_their_titles(books):
    lines = format_from_file(str(books), style="chicago-notes", output_backend="plaintext")

    first, second = lines.splitlines()
    assert first.startswith("[1] Thompson, E. P. The Making of the English Working Class. London: ")
    assert second.startswith("[2] Thompson, E. P. William Morris: Romantic to Revolutionary.")


def test_eighteenth_edition_has_a_name_of_its_own(books):
    lines = format_from_file(str(books), style="chicago-notes-18", output_backend="plaintext")

    assert "Working Class. Victor Gollancz, 1963." in lines


def test_style_works_from_the_command_line_of_pybtex(books):
    program = Path(sys.executable).with_name("pybtex-format")
    style = ("--style", "chicago-notes", "--output-backend", "plaintext")

    finished = process.run(program, *style, "books.bib", "out.txt", cwd=books.parent)

    assert finished.returncode == 0, finished.stderr
    assert "[1] Thompson, E. P." in (books.parent / "out.txt").read_text(encoding="utf-8")
