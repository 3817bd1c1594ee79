"""A real thesis in history of seventy pages, with 244 notes, built from scratch."""

import re
import shutil

import pytest

from uvicthesis.counting.parts import sum_of
from uvicthesis.pipeline import build, count
from uvicthesis.project import Project
from uvicthesis.store import Store


@pytest.fixture(scope="module")
def project(corpus, tmp_path_factory):
    root = tmp_path_factory.mktemp("history") / "thesis"
    ignore = shutil.ignore_patterns("build")
    shutil.copytree(corpus / "theses" / "history", root, ignore=ignore)
    return Project.load(root)


@pytest.fixture(scope="module")
def built(project):
    return build(project)


@pytest.fixture(scope="module")
def history(built, pdf_of):
    return pdf_of(built.pdf)


@pytest.fixture(scope="module")
def sources(project, sources_of):
    return sources_of(project)


def test_two_passes_are_enough(built) -> None:
    assert built.passes == 2


def test_second_build_takes_one_pass_and_gives_the_same_bytes(built, project) -> None:
    first = built.pdf.read_bytes()

    again = build(project)

    assert again.passes == 1
    assert again.pdf.read_bytes() == first


def test_every_word_of_every_chapter_is_printed_in_order(history, sources, missing) -> None:
    runs = list(sources.chapter_runs)

    assert sum(map(len, runs)) > 80_000
    assert missing(history.body_letters, iter(runs)) == []


def test_all_notes_are_printed_in_order(history, sources, missing) -> None:
    assert len(sources.notes) == 244
    assert missing(history.note_letters, iter(sources.notes)) == []


def test_notes_are_counted_to_the_end_without_a_gap(history) -> None:
    begun = [
        int(number)
        for sheet in history.sheets
        for number in re.findall(r"^ {1,5}(\d{1,3})$|^ {1,5}(\d{1,3}) +\S", sheet, re.M)
        for number in number
        if number
    ]

    expected = iter(begun)
    assert all(number in expected for number in range(1, 245))


def test_contents_have_every_heading_with_the_page_on_which_it_stands(history) -> None:
    entries = history.outline

    assert len(entries) == 26
    contents = letters_of(history.page("iv"))
    for level, title, folio in entries:
        words = re.sub(r"^\d+\.\d+ ", "", title) if level else title
        assert letters_of(words) in contents
        assert letters_of(words) in letters_of(history.page(folio))


def letters_of(text: str) -> str:
    return "".join(character for character in text if character.isalpha())


def test_contents_print_the_folios_of_the_outline(history) -> None:
    lines = [line for line in history.page("iv").splitlines()[1:] if re.search(r" [ivx\d]+$", line)]

    assert [line.split()[-1] for line in lines] == [folio for _, _, folio in history.outline]


def test_sources_are_listed_in_two_groups(history, sources) -> None:
    kinds = [block["t"] for block in sources.resolution.bibliography]
    lists = [b["c"][1] for b in sources.resolution.bibliography if b["t"] == "Div"]
    first = history.labels.index({t: f for _, t, f in history.outline}["Bibliography"])

    assert kinds == ["Header", "Div", "Header", "Div"]
    assert sum(map(len, lists)) == 39
    words = " ".join(" ".join(history.sheets[first:]).split())
    assert words.index("Primary Sources") < words.index("Secondary Sources")


def test_cyrillic_stands_in_note_198(sources) -> None:
    assert re.search(r"[А-я]", sources.notes[197])


def test_cyrillic_of_the_notes_copies_as_typed(history, sources) -> None:
    cyrillic = re.findall(r"[А-яЁё]+", sources.notes[197])

    printed = letters_of(history.text.replace("- ", ""))
    assert [word for word in cyrillic if word not in printed] == []


def test_as_many_words_are_counted_as_stand_on_the_pages(project, history, sources) -> None:
    """Of the pages, the folios and the numbers of notes are taken off, and split words joined."""
    starts = {title: history.labels.index(folio) for _, title, folio in history.outline}
    pages = history.sheets[starts["Introduction"] : starts["Bibliography"]]
    text = "\n".join(page.lstrip().partition("\n")[2] for page in pages)
    printed = len(re.sub(r"(\w)-\n\s*", r"\1", text).split()) - len(sources.notes)

    chapters = [part for part in count(project, Store(project.build)) if part.kind == "chapter"]

    assert sum_of(chapters).total == pytest.approx(printed, rel=0.01)
