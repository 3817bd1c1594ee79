import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import uvicthesis.filters
from uvicthesis.bibliography.reading import read_library
from uvicthesis.documents.reading import Document, read_document
from uvicthesis.filters import FILTERS, apply_filters
from uvicthesis.latex.rendering import render_unit
from uvicthesis.resolve.resolution import Resolution, resolve
from uvicthesis.resolve.slices import Slice
from uvicthesis.settings.schema import Bibliography, ChapterFile, Glossary, Settings

FOLDER = Path(__file__).parents[1] / "cases" / "filters"
CASES = sorted(path.parent for path in FOLDER.glob("*/input.md"))
INPUT = "input.md"


@dataclass(frozen=True)
class Rendered:
    """A case resolved: its document, its slice, and the LaTeX of its units."""

    document: Document
    of_book: Slice
    tex: str


def render(case: Path, no_facts: Settings) -> Rendered:
    """Read, resolve and render ``input.md`` of a case.

    ``before.md`` is a chapter before it, ``glossary.md`` and ``abbreviations.md`` are those front
    pages. ``case.yaml`` may say that the input is a front page (``front``), how the chapter opens
    (``chapter``), the ``language`` of the thesis, how terms are marked (``mark``), where images
    were placed (``images``) and that it is a ``draft``.
    """
    options = case / "case.yaml"
    given = yaml.safe_load(options.read_text("utf-8")) if options.is_file() else {}
    settings = settings_of(case, given, no_facts)
    names = [*settings.front.values(), *(chapter.file for chapter in settings.chapters)]
    documents = {name: read_document((case / name).read_text("utf-8"), name) for name in names}
    library = read_library([FOLDER / "sources.bib"], FOLDER)
    resolution = resolve(settings, documents, library, draft=given.get("draft", False))
    of_book = replace(resolution.slices[INPUT], images=given.get("images", {}))
    parts = [part for unit in resolution.units for part in unit.parts]
    document = next(part.document for part in parts if part.document.path == INPUT)
    return Rendered(document, of_book, tex_of(resolution, of_book))


def settings_of(case: Path, given: Mapping[str, Any], no_facts: Settings) -> Settings:
    front = {page: f"{page}.md" for page in ("glossary", "abbreviations")}
    front = {page: name for page, name in front.items() if (case / name).is_file()}
    chapters = [ChapterFile("before.md")] if (case / "before.md").is_file() else []
    if "front" in given:
        front[given["front"]] = INPUT
    else:
        chapters.append(ChapterFile(INPUT, **given.get("chapter", {})))
    return replace(
        no_facts,
        front=front,
        chapters=tuple(chapters),
        language=given.get("language", "en-CA"),
        glossary=Glossary(given.get("mark", "spans")),
        bibliography=Bibliography(files=("sources.bib",)),
    )


def tex_of(resolution: Resolution, of_book: Slice) -> str:
    slices = {**resolution.slices, INPUT: of_book}
    units = [unit for unit in resolution.units if unit.parts[0].document.path == INPUT]
    return "".join(render_unit(unit, slices) for unit in units)


def pretty(value: Any, indent: str = "") -> str:
    """JSON in which what is short stands on one line."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent + line) <= 100 or not isinstance(value, (dict, list)):
        return line
    deeper = indent + " "
    if isinstance(value, list):
        return "[" + f",\n{deeper}".join(pretty(item, deeper) for item in value) + "]"
    pairs = (f"{json.dumps(key)}: {pretty(item, deeper)}" for key, item in value.items())
    return "{" + f",\n{deeper}".join(pairs) + "}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_chapter_is_filtered_and_written_as_expected(
    case: Path, golden: Callable[[str, Path], None], no_facts: Settings
) -> None:
    rendered = render(case, no_facts)

    blocks = apply_filters(rendered.document.blocks, rendered.of_book)

    golden(pretty(blocks) + "\n", case / "expect.json")
    golden(rendered.tex, case / "expect.tex")


@pytest.fixture(scope="module")
def rendered_cases(no_facts: Settings) -> list[Rendered]:
    return [render(case, no_facts) for case in CASES]


def test_filters_leave_the_document_as_it_was_read(rendered_cases: list[Rendered]) -> None:
    before = [json.dumps(case.document.blocks) for case in rendered_cases]

    for case in rendered_cases:
        apply_filters(case.document.blocks, case.of_book)

    assert [json.dumps(case.document.blocks) for case in rendered_cases] == before


@pytest.mark.parametrize("left_out", FILTERS, ids=lambda action: action.__name__)
def test_some_case_shows_what_a_filter_does(
    left_out: Any, rendered_cases: list[Rendered], monkeypatch: pytest.MonkeyPatch
) -> None:
    others = tuple(action for action in FILTERS if action is not left_out)
    full = [apply_filters(case.document.blocks, case.of_book) for case in rendered_cases]
    monkeypatch.setattr(uvicthesis.filters, "FILTERS", others)

    without = [apply_filters(case.document.blocks, case.of_book) for case in rendered_cases]

    assert without != full


@pytest.mark.parametrize("target", ["html", "docx"])
def test_other_targets_get_no_latex(target: str, rendered_cases: list[Rendered]) -> None:
    for case in rendered_cases:
        typed = case.document.path == INPUT and "latex" in json.dumps(case.document.blocks)
        filtered = json.dumps(apply_filters(case.document.blocks, case.of_book, target))

        assert typed or '["latex"' not in filtered
