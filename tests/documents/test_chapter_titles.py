from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.documents.reading import Document
from uvicthesis.errors import SettingsError
from uvicthesis.nodes import stringify
from uvicthesis.pipeline import read
from uvicthesis.project import Project
from uvicthesis.store import Store


@pytest.fixture
def chapter(small_thesis: Callable[..., Path]) -> Callable[..., Document]:
    """Reads a chapter whose title stands in the settings, on line 11 of ``thesis.yaml``."""

    def made(title: str, text: str, file: str = "chapters/01.md") -> Document:
        settings = f"chapters:\n  - file: {file}\n    title: '{title}'\n"
        root = small_thesis({"chapters/01.md": text, "chapters/02.md": "# Two\n"}, settings)
        return read(Project.load(root), Store(root / "build"))["chapters/01.md"]

    return made


def headings(document: Document) -> list[tuple[str, str, str]]:
    return [
        (stringify(heading.inlines), heading.identifier, str(heading.at))
        for heading in document.index.headings
    ]


def test_title_heads_a_file_that_has_no_heading_of_its_own(chapter) -> None:
    document = chapter("Letters *Home*", "\nA sentence with the word letters.\n\n## Home\n")

    assert headings(document) == [
        ("Letters Home", "letters-home", "chapters/01.md:1"),
        ("Home", "home", "chapters/01.md:4"),
    ]
    assert document.lines == (1, 2, 4)


def test_title_takes_the_place_of_the_first_chapter_heading_which_keeps_its_label(chapter) -> None:
    document = chapter("New", "Before.\n\n# Old {#sec:old .unnumbered}\n\n# Next\n")

    assert headings(document) == [
        ("New", "sec:old", "chapters/01.md:3"),
        ("Next", "next", "chapters/01.md:5"),
    ]
    assert not document.index.headings[0].is_numbered


@pytest.mark.parametrize("text", ["A sentence.\n", "# Old {#sec:old}\n\nA sentence.\n"])
def test_label_of_a_title_is_that_of_the_chapter(chapter, text: str) -> None:
    (heading,) = chapter("New {#sec:new}", text).index.headings

    assert (heading.identifier, heading.is_labelled) == ("sec:new", True)


def test_title_shares_no_label_with_a_section_of_the_same_words(chapter) -> None:
    document = chapter("Home", "A sentence.\n\n## Home\n")

    assert [identifier for _, identifier, _ in headings(document)] == ["home-title", "home"]


def test_title_of_the_settings_comes_before_that_of_a_yaml_block(chapter) -> None:
    document = chapter("New", "---\ntitle: Old\n---\n\nA sentence.\n")

    assert [text for text, _, _ in headings(document)] == ["New"]


def test_note_in_a_title_is_told_at_its_line_of_the_settings(chapter) -> None:
    with pytest.raises(SettingsError) as caught:
        chapter("New^[A note.]", "A sentence.\n")

    assert str(caught.value) == (
        "thesis.yaml:11: a note stands in the title\n"
        "  leave it out here; what it says may stand in the text"
    )


def test_title_of_several_files_is_told_at_its_line_of_the_settings(chapter) -> None:
    with pytest.raises(SettingsError) as caught:
        chapter("New", "A sentence.\n", file="chapters/*.md")

    assert str(caught.value) == (
        'thesis.yaml:11: "chapters/*.md" stands for 2 files, which cannot share a title\n'
        "  give each a line of its own: {file: chapters/01.md, title: …}"
    )
