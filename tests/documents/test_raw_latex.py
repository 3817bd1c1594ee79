"""What LaTeX of the writer's numbers, and what is said of such as cannot stand in a chapter."""

import pytest

from uvicthesis.documents.raw_latex import RawNumber, numbered_in_latex
from uvicthesis.documents.reading import read_document
from uvicthesis.errors import SourceError


@pytest.mark.parametrize(
    ("latex", "numbered"),
    [
        (
            r"\begin{figure}[t]\includegraphics{a}\caption[Short]{Long}\label{fig:a}\end{figure}",
            [RawNumber("fig", "fig:a", "Short")],
        ),
        (
            r"\begin{table*}\caption{A \emph{b {c}} d}\label{tbl:a}\end{table*}",
            [RawNumber("tbl", "tbl:a", "A b c d")],
        ),
        (
            r"\begin{figure}\caption{A}\label{fig:a}\caption{B}\label{fig:b}\end{figure}",
            [RawNumber("fig", "fig:a", "A"), RawNumber("fig", "fig:b", "B")],
        ),
        (r"\begin{figure}\includegraphics{a}\end{figure}", []),
        (r"\begin{figure}\caption*{A}\end{figure}", []),
        ("\\begin{figure}\n% \\caption{A}\n\\end{figure}", []),
        (r"\begin{longtable}{l}a\\ \end{longtable}", [RawNumber("tbl", "")]),
        (r"\begin{equation}x\label{eq:x}\end{equation}", [RawNumber("eq", "eq:x")]),
        (r"\begin{equation*}x\end{equation*}", []),
        (
            r"\begin{align}x&=1\\ y&=2\nonumber\\ z&=3\label{eq:z}\end{align}",
            [RawNumber("eq", ""), RawNumber("eq", "eq:z")],
        ),
        (r"\begin{tabular}{l}a\end{tabular}", []),
    ],
)
def test_what_latex_numbers_is_found(latex: str, numbered: list[RawNumber]) -> None:
    assert list(numbered_in_latex(latex)) == numbered


def test_figure_in_latex_is_counted_among_the_others() -> None:
    text = "# One\n\n\\begin{figure}\n\\caption{A}\n\\label{fig:a}\n\\end{figure}\n\n![B](b.png)\n"

    labels = read_document(text, "a.md").index.labels

    assert [(label.identifier, label.caption, str(label.at)) for label in labels] == [
        ("fig:a", "A", "a.md:5"),
        ("", "B", "a.md:8"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Text.\n\n\\usepackage{tabularx}\n",
            "a.md:3: \\usepackage stands in the text: packages are loaded before it begins\n"
            "  take it out; a package that is needed is loaded in templates/thesis.tex.jinja",
        ),
        (
            "Text \\citep[12]{smith}.\n",
            "a.md:1: \\citep does not reach the bibliography\n"
            "  cite in Markdown: [@key, 12], or @key in the sentence",
        ),
    ],
)
def test_latex_that_cannot_stand_in_a_chapter_is_an_error(text: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_document(text, "a.md")

    assert str(caught.value) == said


def test_note_in_latex_is_a_finding_and_no_error() -> None:
    (finding,) = read_document("Text.\n\nMore\\footnote{A note} of it.\n", "a.md").findings

    assert (finding.rule, str(finding.at)) == ("notes-in-markdown", "a.md:3")


@pytest.mark.parametrize(
    "text",
    [
        "\\begin{center}\n% \\section{Old}\n\\end{center}\n",
        "`\\usepackage`",
        "    \\cite{x}\n",
        "\\footnotesize Text.\n",
    ],
)
def test_latex_that_is_not_set_is_not_told(text: str) -> None:
    rules = {finding.rule for finding in read_document(text, "a.md").findings}

    assert not rules & {"notes-in-markdown", "headings-in-markdown"}
