"""One folder a kind of work: an entry, its first and later note, and its line in the list.

The first line of ``entry.bib`` says which place is cited (``% cited: 12``). Asterisks stand for
italics and ``<…>`` for a link to an address.
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


def set_case(case, written_out):
    library = read_library([case / "entry.bib"], case)
    (key,) = library.entries
    place = re.match(r"% cited: ?(.*)", (case / "entry.bib").read_text(encoding="utf-8"))[1]
    citation = Citation(key, [], read_suffix(place), "NormalCitation", Location("01.md", 1))
    clusters = [
        Cluster(("01.md", 0), (citation,), note=1, chapter=1, in_note=False),
        Cluster(("01.md", 1), (citation,), note=3, chapter=1, in_note=False),
    ]
    settings = Bibliography()
    resolved = resolve_citations(clusters, library, settings, shorthands=())
    listed = reference_list(library, resolved.cited, settings)
    assert library.findings + resolved.findings + listed.findings == ()
    return {
        "note": written_out(resolved.inlines["01.md", 0]),
        "short": written_out(resolved.inlines["01.md", 1]),
        "bibliography": written_out(listed.groups[0].entries[0]["c"][1][0]["c"]),
    }


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_work_is_cited_and_listed_as_the_manual_has_it(case, written_out):
    expected = {
        name: (case / f"{name}.txt").read_text(encoding="utf-8").strip()
        for name in ("note", "short", "bibliography")
    }

    assert set_case(case, written_out) == expected
