"""The notes of a real thesis in history, each looked at for what no note may have."""

import re

import pytest

from uvicthesis.bibliography.reading import read_bibliography
from uvicthesis.documents.reading import read_document
from uvicthesis.filters import apply_filters
from uvicthesis.nodes import descend
from uvicthesis.project import Project
from uvicthesis.resolve.resolution import resolve

FAULTS = {
    "doubled mark": r"([,;:])\s*[,;:.]|\.\.(?!\.)|\.”\.|[,.]”[,.]",
    "space before a mark": r"\s[,.;:)\]”]",
    "space after an opening": r"[(\[“]\s",
    "stop outside quotation marks": r"”[,.]",
    "page label": r"\bpp?\. ?\d",
    "hyphen in a range": r"\b\d+-\d+\b(?!.*http)",
}


@pytest.fixture(scope="module")
def nodes(corpus):
    """Every printed note, in the order of reading."""
    project = Project.load(corpus / "theses" / "history")
    settings = project.settings
    files = [*settings.front.values(), *(chapter.file for chapter in settings.chapters)]
    documents = {
        name: read_document((project.root / name).read_text("utf-8"), name) for name in files
    }
    resolution = resolve(settings, documents, read_bibliography(settings, project.root))
    blocks = [
        apply_filters(documents[name].blocks, resolution.slices[name], "html") for name in files
    ]
    return [node for node in descend(blocks) if node["t"] == "Note"]


@pytest.fixture(scope="module")
def notes(nodes, written_out):
    """The words of those that cite a source."""
    return [
        " ".join(written_out(block["c"]) for block in node["c"])
        for node in nodes
        if any(inner["t"] == "Link" for inner in descend(node))
    ]


def test_every_note_is_printed(nodes):
    assert len(nodes) == 244


@pytest.mark.parametrize("fault", FAULTS)
def test_no_note_has_a_fault_of_form(notes, fault):
    text = [re.sub(r"<[^>]*>", "address", note) for note in notes]

    assert [note for note in text if re.search(FAULTS[fault], note)] == []


def test_brackets_and_quotation_marks_are_balanced(notes):
    for note in notes:
        for opening, closing in ("()", "[]", "“”"):
            assert note.count(opening) == note.count(closing), note


def test_work_is_cited_in_full_once_and_short_ever_after(notes):
    published = [note for note in notes if re.search(r"\*Stalin’s Industrial Revolution", note)]

    assert "(Cambridge: Cambridge University Press, 1988)" in published[0]
    assert published[1].startswith("Kuromiya, *Stalin’s Industrial Revolution*, ")
    assert not any("Cambridge University Press" in note for note in published[1:])
