"""The small thesis built a second time: what is done again, and what stays as it was."""

import shutil

import pytest

from uvicthesis.pipeline import build
from uvicthesis.project import Project

INTRODUCTION = "chapters/00-introduction.md"


def said(finished) -> str:
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_same_sources_give_the_same_bytes_in_one_pass(thesis) -> None:
    said(thesis.run("pdf"))
    first = thesis.pdf.path.read_bytes()

    assert "17 pages, 1 pass, " in said(thesis.run("pdf"))
    assert thesis.pdf.path.read_bytes() == first


def test_same_sources_give_the_same_bytes_from_scratch_in_another_folder(
    built_thesis, tmp_path
) -> None:
    shutil.copytree(built_thesis[0].root, tmp_path / "a", ignore=shutil.ignore_patterns("build"))

    again = build(Project.load(tmp_path / "a"))

    assert again.passes == 2
    assert again.pdf.read_bytes() == built_thesis[1].pdf.read_bytes()


def test_change_of_a_word_takes_one_pass(thesis) -> None:
    thesis.change(INTRODUCTION, "begins with a doubt", "starts with a doubt")

    assert "17 pages, 1 pass, " in said(thesis.run("pdf"))
    assert "A note starts with a doubt.1" in thesis.pdf.page("1")


def test_new_heading_comes_into_the_contents_at_once(thesis) -> None:
    thesis.append("chapters/03-conclusion.md", "\n## What is left\n\nNothing.\n")

    said(thesis.run("pdf"))

    assert [entry for entry in thesis.pdf.outline if "left" in entry[1]] == [
        (1, "What is left", "4")
    ]
    assert "What is left" in thesis.pdf.page("iv")


def test_new_citation_before_the_others_moves_the_full_note(thesis) -> None:
    thesis.change(INTRODUCTION, "Whoever reads one", "Read.[@scott1986] Whoever reads one")

    said(thesis.run("pdf"))

    assert "2\n" in thesis.pdf.page("1")
    assert "Joan W. Scott, “Gender: A Useful Category" in thesis.pdf.text
    assert "what Scott, “Gender,” 1060 says" in thesis.pdf.text


def test_final_copy_has_the_name_for_the_deposit(thesis) -> None:
    said(thesis.run("pdf", "--final"))

    final = thesis.root / "build" / "Student_A._MA_2024.pdf"
    assert final.read_bytes() == thesis.pdf.path.read_bytes()


def test_front_matter_says_which_pages_changed_and_how(thesis) -> None:
    said(thesis.run("frontmatter"))
    thesis.change("thesis.yaml", "year: 2024", "year: 2025")
    thesis.change("thesis.yaml", "Dr. B. Member", "Dr. C. Member")

    changes = said(thesis.run("frontmatter")).splitlines()

    assert changes[:-1] == ['page i: "2024" is now "2025"', 'page ii: "B." is now "C."']
    assert changes[-1].startswith("build/frontmatter.pdf: ")


def test_front_matter_says_that_nothing_changed(thesis) -> None:
    said(thesis.run("frontmatter"))

    assert said(thesis.run("frontmatter")).splitlines()[:-1] == ["no page changed"]


def test_front_matter_alone_has_the_pages_of_the_whole(thesis) -> None:
    said(thesis.run("frontmatter"))

    front = type(thesis.pdf)(thesis.root / "build" / "frontmatter.pdf")
    assert front.labels == thesis.pdf.labels[:10]
    assert [" ".join(sheet.split()) for sheet in front.sheets] == [
        " ".join(sheet.split()) for sheet in thesis.pdf.sheets[:10]
    ]


def test_front_matter_leaves_the_thesis_alone(thesis) -> None:
    before = thesis.pdf.path.read_bytes()

    said(thesis.run("frontmatter"))

    assert thesis.pdf.path.read_bytes() == before


def test_lualatex_sets_the_same_pages(thesis, built_thesis) -> None:
    thesis.change("thesis.yaml", "profile: history", "profile: history\nengine: lualatex")
    before = thesis.pdf

    pages, letters = before.labels, before.body_letters
    said(thesis.run("pdf"))

    assert thesis.pdf.labels == pages
    assert sorted(thesis.pdf.body_letters) == sorted(letters)
    assert [entry[1:] for entry in thesis.pdf.outline] == [entry[1:] for entry in before.outline]


def test_cleaning_leaves_the_sources(thesis) -> None:
    said(thesis.run("clean"))

    assert [path.name for path in (thesis.root / "build").iterdir()] == [".gitignore"]
    assert (thesis.root / INTRODUCTION).is_file()


@pytest.mark.parametrize("place", ["thesis", "elsewhere"])
def test_template_of_ones_own_is_taken(thesis, place: str) -> None:
    folder = thesis.root / "templates"
    if place == "thesis":
        folder.mkdir()
        (folder / "abstract.tex.jinja").write_text("\\chapter*{Summary}\nMy own page.\n")

    said(thesis.run("pdf"))

    assert ("My own page." in thesis.pdf.text) is (place == "thesis")
