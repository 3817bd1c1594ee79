"""What uvicthesis.cls does with landscapepage: its pages, their folios, the text around them."""

import pypdfium2
import pytest

PARAGRAPH = "The text goes on and says a number of things about what is to be seen. " * 6 + "\n\n"
ROWS = "".join(rf"Row{number} & a cell \\" for number in range(1, 60))
NOTED = r"Noted\footnote{A note of the table.} & a cell \\"
LATEX = rf"""
\documentclass{{uvicthesis}}
\setmainfont{{Gentium Book Plus}}
\begin{{document}}
\mainmatter
\chapter{{One}}
{PARAGRAPH}
\begin{{landscapepage}}
\begin{{figure}}
\centering \rule{{\linewidth}}{{3in}}
\caption{{A wide figure}}
\end{{figure}}
\end{{landscapepage}}
{PARAGRAPH * 4}
\begin{{landscapepage}}
\begin{{longtable}}{{ll}}
\caption{{A long table}}\\ Head & of it \\ \endfirsthead
Head & again \\ \endhead
Foot & of it \\ \endlastfoot
{NOTED}{ROWS}
\end{{longtable}}
\end{{landscapepage}}
\begin{{table}}[t]\caption{{A table after it}}\end{{table}}
{PARAGRAPH}
Last words.
\end{{document}}
"""
ON_A_NEW_PAGE = rf"""
\documentclass{{uvicthesis}}
\setmainfont{{Gentium Book Plus}}
\begin{{document}}
{PARAGRAPH}
\newpage
\begin{{landscapepage}}
\begin{{longtable}}{{l}}
\caption{{A table before all else}}\\ Head \\ \endhead \bottomrule \endfoot \bottomrule \endlastfoot
Cell \\
\end{{longtable}}
\end{{landscapepage}}
\end{{document}}
"""
RIGHT_BP = 10 * 72


@pytest.fixture(scope="module", params=["xelatex", "lualatex"])
def pages(typeset, request):
    return typeset(LATEX, engine=request.param)


@pytest.fixture(scope="module")
def turned(pages):
    """The sheets that are turned."""
    document = pypdfium2.PdfDocument(pages.path)
    sheets = [n for n, page in enumerate(document, start=1) if page.get_rotation() == 90]
    document.close()
    return sheets


def test_landscape_pages_alone_are_turned_in_the_pdf(pages, turned):
    assert [sheet for sheet in range(1, len(pages) + 1) if "Row" in pages[sheet]] == turned[1:]
    assert "A wide figure" in pages[turned[0]]


def test_folio_of_a_landscape_page_is_upper_right_as_it_is_read(pages, turned):
    upright, *_ = pages.words(1)

    for sheet in turned:
        folio = next(word for word in pages.words(sheet) if word.text == str(sheet))
        assert (folio.right, folio.bottom) == pytest.approx((RIGHT_BP, upright.bottom), abs=1)


def test_text_goes_on_before_a_landscape_page(pages, turned):
    lowest = max(word.bottom for word in pages.words(turned[0] - 1))

    assert lowest > 9 * 72


def test_long_table_repeats_its_head_on_every_landscape_page(pages, turned):
    first, *others = turned[1:]

    assert "of it" in pages[first]
    assert len(others) >= 1
    assert all("again" in pages[sheet] for sheet in others)
    assert "Foot" in pages[others[-1]]


def test_no_row_of_a_long_table_is_lost_between_landscape_pages(pages, turned):
    text = "".join(pages[sheet] for sheet in turned)

    assert [number for number in range(1, 60) if f"Row{number} " not in text] == []
    assert "Overfull" not in pages.log


def test_notes_of_a_landscape_table_stand_at_its_end(pages, turned):
    assert pages[turned[-1]].rstrip().endswith("A note of the table.")


def test_tables_after_a_landscape_table_come_after_it(pages, turned):
    (sheet,) = [n for n in range(1, len(pages) + 1) if "Table 1.2" in pages[n]]

    assert sheet > turned[-1]


def test_landscape_table_may_come_before_anything_else_is_on_the_page(typeset):
    pages = typeset(ON_A_NEW_PAGE)

    assert "A table before all else" in pages[2]
