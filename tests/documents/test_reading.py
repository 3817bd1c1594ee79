from typing import Any

import pytest

from uvicthesis.documents.reading import Document, read_document, read_with_pandoc
from uvicthesis.errors import SourceError
from uvicthesis.nodes import stringify


def read(text: str) -> Document:
    return read_document(text, "chapters/01.md")


def undefined(text: str) -> dict[str, str]:
    return {label: str(error) for label, error in read(text).undefined_notes.items()}


def findings(text: str) -> list[str]:
    return [str(finding) for finding in read(text).findings]


def test_document_keeps_what_pandoc_read_before() -> None:
    before = read_with_pandoc("# One\n", "chapters/01.md")

    assert read_document("# One\n", "chapters/01.md", before) == read("# One\n")


def test_note_without_a_definition_is_told_at_its_mark() -> None:
    assert undefined("# One\n\nText[^1].\n") == {
        "1": "chapters/01.md:3: no note [^1] is defined in this file\n"
        "  add a line that begins with [^1]:"
    }


def test_undefined_note_is_told_the_nearest_label_that_is_defined() -> None:
    text = "Text[^petrof] and[^petrov].\n\n[^petrov]: A note.\n"

    assert undefined(text)["petrof"].endswith('did you mean "petrov"?')


def test_all_undefined_notes_are_told_once_at_the_first_mark() -> None:
    told = undefined("A[^1].\n\nB[^2], C[^1].\n")

    assert [told[label].split(": ")[0] for label in ("1", "2")] == [
        "chapters/01.md:1",
        "chapters/01.md:3",
    ]


def test_note_within_a_note_is_told_for_pandoc_prints_its_label() -> None:
    text = "A[^1], B[^2].\n\n[^1]: See[^2].\n[^2]: Text.\n"

    assert undefined(text) == {
        "2": "chapters/01.md:1: [^2] stands within another note\n"
        "  put its text there, or its mark into the text outside"
    }


def test_note_written_within_a_note_is_told_for_latex_would_lose_it() -> None:
    text = "A[^1].\n\nB^[One ^[two].]\n\n[^1]: Three.\n\n    Four ^[five].\n"

    told = [error.split(": ")[0] for error in undefined(text).values()]
    assert sorted(told) == ["chapters/01.md:3", "chapters/01.md:7"]
    assert "a note stands within another note" in undefined(text).popitem()[1]


@pytest.mark.parametrize(
    "text",
    [
        "Text[^1].\n\n[^1]: Note.\n",
        "- item[^1]\n\n    [^1]: Note in a list.\n",
        "> quotation[^1]\n>\n> [^1]: Note in a quotation.\n",
        "`[^1]` and \\[^1] and ^[inline]\n",
        "    [^1] in code\n",
        "<!-- [^1] -->\n",
    ],
)
def test_note_that_is_defined_or_no_note_at_all_is_not_told(text: str) -> None:
    assert undefined(text) == {}


def test_note_defined_twice_is_a_finding_at_the_second_place() -> None:
    assert findings("Text[^1].\n\n[^1]: Note.\n\n[^1]: Again.\n") == [
        "chapters/01.md:5: [^1]: a note of this label is defined twice; the last one is printed\n"
        "  give one of the two another label"
    ]


def test_of_a_note_defined_twice_the_last_is_printed() -> None:
    note: Any = read("Text[^1]\n\n[^1]: Note.\n\n[^1]: Again.\n").blocks[0]["c"][1]

    assert stringify(note["c"]) == "Again."


def test_note_never_used_is_a_finding() -> None:
    assert findings("Text.\n\n[^1]: Note.\n") == [
        "chapters/01.md:3: [^1]: this note is never referred to, so it is not printed\n"
        "  put its mark into the text, or remove it"
    ]


def test_div_never_closed_is_a_finding_where_it_opens() -> None:
    assert findings("# One\n\n::: {.box}\n\nText.\n") == [
        "chapters/01.md:3: a block opened with ::: is never closed\n  write ::: after it"
    ]


def test_sound_document_has_no_findings() -> None:
    assert findings("# One\n\n::: {.box}\nText[^1].\n:::\n\n[^1]: Note.\n") == []


def test_title_in_metadata_is_the_heading_of_the_chapter() -> None:
    document = read('---\ntitle: "Law & *Order*"\n---\n\nText.\n')

    assert document.index.headings[0].level == 1
    assert document.index.headings[0].identifier == "law-order"
    assert stringify(document.index.headings[0].inlines) == "Law & Order"
    assert document.lines == (2, 5)


def test_heading_in_the_text_comes_before_the_title_in_metadata() -> None:
    document = read("---\ntitle: Title\n---\n\n# Heading\n\nText.\n")

    assert [stringify(heading.inlines) for heading in document.index.headings] == ["Heading"]


def test_title_in_metadata_comes_before_lower_headings() -> None:
    document = read("---\ntitle: Title\n---\n\n## Section\n")

    assert [heading.level for heading in document.index.headings] == [1, 2]


def test_metadata_that_are_no_yaml_are_told_with_the_file() -> None:
    with pytest.raises(SourceError) as caught:
        read('---\ntitle: "never closed\n---\n\nText.\n')

    assert str(caught.value).startswith("chapters/01.md: pandoc failed: Error parsing YAML")


def test_text_that_is_no_document_of_words_is_read_too() -> None:
    assert read("").blocks == []
    assert read("\n\n<!-- nothing -->\n").index.headings == []


def test_reminders_are_reported_with_their_line() -> None:
    document = read_document("# One\n\nTODO more\n\n% hidden?\n", "a.md")

    assert [(finding.rule, finding.at.line, finding.message) for finding in document.findings] == [
        ("no-draft-residue", 3, "TODO stands in the text, and is printed"),
        ("no-draft-residue", 5, '"% hidden?" is printed: in Markdown % begins no comment'),
    ]


def test_notes_of_parallel_texts_keep_their_lines_and_are_read_row_by_row() -> None:
    text = """::: parallel
::: {lang=ru}
Один.[^a]

Два.^[Third.]
:::

::: {lang=en}
One.^[Second.]

Two.[^b]
:::
:::

[^a]: First.

[^b]: Fourth.
"""

    notes = [(note.label, note.at.line) for note in read(text).index.printed]
    assert notes == [("a", 15), ("", 9), ("", 5), ("b", 17)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("::: parallel\nText.\n:::\n", "parallel texts are two Divs within ::: parallel"),
        (
            "::: parallel\n::: a\nA\n\nB\n:::\n\n::: b\nC\n:::\n:::\n",
            "of the parallel texts one has 2 paragraphs and the other 1",
        ),
        ("::: {.verse lines=five}\n| A\n:::\n", 'lines="five" of a verse is not a whole number'),
    ],
)
def test_fault_of_a_text_is_reported(text: str, message: str) -> None:
    (found,) = findings(text)

    assert message in found


@pytest.mark.parametrize(
    ("text", "line"),
    [("---\ntitle: One: Two\n---\n", 2), ("# One\n\nText.\n\n---\nkey: a: b\n---\n", 6)],
)
def test_yaml_at_fault_is_told_at_its_line(text, line):
    with pytest.raises(SourceError) as raised:
        read_document(text, "a.md")

    first, remedy = str(raised.value).splitlines()
    assert first.startswith(f"a.md:{line}: what stands between lines of --- is no YAML")
    assert "quotation marks" in remedy
