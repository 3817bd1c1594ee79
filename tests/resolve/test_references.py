import pytest

from uvicthesis.nodes import Inlines, descend, stringify
from uvicthesis.resolve.labels import Labels
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.numbering import number_everything
from uvicthesis.resolve.references import reference_inlines

THINGS = """
![A](a.png){#fig:a}

![B](b.png){#fig:b}

![C](c.png){#fig:c}

| A |
|---|
| b |

: T {#tbl:a}

$$x$$ {#eq:a}

``` {#lst:a caption="L"}
code
```

## Section {#sec:in}

## Afterword {- #sec:after}
"""


def references(book, text: str, language: str = "en-CA") -> list[str]:
    """What each cross-reference of a text says, non-breaking spaces as ~."""
    return [stringify(each).replace("\u00a0", "~") for each in inlines_of(book, text, language)]


def inlines_of(book, text: str, language: str = "en-CA") -> list[Inlines]:
    thesis = book(f"# One {{#sec:one}}\n\n{text}\n{THINGS}", appendices=["# Tables {#sec:app}"])
    labels = Labels(number_everything(thesis.units), thesis.documents.values())
    found = thesis.documents["1.md"].index.references
    words = reference_words(language)
    return [reference_inlines(reference, labels, "1.md", words) for reference in found]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("@fig:a", "figure~1.1"),
        ("@Fig:b", "Figure~1.2"),
        ("@tbl:a", "table~1.1"),
        ("@eq:a", "equation~(1.1)"),
        ("@lst:a", "listing~1.1"),
        ("@sec:in", "section~1.1"),
        ("@sec:one", "chapter~1"),
        ("@Sec:app", "Appendix~A"),
        ("@sec:after", "“Afterword”"),
        ("-@fig:a", "1.1"),
        ("[-@eq:a]", "(1.1)"),
        ("[@fig:a; @fig:b]", "figures~1.1 and 1.2"),
        ("[@Fig:a; @fig:b; @fig:c]", "Figures~1.1–1.3"),
        ("[@fig:a; @tbl:a]", "figure~1.1 and table~1.1"),
        ("[@fig:a; @fig:b; @tbl:a; @eq:a]", "figures~1.1 and 1.2, table~1.1, and equation~(1.1)"),
        ("[@sec:in; @sec:after]", "section~1.1 and “Afterword”"),
        ("[plates @fig:a; @fig:b]", "plates~1.1 and 1.2"),
        ("[@fig:a, left; @fig:b, right]", "figures~1.1, left, and 1.2, right"),
    ],
)
def test_reference_says_what_it_leads_to(book, written: str, said: str) -> None:
    assert references(book, written) == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr-CA", "figures~1.1 et 1.2"),
        ("de-CH", "Abbildungen~1.1 und 1.2"),
        ("pt-BR", "figuras~1.1 e 1.2"),
        ("nn-NO", "figurer~1.1 og 1.2"),
        ("ru", "рис.~1.1 и 1.2"),
        ("str", "figures~1.1 and 1.2"),
    ],
)
def test_reference_is_in_the_language_of_the_thesis(book, language: str, said: str) -> None:
    assert references(book, "[@fig:a; @fig:b]", language) == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Figures~1.1 et 1.2 et «~Afterword~»"),
        ("de", "Abbildungen~1.1 und 1.2 und „Afterword“"),
        ("en", "Figures~1.1 and 1.2, and “Afterword”"),
    ],
)
def test_lists_and_quotation_marks_are_those_of_the_language(book, language, said) -> None:
    assert references(book, "[@Fig:a; @fig:b; @sec:after]", language) == [said]


def test_equation_in_russian_goes_by_its_number_alone(book) -> None:
    assert references(book, "[@eq:a; @fig:a]", "ru") == ["(1.1) и рис.~1.1"]


def test_every_number_is_a_link(book) -> None:
    (inlines,) = inlines_of(book, "[@fig:a; @fig:b]")

    links = [node["c"] for node in descend(inlines) if node["t"] == "Link"]
    assert [(stringify(link[1]), link[2][0]) for link in links] == [
        ("1.1", "#fig:a"),
        ("1.2", "#fig:b"),
    ]


def said_of(thesis, path: str = "1.md") -> list[str]:
    labels = Labels(number_everything(thesis.units), thesis.documents.values())
    found = thesis.documents[path].index.references
    words = reference_words("en")
    inlines = [reference_inlines(reference, labels, path, words) for reference in found]
    return [stringify(each).replace("\u00a0", "~") for each in inlines]


FIGURES = "\n".join(f"![F](f.png){{#fig:{name}}}\n" for name in "defgh")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[@fig:d; @fig:e]", "figures~1.1 and 1.2"),
        ("[@fig:d; @fig:e; @fig:f]", "figures~1.1–1.3"),
        ("[@fig:f; @fig:d; @fig:e]", "figures~1.1–1.3"),
        ("[@fig:d; @fig:e; @fig:f; @fig:h]", "figures~1.1–1.3 and 1.5"),
        ("[@fig:h; @fig:d; @fig:f]", "figures~1.1, 1.3, and 1.5"),
        ("[@fig:d; @fig:d; @fig:e]", "figures~1.1 and 1.2"),
        ("[-@fig:d; -@fig:e; -@fig:f]", "1.1–1.3"),
        ("[plates @fig:d; @fig:e; @fig:f]", "plates~1.1–1.3"),
        ("[A @fig:d; A @fig:e; B @fig:f]", "A~1.1 and 1.2, and B~1.3"),
        ("[@fig:d, @fig:e, and @fig:f]", "figures~1.1–1.3"),
        ("[Figs. @fig:d and @fig:e]", "Figs.~1.1 and 1.2"),
        ("[@fig:d, -@fig:e]", "figure~1.1 and 1.2"),
        ("[-@fig:d; @fig:e; -@fig:f]", "1.1, figure~1.2, and 1.3"),
        ("[@fig:f; @fig:e, left; @fig:d]", "figures~1.3, 1.2, left, and 1.1"),
    ],
)
def test_numbers_are_sorted_and_three_in_a_row_make_a_range(book, written: str, said: str) -> None:
    thesis = book(f"# One\n\n{written}\n\n{FIGURES}")

    assert said_of(thesis) == [said]


def test_ranges_of_equations_have_parentheses_around_each_number(book) -> None:
    equations = "\n\n".join(f"$$x$$ {{#eq:{name}}}" for name in "abc")
    thesis = book(f"# One\n\n[@eq:a; @eq:b; @eq:c]\n\n{equations}")

    assert said_of(thesis) == ["equations~(1.1)–(1.3)"]


def test_ranges_do_not_reach_from_one_chapter_into_the_next(book) -> None:
    figure = "![F](f.png){#fig:%s}\n\n"
    one = "# One\n\n" + "".join(figure % name for name in "ab")
    two = "# Two\n\n[@fig:c; @fig:a; @fig:b; @fig:d]\n\n" + "".join(figure % name for name in "cd")

    assert said_of(book(one, two), "2.md") == ["figures~1.1, 1.2, 2.1, and 2.2"]
