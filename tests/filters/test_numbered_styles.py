"""Citations and lists of styles that number their sources."""

import json

import pytest

from uvicthesis.filters import apply_filters
from uvicthesis.nodes import SPACE, para, span, string, text_inlines
from uvicthesis.resolve.slices import Slice
from uvicthesis.tools.pandoc import run_pandoc


def cite(number, mode="NormalCitation"):
    citation = {
        "citationId": "k", "citationPrefix": [], "citationSuffix": [],
        "citationMode": {"t": mode}, "citationNoteNum": 0, "citationHash": number,
    }  # fmt: skip
    return {"t": "Cite", "c": [[citation], [string("?")]]}


def raised(text):
    return {"t": "Superscript", "c": [string(text)]}


def latex(blocks, of_book):
    version = json.loads(run_pandoc(["--to=json"], ""))["pandoc-api-version"]
    document = {"pandoc-api-version": version, "meta": {},
                "blocks": apply_filters(blocks, of_book, "latex")}  # fmt: skip
    return run_pandoc(["--from=json", "--to=latex", "--wrap=none"], json.dumps(document)).strip()


@pytest.mark.parametrize(
    ("inlines", "written"),
    [
        ([string("word"), SPACE, cite(1), string(".")], r"word.\textsuperscript{1}"),
        ([string("word"), cite(1), string(","), SPACE, string("and")],
         r"word,\textsuperscript{1} and"),
        ([string("word"), cite(1), SPACE, string("and")], r"word\textsuperscript{1} and"),
        ([cite(2, "AuthorInText"), SPACE, string("says.")], r"Student\textsuperscript{2} says."),
    ],
    ids=["behind a stop", "behind a comma", "glued to a word", "after its author"],
)  # fmt: skip
def test_raised_number_stands_where_a_note_mark_would(inlines, written):
    citations = {1: [raised("1")], 2: [string("Student"), raised("2")]}
    of_book = Slice("a.md", cites_in_notes=False, citations=citations)

    assert latex([para(inlines)], of_book) == written


def test_number_in_brackets_stands_where_it_was_written():
    of_book = Slice("a.md", cites_in_notes=False, citations={1: [string("[1]")]})

    assert latex([para([string("word"), SPACE, cite(1), string(".")])], of_book) == "word {[}1{]}."


def test_list_of_numbered_entries_is_as_wide_as_its_widest_number():
    entries = [
        {"t": "Div", "c": [[f"ref-{key}", ["reference"], []], [para([
            span([string(number)], classes=("reference-number",)), SPACE, *text_inlines(key)])]]}
        for key, number in (("one", "[9]"), ("two", "[10]"))
    ]  # fmt: skip
    of_book = Slice("a.md", cites_in_notes=False)

    written = latex([{"t": "Div", "c": [["", ["references"], []], entries]}], of_book)

    assert written.startswith(r"\begin{numberedreferences}{{[}10{]}}")
    assert r"\referencenumber{{[}9{]}}one" in written
    assert written.endswith(r"\end{numberedreferences}")
