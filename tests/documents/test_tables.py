from pathlib import Path
from typing import Any

import pytest

from uvicthesis.documents.index import FoundCluster, FoundNote
from uvicthesis.documents.reading import Document, read_document
from uvicthesis.errors import SourceError
from uvicthesis.nodes import Node, descend, stringify

PATH = "chapters/01.md"
RENTS = "Year,Rent,Street\n1862,12.50,*Fort*\n1863,-7,\n"


def read(text: str, root: Path = Path()) -> Document:
    return read_document(text, PATH, root=root)


def tables(document: Document) -> list[Node]:
    return [node for node in descend(document.blocks) if node["t"] == "Table"]


def only_table(text: str, root: Path = Path()) -> Any:
    (found,) = tables(read(text, root))
    return found["c"]


def words(rows: Any) -> list[list[str]]:
    return [[stringify(cell[4]) for cell in row[1]] for row in rows]


def fault(text: str, root: Path = Path()) -> str:
    with pytest.raises(SourceError) as raised:
        read(text, root)
    return str(raised.value)


@pytest.fixture
def thesis(tmp_path: Path) -> Path:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rents.csv").write_text(RENTS, encoding="utf-8")
    return tmp_path


LIST = """::: {.list-table #tbl:k aligns="l,c" widths=1,3}
Kinds

* - Name
  - Year

* - []{rowspan=2} Pipe
  - *2004*

* - 2005
:::
"""


def test_list_of_lists_becomes_a_table_with_a_caption_and_a_head() -> None:
    (identifier, *_), caption, columns, head, ((*_, rows),), _ = only_table(LIST)

    assert (identifier, stringify(caption[1])) == ("tbl:k", "Kinds")
    assert columns == [
        [{"t": "AlignLeft"}, {"t": "ColWidth", "c": 0.25}],
        [{"t": "AlignCenter"}, {"t": "ColWidth", "c": 0.75}],
    ]
    assert (words(head[1]), words(rows)) == ([["Name", "Year"]], [["Pipe", "2004"], ["2005"]])
    assert rows[0][1][0][2] == 2


def test_list_table_has_as_many_heads_as_it_says() -> None:
    *_, head, ((_, columns, _, rows),), _ = only_table(
        "::: {.list-table header-rows=0 header-cols=1}\n* - a\n  - b\n:::\n"
    )

    assert (words(head[1]), columns, words(rows)) == ([], 1, [["a", "b"]])


def test_cell_of_a_head_does_not_reach_into_the_body() -> None:
    *_, head, _, _ = only_table(
        "::: list-table\n* - []{rowspan=3} a\n  - b\n* - c\n  - d\n* - e\n  - f\n:::\n"
    )

    assert head[1][0][1][0][2] == 1


def test_label_of_a_list_table_is_found_where_it_is_written() -> None:
    (label,) = read("# One\n\n" + LIST).index.labels

    assert (label.kind, label.identifier, label.at.line) == ("tbl", "tbl:k", 3)


def test_note_in_the_caption_of_a_list_table_comes_before_those_of_its_cells() -> None:
    text = "::: list-table\nKinds[^a]\n\n* - b[^b]\n:::\n\n[^b]: Second.\n\n[^a]: First.\n"

    notes = [item for item in read(text).index.printed if isinstance(item, FoundNote)]

    assert [(note.label, note.at.line) for note in notes] == [("a", 9), ("b", 7)]


def test_row_of_a_list_table_that_is_no_list_is_told_by_its_number() -> None:
    assert fault("# One\n\n::: {.list-table #tbl:k}\n* - a\n* b\n:::\n") == (
        "chapters/01.md:3: row 2 of the list table is not a list of cells\n"
        "  begin each row with * - and each further cell of it with - below the first"
    )


@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ("aligns=lx", '"x" in aligns="lx"'),
        ("aligns=lcr", "aligns speaks of 3 columns, and the table has 2"),
        ("widths=1,-3", 'widths="1,-3"'),
        ("header-rows=one", 'header-rows="one"'),
        ("header=true", '"header" says nothing of a table'),
    ],
)
def test_attribute_that_does_not_fit_is_told(attributes: str, told: str) -> None:
    text = f"::: {{.list-table {attributes}}}\n* - a\n  - b\n:::\n"

    assert fault(text).startswith(f"chapters/01.md:1: {told}\n  ")


