import pytest

from uvicthesis.nodes import stringify
from uvicthesis.resolve.numbering import Opening, number_everything, opening


def numbers(book) -> list[tuple[str, str]]:
    """The number of each thing after its label, or after its words where it has none."""
    found = number_everything(book.units)
    return [
        (item.identifier or item.kind, item.number)
        for item in found
        if item.kind not in ("chapter", "appendix", "section")
    ] + [
        (stringify(item.thing.inlines), item.number)
        for item in found
        if item.kind in ("chapter", "appendix", "section")
    ]


def test_chapters_and_sections_are_counted_within_each_other(book) -> None:
    one = "# One\n\n## A\n\n### B\n\n### C\n\n## D\n\n### E\n"

    assert numbers(book(one, "# Two\n\n## F")) == [
        ("One", "1"),
        ("A", "1.1"),
        ("B", "1.1.1"),
        ("C", "1.1.2"),
        ("D", "1.2"),
        ("E", "1.2.1"),
        ("Two", "2"),
        ("F", "2.1"),
    ]


def test_sections_go_on_through_the_files_of_a_chapter(book) -> None:
    assert numbers(book("# One\n\n## A", "## B\n\n![X](x.png)"))[1:] == [
        ("One", "1"),
        ("A", "1.1"),
        ("B", "1.2"),
    ]


def test_unnumbered_headings_do_not_count(book) -> None:
    text = "# One\n\n## A {-}\n\n## B\n\n# Two {-}\n\n## C\n"

    assert numbers(book(text, "# Three")) == [
        ("One", "1"),
        ("A", ""),
        ("B", "1.1"),
        ("Two", ""),
        ("C", ""),
        ("Three", "2"),
    ]


def test_chapter_without_a_label_does_not_count_and_its_sections_have_no_number(book) -> None:
    assert numbers(book(("# Introduction\n\n## A", {"label": "none"}), "# One")) == [
        ("Introduction", ""),
        ("A", ""),
        ("One", "1"),
    ]


def test_chapter_without_a_label_may_have_a_number_for_its_sections(book) -> None:
    introduction = ("# Introduction\n\n## A", {"label": "none", "number": 0})

    assert numbers(book(introduction, "# One\n\n## B")) == [
        ("Introduction", ""),
        ("A", "0.1"),
        ("One", "1"),
        ("B", "1.1"),
    ]


def test_number_that_is_set_counts_on_from_there(book) -> None:
    assert numbers(book(("# Five", {"number": 5}), "# Six")) == [("Five", "5"), ("Six", "6")]


def test_appendices_are_lettered(book) -> None:
    appendices = ["# First\n\n## A section\n\n![X](x.png){#fig:x}", "# Second"]

    assert numbers(book("# One", appendices=appendices)) == [
        ("fig:x", "A.1"),
        ("One", "1"),
        ("First", "A"),
        ("A section", "A.1"),
        ("Second", "B"),
    ]


FLOATS = """\
![A](a.png){#fig:a}

$$x$$ {#eq:a}

![B](b.png){#fig:b}

| A |
|---|
| b |

: T {#tbl:a}

``` {#lst:a caption="L"}
code
```
"""


def test_figures_tables_equations_and_listings_count_each_on_its_own(book) -> None:
    assert numbers(book("# One\n\n" + FLOATS))[:5] == [
        ("fig:a", "1.1"),
        ("eq:a", "1.1"),
        ("fig:b", "1.2"),
        ("tbl:a", "1.1"),
        ("lst:a", "1.1"),
    ]


def test_figures_begin_again_with_each_numbered_chapter(book) -> None:
    figure = "![A](a.png){#fig:%d}\n"
    chapters = ("# One\n\n" + figure % 1, "# Two\n\n" + figure % 2, "# End {-}\n\n" + figure % 3)

    assert numbers(book(*chapters))[:3] == [("fig:1", "1.1"), ("fig:2", "2.1"), ("fig:3", "2.2")]


def test_figures_before_the_first_number_have_a_number_of_their_own(book) -> None:
    introduction = ("# Introduction\n\n![A](a.png){#fig:a}", {"label": "none"})

    assert numbers(book(introduction))[0] == ("fig:a", "1")


def test_front_pages_and_their_sections_are_not_numbered(book) -> None:
    found = numbers(book("# One", front={"preface": "# Preface\n\n## A"}))

    assert found == [("sec:preface", ""), ("preface", ""), ("A", ""), ("One", "1")]


def test_figures_in_front_pages_are_counted_too(
    book,
) -> None:
    figure = "![A](a.png){#fig:%d}\n"
    chapters = (("# Introduction\n\n" + figure % 2, {"label": "none"}), "# One\n\n" + figure % 3)

    found = numbers(book(*chapters, front={"preface": figure % 1}))

    assert [pair for pair in found if pair[0].startswith("fig")] == [
        *(("fig:1", "1"), ("fig:2", "2"), ("fig:3", "1.1"))
    ]


@pytest.mark.parametrize(
    ("chapter", "begins"),
    [
        ("# One", Opening(has_label=True, counter=None, numbers_sections=True)),
        ("# One {-}", Opening(has_label=False, counter=None, numbers_sections=False)),
        (("# One", {"number": 2}), Opening(has_label=True, counter=2, numbers_sections=True)),
        (
            ("# One", {"label": "none", "number": 0}),
            Opening(has_label=False, counter=0, numbers_sections=True),
        ),
        (
            ("# One {-}", {"number": 2}),
            Opening(has_label=False, counter=None, numbers_sections=False),
        ),
    ],
)
def test_chapter_opens_as_heading_and_settings_say(book, chapter, begins: Opening) -> None:
    (unit,) = book(chapter).units

    assert opening(unit) == begins


def test_theorems_share_a_counter_but_hypotheses_and_exercises_have_their_own(book) -> None:
    kinds = ("theorem", "lemma", "hypothesis", "definition", "exercise", "hypothesis")
    text = "# One\n\n" + "\n\n".join(f"::: {kind}\nText.\n:::" for kind in kinds)

    assert numbers(book(text))[:-1] == [
        ("theorem", "1.1"),
        ("lemma", "1.2"),
        ("hypothesis", "1.1"),
        ("definition", "1.3"),
        ("exercise", "1.1"),
        ("hypothesis", "1.2"),
    ]


def test_theorem_without_a_number_or_with_a_given_one_is_not_counted(book) -> None:
    text = "# One\n\n::: {.claim .unnumbered}\nA\n:::\n\n::: {.claim number=A}\nB\n:::\n"

    assert numbers(book(text + "\n::: claim\nC\n:::\n"))[:-1] == [
        ("claim", ""),
        ("claim", "A"),
        ("claim", "1.1"),
    ]


def test_parts_of_a_figure_have_its_number_and_a_letter(book) -> None:
    parts = "![A](a.png){#fig:a}\n![](b.png)\n![C](c.png){#fig:c}\n\n![D](d.png){#fig:d}"
    text = f"# One\n\n![X](x.png)\n\n::: {{#fig:x}}\n{parts}\n\nAll\n:::\n\n![Y](y.png){{#fig:y}}"

    assert numbers(book(text))[1:-1] == [
        ("fig:x", "1.2"),
        ("fig:a", "1.2a"),
        ("fig:c", "1.2b"),
        ("fig:d", "1.2c"),
        ("fig:y", "1.3"),
    ]
