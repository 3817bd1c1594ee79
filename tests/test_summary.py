from pathlib import Path

import pytest

from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.pipeline import Built, FrontMatter
from uvicthesis.summary import front_matter_summary, summary

LATE = Finding("notes-used", Location("chapters/01.md", 10), "never used", "remove it")
EARLY = Finding("notes-used", Location("chapters/01.md", 9), "never used")


@pytest.fixture
def pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "build" / "thesis.pdf"


def test_one_line_tells_of_a_build_without_findings(pdf: Path) -> None:
    assert summary(Built(pdf, 2, 87, 2.14, ())) == "build/thesis.pdf: 87 pages, 2 passes, 2.1 s"


def test_one_is_counted_as_one(pdf: Path) -> None:
    assert summary(Built(pdf, 1, 1, 0.5, ())) == "build/thesis.pdf: 1 page, 1 pass, 0.5 s"


def test_pdf_elsewhere_is_named_in_full(pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")

    assert summary(Built(pdf, 1, 1, 0.5, ())).startswith(f"{pdf.as_posix().lstrip('/')}: ")


def test_findings_come_first_in_the_order_of_their_lines(pdf: Path) -> None:
    assert summary(Built(pdf, 1, 1, 0.5, (LATE, EARLY))).splitlines() == [
        "chapters/01.md:9: never used",
        "chapters/01.md:10: never used",
        "  remove it",
        "build/thesis.pdf: 1 page, 1 pass, 0.5 s",
    ]


def test_front_matter_tells_what_changed(pdf: Path) -> None:
    changed = FrontMatter(pdf, 0.7, ('page i: "a" is now "b"',), ())

    assert front_matter_summary(changed).splitlines() == [
        'page i: "a" is now "b"',
        "build/thesis.pdf: 0.7 s",
    ]


def test_front_matter_tells_that_nothing_changed(pdf: Path) -> None:
    assert front_matter_summary(FrontMatter(pdf, 0.7, (), ())).splitlines() == [
        "no page changed",
        "build/thesis.pdf: 0.7 s",
    ]
