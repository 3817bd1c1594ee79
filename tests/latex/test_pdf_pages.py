"""What uvicthesis.cls makes of the pages of other PDFs."""

import io

import pypdfium2
import pytest

from uvicthesis.latex.images.pdf_files import read_pdf

LETTER, LANDSCAPE, SMALL = (612, 792), (792, 612), (200, 300)
LATEX = r"""
\documentclass{uvicthesis}
\setmainfont{Gentium Book Plus}
\begin{document}
\mainmatter
\chapter{Form}
\includepdf[pages=-]{form.pdf}
\chapter{Parts}
A sentence before them.
\includepdf[pages={3,1-2}, frame, pagecommand={\thispagestyle{empty}}, scale=2]{form.pdf}
\chapter{First}
\includepdf{form.pdf}
\end{document}
"""


@pytest.fixture(scope="module")
def form():
    """A PDF of three pages: as large as ours, across it, and small."""
    document, written = pypdfium2.PdfDocument.new(), io.BytesIO()
    for size in (LETTER, LANDSCAPE, SMALL):
        document.new_page(*size)
    document.save(written)
    document.close()
    return read_pdf(written.getvalue()).data


@pytest.fixture(scope="module", params=["xelatex", "lualatex"])
def pages(typeset, form, request):
    return typeset(LATEX, engine=request.param, files={"form.pdf": form})


def rotations(pages):
    document = pypdfium2.PdfDocument(pages.path)
    found = [page.get_rotation() for page in document]
    document.close()
    return found


def test_every_page_of_the_file_is_a_page_with_a_folio(pages):
    assert [text.split()[:1] for text in pages.sheets[1:]] == [[str(n)] for n in range(2, 8)]


def test_heading_stands_over_the_first_page_of_the_file(pages):
    assert "Form" in pages[1]
    assert "Parts" in pages[4]
    assert "A sentence before them." in pages[4]


def test_page_that_is_wider_than_high_is_turned(pages):
    assert rotations(pages) == [0, 90, 0, 0, 0, 90, 0]


def test_pages_of_the_file_stay_between_the_margins(pages):
    assert "Overfull" not in pages.log
