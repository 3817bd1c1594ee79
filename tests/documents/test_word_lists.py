import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.documents.word_lists import read_word_list
from uvicthesis.nodes import stringify


def entries(text: str) -> list[tuple[str, str, int]]:
    document = read_document(text, "a.md")
    return [
        (entry.text, stringify(entry.definition), entry.line)
        for entry in read_word_list(document.blocks, document.lines)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "NKVD\n:   People's Commissariat\n\nRSFSR\n:   Federation\n",
        "**NKVD**\n\n:   People's Commissariat\n\n**RSFSR**\n\n:   Federation\n",
        "- **NKVD** People's Commissariat\n- **RSFSR** Federation\n",
        "* **NKVD**\n  People's Commissariat\n* **RSFSR** Federation\n",
    ],
    ids=["definitions", "bold definitions", "bullets", "bullets over two lines"],
)
def test_word_and_definition_are_read_from_either_kind_of_list(text: str) -> None:
    assert entries(text) == [("NKVD", "People’s Commissariat", 1), ("RSFSR", "Federation", 1)]


def test_several_lists_are_one() -> None:
    text = "# Abbreviations\n\nSoviet:\n\nA\n:   a\n\nCanadian:\n\n- **B** b\n"

    assert entries(text) == [("A", "a", 5), ("B", "b", 10)]


def test_bullets_without_words_in_bold_are_no_list_of_words() -> None:
    assert entries("- one\n- **two** 2\n") == []


def test_definition_may_have_several_paragraphs() -> None:
    assert entries("A\n:   One.\n\n    Two.\n") == [("A", "One.Two.", 1)]
