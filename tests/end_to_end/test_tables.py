"""Tables of every shape, in every place, on the pages of a PDF."""

import re

import pypdfium2
import pytest

from uvicthesis.pipeline import build
from uvicthesis.project import Project
from uvicthesis.tools import process

ROWS = "\n".join(f"| Row{number} | {number} |" for number in range(1, 81))
NUMBERS = " | ".join(["1000000000"] * 10)
HEADS = " | ".join(f"Number {number}" for number in range(1, 11))
CHAPTER = f"""\
# One

See @tbl:long, @tbl:wide, @tbl:small, @tbl:points, @tbl:spans, @tbl:data, @tbl:inner, @tbl:hand and
@tbl:listed.

| Row | Number |
|-----|-------:|
{ROWS}

: A long one^[Note of the caption.] {{#tbl:long}}

::: table-notes
Source: Longnotes [@carr1961, 14].
:::

| {HEADS} |
|{"---|" * 10}
| {NUMBERS} |

: Turned {{#tbl:wide}}

::: table-notes
Turnednotes.
:::

|{" Considerations0 |" * 6}
|{"---|" * 6}
|{" several words |" * 6}

: Smaller {{#tbl:small}}

| Town     | Mean    |
|----------|---------|
| Victoria | 1,200.5 |
| Nanaimo  | -7      |
| Yale     | 0.25\\*  |

: Points {{#tbl:points aligns="l."}}

+--------------+---------------------+
| Headcell     | Spanninghead        |
|              +----------+----------+
|              | beaver   | marten   |
+==============+==========+==========+
| A very long  | Firstrow | 14       |
| name of a    +----------+----------+
| post^[Post.] | Second   | - list   |
+--------------+----------+----------+
| Thirdrow^[Note of a span.]| $$x$$  |
+==============+==========+==========+
| Footrow      | ```      | 30^[Note |
|              | code     | of a     |
|              | ```      | foot.]   |
+==============+==========+==========+

: Spans {{#tbl:spans}}

::: {{.csv-table #tbl:data file="rents.csv"}}
Data
:::

- Item

  | Listed |
  |--------|
  | Cell   |

  : In a list {{#tbl:listed}}

> | Quoted |
> |--------|
> | Cell   |

Text.[^table]

[^table]: Notetext

    | Noted |
    |-------|
    | Cell  |

    : In a note {{#tbl:inner}}

::: list-table
* - Outer
  - Другой столбец

* - | Nested |
    |--------|
    | Cell   |
  - | Verse
    | goes on
:::

| Headonly |
|----------|

------  ------
no      head
------  ------

| Hand |
|------|
| \\*   |
| [x]  |

: By hand {{#tbl:hand .landscape}}

Last words.
"""
LEAST_OVERFULL_PT = 2.0


@pytest.fixture(scope="module")
def built(built_thesis, tmp_path_factory):
    root = tmp_path_factory.mktemp("tables")
    small = built_thesis[0].root
    (root / "bib").mkdir()
    (root / "bib/sources.bib").write_bytes((small / "bib/sources.bib").read_bytes())
    settings = (small / "thesis.yaml").read_text("utf-8")
    (root / "thesis.yaml").write_text(settings[: settings.index("chapters:")], encoding="utf-8")
    (root / "chapters").mkdir()
    (root / "chapters/01.md").write_text(CHAPTER, encoding="utf-8")
    (root / "chapters/rents.csv").write_text("Street,Rent\nFort,12.5\nYates,7\n", "utf-8")
    return build(Project.load(root))


@pytest.fixture(scope="module")
def printed(built, pdf_of):
    return pdf_of(built.pdf)


def sheet_with(printed, word: str) -> int:
    """The only sheet of the body that has a word, from 0."""
    first = printed.labels.index("1")
    (found,) = [n for n, text in enumerate(printed.sheets) if n >= first and word in text]
    return found


def tops_and_lefts(path, sheet: int, wanted: str) -> list[tuple[float, float]]:
    """Where each sign of a kind stands on a sheet, in bp: its distance from the foot, its left."""
    document = pypdfium2.PdfDocument(path)
    text = document[sheet].get_textpage()
    signs = text.get_text_range()
    boxes = [text.get_charbox(n) for n in range(min(len(signs), text.count_chars()))]
    document.close()
    return [(box[1], box[0]) for sign, box in zip(signs, boxes, strict=False) if sign == wanted]


