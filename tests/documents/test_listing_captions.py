import pytest

from uvicthesis.documents.listing_captions import read_listing_captions
from uvicthesis.documents.reading import read_document
from uvicthesis.nodes import stringify
from uvicthesis.store import unremembered


def listing(caption: str) -> dict:
    attributes = [["caption", caption], ["startFrom", "3"]]
    return {"t": "CodeBlock", "c": [["lst:a", ["py"], attributes], "x = 1"]}


@pytest.mark.parametrize(
    "caption", ["Loop of $n$ steps", "*Loop*, after [@knuth1984tex]", "`x` set"]
)
def test_caption_with_markup_becomes_a_paragraph_over_the_code(caption: str) -> None:
    blocks = [listing(caption)]

    read_listing_captions(blocks, unremembered)

    (div,) = blocks
    (identifier, _, _), (paragraph, code) = div["c"]
    assert (div["t"], identifier, code["t"]) == ("Div", "lst:a", "CodeBlock")
    assert code["c"] == [["", ["py"], [["startFrom", "3"]]], "x = 1"]
    assert {node["t"] for node in paragraph["c"]} & {"Math", "Emph", "Code"}


def test_caption_of_words_alone_stays_an_attribute() -> None:
    blocks = [listing("A loop of ten steps")]

    read_listing_captions(blocks, unremembered)

    assert blocks == [listing("A loop of ten steps")]


def test_listing_is_indexed_with_its_label_and_the_citations_of_its_caption() -> None:
    text = '# One\n\n```{#lst:a .py caption="After [@knuth1984tex] and $n$"}\nx = 1\n```\n'

    index = read_document(text, "a.md").index

    (label,) = index.labels
    assert (label.kind, label.identifier, label.at.line) == ("lst", "lst:a", 3)
    assert "$" not in stringify(label.caption)
    assert [one.citations[0].key for one in index.printed] == ["knuth1984tex"]


def test_code_that_is_labelled_as_a_figure_stays_a_listing() -> None:
    text = '# One\n\n```{#fig:a .py caption="The folder `src`"}\nx = 1\n```\n'

    (label,) = read_document(text, "a.md").index.labels
    assert (label.kind, label.identifier) == ("lst", "fig:a")
