"""A small thesis with every kind of page, typeset by XeLaTeX and looked at."""

from dataclasses import replace

import pytest

from uvicthesis.latex.escape import Tex
from uvicthesis.latex.manuscript import FrontPage, write_manuscript
from uvicthesis.settings.schema import Headings

INCH = 72
LINES = r"\par\medskip A line.\newpage" * 3
INTRODUCTION = Tex(
    r"\setcounter{chapter}{0}\chapterwithoutlabel{Introduction}"
    rf"\section{{A Question}}Words.\footnote{{First note.}} {LINES}"
)
CHAPTER = Tex(
    r"""\chapter{Territory of the W̱SÁNEĆ}\label{first}
\section{Lək̓ʷəŋən Places}
SENĆOŦEN is spoken here.\footnote{Second note.}\footnote{Third note.}
\subsection{Saanich}
\begin{figure}\centering x\caption{A plan.}\end{figure}
{\def\LTcaptype{none}\begin{longtable}[]{@{}l@{}}\endlastfoot uncounted \\\end{longtable}}
\begin{longtable}[]{@{}l@{}}\caption{A count.}\tabularnewline\endfirsthead\endlastfoot
cell\footnote{Fourth note.} \\\end{longtable}
\[a^2 + b^2 = c^2\]"""
)
CONCLUSION = Tex(r"\chapterwithoutlabel{Conclusion}\section{An Answer}Words.")
APPENDIX = Tex(
    r"\chapter{Interview Guide}\section{Questions}"
    r"\begin{figure}\centering x\caption{A form.}\end{figure}"
)
BIBLIOGRAPHY = Tex(
    r"\chapter*{Bibliography}\addcontentsline{toc}{chapter}{Bibliography}"
    r"\begin{references}\section*{Primary Sources}"
    r"Kotkin, Stephen. \emph{Magnetic Mountain: Stalinism as a Civilization}. Berkeley: University "
    "of California Press, 1995.\n\nLewin, Moshe. “Society and the Stalinist State in the Period of "
    r"the Five Year Plans.” \emph{Social History} 1, no. 2 (1976): 139–75.\par\end{references}"
)
ABBREVIATIONS = Tex(r"\begin{termlist}\item[NEP] New Economic Policy\end{termlist}")


@pytest.fixture(scope="module")
def latex(manuscript, templates):
    whole = replace(
        manuscript,
        title_plain="100% of a Title",
        abstract=FrontPage("abstract", Tex("Abstract"), Tex("A summary.")),
        front_pages=(
            FrontPage("abbreviations", Tex("Abbreviations"), ABBREVIATIONS),
            FrontPage("dedication", Tex("Dedication"), Tex("To my teachers")),
        ),
        chapters=(INTRODUCTION, CHAPTER, CONCLUSION),
        bibliography=BIBLIOGRAPHY,
        appendices=(APPENDIX,),
        list_of_tables=True,
        list_of_figures=True,
        languages=("fr",),
    )
    return write_manuscript(whole, [templates])


@pytest.fixture(scope="module")
def thesis(typeset, latex):
    return typeset(latex, passes=2)


def contents_of(pages, sheet=4):
    lines = (line.replace(" .", "").split() for line in pages[sheet].splitlines())
    return [" ".join(line) for line in lines if len(line) > 1]


def test_pages_are_numbered_in_roman_and_from_the_body_on_in_arabic(thesis):
    roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]

    assert thesis.labels == roman + [str(page) for page in range(1, len(thesis) - 7)]


def test_title_page_shows_no_folio(thesis):
    assert "i" not in thesis[1].split()


def test_every_other_page_shows_its_folio_upper_right(thesis):
    assert thesis.folios() == thesis.labels[1:]
    for sheet in range(2, len(thesis) + 1):
        folio = thesis.words(sheet)[0]
        assert folio.right == pytest.approx(7.5 * INCH, abs=1)
        assert 0.6 * INCH < folio.top < folio.bottom < 0.95 * INCH


def test_contents_list_every_page_and_heading_with_its_folio(thesis):
    assert contents_of(thesis) == [
        "Table of Contents",
        "Supervisory Committee ii",
        "Abstract iii",
        "Table of Contents iv",
        "List of Tables v",
        "List of Figures vi",
        "Abbreviations vii",
        "Dedication viii",
        "Introduction 1",
        "0.1 A Question 1",
        "Chapter One: Territory of the W̱SÁNEĆ 4",
        "1.1 Lək̓ʷəŋən Places 4",
        "1.1.1 Saanich 4",
        "Conclusion 5",
        "An Answer 5",
        "Bibliography 6",
        "Appendix A: Interview Guide 7",
        "A.1 Questions 7",
    ]


