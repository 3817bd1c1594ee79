"""One folder a kind of work: an entry, its first and later note, and its line in the list.

The first lines of ``entry.bib`` say which place is cited (``% cited: 12``), after which other work
(``% after: key``) and by which edition (``% edition: 18``). The first entry is the one that is
tried. Asterisks stand for italics and ``<…>`` for a link to an address.
"""

import json
import re
from pathlib import Path

import pytest

from uvicthesis.bibliography.reading import read_library
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.location import Location
from uvicthesis.resolve.citations import resolve_citations
from uvicthesis.resolve.reference_list import reference_list
from uvicthesis.settings.schema import Bibliography
from uvicthesis.tools.pandoc import run_pandoc

CASES = sorted((Path(__file__).parents[1] / "cases" / "bibliography").iterdir())


def read_suffix(place):
    markdown = f"[@key, {place}]" if place else "[@key]"
    document = json.loads(run_pandoc(["--from=markdown", "--to=json"], markdown))
    return document["blocks"][0]["c"][0]["c"][0][0]["citationSuffix"]


def one_note(number, key, place):
    citation = Citation(key, [], read_suffix(place), "NormalCitation", Location("01.md", number))
    return Cluster(("01.md", number), (citation,), note=2 * number, chapter=1, in_note=False)


def listed_entry(references, key):
    """The words of an entry in the list, or none where it is not listed."""
    entries = [block for group in references.groups for block in group.entries]
    return next(
        (block["c"][1][0]["c"] for block in entries if block["c"][0][0] == f"ref-{key}"), []
    )


def set_case(case, written_out):
    library = read_library([case / "entry.bib"], case)
    key = next(iter(library.entries))
    source = (case / "entry.bib").read_text(encoding="utf-8")
    said = dict(re.findall(r"^% (\w+): ?(.*)$", source, re.MULTILINE))
    before = [one_note(0, said["after"], "")] if "after" in said else []
    notes = [one_note(1, key, said["cited"]), one_note(2, key, said["cited"])]
    settings = Bibliography(edition=int(said.get("edition", "17")))
    resolved = resolve_citations([*before, *notes], library, settings, shorthands=())
    listed = reference_list(library, resolved.cited, settings)
    assert library.findings + resolved.findings + listed.findings == ()
    return {
        "note": written_out(resolved.inlines["01.md", 1]),
        "short": written_out(resolved.inlines["01.md", 2]),
        "bibliography": written_out(listed_entry(listed, key)),
    }


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_work_is_cited_and_listed_as_the_manual_has_it(case, written_out):
    expected = {
        name: (case / f"{name}.txt").read_text(encoding="utf-8").strip()
        for name in ("note", "short", "bibliography")
    }

    assert set_case(case, written_out) == expected
