from uvicthesis.pdf.log import (
    FittedTable,
    LostCharacter,
    OverfullLine,
    TexError,
    TooLargeFloat,
    UndefinedReference,
    read_log,
    spoils_the_page,
)


def test_error_has_its_line_and_what_tex_had_read() -> None:
    log = r"""
./thesis.tex:57: Undefined control sequence.
l.57 A word \nosuch
                    and more
The control sequence at the end of the top line
"""

    assert read_log(log) == [
        TexError("./thesis.tex", 57, "Undefined control sequence.", r"A word \nosuch")
    ]


def test_error_in_an_argument_has_what_stands_in_the_argument() -> None:
    log = r"""
./thesis.tex:60: Undefined control sequence.
<argument> In a note \nosuch

l.60 ...}
"""

    (error,) = read_log(log)
    assert error == TexError(
        "./thesis.tex", 60, "Undefined control sequence.", r"In a note \nosuch"
    )


def test_error_without_a_place_is_kept() -> None:
    assert read_log("! Emergency stop.\n") == [TexError("", 0, "Emergency stop.", "")]


def test_lost_character_of_xetex_may_have_a_line() -> None:
    with_line = (
        "./thesis.tex:12: Missing character: There is no א (U+05D0) in font "
        "Gentium Book Plus/OT:script=latn;language=dflt;+tlig;!"
    )
    in_formula = './thesis.tex:9: Missing character: There is no р ("440) in font cmmi12.'
    without = "Missing character: There is no א (U+05D0) in font name:GentiumBookPlus:mode=node;!"

    assert read_log(with_line) == [LostCharacter("א", "Gentium Book Plus", 12)]
    assert read_log(in_formula) == [LostCharacter("р", "cmmi12", 9)]
    assert [type(entry) for entry in read_log(without)] == [LostCharacter]


def test_undefined_reference_has_its_line() -> None:
    log = "LaTeX Warning: Reference `fig:x' on page 3 undefined on input line 40.\n"

    assert read_log(log) == [UndefinedReference("fig:x", 40)]


def test_overfull_line_has_its_excess_and_the_line_of_its_paragraph() -> None:
    log = (
        "Overfull \\hbox (12.5pt too wide) in paragraph at lines 40--42\n"
        "[]\\TU/GentiumBookPlus(0)/m/n/12 words\n"
        "Overfull \\hbox (3.0pt too wide) in alignment at lines 50--60\n"
        "Overfull \\hbox (7.0pt too wide) detected at line 70\n"
        "Underfull \\hbox (badness 10000) in paragraph at lines 80--81\n"
        "Overfull \\vbox (5.0pt too high) has occurred while \\output is active\n"
    )

    assert read_log(log) == [OverfullLine(12.5, 40), OverfullLine(3.0, 50), OverfullLine(7.0, 70)]


def test_float_that_is_too_large_has_its_excess_and_the_line_of_its_end() -> None:
    log = "LaTeX Warning: Float too large for page by 31.6pt on input line 33.\n"

    assert read_log(log) == [TooLargeFloat(31.6, 33)]


def test_quiet_log_reports_nothing() -> None:
    log = "This is XeTeX, Version 3.14\n(./thesis.tex\nOutput written on thesis.pdf (3 pages).\n"

    assert read_log(log) == []


def test_what_tex_mends_by_itself_does_not_spoil_the_page() -> None:
    assert not spoils_the_page(TexError("", 1, "LaTeX Error: Empty preamble: `l' used.", ""))
    assert not spoils_the_page(OverfullLine(100.0, 1))
    assert spoils_the_page(TexError("", 1, "Undefined control sequence.", ""))
    assert spoils_the_page(LostCharacter("א", "Gentium", 0))


def test_table_that_was_made_to_fit_says_what_was_done_to_it() -> None:
    log = "Class uvicthesis Info: table is turned on input line 40.\n"

    assert read_log(log) == [FittedTable("is turned", 40)]
