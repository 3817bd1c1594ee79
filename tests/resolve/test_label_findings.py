import pytest

from uvicthesis.resolve.label_findings import (
    early_figures,
    small_letters,
    stray_labels,
    unused_headings,
    unused_labels,
)
from uvicthesis.resolve.labels import Labels
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.numbering import number_everything

FIGURE = "![A plan](plan.png){#fig:plan}\n\n"


def labels_of(book) -> Labels:
    return Labels(number_everything(book.units), book.documents.values())


def unused(book) -> list[str]:
    return [str(finding) for finding in unused_labels(labels_of(book), book.documents)]


def test_labelled_thing_that_no_reference_leads_to_is_a_finding(book) -> None:
    assert unused(book("# One\n\n" + FIGURE)) == [
        '1.md:3: nothing refers to figure 1.1, "fig:plan"\n'
        "  mention it in the text, @fig:plan, or take its label away"
    ]


@pytest.mark.parametrize(
    "mention",
    [
        "@fig:plan",
        "[@Fig:plan]{.page}",
        "[the plan](#fig:plan)",
        r"\ref{fig:plan}",
        "Text.^[See @fig:plan.]",
        "Text [see @fig:plan].",
    ],
)
def test_thing_that_is_mentioned_anywhere_is_no_finding(book, mention: str) -> None:
    assert unused(book("# One\n\n" + FIGURE, f"# Two\n\n{mention}\n")) == []


def test_things_without_labels_need_no_mention(book) -> None:
    assert unused(book("# One {#sec:one}\n\n![A plan](plan.png)\n\n$$x$$\n")) == []


def unused_sections(book) -> list[str]:
    return [str(finding) for finding in unused_headings(labels_of(book), book.documents)]


def test_labelled_heading_that_no_reference_leads_to_is_a_finding(book) -> None:
    assert unused_sections(book("# One\n\n## Method {#sec:method}\n")) == [
        '1.md:3: nothing refers to the heading labelled "sec:method"\n'
        "  mention it in the text, @sec:method, or take its label away"
    ]


def test_labelled_headings_without_mention_are_told_together_the_first_ten_by_name(book) -> None:
    sections = "".join(f"## S {{#sec:{number}}}\n\n" for number in range(12))
    first, names = unused_sections(book("# One\n", "# Two {#two}\n\n" + sections))[0].split("\n")

    assert (
        first == '2.md:1: nothing refers to the heading labelled "two", nor to 12 more with labels'
    )
    assert names.startswith(
        '  mention them in the text, or take their labels away: "sec:0" at 2.md:3, "sec:1"'
    )
    assert names.endswith('"sec:9" at 2.md:21, and 2 more')


@pytest.mark.parametrize(
    "mention", ["@sec:one", "[here](#one)", "[-@sec:one]", r"\ref{one}", "[@sec:one]{.page}"]
)
def test_labelled_heading_that_is_mentioned_anywhere_is_no_finding(book, mention: str) -> None:
    assert unused_sections(book("# One {#one}\n", f"# Two\n\nSee {mention}.\n")) == []


def early(book) -> list[str]:
    return [str(finding) for finding in early_figures(labels_of(book), book.documents)]


def test_figure_that_stands_before_its_first_mention_is_told(book) -> None:
    assert early(book(f"# One\n\n{FIGURE}Text.\n\nAs @fig:plan shows.\n")) == [
        '1.md:3: figure 1.1, "fig:plan", stands before its first mention, at 1.md:7\n'
        "  move it behind the paragraph that mentions it: readers are led to it from there"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"As @fig:plan shows.\n\n{FIGURE}",
        f"As @fig:plan shows.\n\n{FIGURE}See @fig:plan again.\n",
        f"{FIGURE}Nothing is said of it.\n",
    ],
)
def test_figure_that_stands_after_its_first_mention_is_not_told(book, text: str) -> None:
    assert early(book(f"# One\n\n{text}")) == []


def test_figure_may_be_mentioned_in_a_chapter_before_it(book) -> None:
    assert early(book("# One\n\nSee @fig:plan.\n", f"# Two\n\n{FIGURE}")) == []


def test_figure_of_an_earlier_chapter_that_only_a_later_one_mentions_is_told(book) -> None:
    (told,) = early(book(f"# One\n\n{FIGURE}", "# Two\n\nSee @fig:plan.\n"))

    assert told.startswith('1.md:3: figure 1.1, "fig:plan", stands before its first mention, at 2')


def test_label_behind_a_formula_is_not_astray(book) -> None:
    thesis = book("# One\n\n$$x$$ {#eq:x}\n\n`{#fig:plan}`\n")

    assert list(stray_labels(labels_of(thesis), thesis.documents)) == []


def small(book, language: str = "en") -> list[str]:
    words = reference_words(language)
    return [str(finding) for finding in small_letters(labels_of(book), book.documents, words)]


def test_sentence_that_begins_with_a_reference_in_lower_case_is_told(book) -> None:
    assert small(book(f"# One\n\n{FIGURE}Text. [@fig:plan] shows.\n")) == [
        "1.md:5: @fig:plan begins a sentence in lower case\n  write @Fig:plan"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "@Fig:plan shows.",
        "[-@fig:plan] is its number.",
        "[Figure @fig:plan] shows.",
        "See @fig:plan. And *more*: @fig:plan.",
        "Others, cf. @fig:plan and Carr et al. @fig:plan, too.",
        "On [@fig:plan]{nolink=true} and [@fig:plan]{.page}.",
        "- @fig:plan",
    ],
)
def test_other_references_may_be_in_lower_case(book, text: str) -> None:
    assert small(book(f"# One\n\n{FIGURE}{text}\n")) == []


def test_word_that_has_a_capital_anyway_may_begin_a_sentence(book) -> None:
    assert small(book(f"# One\n\n{FIGURE}@fig:plan zeigt es.\n"), "de") == []