def test_nothing_is_to_be_told_but_what_was_made_to_fit(built) -> None:
    told = [(finding.rule, finding.message) for finding in built.findings]

    assert told == [
        ("tables-fit-page", "a table too wide for the page is turned"),
        ("tables-fit-page", "a table too wide for the page is set smaller"),
    ]


def test_table_that_was_made_to_fit_is_told_at_its_line(built) -> None:
    lines = [finding.at.line for finding in built.findings]

    assert lines == [CHAPTER[: CHAPTER.index(head)].count("\n") + 1 for head in (HEADS, "Consid")]


def test_long_table_repeats_its_head_and_says_that_it_goes_on(printed) -> None:
    sheets = [sheet for sheet in printed.sheets if re.search(r"\bRow\d", sheet)]

    assert len(sheets) > 1
    assert all(re.search(r"Row +Number", sheet) for sheet in sheets)
    assert ["(continued)" in sheet for sheet in sheets] == [False, *[True] * (len(sheets) - 1)]


def test_every_row_of_a_long_table_is_printed_once(printed) -> None:
    rows = re.findall(r"\bRow(\d+)", printed.text)

    assert rows == [str(number) for number in range(1, 81)]


def test_notes_of_a_table_stand_on_the_page_of_its_last_row(printed) -> None:
    assert sheet_with(printed, "Longnotes") == sheet_with(printed, "Row80")
    assert sheet_with(printed, "Turnednotes") == sheet_with(printed, "1000000000")


def test_citation_in_the_notes_of_a_table_is_printed_there(printed) -> None:
    (line,) = [
        line for sheet in printed.sheets for line in sheet.splitlines() if "Longnotes" in line
    ]

    assert re.search(r"Longnotes E\. H\. Carr, What Is History\?", line)


def test_caption_stands_on_the_page_of_the_first_row(printed) -> None:
    for caption, row in (("A long one", "Row1 "), ("Points", "Nanaimo"), ("Spans", "Firstrow")):
        assert caption in printed.sheets[sheet_with(printed, row)]


def test_wide_tables_are_turned(printed) -> None:
    document = pypdfium2.PdfDocument(printed.path)
    turned = [n for n, page in enumerate(document) if page.get_rotation() == 90]
    document.close()

    assert turned == [sheet_with(printed, "1000000000"), sheet_with(printed, "By hand")]


def test_points_stand_below_each_other(printed) -> None:
    sheet = sheet_with(printed, "Nanaimo")
    lines = printed.sheets[sheet].splitlines()
    points = tops_and_lefts(printed.path, sheet, ".")
    stars = tops_and_lefts(printed.path, sheet, "*")
    in_rows = [left for low, left in points if any(abs(low - star) < 40 for star, _ in stars)]

    assert any("−7" in line for line in lines)
    assert len({round(left, 1) for left in in_rows}) == 1
    assert len(in_rows) == 2


def test_notes_of_cells_spans_and_feet_are_all_at_the_foot_of_a_page(printed) -> None:
    for text in ("Note of the caption", "Post", "Note of a span", "Note of a foot", "Notetext"):
        assert letters_only(text) in printed.note_letters


def letters_only(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def test_every_table_with_a_caption_is_printed_once_under_its_number(printed) -> None:
    numbers = [int(number) for number in re.findall(r"Table 1\.(\d+):", printed.text)]

    assert sorted(numbers) == list(range(1, 10))


def test_cells_of_tables_in_other_things_are_printed(printed) -> None:
    for word in ("Listed", "Quoted", "Noted", "Nested", "Другой", "Headonly", "goes on", "[x]"):
        assert word in printed.text


def test_changed_data_are_printed_with_the_next_build(built, pdf_of) -> None:
    root = built.pdf.parents[1]
    (root / "chapters/rents.csv").write_text("Street,Rent\nDouglas,99\n", "utf-8")

    again = pdf_of(build(Project.load(root)).pdf)

    assert "Douglas" in again.text
    assert "Yates" not in again.text
    assert process.run("cat", root / "chapters/rents.csv").stdout == "Street,Rent\nDouglas,99\n"
