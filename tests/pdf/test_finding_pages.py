import gzip
from collections import Counter

import pytest

from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.pdf.finding_pages import with_pages
from uvicthesis.pdf.places import Places
from uvicthesis.pdf.synctex import read_sheets
from uvicthesis.pipeline import build
from uvicthesis.project import Project

MANUSCRIPT = "% a.md:1\n\nOne.\n\n% a.md:5\n\nFive.\n\n% end of source\n"

SYNCTEX = """\
SyncTeX Version:1
Input:1:/thesis/build/./thesis.tex
Input:2:/thesis/build/./uvicthesis.cls
Content:
{1
[1,9:4736286,47362867:30785863,42626580,0
(1,3:4736286,4736286:30785863,0,0
x1,3:4736286,4736286
g1,3:4736290,4736286
k2,7:4736290,4736286:50
]
}1
{2
x1,3:4736286,4736286
]
}2
"""


@pytest.fixture
def synctex(tmp_path):
    file = tmp_path / "thesis.synctex.gz"
    file.write_bytes(gzip.compress(SYNCTEX.encode()))
    return file


def pages(line: int, sheets, path: str = "a.md") -> list[str]:
    found = [Finding("a-rule", Location(path, line), "is amiss")]
    placed = with_pages(found, Places(MANUSCRIPT), sheets, ["i", "ii"], "build/thesis.pdf")
    return [finding.page.folio if finding.page else "" for finding in placed]


def test_pieces_of_a_line_are_counted_by_sheet(synctex) -> None:
    assert read_sheets(synctex, "thesis.tex") == {3: Counter({1: 2, 2: 1})}


def test_lines_of_another_file_are_left_out(synctex) -> None:
    assert read_sheets(synctex, "uvicthesis.cls") == {7: Counter({1: 1})}


def test_finding_has_the_first_page_its_block_is_printed_on() -> None:
    assert pages(1, {3: Counter({1: 5, 2: 9})}) == ["i"]


def test_folio_set_after_the_block_began_does_not_count() -> None:
    assert pages(1, {3: Counter({1: 1, 2: 9})}) == ["ii"]


def test_a_single_piece_counts_where_there_are_no_others() -> None:
    assert pages(5, {7: Counter({2: 1})}) == ["ii"]


def test_finding_on_what_is_not_printed_has_no_page() -> None:
    assert pages(5, {3: Counter({1: 5})}) == [""]
    assert pages(5, {7: Counter({1: 5})}, "thesis.yaml") == [""]


def test_report_of_a_build_names_the_page(small_thesis) -> None:
    chapter = "# One\n\n" + "Text.\n\n" * 200 + "A [WORD]{.abbr}.\n"
    built = build(Project.load(small_thesis({"chapters/01.md": chapter})))

    finding = next(one for one in built.findings if one.rule == "abbreviation-listed")
    assert finding.page
    assert (finding.page.folio, finding.page.sheet) == (str(finding.page.sheet - 3), built.pages)
    assert f"(page {finding.page.folio})" in str(finding)
