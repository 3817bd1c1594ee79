"""The parts a thesis is read in: front pages, chapters and appendices, put together from files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from uvicthesis.documents.index import Heading
from uvicthesis.documents.reading import Document
from uvicthesis.errors import SourceError, raise_all
from uvicthesis.location import Location
from uvicthesis.settings.schema import ChapterFile, Settings

FRONT_ORDER = (
    "abstract",
    "glossary",
    "abbreviations",
    "acknowledgements",
    "dedication",
    "epigraph",
    "preface",
)
"""Front pages in the order of UVic's requirements (7 October 2025); contents and lists, which
are generated, come after the abstract."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a document's top-level blocks, from ``start`` up to ``stop``."""

    document: Document
    start: int
    stop: int

    def holds(self, block: int) -> bool:
        """Whether a top-level block of the document belongs to this part."""
        return self.start <= block < self.stop


@dataclass(frozen=True, slots=True)
class Unit:
    """A front page, chapter or appendix: its heading, if it has one, and its parts in order.

    ``file`` is its item in the settings; a front page has none. A front page's parts leave its
    heading out, for the page prints it; a chapter's keep it.
    """

    name: str
    kind: Literal["front", "chapter", "appendix"]
    parts: tuple[Part, ...]
    heading: Heading | None
    file: ChapterFile | None = None

    @property
    def has_label(self) -> bool:
        """Whether the chapter is numbered and shows it: ``Chapter One``, ``Appendix A``."""
        if self.heading is None or not self.heading.is_numbered or self.file is None:
            return False
        return self.file.label != "none"


def assemble_units(settings: Settings, documents: Mapping[str, Document]) -> tuple[Unit, ...]:
    """All units in the order of reading: front pages, chapters, appendices.

    Raises:
        SourceError: the first file has no chapter heading to begin with.
    """
    front = [
        _front_page(name, documents[settings.front[name]])
        for name in FRONT_ORDER
        if name in settings.front
    ]
    chapters = _chapters("chapter", settings.chapters, documents)
    appendices = _chapters("appendix", settings.appendices, documents)
    return (*front, *chapters, *appendices)


def units_of_document(document: Document) -> tuple[Unit, ...]:
    """The units of a document on its own, which need not begin with a chapter heading."""
    file = ChapterFile(document.path)
    return tuple(
        Unit(f"chapter-{number:02}", "chapter", (part,), heading, file)
        for number, (part, heading) in enumerate(_split(document), start=1)
    )


def _front_page(name: str, document: Document) -> Unit:
    heading = next((h for h in document.index.headings if h.level == 1 and h.is_top_level), None)
    end = len(document.blocks)
    if heading is None:
        return Unit(name, "front", (Part(document, 0, end),), None)
    parts = (Part(document, 0, heading.block), Part(document, heading.block + 1, end))
    return Unit(name, "front", parts, heading)


def _chapters(
    kind: Literal["chapter", "appendix"],
    files: Sequence[ChapterFile],
    documents: Mapping[str, Document],
) -> list[Unit]:
    units: list[Unit] = []
    errors: list[SourceError] = []
    for file in files:
        document = documents[file.file]
        for part, heading in _split(document):
            if heading is not None:
                name = f"{kind}-{len(units) + 1:02}"
                units.append(Unit(name, kind, (part,), heading, file))
            elif units:
                last = units[-1]
                units[-1] = Unit(last.name, kind, (*last.parts, part), last.heading, last.file)
            else:
                errors.append(_no_heading(file, document))
    raise_all(errors)
    return units


def _split(document: Document) -> Iterator[tuple[Part, Heading | None]]:
    """The document cut at its level-one headings; what stands before the first goes with it.

    Only raw LaTeX may stand before it: a document that begins with prose or a lower heading goes
    on with the chapter before it, up to its first level-one heading.
    """
    tops = [h for h in document.index.headings if h.level == 1 and h.is_top_level]
    end = len(document.blocks)
    starts = [heading.block for heading in tops]
    if tops and _all_raw(document, starts[0]):
        starts[0] = 0
    elif starts[:1] != [0]:
        yield Part(document, 0, starts[0] if starts else end), None
    for heading, start, stop in zip(tops, starts, [*starts[1:], end], strict=False):
        yield Part(document, start, stop), heading


def _all_raw(document: Document, before: int) -> bool:
    return all(block["t"] == "RawBlock" for block in document.blocks[:before])


def _no_heading(file: ChapterFile, document: Document) -> SourceError:
    return SourceError(
        "the first chapter has no heading",
        at=Location(document.path, 1),
        remedy="begin the file with a line such as # Introduction",
    )


def locate(units: Iterable[Unit], path: str, block: int) -> Unit | None:
    """The unit that a document's top-level block belongs to, or None for a front heading."""
    for unit in units:
        for part in unit.parts:
            if part.document.path == path and part.holds(block):
                return unit
    return None