def test_attributes_of_a_caption_align_a_table_of_pandocs() -> None:
    text = '| a | b |\n|---|---|\n| 1 | 2 |\n\n: Rents {#tbl:r aligns="r." widths="1,3"}\n'

    (_, _, pairs), _, columns, *_ = only_table(text)

    assert [c[0]["t"] for c in columns] == ["AlignRight", "AlignDefault"]
    assert [c[1]["c"] for c in columns] == [0.25, 0.75]
    assert pairs == [["widths", "1,3"], ["decimals", "2"]]


def test_heading_that_a_badly_drawn_grid_makes_is_told() -> None:
    grid = "+---+\n| a |\n| === |\n+---+\n"

    assert fault(f"# One\n\n{grid}\n: Grid {{#tbl:g}}\n").startswith(
        'chapters/01.md:8: the heading "a |" stands in a table\n  '
    )


def test_notes_stay_with_the_table_before_them() -> None:
    document = read("# One\n\n| a |\n|---|\n| 1 |\n\n::: table-notes\nSource: A.\n:::\n\nText.\n")

    noted = document.blocks[1]["c"]

    assert [block["t"] for block in noted[1]] == ["Table", "Div"]
    assert document.lines == (1, 3, 11)


def test_row_of_a_list_table_without_a_label_is_told_where_the_div_is_opened() -> None:
    assert fault("# One\n\nText.\n\n::: list-table\nKinds\n\n* a\n:::\n").startswith(
        "chapters/01.md:5: row 1 of the list table"
    )


def test_citation_in_the_notes_of_a_table_makes_no_note() -> None:
    document = read("| a |\n|---|\n| 1 |\n\n::: table-notes\nSource: [@carr1961].\n:::\n")

    (cluster,) = document.index.printed

    assert isinstance(cluster, FoundCluster)
    assert cluster.in_note


CSV = '::: {.csv-table #tbl:r file="data/rents.csv"%s}\nRents\n:::\n'


def test_file_of_data_becomes_a_table_aligned_by_what_is_in_it(thesis: Path) -> None:
    (_, _, pairs), _, columns, head, ((*_, rows),), _ = only_table(CSV % "", thesis)

    assert [column[0]["t"] for column in columns] == ["AlignRight", "AlignDefault", "AlignLeft"]
    assert pairs == [["decimals", "2"]]
    assert words(head[1]) == [["Year", "Rent", "Street"]]
    assert words(rows) == [["1862", "12.50", "Fort"], ["1863", "-7", ""]]


def test_data_beside_the_chapter_comes_before_that_in_the_thesis_folder(thesis: Path) -> None:
    (thesis / "chapters" / "data").mkdir()
    (thesis / "chapters" / "data" / "rents.csv").write_text("Other\n1\n", encoding="utf-8")

    assert words(only_table(CSV % "", thesis)[3][1]) == [["Other"]]


