"""Theorems, formulas, verse, interviews and parallel texts on the pages of a PDF."""

import re

import pytest

from uvicthesis.pipeline import build
from uvicthesis.project import Project

CHAPTER = r"""# On $L^2$ and `some_function/of_a/very_long_name`

::: epigraph
> A motto.
> — Its author
:::

By @thm:right, @lem:heights, @hyp:trust and @hyp:other, and by [@eq:first; @eq:third; @eq:tagged].

::: {.theorem #thm:right title="Pythagoras"}
Squares add up.
:::

::: proof
In words.
:::

::: {.lemma #lem:heights}
### Heights^[Note of a title.]

1. They meet.
:::

::: {.hypothesis #hyp:trust number=H1a}
Trust rises.
:::

::: {.hypothesis #hyp:other}
Trust falls.
:::

$$\begin{align}
a &= b \label{eq:first} \\
c &= d \\
e &= f \label{eq:third}
\end{align}$$

$$ g = h \tag{Q} $$ {#eq:tagged}

Shown [not shown]{.comment} as
`a_function_of_a_very_long_name(with_arguments, and_more_arguments_still=True)` in the text.

::: {.verse lines=5 title="Title"}
| First
| Second
| Third
| Fourth
| Fifth
| — Poet
:::

::: interview
Host: Asked?

Guest Speaker: Answered.^[Note of an answer.]
:::

::: parallel
::: {lang=fr}
Premier.[^un]

Deuxième.
:::

::: {lang=en}
Firstly.^[Note of the translation.]

Secondly.^[Last note.]
:::
:::

[^un]: Note of the original.
"""


@pytest.fixture(scope="module")
def built(built_thesis, tmp_path_factory):
    """A thesis of this one chapter, with the settings of the small one."""
    root = tmp_path_factory.mktemp("texts")
    small = built_thesis[0].root
    settings = (small / "thesis.yaml").read_text("utf-8")
    (root / "thesis.yaml").write_text(settings[: settings.index("chapters:")], encoding="utf-8")
    for folder in ("bib", "chapters"):
        (root / folder).mkdir()
    (root / "bib/sources.bib").write_bytes((small / "bib/sources.bib").read_bytes())
    (root / "chapters/01.md").write_text(CHAPTER, encoding="utf-8")
    return build(Project.load(root))


@pytest.fixture(scope="module")
def lines(built, pdf_of) -> list[str]:
    """The lines of the chapter as one sees them, with single spaces."""
    page = "\n".join(pdf_of(built.pdf).sheets)
    return [" ".join(line.split()) for line in page.splitlines()]


def test_numbers_of_statements_and_rows_are_those_of_the_references(lines) -> None:
    text = " ".join(lines)

    assert "By theorem 1.1, lemma 1.2, hypothesis H1a and hypothesis 1.1, and by equations" in text
    for head in (
        "Theorem 1.1 (Pythagoras). Squares",
        "Lemma 1.2 (Heights",
        "Hypothesis H1a. Trust",
    ):
        assert head in text
    assert "Hypothesis 1.1. Trust falls." in text
    numbers = re.findall(r"=.{1,9}?(\([\d.Q]+\))", text)
    assert numbers == ["(1.1)", "(1.2)", "(Q)"]


def test_text_beside_other_text_begins_at_its_height(lines) -> None:
    rows = ("Host: Asked?", "Guest Speaker: Answered.", "Premier. Firstly.", "Deuxième. Secondly.")

    unmarked = [re.sub(r" ?\d", "", line) for line in lines]
    assert [row for row in rows if row not in unmarked] == []


def test_notes_of_titles_answers_and_parallel_texts_are_in_the_order_of_reading(lines) -> None:
    notes = [line.lstrip("0123456789 ") for line in lines]

    assert [note for note in notes if note.startswith(("Note of", "Last note"))] == [
        "Note of a title.",
        "Note of an answer.",
        "Note of the original.",
        "Note of the translation.",
        "Last note.",
    ]


def test_every_fifth_line_of_verse_has_its_number(lines) -> None:
    verse = lines[lines.index("Title") + 1 :][:6]

    assert [line for line in verse if line][:5] == ["First", "Second", "Third", "Fourth", "Fifth 5"]


def test_epigraph_and_attributions_stand_at_the_right(built, pdf_of) -> None:
    (page,) = [sheet for sheet in pdf_of(built.pdf).sheets if "A motto" in sheet]

    indents = {line.strip(): len(line) - len(line.lstrip()) for line in page.splitlines()}
    assert indents["A motto."] > 30
    assert indents["— Its author"] > indents["A motto."]
    assert indents["— Poet"] > 40


def test_comment_is_not_printed(lines) -> None:
    assert "not shown" not in " ".join(lines)
    assert "Shown as" in " ".join(lines)


def test_long_code_stays_within_the_margin(built) -> None:
    assert [finding for finding in built.findings if "margin" in finding.message] == []


def test_outline_has_formulas_and_code_as_text(built, pdf_of) -> None:
    titles = [title for _, title, _ in pdf_of(built.pdf).outline]

    assert "Chapter One: On L² and some_function/of_a/very_long_name" in titles
