import pytest

from uvicthesis.resolve.label_faults import early_figures, missing_labels, unused_labels
from uvicthesis.resolve.labels import Labels
from uvicthesis.resolve.numbering import number_everything

FIGURE = "![A plan](plan.png){#fig:plan}\n\n"


def labels_of(book) -> Labels:
    return Labels(number_everything(book.units), book.documents.values())


def missing(book, path: str = "1.md") -> list[str]:
    found = missing_labels(labels_of(book), book.documents)
    return [str(error) for error in found[path].values()]


def unused(book) -> list[str]:
    return [str(finding) for finding in unused_labels(labels_of(book), book.documents)]


def test_label_of_another_kind_is_the_nearest_where_its_name_is_the_same(book) -> None:
    assert missing(book("# One\n\n| A |\n|---|\n\n: T {#tbl:prices}\n\nSee @fig:prices.\n")) == [
        '1.md:8: no label "fig:prices"\n  did you mean "tbl:prices"?'
    ]


def test_figure_without_caption_is_told_where_it_stands(book) -> None:
    assert missing(book("# One\n\n![](plan.png){#fig:plan}\n\nSee @fig:plan.\n")) == [
        '1.md:5: "fig:plan" has no caption, and so no number: it stands at 1.md:3\n'
        "  give it a caption there, in its brackets"
    ]


def test_listing_without_caption_is_told_where_it_stands(book) -> None:
    assert missing(book("# One\n\n``` {#lst:code}\nx\n```\n\nSee @lst:code.\n")) == [
        '1.md:7: "lst:code" has no caption, and so no number: it stands at 1.md:3\n'
        '  give it a caption there, as caption="…"'
    ]


def test_place_without_number_can_only_be_referred_to_by_words_or_page(book) -> None:
    text = "# One\n\n[here]{#sec:here}\n\n@sec:here, [@sec:here]{.page}, [there](#sec:here)\n"

    assert missing(book(text)) == [
        '1.md:5: "sec:here" has no number: at 1.md:3 it is only a place\n'
        "  refer to it in words, [words](#sec:here), or by its page, [@sec:here]{.page}"
    ]


def test_heading_of_the_same_words_in_two_other_chapters_is_ambiguous(book) -> None:
    chapters = ("# One\n\n@sec:method\n", "# Two\n\n## Method\n", "# Three\n\n## Method\n")

    assert missing(book(*chapters)) == [
        '1.md:3: the label "sec:method" may mean more than one section\n'
        "  give the section that you mean a label of its own: {#sec:…}"
    ]


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


def test_things_and_headings_without_labels_need_no_mention(book) -> None:
    assert unused(book("# One {#sec:one}\n\n![A plan](plan.png)\n\n$$x$$\n")) == []


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
