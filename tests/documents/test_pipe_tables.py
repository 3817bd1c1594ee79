import pytest

from uvicthesis.documents.pipe_tables import surplus_cells
from uvicthesis.documents.reading import read_document
from uvicthesis.nodes import descend, stringify
from uvicthesis.sources.markdown import MarkdownSource

HEAD = "| a | b |\n|---|:-:|\n"


def told(text: str) -> list[str]:
    return [str(finding) for finding in surplus_cells(MarkdownSource(text), "1.md")]


def test_row_with_too_many_cells_is_told_at_its_line() -> None:
    document = read_document(f"# One\n\n{HEAD}| 1 | 2 | lost |\n| 3 | 4 |\n", "1.md")

    assert [str(finding) for finding in document.findings] == [
        "1.md:5: the row has a cell more than the 2 of its table, and they are not printed\n"
        "  mend the row, or give the line |---|---| below the head a part more; write \\| for |"
    ]
    assert "lost" not in stringify(document.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "a | b\n--|--\n1 | 2 | 3\n",
        "> | a | b |\n> |---|---|\n> | 1 | 2 | 3 |\n",
        "| a | b | c |\n|---+---|\n| 1 | 2 |\n",
        "|a|\n|-|\n|1|2|\n",
    ],
)
def test_tables_of_every_outline_are_looked_at(text: str) -> None:
    assert len(told(text)) == 1
    assert any(node["t"] == "Table" for node in descend(read_document(text, "1.md").blocks))


@pytest.mark.parametrize(
    "row",
    [
        "| 1 | 2 |",
        "| 1 |",
        r"| 1 \| 2 | 3 |",
        "| `a|b` | $|x|$ |",
        "| [a|b](c) | [@key, a|b] |",
        "",
        "Text | with | bars.",
    ],
)
def test_rows_that_lose_nothing_are_not_told(row: str) -> None:
    text = HEAD + row + "\n" if row.startswith("|") else f"{HEAD}\n{row}\n"

    assert told(text) == []


def test_table_in_a_list_ends_with_its_item() -> None:
    items = "- | a |\n  |---|\n  | 1 |\n- | b\n  | c\n"

    assert told(items) == []
    assert len(told(items.replace("1 |", "1 | 2 |"))) == 1


def test_grid_tables_have_their_own_cells() -> None:
    assert told("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n") == []
