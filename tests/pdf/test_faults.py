import pytest

from uvicthesis.location import Location
from uvicthesis.pdf.faults import mended_findings, overfull_findings, typesetting_errors
from uvicthesis.pdf.log import (
    LostCharacter,
    OverfullLine,
    TexError,
    TooLargeFloat,
    UndefinedReference,
)
from uvicthesis.pdf.places import Places

PLACES = Places("\\begin{document}\n% chapters/01.md:3\n\nText.\n\n% chapters/01.md:9\n\nText.\n")


def told(*entries) -> list[str]:
    return [str(error) for error in typesetting_errors(entries, PLACES)]


@pytest.mark.parametrize(
    ("message", "read", "said"),
    [
        (
            "Undefined control sequence.",
            r"A word \nosuch",
            r"LaTeX does not know the command \nosuch",
        ),
        (
            "Undefined control sequence.",
            r"A formula: \ce",
            r"what \ce has in its braces is more than is read of siunitx and mhchem",
        ),
        (
            "Missing $ inserted.",
            "x_",
            "a command or sign of mathematics stands outside of $…$",
        ),
        ("Extra }, or forgotten $.", "}", "braces do not match"),
        (
            "LaTeX Error: Environment nosuch undefined.",
            r"\begin{nosuch}",
            "LaTeX does not know the environment nosuch",
        ),
        (
            r"LaTeX Error: \begin{center} on input line 4 ended by \end{quote}.",
            r"\end{quote}",
            r"\begin{center} is ended by \end{quote}",
        ),
        ("Misplaced alignment tab character &.", "a &", "an & stands outside of a table"),
        ("LaTeX Error: File `a.png' not found.", "", "the file a.png is not found"),
        (
            "LaTeX Error: Something else.",
            "what it had read",
            "LaTeX stopped: Something else\n  it had read: what it had read",
        ),
    ],
)
def test_error_is_told_in_plain_words_at_its_markdown(message: str, read: str, said: str) -> None:
    (error,) = told(TexError("./thesis.tex", 4, message, read))

    assert error.startswith(f"chapters/01.md:3: {said}")


def test_error_and_its_consequences_at_one_place_are_told_once() -> None:
    entries = [TexError("", line, "Undefined control sequence.", "") for line in (4, 4, 8)]

    assert [error.split(": ")[0] for error in told(*entries)] == [
        "chapters/01.md:3",
        "chapters/01.md:9",
    ]


def test_error_outside_of_every_source_is_told_at_the_line_of_the_manuscript() -> None:
    assert told(TexError("", 1, "Undefined control sequence.", r"\begn"))[0].startswith(
        r"build/thesis.tex:1: LaTeX does not know the command \begn"
    )


def test_lost_character_is_told_by_name_with_what_to_do() -> None:
    (error,) = told(LostCharacter("א", "Gentium Book Plus", 4))

    problem, remedy = error.split("\n")
    assert problem == ("chapters/01.md:3: no font has the character א (U+05D0 HEBREW LETTER ALEF)")
    assert remedy.startswith("  name a font that has it under layout: fallback: in thesis.yaml")


def test_characters_lost_at_one_place_are_told_together() -> None:
    letters = "абвгдежзийклмн"
    entries = [LostCharacter(letter, "Some Font", 4) for letter in letters + letters]

    (error,) = told(*entries)

    assert error.split("\n")[0] == (
        "chapters/01.md:3: no font has the characters а б в г д е ж з и й к л and 2 others"
    )
    assert "has them" in error


def test_remedy_for_characters_names_a_font_that_has_them_all() -> None:
    (error,) = told(LostCharacter("┼", "Some Font", 4), LostCharacter("Ж", "Some Font", 4))

    assert "for example DejaVu Serif" in error


def test_characters_that_no_font_has_together_are_told_with_a_font_for_each_script() -> None:
    (error,) = told(LostCharacter("ﷲ", "Some Font", 4), LostCharacter("ᓀ", "Some Font", 4))

    assert error.endswith("for example Amiri and DejaVu Sans")


def test_letter_lost_in_a_formula_is_told_with_the_way_to_write_it_there() -> None:
    (error,) = told(LostCharacter("Ж", "cmmi12", 4))

    assert "\\text{…}" in error
    assert "layout" not in error


def test_lost_character_without_a_line_is_told_where_it_first_stands() -> None:
    places = Places("% chapters/01.md:3\n\nText.\n\n% chapters/01.md:9\n\nA א.\n")

    (error,) = typesetting_errors([LostCharacter("א", "Gentium Book Plus", 0)], places)

    assert error.at == Location("chapters/01.md", 9)


def test_reference_to_nothing_is_told_with_its_label() -> None:
    assert told(UndefinedReference("fig:x", 8))[0].startswith(
        'chapters/01.md:9: no label "fig:x"\n'
    )


def test_line_in_the_margin_is_a_finding_and_no_error() -> None:
    entries = [OverfullLine(3.0, 4), OverfullLine(12.4, 4), OverfullLine(1.0, 8)]

    (finding,) = overfull_findings(entries, PLACES)
    assert finding.at == Location("chapters/01.md", 3)
    assert finding.message == "a line runs 12 pt into the margin"
    assert told(*entries) == []


def test_float_that_is_higher_than_the_page_is_a_finding() -> None:
    (finding,) = overfull_findings([TooLargeFloat(31.6, 8), TooLargeFloat(0.5, 4)], PLACES)

    assert finding.at == Location("chapters/01.md", 9)
    assert finding.message == "a figure or table is 32 pt higher than the page"


def test_what_tex_mends_is_a_finding_and_no_error() -> None:
    entry = TexError("", 4, "LaTeX Error: Empty preamble: `l' used.", r"\begin{array}{}")

    (finding,) = mended_findings([entry], PLACES)
    assert finding.at == Location("chapters/01.md", 3)
    assert told(entry) == []
