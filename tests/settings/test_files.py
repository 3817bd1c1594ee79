from pathlib import Path

import pytest

from uvicthesis.documents.pdf_chapters import markdown_of_pdf
from uvicthesis.errors import SettingsError
from uvicthesis.settings.reading import read_settings
from uvicthesis.settings.schema import Settings


@pytest.fixture
def folder(tmp_path: Path, required: str) -> Path:
    (tmp_path / "thesis.yaml").write_text(required)
    return tmp_path


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def add(folder: Path, text: str) -> None:
    with (folder / "thesis.yaml").open("a") as file:
        file.write(text)


def read(folder: Path) -> Settings:
    return read_settings(folder / "thesis.yaml")[0]


def test_chapters_are_those_in_the_folder_in_the_order_of_their_numbers(folder: Path) -> None:
    touch(folder, "chapters/10-end.md", "chapters/9.md", "chapters/1-start.md", "chapters/.md")

    files = [chapter.file for chapter in read(folder).chapters]

    assert files == ["chapters/1-start.md", "chapters/9.md", "chapters/10-end.md"]


def test_appendices_are_those_in_their_folder(folder: Path) -> None:
    touch(folder, "chapters/appendices/b.md", "chapters/appendices/a.md", "chapters/1.md")

    files = [appendix.file for appendix in read(folder).appendices]

    assert files == ["chapters/appendices/a.md", "chapters/appendices/b.md"]


def test_pattern_among_chapters_stands_for_its_files(folder: Path) -> None:
    touch(folder, "drafts/2.md", "drafts/1.md", "introduction.md")
    add(folder, "chapters:\n  - introduction.md\n  - {file: drafts/*.md, label: none}\n")

    chapters = read(folder).chapters

    assert [(chapter.file, chapter.label) for chapter in chapters] == [
        ("introduction.md", None),
        ("drafts/1.md", "none"),
        ("drafts/2.md", "none"),
    ]


def test_name_with_brackets_is_a_name_before_it_is_a_pattern(folder: Path) -> None:
    touch(folder, "chapters/[1] a.md", "chapters/1 a.md")
    add(folder, 'chapters: ["chapters/[1] a.md"]\n')

    assert [chapter.file for chapter in read(folder).chapters] == ["chapters/[1] a.md"]


def test_path_as_windows_writes_it_is_read(folder: Path) -> None:
    touch(folder, "chapters/1.md")
    add(folder, "chapters: ['.\\chapters\\1.md']\n")

    assert [chapter.file for chapter in read(folder).chapters] == ["chapters/1.md"]


def test_front_pages_are_the_files_of_their_names(folder: Path) -> None:
    touch(folder, "chapters/front/glossary.md", "chapters/front/abstract.md")

    assert list(read(folder).front.items()) == [
        ("abstract", "chapters/front/abstract.md"),
        ("glossary", "chapters/front/glossary.md"),
    ]


def test_front_page_that_is_listed_wins_and_none_leaves_it_out(folder: Path) -> None:
    touch(folder, "chapters/front/abstract.md", "chapters/front/dedication.md", "summary.md")
    add(folder, "front: {abstract: summary.md, dedication: none}\n")

    assert read(folder).front == {"abstract": "summary.md"}


def test_bibliography_files_are_found_once_each(folder: Path) -> None:
    touch(folder, "bib/b.bib", "bib/a.bib", "more.json")
    add(folder, "bibliography: {files: [more.json, bib/b.bib, bib/*.bib]}\n")

    assert read(folder).bibliography.files == ("more.json", "bib/b.bib", "bib/a.bib")


def test_bibliography_files_are_those_in_bib_where_none_is_listed(folder: Path) -> None:
    touch(folder, "bib/b.bib", "bib/a.bib", "bib/c.json")

    assert read(folder).bibliography.files == ("bib/a.bib", "bib/b.bib")


def test_bibliography_may_lie_outside_the_thesis(folder: Path, tmp_path_factory) -> None:
    library = tmp_path_factory.mktemp("zotero") / "library.bib"
    library.touch()
    add(folder, f"bibliography: {{files: {library}}}\n")

    assert read(folder).bibliography.files == (str(library),)


def test_appendix_that_is_a_pdf_needs_a_title(folder: Path) -> None:
    touch(folder, "forms/consent.pdf")
    add(folder, "appendices:\n  - forms/*.pdf\n")

    with pytest.raises(SettingsError) as caught:
        read(folder)

    assert str(caught.value).endswith(
        ': "forms/consent.pdf" has no heading and needs a title\n'
        "  write {file: forms/consent.pdf, title: Consent Form}"
    )


def test_appendix_that_is_a_pdf_has_the_title_of_its_line(folder: Path) -> None:
    touch(folder, "forms/consent.pdf")
    add(folder, "appendices:\n  - {file: forms/consent.pdf, title: Consent *Form*}\n")

    (appendix,) = read(folder).appendices
    assert markdown_of_pdf(appendix) == "# Consent *Form*\n\n![](<consent.pdf>){.pages}\n"
