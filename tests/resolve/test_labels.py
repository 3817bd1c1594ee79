from uvicthesis.resolve.label_faults import missing_labels
from uvicthesis.resolve.labels import Labels
from uvicthesis.resolve.numbering import number_everything


def labels_of(book) -> Labels:
    return Labels(number_everything(book.units), book.documents.values())


def missing(book, path: str = "1.md") -> list[str]:
    found = missing_labels(labels_of(book), book.documents)
    return [str(error) for error in found[path].values()]


def number(book, label: str, path: str = "1.md") -> str | None:
    found = labels_of(book).find(label, path)
    return found.number if found else None


def test_label_is_found_from_every_chapter(book) -> None:
    thesis = book("# One {#sec:one}", "# Two {#sec:two}")

    assert number(thesis, "sec:two", "1.md") == "2"
    assert number(thesis, "Sec:one", "2.md") == "1"
    assert number(thesis, "sec:three") is None


def test_missing_label_is_told_at_its_line_with_the_nearest_of_its_kind(book) -> None:
    text = "# One\n\n![A](a.png){#fig:plan}\n\n$$x$$ {#eq:plans}\n\nSee\n@fig:plans.\n"

    assert missing(book(text)) == ['1.md:8: no label "fig:plans"\n  did you mean "fig:plan"?']


def test_missing_label_that_is_like_no_other_is_told_how_to_be_made(book) -> None:
    assert missing(book("# One\n\n@tbl:x\n")) == [
        '1.md:3: no label "tbl:x"\n  label the place with {#tbl:x}'
    ]


def test_link_to_nowhere_is_told_the_nearest_heading(book) -> None:
    assert missing(book("# The Method\n\n[as said](#the-methods)\n")) == [
        '1.md:3: no label "the-methods"\n  did you mean "the-method"?'
    ]


def test_links_lead_to_headings_spans_and_divs_of_any_chapter(book) -> None:
    one = "# One\n\n[a](#two) [b](#here) [c](#there) [d](#one)\n"
    two = "# Two\n\n[x]{#here}\n\n::: {#there}\ny\n:::\n"

    assert missing(book(one, two)) == []


def test_label_given_twice_is_a_finding_and_leads_to_the_first(book) -> None:
    thesis = book("# One\n\n## A {#sec:x}", "# Two\n\n## B {#sec:x}")

    (finding,) = labels_of(thesis).duplicates
    assert str(finding) == (
        '2.md:3: the label "sec:x" stands already at 1.md:3\n'
        "  give one of the two another label; references lead to the first"
    )
    assert number(thesis, "sec:x", "3.md") == "1.1"


def test_headings_alike_in_two_chapters_are_told_apart_without_a_finding(book) -> None:
    thesis = book("# One\n\n## Method", "# Two\n\n## Method\n\n[above](#method)\n")
    labels = labels_of(thesis)

    assert labels.duplicates == []
    assert labels.renamed("1.md") == {}
    assert labels.renamed("2.md") == {"method": "method-2"}
    assert number(thesis, "method", "1.md") == "1.1"
    assert number(thesis, "method", "2.md") == "2.1"


def test_label_of_the_writers_keeps_its_name_though_it_comes_later(book) -> None:
    thesis = book("# One\n\n## Method", "# Two\n\n## Way {#method}")

    assert labels_of(thesis).renamed("1.md") == {"method": "method-2"}
    assert labels_of(thesis).renamed("2.md") == {}


def test_renamed_label_never_meets_another(book) -> None:
    one = "# One\n\n## Method\n\n## Method-2 {#method-2}"

    renamed = labels_of(book(one, "# Two\n\n## Method")).renamed("2.md")

    assert renamed["method"] not in ("method", "method-2")


def test_heading_is_found_by_its_words_behind_sec(book) -> None:
    thesis = book("# One\n\n## The Method", "# Two\n\n## Way {#way}")

    assert number(thesis, "sec:the-method", "2.md") == "1.1"
    assert number(thesis, "Sec:way") == "2.1"
    assert number(thesis, "fig:way") is None


def test_front_page_is_found_by_its_name_and_by_its_heading(book) -> None:
    labels = labels_of(book("# One", front={"preface": "# To the Reader {#sec:reader}"}))

    assert [labels.find(label, "1.md").kind for label in ("sec:preface", "sec:reader")] == [
        *("front", "front")
    ]


def test_label_of_the_writers_comes_before_the_name_of_a_front_page(book) -> None:
    thesis = book("# The Abstract {#sec:abstract}", front={"abstract": "A summary."})

    assert number(thesis, "sec:abstract") == "1"
    assert labels_of(thesis).renamed("abstract.md") == {"sec:abstract": "sec:abstract-2"}
