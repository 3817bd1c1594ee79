import pytest

from uvicthesis.nodes import descend, stringify
from uvicthesis.resolve.labels import Labels
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
    thesis = book(f"# One {{#sec:one}}\n\n{text}\n{THINGS}", appendices=["# Tables {#sec:app}"])
    labels = Labels(number_everything(thesis.units), thesis.documents.values())
    found = thesis.documents["1.md"].index.references
    inlines = [
        reference_inlines(reference.citations, labels, "1.md", language) for reference in found
    ]
    return [stringify(each).replace("\u00a0", "~") for each in inlines]


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
        ("[@Fig:a; @fig:b; @fig:c]", "Figures~1.1, 1.2, and 1.3"),
        ("[@fig:a; @tbl:a]", "figure~1.1 and table~1.1"),
        ("[@fig:a; @fig:b; @tbl:a; @eq:a]", "figures~1.1 and 1.2, table~1.1, and equation~(1.1)"),
        ("[@sec:in; @sec:after]", "section~1.1 and “Afterword”"),
        ("[plates @fig:a; @fig:b]", "plates~1.1 and 1.2"),
        ("[@fig:a, left; @fig:b, right]", "figures~1.1, left and 1.2, right"),
    ],
)
def test_reference_says_what_it_leads_to(book, written: str, said: str) -> None:
    assert references(book, written) == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr-CA", "figures~1.1 et 1.2"),
        ("ru", "рис.~1.1 и 1.2"),
        ("str", "figures~1.1 and 1.2"),
    ],
)
def test_reference_is_in_the_language_of_the_thesis(book, language: str, said: str) -> None:
    assert references(book, "[@fig:a; @fig:b]", language) == [said]


def test_every_number_is_a_link(book) -> None:
    thesis = book(f"# One\n\n[@fig:a; @fig:b]\n{THINGS}")
    labels = Labels(number_everything(thesis.units), thesis.documents.values())
    (reference,) = thesis.documents["1.md"].index.references

    inlines = reference_inlines(reference.citations, labels, "1.md", "en")

    links = [node["c"] for node in descend(inlines) if node["t"] == "Link"]
    assert [(stringify(link[1]), link[2][0]) for link in links] == [
        ("1.1", "#fig:a"),
        ("1.2", "#fig:b"),
    ]
