from typing import Any

import pytest

from uvicthesis.documents.captions import credit_of
from uvicthesis.documents.reading import read_document
from uvicthesis.nodes import Blocks, descend, stringify


def figure(text: str) -> Any:
    """The content of the first figure of a text, or of its first table."""
    nodes = descend(read_document(text, "a.md").blocks)
    return next(node["c"] for node in nodes if node["t"] in ("Figure", "Table"))


def shown(text: str) -> list[list[tuple[str, str]]]:
    """The identifier and caption of each part, row by row."""
    return [row(block["c"][1]) for block in figure(text)[2] if block["t"] == "Div"]


def row(parts: Blocks) -> list[tuple[str, str]]:
    return [
        (part["c"][0][0], stringify(part["c"][1][1])) if part["t"] == "Figure" else ("", "")
        for part in parts
    ]


def credits(text: str) -> list[list[tuple[str, str]]]:
    """What is said of each source: class and words."""
    credit = credit_of(figure(text)[1][1])
    lines = credit["c"][1] if credit else []
    return [[(span["c"][0][1][0], stringify(span)) for span in line["c"]] for line in lines]


@pytest.mark.parametrize("fences", [("::: {#fig:x}", ":::"), ('<div id="fig:x">', "</div>")])
def test_div_with_a_label_is_a_figure_whose_last_paragraph_is_its_caption(fences) -> None:
    text = "\n".join([fences[0], "![A](a.png){#fig:a}", "", "The *whole*.", fences[1]])

    (identifier, _, _), (_, caption), _ = figure(text)
    assert (identifier, stringify(caption)) == ("fig:x", "The whole.")


def test_each_paragraph_of_images_is_a_row() -> None:
    text = "::: {#fig:x}\n![A](a.png){#fig:a}\n![](b.png)\n\n![C](c.png)\n\nAll.\n:::"

    assert shown(text) == [[("fig:a", "A"), ("", "")], [("", "C")]]


def test_columns_make_rows_of_their_own() -> None:
    images = "\n\n".join(f"![{name}]({name}.png)" for name in "ABC")

    assert shown(f"::: {{#fig:x layout-ncol=2}}\n{images}\n\nAll.\n:::") == [
        [("", "A"), ("", "B")],
        [("", "C")],
    ]


@pytest.mark.parametrize("columns", ["0", "two", "-1"])
def test_columns_that_are_no_number_are_told(columns: str) -> None:
    text = f"::: {{#fig:x layout-ncol={columns}}}\n![A](a.png)\n![B](b.png)\n\nAll.\n:::"

    assert shown(text) == [[("", "A"), ("", "B")]]
    assert [str(finding) for finding in read_document(text, "a.md").findings] == [
        f'a.md:1: layout-ncol="{columns}" is not a number of images\n'
        "  write how many stand in a row, as layout-ncol=2"
    ]


@pytest.mark.parametrize(
    "inside", ["![](a.png)\n\nA caption.", "![A caption.](a.png)"], ids=["paragraph", "own"]
)
def test_one_image_is_the_figure_itself(inside: str) -> None:
    _, (_, caption), blocks = figure(f"::: {{#fig:x}}\n{inside}\n:::")

    [image] = blocks[0]["c"]
    assert (stringify(caption), stringify(image)) == ("A caption.", "A caption.")


def test_one_image_with_a_label_of_its_own_is_a_part() -> None:
    assert shown("::: {#fig:x}\n![A](a.png){#fig:a}\n\nAll.\n:::") == [[("fig:a", "A")]]


def test_figure_holds_what_it_likes_beside_rows() -> None:
    text = "::: {#fig:x}\n```\ncode\n```\n\n![A](a.png){#fig:a}\n\nAll.\n:::"

    assert [block["t"] for block in figure(text)[2]] == ["CodeBlock", "Div"]


def test_figure_within_a_figure_is_a_part_of_it() -> None:
    text = "::: {#fig:x}\n::: {#fig:a}\n    code\n\nA\n:::\n![B](b.png)\n\nAll.\n:::"

    assert shown(text) == [[("fig:a", "A")], [("", "B")]]


