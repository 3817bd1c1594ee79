from uvicthesis.filters import apply_filters
from uvicthesis.nodes import para, string
from uvicthesis.resolve.slices import Slice


def lists(*entries):
    """A list of references as resolving makes it, rendered for LaTeX."""
    divs = [{"t": "Div", "c": [["ref-a", ["reference"], []], list(entry)]} for entry in entries]
    block = {"t": "Div", "c": [["", ["references"], []], divs]}
    return apply_filters([block], Slice("bibliography"))


def raw(blocks):
    return [block["c"][1] if block["t"] == "RawBlock" else block["t"] for block in blocks]


def test_annotation_is_set_apart_from_its_entry():
    entry, note, more = para([string("Entry.")]), para([string("Note.")]), para([string("More.")])

    assert raw(lists([entry], [entry, note, more])) == [
        r"\begin{references}",
        "Para",
        "Para",
        r"\begin{annotation}",
        "Para",
        "Para",
        r"\end{annotation}",
        r"\end{references}",
    ]
