"""Plain text and LaTeX, told apart by type."""

import pytest

from uvicthesis.latex.escape import Tex, escape


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("R&D 100% #1 $5 a_b {x}", r"R\&D 100\% \#1 \$5 a\_b \{x\}"),
        ("~", r"\textasciitilde{}"),
        ("^", r"\textasciicircum{}"),
        ("\\", r"\textbackslash{}"),
        (r"\{", r"\textbackslash{}\{"),
        ("a--b", "a-{}-b"),
        ("a---b", "a-{}-{}-b"),
        ("two\nlines", "two lines"),
        ("Lək̓ʷəŋən", "Lək̓ʷəŋən"),
    ],
)
def test_special_characters_are_written_so_that_latex_prints_them(text, latex):
    assert escape(text) == latex


def test_latex_is_left_as_it_is():
    assert escape(Tex(r"\emph{x}")) == r"\emph{x}"


def test_what_was_escaped_is_not_escaped_again():
    assert escape(escape("R&D")) == r"R\&D"


def test_latex_joined_to_text_is_plain_text_again():
    assert not isinstance(Tex(r"\emph{x}") + "&", Tex)
