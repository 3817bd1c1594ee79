"""The list as plain pybtex makes it, without any other part of this package."""

import pytest
from pybtex import PybtexEngine
from pybtex.database import parse_string

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
