import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.documents.running_text import GAP, Passage, passages_in


def passages(text: str) -> list[Passage]:
    document = read_document(text, "a.md")
    blocks = zip(document.blocks, document.lines, strict=True)
    return [passage for block, line in blocks for passage in passages_in(block, line)]


def texts(text: str) -> list[tuple[str, str, int]]:
    return [(passage.role, passage.text, passage.line) for passage in passages(text)]


def test_paragraph_is_one_string_whatever_its_markup() -> None:
    text = "The *first* **Five-Year\nPlan**, “so” ^2^ [called]{lang=fr}."

    assert texts(text) == [("text", "The first Five-Year Plan, “so” 2 called.", 1)]


def test_what_is_no_text_of_the_writers_is_a_gap() -> None:
    text = "A `b` $c$ ![](d.png) [e](f) [@g] [h]{.term}."

    assert texts(text)[0] == ("text", f"A {' '.join([GAP] * 6)}.", 1)


def test_notes_citations_and_links_are_passages_behind_that_they_stand_in() -> None:
    text = "One[^1] [see @two] [three](four) five.\n\n[^1]: Six.\n\n    Seven.\n"

    assert texts(text) == [
        ("text", f"One {GAP} {GAP} five.", 1),
        ("note", "Six.", 3),
        ("note", "Seven.", 3),
        ("citation", "see", 1),
        ("apart", "three", 1),
    ]


def test_headings_and_captions_are_apart_and_so_are_the_cells_of_a_table() -> None:
    text = "# One\n\n![Two](a.png)\n\n| Three |\n|---|\n| Four |\n\n: Five\n"

    found = [(role, text) for role, text, _ in texts(text) if text != GAP]
    assert sorted(found) == [
        ("apart", "Five"),
        ("apart", "One"),
        ("apart", "Two"),
        ("cell", "Four"),
        ("cell", "Three"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- one\n- two\n",
        "1. one\n2. two\n",
        "one\n:   two\n",
        "| one\n| two\n",
        "::: x\none\n\ntwo\n:::",
    ],
)
def test_each_item_is_a_passage(text: str) -> None:
    assert [passage.text for passage in passages(text)] == ["one", "two"]


def test_words_of_others_are_known() -> None:
    (passage,) = passages("I say \"one\" “two” *three* 'four' indeed")

    words = ("say", "one", "two", "three", "four", "indeed")
    own = [word for word in words if passage.is_own(passage.text.index(word))]
    assert own == ["say", "indeed"]


def test_block_quotation_is_of_others_and_a_note_in_it_is_not() -> None:
    quoted, note = passages("> Words.^[A note.]\n")

    assert (quoted.is_own(0), note.is_own(0)) == (False, True)


def test_marked_words_are_numbered_through_the_document() -> None:
    text = "# [A]{.abbr}\n\n[*B*]{.term}^[[C]{.abbr .long}] [see [D]{.abbr}, @e]\n"

    words = [word for passage in passages(text) for word in passage.words]

    assert [(word.number, word.kind, word.text) for word in words] == [
        (1, "abbr", "A"),
        (2, "term", "B"),
        (3, "abbr", "C"),
        (4, "abbr", "D"),
    ]
    assert "long" in words[2].classes


def test_run_says_which_inlines_a_text_comes_from() -> None:
    (passage,) = passages("One two *three* four")

    runs = [(passage.text[run.start : run.end], run.last - run.first) for run in passage.runs]
    assert runs == [("One two ", 4), ("three", 1), (" four", 2)]
