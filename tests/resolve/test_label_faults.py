import pytest

from uvicthesis.errors import CitationError
from uvicthesis.location import Location
from uvicthesis.resolve.label_faults import misnamed_labels, missing_labels
from uvicthesis.resolve.label_findings import label_findings
from uvicthesis.resolve.labels import Labels
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.numbering import number_everything


def labels_of(book) -> Labels:
    return Labels(number_everything(book.units), book.documents.values())


def missing(book, path: str = "1.md") -> list[str]:
    found = missing_labels(labels_of(book), book.documents)
    return [str(error) for error in found[path].values()]


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


def test_label_that_is_read_as_text_is_told_where_it_belongs(book) -> None:
    text = "# One\n\n![A plan](plan.png) {#fig:plan}\n\nText, and @fig:plan.\n"
    thesis = book(text)

    message = "{#fig:plan} labels nothing and is printed as text at 1.md:3"
    assert missing(thesis) == [f"1.md:5: {message}\n  write ![Caption](file){{#fig:plan}}"]
    assert f"1.md:3: {message}\n  write ![Caption](file){{#fig:plan}}" in [
        str(finding)
        for finding in label_findings(labels_of(thesis), thesis.documents, reference_words("en"))
    ]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("tab:prices", "tbl:prices"), ("prices", "tbl:prices")],
)
def test_label_without_its_kind_is_not_taken_for_a_source(book, given: str, wanted: str) -> None:
    labels = labels_of(book(f"# One\n\n| A |\n|---|\n\n: T {{#{given}}}\n"))
    unknown = CitationError(f'no entry "{given}"', at=Location("1.md", 9), key=given)
    other = CitationError('no entry "carr1961"', at=Location("1.md", 9), key="carr1961")

    first, second = misnamed_labels([unknown, other], labels)

    assert str(first) == (
        f'1.md:9: no entry "{given}", but table 1.1 is labelled so\n'
        f"  label it {{#{wanted}}} at 1.md:6, and refer to it as @{wanted}"
    )
    assert second is other


def test_label_of_what_was_read_as_text_is_told_where_it_stands(book) -> None:
    text = "# One\n\nText\n::: {.theorem #thm:big}\nAll.\n:::\n\nBy @thm:big.\n"

    assert missing(book(text)) == [
        '1.md:8: "thm:big" labels nothing: what it belongs to at 1.md:4 was read as text\n'
        "  leave an empty line before it, and no space; in a list, begin under the item's words"
    ]


def test_label_in_latex_can_only_be_referred_to_in_latex(book) -> None:
    text = "# One\n\n\\begin{table}\n\\label{tbl:raw}\n\\end{table}\n\nSee @tbl:raw.\n"

    assert missing(book(text)) == [
        '1.md:7: "tbl:raw" is a label of LaTeX, at 1.md:4\n'
        r"  refer to it as \ref{tbl:raw}, or write the table or figure in Markdown"
    ]


def test_label_that_stands_in_code_alone_is_not_there(book) -> None:
    text = "# One\n\n`![x](y){#fig:plan}`\n\nSee @fig:plan.\n"

    assert missing(book(text)) == [
        '1.md:5: no label "fig:plan"\n  label the place with {#fig:plan}'
    ]
