"""Finished PDFs looked at as a reader would, and theses built by the command as a writer would."""

from __future__ import annotations

import ctypes
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from uvicthesis.bibliography.reading import read_bibliography
from uvicthesis.documents.crossref_forms import listing_parts
from uvicthesis.filters import apply_filters
from uvicthesis.nodes import Blocks, descend, stringify
from uvicthesis.pipeline import Built, read
from uvicthesis.project import Project
from uvicthesis.resolve.resolution import Resolution, resolve
from uvicthesis.store import Store
from uvicthesis.tools import process
from uvicthesis.tools.process import Finished

NOTE_SIZE_PT = (9.5, 10.4)
TEXT_SIZE_PT = 11.0
DESCENDER_BP = 5.0
FOLIO_BP = 25.0
"""How far the folio stands within the upper margin."""


def letters(text: str) -> str:
    """The letters of a text alone, so that no line end, hyphen or ligature matters."""
    whole = unicodedata.normalize("NFKC", text)
    return "".join(character for character in whole if character.isalpha())


@dataclass(frozen=True)
class Pdf:
    """A finished PDF and what there is to be seen in it."""

    path: Path

    @cached_property
    def _document(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.path)

    def __len__(self) -> int:
        return len(self._document)

    @property
    def labels(self) -> list[str]:
        """The folio of each sheet, as viewers show it."""
        return [self._document.get_page_label(sheet) for sheet in range(len(self))]

    @property
    def outline(self) -> list[tuple[int, str, str]]:
        """The level, title and folio of each bookmark."""
        marks = self._document.get_toc()
        return [(m.level, m.get_title(), self.labels[m.get_dest().get_index()]) for m in marks]

    @property
    def metadata(self) -> dict[str, str]:
        return self._document.get_metadata_dict()

    @property
    def language(self) -> str:
        length = pdfium.FPDFCatalog_GetLanguage(self._document.raw, None, 0)
        buffer = (ctypes.c_ushort * (length // 2))()
        pdfium.FPDFCatalog_GetLanguage(self._document.raw, buffer, length)
        return bytes(buffer).decode("utf-16-le").rstrip("\0")

    def links(self, folio: str) -> list[str]:
        """The folios that the links of a page lead to, in their order."""
        page = self._document[self.labels.index(folio)]
        place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        found = []
        while pdfium.FPDFLink_Enumerate(page.raw, place, link):
            target = pdfium.FPDFLink_GetDest(self._document.raw, link)
            sheet = pdfium.FPDFDest_GetDestPageIndex(self._document.raw, target)
            found.append(self.labels[sheet])
        return found

    def drawings(self, folio: str) -> list[tuple[int, int]]:
        """The width and height, in bp, of each image on a page."""
        page = self._document[self.labels.index(folio)]
        kinds = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM]
        boxes = [image.get_bounds() for image in page.get_objects(filter=kinds, max_depth=1)]
        return [(round(right - left), round(top - low)) for left, low, right, top in boxes]

    def beyond(self, margin_bp: float) -> Iterator[str]:
        """The characters nearer to an edge than the margins are, with the folio and how near.

        The folio may stand within the upper margin, and descenders within the lower one.
        """
        for sheet, label in enumerate(self.labels):
            page = self._document[sheet]
            width, height = page.get_size()
            text = page.get_textpage()
            for place in range(text.count_chars()):
                left, low, right, top = text.get_charbox(place)
                near = min(left, width - right, low + DESCENDER_BP, height - top + FOLIO_BP)
                if right > left and near < margin_bp:
                    code = chr(pdfium.FPDFText_GetUnicode(text.raw, place))
                    yield f"page {label}: {code!r} stands {near:.1f} bp from an edge"

    @cached_property
    def sheets(self) -> list[str]:
        """The text of each sheet, as copied from a viewer."""
        text = process.run("pdftotext", "-layout", self.path, "-").stdout
        return text.split("\f")[:-1]

    def page(self, folio: str) -> str:
        return self.sheets[self.labels.index(folio)]

    @property
    def text(self) -> str:
        """All of it, each run of white space as one space."""
        return " ".join(" ".join(self.sheets).split())

    @cached_property
    def body_letters(self) -> str:
        """The letters that stand in the size of the text or larger."""
        return letters("".join(c for c, size in self._characters if size >= TEXT_SIZE_PT))

    @cached_property
    def note_letters(self) -> str:
        """The letters that stand in the size of notes."""
        low, high = NOTE_SIZE_PT
        return letters("".join(c for c, size in self._characters if low < size < high))

    @property
    def _characters(self) -> Iterator[tuple[str, float]]:
        for sheet in range(len(self)):
            text = self._document[sheet].get_textpage()
            for place in range(text.count_chars()):
                code = pdfium.FPDFText_GetUnicode(text.raw, place)
                yield chr(code), pdfium.FPDFText_GetFontSize(text.raw, place)


@pytest.fixture(scope="session")
def pdf_of() -> Callable[[Path], Pdf]:
    """Opens a finished PDF."""
    return Pdf


@pytest.fixture(scope="session")
def pdf(built_thesis: tuple[Project, Built]) -> Pdf:
    """The PDF of the small thesis."""
    return Pdf(built_thesis[1].pdf)


@dataclass(frozen=True)
class Thesis:
    """A folder with a thesis, on which commands are run."""

    root: Path

    @property
    def pdf(self) -> Pdf:
        return Pdf(self.root / "build" / "thesis.pdf")

    def run(self, task: str, *options: str) -> Finished:
        """What a task of the command line leaves."""
        command = (sys.executable, "-m", "uvicthesis", task, "--thesis", self.root, *options)
        return process.run(*command, cwd=self.root, env={"SOURCE_DATE_EPOCH": "1700000000"})

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text in one of its files; it has to be there."""
        text = (self.root / name).read_text("utf-8")
        assert old in text
        (self.root / name).write_text(text.replace(old, new), encoding="utf-8")

    def append(self, name: str, text: str) -> None:
        with (self.root / name).open("a", encoding="utf-8") as file:
            file.write(text)


@pytest.fixture
def thesis(built_thesis: tuple[Project, Built], tmp_path: Path) -> Thesis:
    """A copy of the small thesis, built already, to be changed and built again."""
    shutil.copytree(built_thesis[0].root, tmp_path / "thesis")
    return Thesis(tmp_path / "thesis")


@pytest.fixture
def small(small_thesis: Callable[..., Path]) -> Callable[..., Thesis]:
    """A thesis of one or a few chapters, not yet built."""
    return lambda *given: Thesis(small_thesis(*given))


@dataclass(frozen=True)
class Sources:
    """What the sources of a thesis say should be printed."""

    resolution: Resolution

    @property
    def chapter_runs(self) -> Iterator[str]:
        """The letters of every run of text of the chapters, in order.

        Notes, floats and code are left out; formulas, whose letters are not text, part runs.
        """
        for unit in self.resolution.units:
            for part in unit.parts if unit.kind == "chapter" else ():
                of_book = self.resolution.slices[part.document.path]
                blocks = part.document.blocks[part.start : part.stop]
                yield from runs_of(apply_filters(blocks, of_book, "plain"))

    @property
    def notes(self) -> list[str]:
        """The letters of every note of the chapters, in order."""
        return [
            letters(stringify(node["c"]))
            for unit in self.resolution.units
            if unit.kind == "chapter"
            for part in unit.parts
            for node in descend(
                apply_filters(
                    part.document.blocks[part.start : part.stop],
                    self.resolution.slices[part.document.path],
                    "plain",
                )
            )
            if node["t"] == "Note"
        ]


def runs_of(blocks: Blocks) -> Iterator[str]:
    floats = frozenset(["Figure", "Table", "CodeBlock"])
    divs = (block["c"] for block in descend(blocks) if block["t"] == "Div")
    captions = [id(parts[0]) for div in divs if (parts := listing_parts(div))]
    for block in descend(blocks, skip=floats | {"Note", "Para", "Plain", "Header"}):
        if block["t"] in ("Para", "Plain", "Header") and id(block["c"]) not in captions:
            inlines = block["c"][2] if block["t"] == "Header" else block["c"]
            text = "".join(pieces_of(inlines))
            yield from filter(None, map(letters, text.split(BREAK)))


BREAK = "\0"
SET_OTHERWISE = ("Math", "RawInline", "Code", "Superscript", "Subscript")


def pieces_of(inlines: Blocks) -> Iterator[str]:
    """The text of inlines, with breaks for what is set in other letters or another size."""
    for inline in descend(inlines, skip=frozenset(["Note", "Image", *SET_OTHERWISE])):
        if inline["t"] in SET_OTHERWISE:
            yield BREAK
        elif inline["t"] == "Str":
            yield inline["c"]


@pytest.fixture(scope="session")
def sources_of() -> Callable[[Project], Sources]:
    """Reads and resolves the sources of a thesis, as the build does."""

    def read_sources(project: Project) -> Sources:
        documents = read(project, Store(project.build))
        library = read_bibliography(project.settings, project.root)
        return Sources(resolve(project.settings, documents, library))

    return read_sources


def missing_from(whole: str, runs: Iterator[str]) -> list[str]:
    """The runs that do not stand in a text one after another."""
    missing, place = [], 0
    for run in runs:
        found = whole.find(run, place)
        if found < 0:
            missing.append(run)
        else:
            place = found + len(run)
    return missing


@pytest.fixture(scope="session")
def missing() -> Callable[[str, Iterator[str]], list[str]]:
    return missing_from
