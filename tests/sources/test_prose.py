import pytest

from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.sources.prose import OBJECT, read_prose


def texts(markdown: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in read_prose(MarkdownSource(markdown))]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("A *word* and **another**.", "A word and another."),
        ("A [link](https://example.org/a_b) here.", "A link here."),
        ("Said so.[@knuth1984tex, 12] And so.", f"Said so.{OBJECT} And so."),
        ("As @knuth1984tex [12] says.", f"As {OBJECT} says."),
        ("The sum $a + b$ of `code`.", f"The sum {OBJECT} of {OBJECT}."),
        ("One[^1] note.", "One note."),
        ("A [word]{.term} with\nattributes{#x .y}.", "A word with attributes."),
        ("An <!-- unseen --> end.", "An  end."),
        (r"A \* star and \LaTeX here.", f"A * star and {OBJECT} here."),
    ],
)
def test_markup_is_taken_out_and_what_is_no_text_is_an_object(markdown: str, text: str) -> None:
    assert [said for _, said in texts(markdown)] == [text]


def test_kinds_of_passages_are_told_apart() -> None:
    blocks = ["# A heading", "Text.", "> Quoted.", "- An item\n- Another"]
    markdown = "\n\n".join([*blocks, "[^1]: A note.", ": A caption"])

    assert texts(markdown) == [
        ("heading", "A heading"),
        ("text", "Text."),
        ("quotation", "Quoted."),
        ("item", "An item"),
        ("item", "Another"),
        ("note", "A note."),
        ("caption", "A caption"),
    ]


def test_inline_note_is_a_passage_of_its_own() -> None:
    assert texts("Text^[A [nested] note.] goes on.") == [
        ("text", "Text goes on."),
        ("note", "A nested note."),
    ]


def test_code_tables_and_fences_of_divs_are_left_out() -> None:
    markdown = (
        '::: {.csv-table columns="One,\ntwo"}\nCaption\n:::\n\n```\ncode\n```\n\n'
        "| a | b |\n|---|---|\n| c | d |\n"
    )

    assert [text for _, text in texts(markdown)] == ["Caption"]


def test_every_character_knows_its_line_and_column() -> None:
    source = MarkdownSource("One *two*\nthree.\n")
    (passage,) = read_prose(source)

    assert passage.place(source, passage.text.index("two")) == (1, 6)
    assert passage.place(source, passage.text.index("three")) == (2, 1)
