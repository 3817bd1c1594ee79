import pytest
from pybtex.richtext import Tag, Text

from uvicthesis.bibliography.punctuation import add_mark, clauses, sentences
from uvicthesis.bibliography.quotation import Quoted, set_marks


@pytest.mark.parametrize(
    ("text", "mark", "marked"),
    [
        (Text("Title"), ".", "Title."),
        (Text("Inc."), ".", "Inc."),
        (Text("Inc."), ",", "Inc.,"),
        (Text(Quoted("Title")), ".", "“Title.”"),
        (Text(Quoted("Why?")), ".", "“Why?”"),
        (Text(Quoted("Why?")), ",", "“Why?,”"),
        (Text(Quoted("On ", Quoted("Truth"))), ",", "“On ‘Truth,’”"),
        (Text(Tag("em", "On ", Quoted("Truth"))), ".", "On “Truth.”"),
        (Text(Tag("em", "Who Rules?")), ",", "Who Rules?,"),
        (Text(Quoted("Title")), ";", "“Title”;"),
        (Text("a,"), ",", "a,"),
        (Text(), ".", ""),
    ],
)
def test_mark_finds_its_place(text, mark, marked):
    assert str(set_marks(add_mark(text, mark))) == marked


def test_parts_that_are_empty_leave_nothing_behind():
    assert str(clauses([Text(), Text("a"), Text(), Text("b")])) == "a, b"


def test_brackets_follow_without_a_comma():
    assert str(clauses([Text("Title"), Text("(London, 1953)"), Text("12")])) == (
        "Title (London, 1953), 12"
    )


def test_sentences_begin_with_capitals_but_titles_stay_as_given():
    text = sentences([Text("a"), Text("edited by b"), Tag("em", "lower"), Text("2nd ed.")])

    assert str(text) == "a. Edited by b. lower. 2nd ed."