def test_first_pass_finds_the_folios_that_the_second_prints(typeset, latex, thesis):
    first = typeset(latex)

    assert first.folios() == thesis.folios()


def test_foreseen_pages_are_kept_free_in_the_first_pass(typeset, latex, thesis):
    first = typeset(latex.replace(r"\foreseenpages{toc}{1}", r"\foreseenpages{toc}{3}"))

    assert len(first) == len(thesis) + 2


def test_section_number_is_in_the_contents_and_not_over_the_section(thesis):
    assert "Lək̓ʷəŋən Places" in thesis[12]
    assert "1.1" not in thesis[12].replace("Table 1.1", "").replace("Figure 1.1", "")


def test_lists_have_the_number_of_each_caption_and_leave_out_what_has_none(thesis):
    assert contents_of(thesis, sheet=5) == ["List of Tables", "Table 1.1 A count. 4"]
    assert contents_of(thesis, sheet=6) == [
        "List of Figures",
        "Figure 1.1 A plan. 4",
        "Figure A.1 A form. 7",
    ]


def test_marks_of_two_notes_at_one_place_are_parted(thesis):
    assert "here.2,3" in thesis[12].replace(" ", "")


def test_notes_stand_at_the_foot_of_a_short_page(thesis):
    first, *_ = [word for word in thesis.words(9) if word.text == "First"]

    assert first.top > 9.5 * INCH


def test_note_in_a_table_is_printed(thesis):
    assert "Fourth note." in thesis[12]


def test_words_of_the_territory_are_copied_as_they_were_typed(thesis):
    text = " ".join(thesis[1].split())

    assert "the Lək̓ʷəŋən (Songhees and Xʷsepsəm/Esquimalt) Peoples on whose territory" in text
    assert "the Lək̓ʷəŋən and W̱SÁNEĆ Peoples whose historical relationships" in text
    assert "© A. Student, 2024" in text


def test_pdf_says_its_title_and_author(thesis):
    assert thesis.metadata["Title"] == "100% of a Title"
    assert thesis.metadata["Author"] == "A. Student"


def test_outline_has_the_headings_as_printed(thesis):
    assert "Chapter One: Territory of the W̱SÁNEĆ" in thesis.outline
    assert "Appendix A: Interview Guide" in thesis.outline


def test_typesetting_leaves_nothing_to_complain_of(thesis):
    complaints = [
        line
        for line in thesis.log.splitlines()
        if "Warning" in line or "Overfull" in line or "Missing character" in line
    ]

    assert complaints == []


def test_same_source_gives_the_same_bytes(typeset, latex, thesis):
    assert typeset(latex, passes=2).path.read_bytes() == thesis.path.read_bytes()


def test_lualatex_sets_the_same_pages(typeset, latex, thesis):
    pages = typeset(latex, engine="lualatex", passes=2)

    assert pages.labels == thesis.labels
    assert contents_of(pages)[8:10] == contents_of(thesis)[8:10]


def test_numbers_over_headings_and_notes_by_chapter_where_the_settings_say_so(
    typeset, manuscript, templates
):
    headings = Headings("number", "everywhere", "chapter")
    chapters = (
        Tex(r"\chapter{First}\section{One}Text.\footnote{A note.}"),
        Tex(r"\chapter{Second}\section{Two}Text.\footnote{A note.}"),
        Tex(r"\chapterlabel{none}\chapter{Third}\section{Three}Text.\footnote{A note.}"),
    )
    settings = replace(manuscript.settings, headings=headings)
    numbered = replace(manuscript, settings=settings, chapters=chapters)

    pages = typeset(write_manuscript(numbered, [templates]))

    printed = [" ".join(text.split()) for text in pages.sheets[3:]]
    assert printed == [
        "1 1 First 1.1 One Text.1 1 A note.",
        "2 2 Second 2.1 Two Text.1 1 A note.",
        "3 Third 3.1 Three Text.1 1 A note.",
    ]


def test_chapters_of_a_russian_thesis_are_labelled_in_russian(typeset, manuscript, templates):
    settings = replace(manuscript.settings, language="ru")
    chapters = (Tex(r"\chapter{Введение}"),)
    russian = replace(manuscript, settings=settings, chapters=chapters)

    pages = typeset(write_manuscript(russian, [templates]))

    assert "Глава 1: Введение" in pages[4]
    assert "Requirements for the Degree of" in pages[1]
