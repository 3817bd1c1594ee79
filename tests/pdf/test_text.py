from pathlib import Path

import pytest

from uvicthesis.errors import UnreadablePdfError
from uvicthesis.pdf.text import changed_pages, page_texts
from uvicthesis.tools import process

DOCUMENT = r"""\documentclass{article}
\begin{document}%s\end{document}
"""


@pytest.fixture
def pdf_of(tmp_path: Path):
    """Typesets the text of a document, quickly."""

    def make(name: str, text: str) -> Path:
        (tmp_path / f"{name}.tex").write_text(DOCUMENT % text)
        process.run("xelatex", "-interaction=batchmode", f"{name}.tex", cwd=tmp_path)
        return tmp_path / f"{name}.pdf"

    return make


def test_changes_are_told_page_by_page_in_words(pdf_of) -> None:
    before = pdf_of("before", r"One old word here.\newpage Page two stays.\newpage Goes.")
    after = pdf_of("after", r"One new word here.\newpage Page two stays, and grows.\newpage")

    assert list(changed_pages(before, after)) == [
        'page 1: "old" is now "new"',
        'page 2: "stays." is now "stays, and grows."',
        'page 3: "Goes. 3" is gone',
    ]


def test_lines_that_break_elsewhere_are_no_change(pdf_of) -> None:
    words = "Words that go on until the line is full, and then a little further on. " * 3
    before = pdf_of("before", words)
    after = pdf_of("after", r"\rightskip=1in " + words)

    assert list(changed_pages(before, after)) == []


def test_without_a_pdf_from_before_nothing_has_changed(pdf_of, tmp_path: Path) -> None:
    assert list(changed_pages(tmp_path / "none.pdf", pdf_of("after", "Text."))) == []


def test_file_that_is_no_pdf_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("no PDF")

    with pytest.raises(UnreadablePdfError, match=r"a\.pdf cannot be opened"):
        page_texts(tmp_path / "a.pdf")