@pytest.mark.parametrize(
    "text",
    [
        '![A](a.png){short-caption="*Short* $x$ [@k] end^[no]"}',
        '::: {#fig:x short-caption="*Short* $x$ [@k] end^[no]"}\n![](a.png)\n\nA\n:::',
        '| A |\n|---|\n| b |\n\n: A {short-caption="*Short* $x$ [@k] end^[no]"}',
    ],
    ids=["image", "div", "table"],
)
def test_short_caption_is_markdown_without_notes_and_citations(text: str) -> None:
    (short, _) = figure(text)[1]

    assert [node["t"] for node in short] == ["Emph", "Space", "Math", "Space", "Str"]


def test_caption_with_citations_is_listed_without_them() -> None:
    (short, _) = figure("![A plan [@k], drawn [see @l, 3]](a.png)")[1]

    assert stringify(short) == "A plan, drawn"


def test_caption_that_names_an_author_keeps_the_name_in_the_list() -> None:
    (short, _) = figure("![A plan by @k](a.png)")[1]

    assert short is None


def test_source_and_permission_become_a_part_of_the_caption() -> None:
    text = '![A](a.png){source="*Archives*, 1" permission="used with leave"}'

    assert credits(text) == [[("source", "Archives, 1"), ("permission", "used with leave")]]
    assert figure(text)[2][0]["c"][0]["c"][0][2] == []


def test_sources_of_parts_come_with_their_letters_and_what_holds_for_all_comes_last() -> None:
    images = '![A](a.png)\n![B](b.png){source="one"}\n![C](c.png){source="two"}'
    text = f'::: {{#fig:x permission="leave"}}\n{images}\n\nAll.\n:::'

    assert credits(text) == [[("source", "one")], [("source", "two")], [("permission", "leave")]]
    spans = [node["c"][0] for node in descend(figure(text)[1][1]) if node["t"] == "Span"]
    assert [dict(attributes).get("part") for _, _, attributes in spans] == ["b", "c", None]


def test_source_of_a_table_is_read_too() -> None:
    assert credits('| A |\n|---|\n| b |\n\n: A {source="own count"}') == [[("source", "own count")]]


def test_markup_that_is_not_closed_in_one_source_does_not_swallow_the_next() -> None:
    text = '![A](a.png){source="<!-- one"}\n\n![B](b.png){source="two"}'

    blocks = read_document(text, "a.md").blocks
    found = [credit_of(block["c"][1][1]) for block in blocks]
    assert [stringify(credit) for credit in found] == ["<!– one", "two"]


def test_citations_in_a_source_are_indexed_as_those_in_a_note() -> None:
    text = '![A [@k]](a.png){source="[@l, 3]"}\n\nText [@m].\n'

    printed = read_document(text, "a.md").index.printed
    assert [(found.citations[0].key, found.in_note) for found in printed] == [
        ("k", False),
        ("l", True),
        ("m", False),
    ]


def test_source_of_a_table_is_read_after_its_cells() -> None:
    text = '| A |\n|---|\n| b [@k] |\n\n: A [@l] {source="@m"}\n'

    printed = read_document(text, "a.md").index.printed
    assert [found.citations[0].key for found in printed] == ["l", "k", "m"]


def test_comment_parts_rows_and_is_nothing_else() -> None:
    text = "::: {#fig:x}\n![A](a.png)\n\n<!-- -->\n\n![B](b.png)\n\nAll.\n\n<!-- end -->\n:::"

    assert shown(text) == [[("", "A")], [("", "B")]]
    assert stringify(figure(text)[1][1]) == "All."


def test_image_without_a_caption_on_request_has_no_letter() -> None:
    text = "::: {#fig:x}\n![A](a.png){.nocaption}\n![B](b.png)\n\nAll.\n:::"

    assert shown(text) == [[("", ""), ("", "B")]]


def test_figure_that_is_latex_already_stays_as_it_is() -> None:
    text = "::: {#fig:x}\n\\begin{figure}\nx\n\\end{figure}\n:::"

    [block] = read_document(text, "a.md").blocks
    assert block["t"] == "Div"
