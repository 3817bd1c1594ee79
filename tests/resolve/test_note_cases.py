"""One folder a matter of position or citing: chapters, and the notes printed from them.

``1.md``, ``2.md``, … are chapters, ``abbreviations.md`` is that front page; ``settings.yaml`` may
have ``bibliography`` and ``headings`` as a thesis has them. ``notes.txt`` has a note a line, its
paragraphs parted by ``¶``; asterisks stand for italics. The works cited are in ``sources.bib``.
"""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from uvicthesis.bibliography.reading import read_library
from uvicthesis.documents.reading import read_document
from uvicthesis.filters import apply_filters
from uvicthesis.nodes import descend
from uvicthesis.resolve.resolution import resolve
from uvicthesis.settings.schema import Bibliography, ChapterFile, Headings

FOLDER = Path(__file__).parents[1] / "cases" / "notes"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir())


def settings_of(case, no_facts):
    file = case / "settings.yaml"
    given = yaml.safe_load(file.read_text("utf-8")) if file.is_file() else {}
    groups = {
        group: {key.replace("-", "_"): value for key, value in keys.items()}
        for group, keys in given.items()
    }
    listed = {"abbreviations": "abbreviations.md"} if (case / "abbreviations.md").is_file() else {}
    return replace(
        no_facts,
        front=listed,
        chapters=tuple(ChapterFile(path.name) for path in sorted(case.glob("[0-9].md"))),
        headings=Headings(**groups.get("headings", {})),
        bibliography=Bibliography(**groups.get("bibliography", {})),
    )


def printed_notes(case, written_out, no_facts):
    settings = settings_of(case, no_facts)
    names = [*settings.front.values(), *(chapter.file for chapter in settings.chapters)]
    documents = {name: read_document((case / name).read_text("utf-8"), name) for name in names}
    resolution = resolve(settings, documents, read_library([FOLDER / "sources.bib"], FOLDER))
    for name in names:
        blocks = apply_filters(documents[name].blocks, resolution.slices[name], "html")
        for node in descend(blocks):
            if node["t"] == "Note":
                yield " ¶ ".join(written_out(block["c"]) for block in node["c"])
    assert [str(finding) for finding in resolution.findings] == []


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_notes_are_printed_as_the_manual_has_them(case, golden, written_out, no_facts):
    notes = printed_notes(case, written_out, no_facts)

    golden("".join(f"{note}\n" for note in notes), case / "notes.txt")
