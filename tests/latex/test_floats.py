"""Where uvicthesis.cls puts figures, and how high they may be."""

import pytest

PARAGRAPH = "The text goes on and says a number of things about what is to be seen. " * 6 + "\n\n"
BODY = rf"""
\documentclass{{uvicthesis}}
\setmainfont{{Gentium Book Plus}}
\begin{{document}}
\mainmatter
\chapter{{One}}
{PARAGRAPH * 3}
MENTION of it.

%s

AFTERWARDS {PARAGRAPH * 2}
\chapter{{Two}}
\end{{document}}
"""


def figure(height, option=""):
    return rf"\begin{{figure}}{option}\rule{{3in}}{{{height}}}\caption{{CAPTION}}\end{{figure}}"


def place(pages, word):
    """The sheet of a word, and how far it is from the top, in bp."""
    return next(
        (sheet, found.top)
        for sheet in range(1, len(pages) + 1)
        for found in pages.words(sheet)
        if found.text == word
    )


@pytest.mark.parametrize("height", ["1in", "4in", "5in"])
@pytest.mark.parametrize("option", ["", "[t]", "[b]"])
def test_figure_never_comes_before_the_place_where_it_is_written(typeset, height, option):
    pages = typeset(BODY % figure(height, option))

    assert place(pages, "CAPTION") > place(pages, "MENTION")


def test_figure_does_not_leave_its_chapter(typeset):
    pages = typeset(BODY % figure("7in"))

    assert place(pages, "CAPTION") < place(pages, "Two")


@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
@pytest.mark.parametrize("height", ["1in", "6in"])
def test_pinned_figure_stands_between_the_words_around_it(typeset, engine, height):
    pages = typeset(BODY % figure(height, "[H]"), engine=engine)

    assert place(pages, "MENTION") < place(pages, "CAPTION") < place(pages, "AFTERWARDS")


def test_image_as_high_as_it_may_be_leaves_room_for_its_caption(typeset):
    image = r"\pandocbounded{\rule{3in}{20in}}"
    words = (
        "A caption that takes more than one line, since it has to say what the image shows. " * 3
    )
    pages = typeset(BODY % rf"\begin{{figure}}{image}\caption{{{words}}}\end{{figure}}")

    assert "Float too large" not in pages.log


def test_environments_of_other_packages_are_landscape_pages(typeset):
    turned = r"\begin{sidewaystable}\caption{CAPTION}\end{sidewaystable}"
    pages = typeset(BODY % (turned + r"\begin{landscape}ACROSS\end{landscape}"))

    assert place(pages, "CAPTION") < place(pages, "ACROSS")
    assert len(pages) == 4


@pytest.mark.parametrize("gap", range(0, 60, 12))
def test_caption_of_a_listing_is_on_the_page_of_its_code(typeset, gap):
    listing = r"\listingcaption{CAPTION}\begin{verbatim}" + "\nCODE\n" * 3 + r"\end{verbatim}"
    pages = typeset(BODY % (rf"\rule{{1pt}}{{{4 + gap / 72}in}}" + "\n\n" + listing))

    assert place(pages, "CAPTION")[0] == place(pages, "CODE")[0]
