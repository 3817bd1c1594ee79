"""What uvicthesis.cls does with single commands, and on pages that have much to hold."""

import re
from dataclasses import replace

import pytest

from uvicthesis.latex.escape import Tex
from uvicthesis.latex.manuscript import write_front_matter
from uvicthesis.settings.schema import Layout, Margins, Member

PREAMBLE = r"""\documentclass[%s]{uvicthesis}
\declarelanguage[main]{canadian}{en-CA}{en}
\englishnumbers
\setmainfont{Gentium Book Plus}
\setmonofont{DejaVu Sans Mono}
\begin{document}
%s
\end{document}
"""
LONG_TITLE = Tex(
    "Leveraging Machine Learning to Empower Genetic Algorithms for the Optimization of Mechanical "
    "Systems under Crash Loading: A Study of the Internal Consistency of Surrogate Models, Their "
    "Extrapolation Properties, and Their Computational Cost in Industrial Applications"
)
CREDENTIALS = (
    "Bachelor of Science, University of Victoria, 2010",
    "Bachelor of Arts (Honours), University of British Columbia, 2011",
    "Master of Arts, University of Toronto, 2013",
    "Master of Science, University of Alberta, 2015",
    "Master of Business Administration, Simon Fraser University, 2018",
    "Diplom-Ingenieur, Technische Universität München, Germany, 2019",
)
TWO_DEPARTMENTS = (
    "Department of Electrical and Computer Engineering",
    "Department of Mechanical Engineering",
)


@pytest.fixture
def body(typeset):
    def typeset_body(text, options="", **settings):
        return typeset(PREAMBLE % (options, text), **settings)

    return typeset_body


@pytest.fixture(scope="module")
def crowded(manuscript):
    """Everything a title page and a committee page can be asked to hold."""
    member = Member("Dr. A. Member", "Departmental Member", TWO_DEPARTMENTS)
    settings = replace(
        manuscript.settings,
        kind="dissertation",
        degree="Doctor of Philosophy",
        departments=TWO_DEPARTMENTS,
        credentials=CREDENTIALS,
        licence="CC BY-NC-SA 4.0",
        committee=(member,) * 7,
    )
    return replace(manuscript, settings=settings, title=LONG_TITLE)


@pytest.mark.parametrize("size", ["10pt", "11pt", "12pt"])
@pytest.mark.parametrize("spacing", ["1", "1.5", "double"])
def test_crowded_title_and_committee_each_fit_one_page(typeset, crowded, templates, size, spacing):
    layout = Layout(size=size, spacing=spacing)
    settings = replace(crowded.settings, layout=layout)

    pages = typeset(write_front_matter(replace(crowded, settings=settings), [templates]))

    assert len(pages) == 3
    assert pages[1].rstrip().endswith("continue to this day.")
    assert pages[2].count("Dr. A. Member, Departmental Member") == 7
    assert "Overfull" not in pages.log


def test_title_breaks_into_lines_of_like_length_without_dividing_a_word(
    typeset, crowded, templates
):
    pages = typeset(write_front_matter(crowded, [templates]))

    lines = {}
    for word in pages.words(1):
        lines.setdefault(round(word.top), []).append(word)
    title = [lines[top] for top in sorted(lines)[:4]]
    widths = [line[-1].right - line[0].left for line in title]
    assert " ".join(word.text for line in title for word in line) == LONG_TITLE
    assert min(widths) > 0.75 * max(widths)


def test_margins_are_those_of_the_settings(typeset, manuscript, templates):
    layout = Layout(margins=Margins(left="1.5in", right="0.75in"))
    settings = replace(manuscript.settings, layout=layout)

    pages = typeset(write_front_matter(replace(manuscript, settings=settings), [templates]))

    folio, *_ = pages.words(2)
    heading = next(word for word in pages.words(2) if word.text == "Supervisory")
    assert folio.right == pytest.approx(7.75 * 72, abs=1)
    assert heading.left == pytest.approx(1.5 * 72, abs=1)


