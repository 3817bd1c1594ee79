import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.nodes import stringify

CODE = "``` {#lst:code}\nx\n```\n"
BARE = "```\nx\n```\n"


def listings(text: str) -> list[tuple[str, str]]:
    """The label and the caption of every listing."""
    labels = read_document(text, "1.md").index.labels
    return [(label.identifier, label.caption) for label in labels if label.kind == "lst"]


@pytest.mark.parametrize(
    "text",
    [
        f"Listing: A caption\n\n{CODE}",
        f": A caption\n\n{CODE}",
        f"{CODE}\n: A caption\n",
        f"{CODE}\nListing: A caption\n",
        f"{BARE}\n: A caption {{#lst:code}}\n",
        f"::: {{#lst:code .listing}}\nA caption\n\n{BARE}:::\n",
        f"> {CODE.replace(chr(10), chr(10) + '> ')}\n>\n> : A caption\n",
        f"- Item\n\n  {CODE.replace(chr(10), chr(10) + '  ')}\n  : A caption\n",
    ],
)
def test_caption_of_a_listing_may_be_a_paragraph(text: str) -> None:
    assert listings(text) == [("lst:code", "A caption")]


@pytest.mark.parametrize(
    "text",
    [
        f"Listing: no label\n\n{BARE}",
        f"{BARE}\nText.\n",
        f"Listings differ.\n\n{CODE}",
        f"::: {{#lst:code .listing}}\n{BARE}:::\n",
    ],
)
def test_code_without_label_or_caption_is_no_listing(text: str) -> None:
    assert listings(text) == []


def test_caption_between_two_pieces_of_code_belongs_to_what_follows() -> None:
    second = CODE.replace("lst:code", "lst:second")

    assert listings(f"{CODE}\nListing: Second\n\n{second}") == [("lst:second", "Second")]
    assert listings(f"{CODE}\n: First\n\n{second}") == [("lst:code", "First")]


def test_div_gives_its_label_to_the_table_in_it() -> None:
    text = "::: {#tbl:x .wide}\n| a |\n|---|\n| b |\n\n: T\n:::\n"

    (table,) = read_document(text, "1.md").blocks

    assert table["t"] == "Table"
    assert table["c"][0] == ["tbl:x", ["wide"], []]
    assert stringify(table["c"][1][1]) == "T"


def test_table_with_a_label_of_its_own_keeps_it() -> None:
    text = "::: {#tbl:x}\n| a |\n|---|\n| b |\n\n: T {#tbl:y}\n:::\n"

    document = read_document(text, "1.md")

    assert [label.identifier for label in document.index.labels] == ["tbl:y"]
    assert list(document.index.anchors) == ["tbl:x"]
