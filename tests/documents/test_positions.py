import pytest

from uvicthesis.documents.reading import read_document


def lines_of(text: str) -> list[int]:
    """The line of each top-level block, as found."""
    return list(read_document(text, "a.md").lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# One\n\nText.\n\nMore\ntext.\n", [1, 3, 5]),
        ("One\n===\n\nText.\n", [1, 4]),
        ("\n\n\n# One\n\n\n\nText.\n", [4, 8]),
        ("- a list\n- of two\n\nText.\n", [1, 4]),
        ("Text.\n\n1. a list\n\n    - and another\n\n> A quotation.\n", [1, 3, 7]),
        ("Text.\n\nTerm\n:   Definition\n\nOther\n\n:   Another\n\nText.\n", [1, 3, 10]),
        ("Text.\n\n| One line,\n|   another\n\nText.\n", [1, 3, 6]),
        ("Text.\n\n```python\nx = 1\n```\n\n    y = 2\n\nText.\n", [1, 4, 7, 9]),
        ("Text.\n\n::: {.box}\nInside.\n\nAlso.\n:::\n\nText.\n", [1, 4, 9]),
        ("Text.\n\n$$x = y$$\n\n\\clearpage\n\nText.\n", [1, 3, 5, 7]),
        ("Text.\n\n| A | B |\n|---|---|\n| c | d |\n\n: Caption\n\nText.\n", [1, 3, 9]),
        ("Text.\n\nTable: Caption\n\n| A | B |\n|---|---|\n| c | d |\n\nText.\n", [1, 5, 9]),
        ("Text.\n\n![A caption](a.png)\n\nText.\n", [1, 3, 5]),
        ("Text.\n\n![](images/a-1.png){width=9cm}\n\n![](b.png)\n\nText.\n", [1, 3, 5, 7]),
        ("Text.\n\n::: box\n![Plan](a.png)\n\nInside.\n:::\n\nText.\n", [1, 4, 9]),
    ],
    ids=[
        "paragraphs",
        "underlined heading",
        "blank lines",
        "bullets",
        "nested lists",
        "definitions",
        "lines of verse",
        "code",
        "div",
        "mathematics and LaTeX",
        "table",
        "caption over a table",
        "figure",
        "images without captions",
        "figure in a div",
    ],
)
def test_block_begins_where_its_first_words_stand(text: str, lines: list[int]) -> None:
    assert lines_of(text) == lines


@pytest.mark.parametrize(
    "beginning",
    [
        "*Emphasis* first",
        "*W*ord with emphasis inside",
        "H~2~O and x^2^",
        "[Small capitals]{.smallcaps} first",
        "[A link](https://example.org/with/words) first",
        '"Quoted" first',
        "It's the writer's",
        "Note[^n] first\n\n[^n]: A note.",
        "Inline^[a note with words] note",
        "@key says, and so on",
        "[@key, 12] first",
        "`code here` first",
        "$x_1$ first",
        "A&nbsp;non-breaking space",
        "W̱SÁNEĆ and lək̓ʷəŋən",
        "Слова и ещё слова",
        "Text <!-- and a comment --> and text",
        "--- dashes first",
    ],
)
def test_markup_at_the_beginning_does_not_matter(beginning: str) -> None:
    text = f"# One\n\nBefore it.\n\n{beginning}\n\nAfter it.\n"

    lines = lines_of(text)

    assert lines[:3] == [1, 3, 5]
    assert lines[3] == text[: text.index("After")].count("\n") + 1


def test_paragraphs_that_begin_alike_are_told_apart() -> None:
    text = "The war began.\n\nThe war went on.\n\nThe war ended.\n\nThe war.\n"

    assert lines_of(text) == [1, 3, 5, 7]


def test_words_that_stood_before_are_not_found_again() -> None:
    assert lines_of("A word, the end.\n\nText.\n\nthe end.\n") == [1, 3, 5]


def test_block_without_words_has_the_line_reached_before_it() -> None:
    assert lines_of("Text.\n\nMore.\n\n***\n\nText.\n") == [1, 3, 3, 7]


def test_empty_document_has_no_lines() -> None:
    assert lines_of("") == []