@pytest.mark.parametrize(
    ("spacing", "size", "leading_pt"),
    [("1", "12pt", 14.5), ("1.5", "12pt", 18), ("double", "12pt", 24), ("1.5", "11pt", 16.5)],
)
def test_running_text_is_opened_out_and_notes_are_not(body, spacing, size, leading_pt):
    text = r"one\\two\footnote{three \\ four}"

    pages = body(text, options=f"spacing={spacing},size={size}")

    tops = {word.text: word.top for word in pages.words(1)}
    assert tops["two"] - tops["one"] == pytest.approx(leading_pt / 72.27 * 72, abs=0.1)
    assert tops["four"] - tops["three"] < 12.5


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "One"),
        (11, "Eleven"),
        (19, "Nineteen"),
        (20, "Twenty"),
        (21, "Twenty-One"),
        (30, "Thirty"),
        (45, "Forty-Five"),
        (99, "Ninety-Nine"),
    ],
)
def test_chapter_numbers_in_words(numbers_in_words, number, words):
    assert numbers_in_words[number - 1] == f"Chapter {words}: X"


@pytest.fixture(scope="module")
def numbers_in_words(typeset):
    pages = typeset(PREAMBLE % ("", r"\newcount\n \loop\chapter{X}\advance\n1 \ifnum\n<99\repeat"))
    return [pages[sheet].strip().splitlines()[-1].strip() for sheet in range(1, len(pages) + 1)]


def test_character_that_no_font_has_is_an_error_with_its_line(body):
    with pytest.raises(AssertionError, match=r"thesis.tex:7: .*U\+2610"):
        body("a ☐")


@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_character_that_the_main_font_lacks_comes_from_a_fallback_font(typeset, engine):
    fallback = r"\fallbackfonts{}{}{DejaVu Serif,DejaVu Sans}{" + '"2610,"2615}'
    latex = PREAMBLE.replace(r"\setmainfont", fallback + r"\setmainfont")

    pages = typeset(latex % ("", r"word☐word \emph{☕} \texttt{☐}\par word"), engine=engine)

    assert "Missing character" not in pages.log
    assert "word☐word ☕" in pages[1]


def test_long_address_breaks_after_punctuation_and_never_after_a_hyphen(body):
    address = r"\url{https://www.uvic.ca/students/graduate/thesis-dissertation/scope-structure/}"

    pages = body(r"\setlength\textwidth{2.4in}\hsize\textwidth Text.\footnote{See " + address + "}")

    assert "Overfull" not in pages.log
    lines = [line.strip() for line in pages[1].splitlines()]
    assert not any(line.endswith("-") for line in lines)


@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_space_after_a_full_stop_is_that_of_any_word(body, engine):
    pages = body(r"Dr. A. Member \message{factor \the\sfcode`\.}", engine=engine)

    assert "factor 1000" in pages.log


def test_words_of_a_language_without_patterns_are_not_divided_as_english(typeset):
    latin = r"\declarelanguage{latin}{la}{la}" + "\n\\setmainfont"
    latex = PREAMBLE.replace(r"\setmainfont", latin)
    text = (
        r"\makeatletter\foreignlanguage{latin}{\message{rules \ifnum\language=\l@english no\fi ne}}"
    )

    assert "rules ne" in typeset(latex % ("", text + "x")).log


def test_code_of_eighty_columns_fits_between_the_margins(body):
    line = "0123456789" * 8

    pages = body("\\begin{verbatim}\n" + line + "\n\\end{verbatim}")

    assert "Overfull" not in pages.log
    assert line in pages[1]


def test_longer_line_of_code_goes_on_in_the_next_further_in(body):
    line = "word " * 24

    pages = body("\\begin{verbatim}\n    " + line + "\n    end\n\\end{verbatim}")

    assert "Overfull" not in pages.log
    first, second, third = pages[1].rstrip().splitlines()[1:]
    assert (first + second).split() == line.split()
    assert second.index("word") > first.index("word")
    assert third.index("end") == first.index("word")


def test_columns_of_a_line_of_code_that_nearly_fits_stand_below_those_of_others(body):
    spaces = " " * 40
    lines = [f"a{spaces}END", f"a{spaces}END {'words ' * 7}word"]

    pages = body("\\begin{verbatim}\n" + "\n".join(lines) + "\n\\end{verbatim}")

    first, second = (word.left for word in pages.words(1) if word.text == "END")
    assert first == second


