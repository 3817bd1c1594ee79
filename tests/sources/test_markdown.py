import random

import pytest

from uvicthesis.sources.markdown import Mark, MarkdownSource, blank_out_code

PIECES = [
    "---\n",
    "```",
    "~~~~\n",
    "`",
    "``",
    "$",
    "$$",
    "<!--",
    "-->",
    "\n",
    "\n\n",
    "> ",
    "    ",
    "[^a]",
    "[^a]: ",
    "^[",
    "]",
    "@key",
    "{#fig:x}",
    "\\",
    "word",
    " ",
    "5",
    "é",
]


def labels_of(text: str) -> list[str]:
    return list(MarkdownSource(text).labels)


def marks_of(text: str) -> list[Mark]:
    return MarkdownSource(text).note_marks


def keys_of(text: str) -> list[str]:
    return [mark.name for mark in MarkdownSource(text).citekeys]


@pytest.mark.parametrize(
    "hidden",
    [
        "`[^a] @key`",
        "``[^a] ` @key``",
        "`[^a]\n@key`",
        "```\n[^a] @key\n```",
        "~~~ python\n[^a] @key\n~~~",
        "````\n```\n[^a] @key\n````",
        "> ```\n> [^a] @key\n> ```",
        "<!-- [^a]\n@key -->",
        "$x^{[^a]} @key$",
        "$$\n[^a] @key\n$$",
        "\\[^a] \\@key",
        "mail@example.org",
    ],
)
def test_marks_in_code_comments_and_mathematics_are_none(hidden: str) -> None:
    text = f"Before.\n\n{hidden}\n\nAfter.\n"

    assert marks_of(text) == []
    assert keys_of(text) == []


def test_metadata_are_no_text() -> None:
    text = "---\ntitle: A [^a] @key\n...\n\nText[^b] @other\n"

    assert marks_of(text) == [Mark("b", 5)]
    assert keys_of(text) == ["other"]


def test_rule_further_down_begins_no_metadata() -> None:
    assert marks_of("Text[^a]\n\n---\n\nText[^b]\n\n---\n") == [Mark("a", 1), Mark("b", 5)]


def test_fence_that_is_never_closed_hides_its_own_line_alone() -> None:
    assert marks_of("``` @a\n\n[^b]\n") == [Mark("b", 3)]


def test_dollar_signs_of_money_are_no_mathematics() -> None:
    assert marks_of("It cost $5.[^a] And $6.[^b]\n") == [Mark("a", 1), Mark("b", 1)]


def test_escaped_backtick_opens_no_code() -> None:
    assert keys_of("A \\` and @key and \\` again\n") == ["key"]


def test_notes_are_found_in_the_order_of_their_marks() -> None:
    text = "One[^b], two^[Inline.] and\nthree[^a].\n\n[^a]: A.\n[^b]: B, see[^c].\n[^c]: C.\n"

    assert marks_of(text) == [Mark("b", 1), Mark("", 1), Mark("a", 2), Mark("c", 5)]


def test_note_is_defined_where_a_line_begins_with_its_label() -> None:
    text = "Text[^a]: a colon behind a mark.\n\n   [^a]: Indented.\n\n> [^b]: Quoted.\n"

    assert MarkdownSource(text).note_definitions == {"a": 3, "b": 5}
    assert marks_of(text) == [Mark("a", 1)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("[^a]: A.\n\nText.\n", {1: 1}),
        ("[^a]: A\ngoes on.\n\nText.\n", {1: 2}),
        ("[^a]: A\n\n    goes on.\n\n\tTwice.\n\nText.\n", {1: 5}),
        ("[^a]: A.\n[^b]: B.\n\n    More.\n", {1: 1, 2: 4}),
        ("[^a]:\n\n    Later.\n", {1: 3}),
        ("    [^a]: In a list.\n\n    Text.\n", {1: 1}),
        ("> [^a]: In a quotation.\n>\n>     More.\n>\n> Text.\n", {1: 3}),
    ],
)
def test_definition_goes_on_as_far_as_it_is_indented(text: str, spans: dict[int, int]) -> None:
    assert MarkdownSource(text).note_spans == spans


def test_of_a_note_defined_twice_the_last_definition_counts() -> None:
    assert MarkdownSource("[^a]: A.\n[^a]: B.\n").note_definitions == {"a": 2}


def test_mark_at_the_beginning_of_a_line_is_a_mark() -> None:
    assert marks_of("[^a] begins a line.\n^[So does this.]\n") == [Mark("a", 1), Mark("", 2)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("[@doe1999, 12; see @roe2000]", ["doe1999", "roe2000"]),
        ("-@doe1999 and [-@roe2000]", ["doe1999", "roe2000"]),
        ("@doe1999. @roe:2000, @a/b:", ["doe1999", "roe:2000", "a/b"]),
        ("[@{https://example.org/a b}]", []),
        ("@{https://example.org/a}", ["https://example.org/a"]),
        ("@Кафка1925 @x", ["Кафка1925", "x"]),
    ],
)
def test_citekeys_end_where_pandoc_ends_them(text: str, keys: list[str]) -> None:
    assert keys_of(text) == keys


def test_line_of_a_key_is_the_next_one_that_has_it() -> None:
    source = MarkdownSource("@a\n\n@a\n\n@b\n")

    assert source.line_of_key("a", 1) == 1
    assert source.line_of_key("a", 2) == 3
    assert source.line_of_key("a", 4) == 3
    assert source.line_of_key("nobody", 4) == 4


def test_labels_stand_in_attributes() -> None:
    text = "# A {#a .b}\n\n![x](y.png){width=5 #fig:c}\n\n$$x$$ {#eq:d}\n\n``` {#lst:e}\n```\n"

    assert MarkdownSource(text).labels == {"a": [1], "fig:c": [3], "eq:d": [5], "lst:e": [7]}


def test_label_given_twice_has_two_lines() -> None:
    assert MarkdownSource("{#a}\n\n{#a}\n").labels == {"a": [1, 3]}


def test_line_of_a_character_counts_from_one() -> None:
    source = MarkdownSource("a\nb\n")

    assert [source.line_of(offset) for offset in range(4)] == [1, 1, 2, 2]


def test_blanked_text_has_the_length_and_the_line_ends_of_the_text() -> None:
    chance = random.Random(1)
    for _ in range(500):
        text = "".join(chance.choices(PIECES, k=chance.randrange(60)))

        blanked = blank_out_code(text)

        assert len(blanked) == len(text)
        assert [line_end(b) for b in blanked] == [line_end(t) for t in text]
        assert all(b in (" ", t) for b, t in zip(blanked, text, strict=True)), text


def line_end(character: str) -> bool:
    return character == "\n"
