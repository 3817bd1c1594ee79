"""The constructs that pandoc-crossref documents, a folder each, from Markdown to LaTeX."""

from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.bibliography.reading import read_library
from uvicthesis.documents.reading import read_document
from uvicthesis.latex.rendering import render_unit
from uvicthesis.resolve.resolution import resolve_units
from uvicthesis.resolve.units import units_of_document
from uvicthesis.settings.schema import Settings

FOLDER = Path(__file__).parents[1] / "cases" / "crossref"
CASES = sorted(FOLDER.iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_construct_of_pandoc_crossref_is_written_as_expected(
    case: Path, golden: Callable[[str, Path], None], no_facts: Settings
) -> None:
    document = read_document((case / "input.md").read_text("utf-8"), "input.md")

    book = resolve_units(no_facts, units_of_document(document), read_library([], FOLDER))

    tex = "".join(render_unit(unit, book.slices) for unit in book.units)
    golden(tex, case / "expect.tex")