@pytest.mark.parametrize("columns", ["Street,1", "3, Year"])
def test_columns_are_chosen_by_name_and_by_number(columns: str, thesis: Path) -> None:
    *_, head, _, _ = only_table(CSV % f' columns="{columns}"', thesis)

    assert words(head[1]) == [["Street", "Year"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_guessed(delimiter: str, thesis: Path) -> None:
    data = f'a{delimiter}b\n"1, 2; 3"{delimiter}4\n'
    (thesis / "data" / "rents.csv").write_text(data, encoding="utf-8")

    *_, ((*_, rows),), _ = only_table(CSV % "", thesis)

    assert words(rows) == [["1, 2; 3", "4"]]


def test_delimiter_may_be_given() -> None:
    text = '::: {.csv-table delimiter=";"}\n```\na,b;c\n1,2;3\n```\n:::\n'

    assert words(only_table(text)[3][1]) == [["a,b", "c"]]


def test_byte_order_mark_and_quoted_line_ends_are_read(thesis: Path) -> None:
    data = '\ufeffYear,Note\r\n1862,"two\r\nlines"\r\n'
    (thesis / "data" / "rents.csv").write_bytes(data.encode())

    *_, head, ((*_, rows),), _ = only_table(CSV % "", thesis)

    assert words(head[1]) == [["Year", "Note"]]
    assert [inline["t"] for inline in rows[0][1][1][4][0]["c"]] == ["Str", "LineBreak", "Str"]


def test_cell_that_begins_like_a_list_is_text() -> None:
    text = "::: csv-table\n```\na\n1. May\n# 5\n- 3\n> x\n```\n:::\n"

    *_, ((*_, rows),), _ = only_table(text)

    assert words(rows) == [["1. May"], ["# 5"], ["- 3"], ["> x"]]


def test_note_in_data_leaves_the_labels_of_the_others_alone(thesis: Path) -> None:
    (thesis / "data" / "rents.csv").write_text("a\nb^[In the data.]\n", encoding="utf-8")
    text = CSV % "" + "\nText[^one].\n\n[^one]: A note.\n"

    notes = [item for item in read(text, thesis).index.printed if isinstance(item, FoundNote)]

    assert [note.label for note in notes] == ["", "one"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "data/rents.csv has no data"),
        (b"a,b\n1,2\n3\n", "data/rents.csv, row 3: 1 cells, and the first row has 2"),
        (b'a,b\n1,"2\n', "data/rents.csv, row 2: unexpected end of data"),
        (b"a\ncaf\xe9\n", '"data/rents.csv" is not UTF-8: byte 0xe9 in row 2'),
        (b"\xff\xfea\x00", '"data/rents.csv" is written in UTF-16'),
        (b"PK\x03\x04", '"data/rents.csv" is a spreadsheet'),
        (b"a\nb[^1]\n", "data/rents.csv refers to a note with [^…]"),
    ],
)
def test_fault_of_the_data_is_told_at_the_table(data: bytes, told: str, thesis: Path) -> None:
    (thesis / "data" / "rents.csv").write_bytes(data)

    assert fault("# One\n\n" + CSV % "", thesis).startswith(f"chapters/01.md:3: {told}\n  ")


def test_missing_file_is_told_with_the_nearest_name(thesis: Path) -> None:
    text = '::: {.csv-table file="data/rent.csv"}\n:::\n'

    assert fault(text, thesis) == (
        'chapters/01.md:1: no file "data/rent.csv"\n  did you mean "data/rents.csv"?'
    )


def test_file_outside_the_thesis_is_refused(thesis: Path) -> None:
    inner = thesis / "inner"
    inner.mkdir()

    told = fault('::: {.csv-table file="../data/rents.csv"}\n:::\n', inner)

    assert told.startswith('chapters/01.md:1: the file "../data/rents.csv" lies outside the thesis')


def test_unknown_column_is_told_with_those_there_are(thesis: Path) -> None:
    told = fault(CSV % ' columns="Price"', thesis)

    assert told.startswith('chapters/01.md:1: the table has no column "Price"\n  it has Year, Rent')


def test_csv_table_without_data_is_told() -> None:
    assert fault("::: csv-table\nRents\n:::\n").startswith(
        "chapters/01.md:1: a CSV table has one file, or one block of code with its data\n  "
    )


@pytest.mark.parametrize(
    "text",
    [
        "::: {.list-table lang=de}\nMaße\n\n* - Wort\n* - 12,5\n:::\n",
        "::: {.csv-table lang=de}\nMaße\n\n```\nWort\n12.5\n```\n:::\n",
        "| Wort |\n|------|\n| 12,5 |\n\n: Maße {#tbl:a lang=de}\n",
    ],
    ids=["list", "CSV", "drawn"],
)
def test_language_of_a_table_is_that_of_its_words(text: str) -> None:
    document = read(text)
    spans = [node["c"] for node in descend(document.blocks) if node["t"] == "Span"]

    assert [(attr[2], stringify(inlines)) for attr, inlines in spans] == [
        ([["lang", "de"]], "Wort")
    ]
    assert document.index.languages == {"de"}


def test_wrong_language_of_a_table_is_told_once() -> None:
    text = "::: {.list-table lang=german}\n* - Wort\n* - Worte\n:::\n"

    assert [finding.message for finding in read(text).findings] == [
        '"german" is not the tag of a language'
    ]


def test_data_with_tabs_in_a_block_of_code_are_sent_into_a_file() -> None:
    assert fault("# One\n\n::: csv-table\n```\nYear\tRent\n1862\t12\n```\n:::\n") == (
        "chapters/01.md:3: data parted by tabs stand in a block of code, where tabs become spaces\n"
        '  keep them in a file, ::: {.csv-table file="data.tsv"}, or part them by commas'
    )


def test_tabs_before_data_in_a_block_of_code_do_no_harm() -> None:
    assert only_table("::: csv-table\n\tYear,Rent\n\t1862,12\n:::\n")
