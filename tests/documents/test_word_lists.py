import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.documents.word_lists import read_word_list
from uvicthesis.nodes import stringify


def entries(text: str) -> list[tuple[str, str, int]]:
    document = read_document(text, "a.md")
    return [
        (entry.text, stringify(entry.definition), entry.at.line)
        for entries in read_word_list(document).values()
        for entry in entries
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("NKVD\n:   People's Commissariat\n\nRSFSR\n:   Federation\n", 4),
        ("**NKVD**\n\n:   People's Commissariat\n\n**RSFSR**\n\n:   Federation\n", 5),
        ("- **NKVD** People's Commissariat\n- **RSFSR** Federation\n", 2),
        ("- **NKVD**: People's Commissariat\n- **RSFSR**: Federation\n", 2),
        ("- **NKVD:** People's Commissariat\n- **RSFSR:** Federation\n", 2),
        ("- **NKVD** -- People's Commissariat\n- **RSFSR** = Federation\n", 2),
        ("* **NKVD**\n  People's Commissariat\n* **RSFSR** Federation\n", 3),
    ],
    ids=[
        "definitions",
        "bold definitions",
        "bullets",
        "colons",
        "bold colons",
        "other signs",
        "two lines",
    ],
)
def test_word_and_definition_are_read_from_either_kind_of_list(text: str, line: int) -> None:
    assert entries(text) == [("NKVD", "People’s Commissariat", 1), ("RSFSR", "Federation", line)]


def test_several_lists_are_one() -> None:
    text = "# Abbreviations\n\nSoviet:\n\nA\n:   a\n\nCanadian:\n\n- **B** b\n"

    assert entries(text) == [("A", "a", 5), ("B", "b", 10)]


def test_bullets_without_words_in_bold_are_no_list_of_words() -> None:
    assert entries("- one\n- **two** 2\n") == []


def test_definition_may_have_several_paragraphs() -> None:
    assert entries("A\n:   One.\n\n    Two.\n") == [("A", "One.Two.", 1)]


def test_entry_is_not_taken_for_a_line_of_a_definition_that_begins_alike() -> None:
    text = "NEP\n:   The policy that the\n    FYP ended\n\nFYP\n:   Five-Year Plan\n"

    assert [(word, line) for word, _, line in entries(text)] == [("NEP", 1), ("FYP", 5)]


def test_attributes_of_a_word_are_read() -> None:
    document = read_document('[NGO]{plural="NGOs" aliases="ONG"}\n:   Organization\n', "a.md")

    ((entry,),) = read_word_list(document).values()

    assert (entry.text, entry.says) == ("NGO", {"plural": "NGOs", "aliases": "ONG"})


def test_note_at_a_word_says_nothing_of_it() -> None:
    document = read_document("Kulak^[In Russian, [*fist*]{lang=ru}.]\n:   Peasant\n", "a.md")

    ((entry,),) = read_word_list(document).values()

    assert (entry.text, entry.says) == ("Kulak", {})


def test_symbol_is_found_on_its_line() -> None:
    assert [line for _, _, line in entries("$a$\n:   One\n\n$x_1$\n:   Two\n")] == [1, 4]
