from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.counting.kinds import Words
from uvicthesis.counting.parts import PartCount, sum_of
from uvicthesis.pipeline import count
from uvicthesis.project import Project
from uvicthesis.store import Store

SOURCES = """\
@book{novick1988, author = {Peter Novick}, title = {That Noble Dream}, address = {Cambridge},
  publisher = {Cambridge University Press}, date = {1988}}
"""

Count = Callable[..., tuple[PartCount, ...]]


@pytest.fixture
def counted(small_thesis: Callable[..., Path]) -> Count:
    """The parts of a thesis that is given as files and more settings."""

    def count_thesis(files: dict[str, str], settings: str = "") -> tuple[PartCount, ...]:
        project = Project.load(small_thesis(files, settings))
        return count(project, Store(project.build))

    return count_thesis


def test_parts_come_in_the_order_of_the_thesis(counted: Count) -> None:
    parts = counted(
        {
            "chapters/01.md": "# One\n\nText.[@novick1988]",
            "chapters/02.md": "# Two {.unnumbered}\n\nMore text.",
            "chapters/appendices/a.md": "# Letters\n\nAn appendix here.",
            "chapters/front/abstract.md": "What it is about.",
            "chapters/front/preface.md": "# Foreword\n\nBefore.",
            "bib/sources.bib": SOURCES,
        }
    )

    assert [(part.kind, part.name, part.title, part.words.text) for part in parts] == [
        ("front", "abstract", "Abstract", 4),
        ("front", "preface", "Foreword", 1),
        ("chapter", "chapters/01.md", "1 One", 1),
        ("chapter", "chapters/02.md", "Two", 2),
        ("bibliography", "bibliography", "Bibliography", 0),
        ("appendix", "chapters/appendices/a.md", "A Letters", 3),
    ]


def test_citations_count_as_they_are_printed(counted: Count) -> None:
    text = "# One\n\nText.[@novick1988, 3]^[So @novick1988, 5.]"

    (chapter, sources) = counted({"chapters/01.md": text, "bib/a.bib": SOURCES})

    # Peter Novick, That Noble Dream (Cambridge: Cambridge University Press, 1988), 3.
    # So Novick, That Noble Dream, 5.
    assert chapter.words == Words(text=1, headings=1, notes=11 + 6)
    # Novick, Peter. That Noble Dream. Cambridge: Cambridge University Press, 1988.
    assert sources.words == Words(references=10)


def test_abbreviations_count_as_they_are_printed(counted: Count) -> None:
    files = {
        "chapters/01.md": "# One\n\n[OGPU]{.abbr} and [OGPU]{.abbr}.",
        "chapters/front/abbreviations.md": "OGPU\n:   Joint State Political Directorate",
    }

    listed, chapter = counted(files)

    assert listed.words == Words(text=5)
    # Joint State Political Directorate (OGPU) and OGPU.
    assert chapter.words == Words(text=7, headings=1)


def test_references_placed_in_a_chapter_count_for_the_bibliography(counted: Count) -> None:
    text = "# One\n\nText.[@novick1988]\n\n# Sources\n\n::: {#refs}\n:::\n"

    parts = counted({"chapters/01.md": text, "bib/a.bib": SOURCES})

    assert [part.words.references for part in parts] == [0, 0, 10]


def test_chapter_goes_on_through_files_without_a_heading(counted: Count) -> None:
    (chapter,) = counted({"chapters/01.md": "# One\n\nOne.", "chapters/02.md": "Two.\n\nThree."})

    assert chapter.words.text == 3


def test_what_is_never_printed_is_not_counted(counted: Count) -> None:
    text = "# One\n\nTwo [not this]{.comment} words.[]{.index entry='nor'}\n\n::: todo\nNo.\n:::"

    (chapter,) = counted({"chapters/01.md": text})

    assert chapter.words == Words(text=2, headings=1)


def test_what_is_missing_stops_no_count(counted: Count) -> None:
    (chapter,) = counted({"chapters/01.md": "# One\n\nSee @fig:lost and [@nobody1900]."})

    assert chapter.words.text >= 2


def test_parts_add_up(counted: Count) -> None:
    parts = counted({"chapters/01.md": "# One\n\nOne.", "chapters/02.md": "# Two\n\nTwo three."})

    assert sum_of(parts) == Words(text=3, headings=2)