def test_heading_words_and_destinations_stay_apart_in_chapters_without_number(body):
    text = r"\chapter{A}\section{x}\chapterwithoutlabel{B}\section{y}\chapter*{C}\section{z}"

    pages = body(text, options="section-numbers=everywhere", passes=2)

    assert "1.1" in pages[1]
    assert "1.1" not in pages[2] + pages[3]
    assert "same identifier" not in pages.log


def test_draft_mark_is_printed_in_brackets(body):
    assert "[no such key]" in body(r"\draftmark{no such key}")[1]


def test_cell_over_several_rows_stays_within_its_rows(body):
    table = r"""\begin{longtable}{@{}p{1in}l@{}}
\multirow{2}{=}{Left} & upper \\ & lower \\\end{longtable}"""

    words = {word.text: word for word in body(table).words(1)}

    assert words["Left"].top == pytest.approx(words["upper"].top, abs=1)
    assert words["lower"].top - words["upper"].top < 20


def test_word_in_code_that_is_longer_than_a_line_is_broken(typeset):
    fallback = '\\fallbackfonts{}{}{DejaVu Serif}{"2610}' + r"\setmainfont"
    latex = PREAMBLE.replace(r"\setmainfont", fallback)
    word = "0123456789" * 12

    pages = typeset(latex % ("", "\\begin{verbatim}\n" + word + "\n\\end{verbatim}"))

    assert "Overfull" not in pages.log
    assert "".join(pages[1].split()[1:]) == word


@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_signs_of_mathematics_may_be_typed(body, engine):
    typed = r"ℝ≠ℕ, x²+x′−√{2}, ∫∑∈½⌈x⌉, x₁"
    commands = (
        r"\mathbb{R}\neq\mathbb{N}, x^2+x^\prime-\sqrt{2}, \int\sum\in\tfrac12\lceil x\rceil, x_1"
    )

    pages = body(
        rf"\sbox0{{${typed}$}}\sbox2{{${commands}$}}\message{{\the\wd0=\the\wd2;}}x", engine=engine
    )

    assert "Missing character" not in pages.log
    typed_wide, _, as_commands = re.search(r"([\d.]+)pt(=)([\d.]+)pt;", pages.log).groups()
    assert typed_wide == as_commands


def test_marked_words_can_be_read_and_copied(body):
    assert "marked words" in body(r"Some \hl{marked words} here")[1]


def test_formula_in_a_paragraph_of_its_own_follows_without_an_empty_line(body):
    within = body("One\n\\begin{align}x\\end{align}").words(1)
    alone = body("One\n\n\\begin{align}x\\end{align}").words(1)

    below = [words[2].top - words[1].top for words in (within, alone)]
    assert below[1] == pytest.approx(below[0], abs=8)


def test_lines_of_a_line_block_begin_at_the_margin_and_hang_where_they_are_long(body):
    block = r"\begin{lineblock}First" + "\n\n" + "second " + "word " * 40 + r"\end{lineblock}"

    words = body("Before\n\n" + block).words(1)

    left = {word.text: word.left for word in reversed(words) if word.text != "word"}
    assert left["First"] == left["second"] < left["Before"]
    assert (
        min(word.left for word in words if word.text == "word" and word.top > words[3].top)
        > (left["First"])
    )


def test_direction_of_words_may_be_given_without_a_language(body):
    words = body(r"one \RL{two \LR{three} four} five").words(1)

    assert [word.text for word in words[1:]] == ["one", "four", "three", "two", "five"]


@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_direction_of_paragraphs_may_be_given_without_a_language(body, engine):
    text = r"\begin{RTL}.\end{RTL}\begin{LTR}last\end{LTR}"

    _, right, left = body(text, engine=engine).words(1)

    assert right.left > 500
    assert left.left < 110


