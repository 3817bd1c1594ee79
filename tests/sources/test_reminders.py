import pytest

from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.sources.reminders import find_percent_comments, find_reminders


def reminders(text: str) -> list[tuple[str, int]]:
    return [(mark.name, mark.line) for mark in find_reminders(MarkdownSource(text))]


@pytest.mark.parametrize(
    "reminder",
    [
        "TODO",
        "FIXME",
        "TBD",
        "XXX",
        "XXXX",
        "[XXX]",
        "[citation needed]",
        "[CITATION NEEDED]",
        "[citation]",
        "[cite]",
        "[ref?]",
        "[insert the map here]",
        "Lorem ipsum",
        "???",
        "[??]",
    ],
)
def test_reminder_is_found_on_its_line(reminder: str) -> None:
    assert reminders(f"# One\n\nA line\nwith {reminder} in it.\n") == [(reminder, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "`TODO` and <!-- TODO --> and $??$",
        "```\nTODO\n```",
        "<https://example.org/TODO??x> and [link](https://example.org/?a=??)",
        "[checked]{.comment} [TODO]{.comment}\\todo{TODO}",
        "::: comment\n::: box\nTODO\n:::\nTODO\n:::\n\nDone.",
        "::: {.todo}\nTODO\n:::",
        "[ref] is a link.\n\n[ref]: https://example.org/TODO",
        "[source](https://example.org) and [reference]{.term}",
        "the XXX Corps, chap. XXX of it, the Dalai Lama XXX, a todo list, Why? Yes!",
        "---\ntitle: TODO\n---\n",
    ],
)
def test_what_is_not_printed_or_meant_is_passed_over(text: str) -> None:
    assert reminders(text) == []


def test_text_after_a_comment_is_looked_at_again() -> None:
    text = "::: comment\nTODO\n:::\n\nTBD\n\n::: box\nFIXME\n:::\n"

    assert reminders(text) == [("TBD", 5), ("FIXME", 8)]


def test_latex_comment_is_found_where_a_line_begins_with_it() -> None:
    text = "% A title\n% An author\n\n% ask again\n%% and again\n\nAbout 5\n% of them.\n"

    found = find_percent_comments(MarkdownSource(text))
    assert [(mark.name, mark.line) for mark in found] == [("% ask again", 4), ("%% and again", 5)]
