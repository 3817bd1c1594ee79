import pytest

from uvicthesis.nodes import (
    descend,
    is_inline_list,
    note,
    para,
    raw_inline,
    rewrite_inlines,
    span,
    string,
    stringify,
    text_inlines,
)

QUOTED = {"t": "Quoted", "c": [{"t": "DoubleQuote"}, [string("word")]]}


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (string("word"), "word"),
        ({"t": "SoftBreak"}, " "),
        ({"t": "Emph", "c": [string("word")]}, "word"),
        (QUOTED, "“word”"),
        ({"t": "Code", "c": [["", [], []], "x = 1"]}, "x = 1"),
        ({"t": "Math", "c": [{"t": "InlineMath"}, "x"]}, "x"),
        (span([string("word")], "id"), "word"),
        ({"t": "Link", "c": [["", [], []], [string("word")], ["#x", ""]]}, "word"),
        (note([para([string("word")])]), ""),
        (raw_inline(r"\word"), ""),
        ([string("a"), {"t": "Space"}, note([]), string("b")], "a b"),
        ([para([string("a")]), para([string("b")])], "ab"),
    ],
)
def test_text_of_a_node_is_what_a_reader_sees(node, text: str) -> None:
    assert stringify(node) == text


def test_words_become_inlines() -> None:
    assert text_inlines(" two \n words ") == [string("two"), {"t": "Space"}, string("words")]
    assert text_inlines("") == []


def test_descending_comes_to_every_node_in_order() -> None:
    tree = [para([string("a"), note([para([string("b")])])]), para([QUOTED])]

    assert [node["t"] for node in descend(tree)] == [
        *("Para", "Str", "Note", "Para", "Str"),
        *("Para", "Quoted", "DoubleQuote", "Str"),
    ]


def test_descending_passes_over_what_stands_below_a_type() -> None:
    tree = [para([string("a"), note([para([string("b")])])])]

    found = [node["t"] for node in descend(tree, skip=frozenset(["Note"]))]
    assert found == ["Para", "Str", "Note"]


def test_rewriting_comes_to_inner_lists_first_and_leaves_the_tree_as_it_was() -> None:
    tree = [para([string("a"), {"t": "Emph", "c": [string("b")]}])]

    rewritten = rewrite_inlines(tree, lambda inlines: [*inlines, string("!")])

    assert stringify(rewritten) == "ab!!"
    assert stringify(tree) == "ab"


def test_attributes_are_no_list_of_inlines() -> None:
    assert is_inline_list([string("a")])
    assert not is_inline_list([])
    assert not is_inline_list([["id", [], []]])
    assert not is_inline_list([para([])])