@pytest.mark.parametrize("kind", ["itemize", "enumerate", "quote"])
def test_lists_may_stand_in_lists_as_deep_as_in_markdown(body, kind):
    item = "" if kind == "quote" else r"\item "
    depth = 4 if kind == "quote" else 8
    begin = "".join(rf"\begin{{{kind}}}{item}word{level}" + "\n\n" for level in range(depth))
    deepest = r"\begin{itemize}\item x\begin{enumerate}\item y\begin{quote}last\end{quote}"
    end = r"\end{enumerate}\end{itemize}" + rf"\end{{{kind}}}" * depth

    words = body(begin + deepest + end + "\n\nafter").words(1)

    left = {word.text: word.left for word in words}
    levels = [left[f"word{level}"] for level in range(depth)]
    assert levels == sorted(set(levels))
    assert left["last"] > levels[-1]
    assert left["after"] < levels[0]


def test_note_in_the_heading_of_a_front_page_is_printed_there_alone(body):
    pages = body(r"\frontheading{Preface\footnote{A note.}}\tableofcontents", passes=2)

    assert pages[1].count("A note.") == 1
    assert pages.outline == ["Preface"]


@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_note_in_a_cell_of_several_paragraphs_stands_at_the_foot_of_the_page(body, engine):
    cell = r"\begin{minipage}[t]{\linewidth}one\footnote{first}\par two\end{minipage}"
    table = r"\begin{longtable}{@{}p{2in}p{2in}@{}}" + cell + r"& three\footnote{second}\\"

    words = body("x" + table + r"\end{longtable}y\footnote{third}", engine=engine).words(1)

    top = {word.text: word.top for word in words}
    assert top["y"] + 200 < top["first"] < top["second"] < top["third"]
    marks = sorted(word.text for word in words[1:] if word.text.isdigit())
    assert marks == ["1", "1", "2", "2", "3", "3"]


def test_list_in_a_cell_begins_in_the_line_of_its_row_and_is_set_in_as_reckoned(typeset):
    cell = (
        r"\sbox0{\begin{minipage}[t]{2in}\raggedright\par\begin{%s}\item one"
        r"\typeout{set in: \the\dimexpr\leftmargin-1.5em}\end{%s}\end{minipage}}"
        r"\typeout{height: \the\ht0, \the\ht1}"
    )
    table = r"x\begin{innertable}\sbox1{one}%s\end{innertable}"
    cells = "".join(cell % (kind, kind) for kind in ("itemize", "enumerate"))

    log = typeset(PREAMBLE % ("", table % cells)).log

    assert set(re.findall(r"^set in: (.+)", log, re.M)) == {"0.0pt"}
    heights = re.findall(r"^height: ([\d.]+)pt, ([\d.]+)pt", log, re.M)
    assert [float(cell) >= float(line) for cell, line in heights] == [True, True]


@pytest.mark.parametrize("tag", ["fr", "fr-CA"])
def test_narrow_space_stands_before_a_colon_in_a_french_thesis_and_never_ends_a_line(typeset, tag):
    english = r"\declarelanguage[main]{canadian}{en-CA}{en}" + "\n\\englishnumbers"
    french = PREAMBLE.replace(english, rf"\declarelanguage[main]{{french}}{{{tag}}}{{fr}}")
    body = (
        r"\mainmatter\chapter{Lettres}\begin{figure}\caption{Un plan}\end{figure}"
        r"\begin{longtable}{l}\caption{Des ans}\\1\end{longtable}\makeatletter"
        r"\sbox0{a\uvic@colon}\sbox1{a:}"
        r"\typeout{space: \the\dimexpr\wd0-\wd1, \the\fontdimen6\font}"
    )

    pages = typeset(french % ("", body), passes=2)

    width, em = re.search(r"^space: ([\d.]+)pt, ([\d.]+)pt", pages.log, re.M).groups()
    assert float(width) == pytest.approx(float(em) / 6, abs=0.01)
    assert pages.outline == ["Chapitre 1 : Lettres"]
    assert "Chapitre 1 : Lettres" in pages[1]
    assert re.search(r"Figure 1\.1 : Un plan", pages[1])
    assert re.search(r"Table 1\.1 : Des ans", pages[1])


def test_no_space_stands_before_a_colon_in_other_theses(body):
    assert body(r"\mainmatter\chapter{Letters}", passes=2).outline == ["Chapter One: Letters"]
