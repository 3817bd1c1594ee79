"""Real texts from other fields, with formulas, many figures, and a language that is not English."""

import re
import shutil
from collections import Counter
from dataclasses import dataclass

import pytest

from uvicthesis.nodes import descend, stringify
from uvicthesis.pipeline import Built, build
from uvicthesis.project import Project

MARGIN_BP = 72.0
TOLERANCE_BP = 3.0
"""What italics overhang, and letters that a drawing cuts off at its own edge."""
BOX_DRAWING = re.compile(r"[\u2500-\u259f]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True)
class Other:
    """A thesis of the corpus, built once."""

    project: Project
    built: Built
    pdf: object
    sources: object
    latex: str
    log: str

    @property
    def nodes(self):
        """All nodes of the chapters and appendices, as they were read."""
        for unit in self.sources.resolution.units:
            for part in unit.parts if unit.kind != "front" else ():
                yield from descend(part.document.blocks[part.start : part.stop])

    @property
    def indexes(self):
        documents = {
            part.document.path: part.document
            for unit in self.sources.resolution.units
            for part in unit.parts
        }
        return [document.index for document in documents.values()]


@pytest.fixture(scope="module")
def other(corpus, tmp_path_factory, sources_of, pdf_of):
    """Builds a thesis of the corpus in a copy of it, once."""
    known: dict[str, Other] = {}

    def build_once(name: str) -> Other:
        if name not in known:
            root = tmp_path_factory.mktemp("other") / name
            shutil.copytree(corpus / "theses" / name, root, ignore=shutil.ignore_patterns("build"))
            project = Project.load(root)
            built = build(project)
            known[name] = Other(
                project,
                built,
                pdf_of(built.pdf),
                sources_of(project),
                (project.build / "thesis.tex").read_text("utf-8"),
                (project.build / "thesis.log").read_text("utf-8", errors="replace"),
            )
        return known[name]

    return build_once


@pytest.mark.parametrize("name", ["engineering", "medicine", "textbook-ru"])
def test_every_word_of_every_chapter_is_printed_in_order(other, missing, name: str) -> None:
    thesis = other(name)

    runs = list(thesis.sources.chapter_runs)
    assert thesis.built.passes <= 3
    assert sum(map(len, runs)) > 40_000
    assert missing(thesis.pdf.body_letters, iter(runs)) == []


@pytest.mark.parametrize("name", ["engineering", "medicine", "textbook-ru"])
def test_nothing_printed_runs_out_of_the_text_block(other, name: str) -> None:
    thesis = other(name)

    assert [f for f in thesis.built.findings if f.rule == "text-within-text-block"] == []
    assert list(thesis.pdf.beyond(MARGIN_BP - TOLERANCE_BP)) == []


@pytest.mark.parametrize("name", ["engineering", "medicine", "textbook-ru"])
def test_no_character_is_lost_and_no_reference_left_open(other, name: str) -> None:
    thesis = other(name)

    assert "Missing character" not in thesis.log
    assert not re.search(r"(?:Reference|Citation) `.*' .*undefined", thesis.log)
    assert re.findall(r"@(?:fig|tbl|eq|lst|sec):\w+", thesis.pdf.text) == []


def test_every_cross_reference_of_the_engineer_prints_its_number(other) -> None:
    thesis = other("engineering")

    labels = [label for index in thesis.indexes for one in index.references for label in one.labels]
    assert len(labels) >= 91
    numbers = {item.identifier: item.number for item in thesis.sources.resolution.numbered}
    assert [label for label in labels if not numbers.get(label[:1].lower() + label[1:])] == []


def test_every_formula_of_the_engineer_is_set(other) -> None:
    thesis = other("engineering")

    formulas = [node for node in thesis.nodes if node["t"] == "Math"]
    numbered = [item for item in thesis.sources.resolution.numbered if item.kind == "eq"]
    assert len(formulas) >= 440
    assert "! " not in thesis.log
    assert [item.number for item in numbered if f"({item.number})" not in thesis.pdf.text] == []


def test_every_citation_of_the_physician_has_its_number(other) -> None:
    thesis = other("medicine")

    cited = [
        citation
        for index in thesis.indexes
        for found in index.printed
        for citation in getattr(found, "citations", ())
    ]
    (references,) = thesis.sources.resolution.bibliography
    listed = references["c"][1]
    clusters = [
        inlines
        for of_book in thesis.sources.resolution.slices.values()
        for inlines in of_book.citations.values()
    ]
    numbers = {int(n) for inlines in clusters for n in re.findall(r"\d+", stringify(inlines))}
    assert len(cited) >= 408
    assert len({citation.key for citation in cited}) == len(listed)
    assert numbers <= set(range(1, len(listed) + 1))
    assert {1, len(listed)} <= numbers


def test_every_table_of_the_physician_is_printed(other) -> None:
    thesis = other("medicine")

    tables = [node for node in thesis.nodes if node["t"] == "Table"]
    cells = [
        block for table in tables for block in descend(table) if block["t"] in ("Plain", "Para")
    ]
    words = {word for cell in cells for word in re.findall(r"[^\W_]{4,}", stringify(cell["c"]))}
    printed = re.sub(r"\W", "", thesis.pdf.text)
    assert len(tables) >= 34
    assert len(words) > 200
    assert [word for word in words if word not in printed] == []


def test_every_drawing_of_the_textbook_is_printed(other) -> None:
    thesis = other("textbook-ru")

    drawn = [node for node in thesis.nodes if node["t"] == "Image"]
    svg = [node for node in drawn if node["c"][2][0].endswith(".svg")]
    assert len(svg) >= 27
    assert sum(len(thesis.pdf.drawings(folio)) for folio in thesis.pdf.labels) >= len(drawn)


@pytest.mark.parametrize("script", [CYRILLIC, BOX_DRAWING])
def test_every_character_of_the_textbook_s_scripts_is_printed(other, script) -> None:
    thesis = other("textbook-ru")

    typed = Counter(
        script.findall(
            "".join(
                n["c"] if n["t"] == "Str" else n["c"][1]
                for n in thesis.nodes
                if n["t"] in ("Str", "Code", "CodeBlock")
            )
        )
    )
    printed = Counter(script.findall(thesis.pdf.text))
    assert sum(typed.values()) > 100
    assert typed - printed == Counter()
