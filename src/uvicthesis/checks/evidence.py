"""What rules look at: the sources, the bibliography as cited, the log, the printed pages.

Each kind of evidence is a type; a rule takes one of them and is told nothing else. Where there is
no such evidence, as with a PDF from elsewhere, the rule is reported as not checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from uvicthesis.bibliography.entries import Library
from uvicthesis.checks.facts import Facts
from uvicthesis.checks.pages.committee_page import (
    CommitteePage,
    PrintedMember,
    read_committee_page,
)
from uvicthesis.checks.pages.contents import ContentsEntry, read_contents
from uvicthesis.checks.pages.folios import Folio, read_folio
from uvicthesis.checks.pages.openings import Opening, read_opening
from uvicthesis.checks.pages.title_page import TitlePage, read_title_page
from uvicthesis.documents.reading import Document
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.pdf.finished import Box, FinishedPdf, Page
from uvicthesis.pdf.log import LogEntry
from uvicthesis.pdf.places import Places
from uvicthesis.resolve.resolution import Resolution
from uvicthesis.settings.schema import Settings
from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.sources.prose import Passage, read_prose


@dataclass(frozen=True)
class WrittenThesis:
    """The sources: settings, chapters as text and as read, and what resolving made of them.

    ``texts`` maps the path of each Markdown file to its text. ``findings`` are those of the
    build's earlier stages, which some rules of the catalogue report under their name.
    """

    settings: Settings
    documents: Mapping[str, Document]
    texts: Mapping[str, str]
    resolution: Resolution
    findings: Sequence[Finding] = ()

    @cached_property
    def sources(self) -> Mapping[str, MarkdownSource]:
        """Each Markdown file with the places of its marks."""
        return {path: MarkdownSource(text) for path, text in self.texts.items()}

    @cached_property
    def prose(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each Markdown file, without markup."""
        return {path: tuple(read_prose(source)) for path, source in self.sources.items()}

    def at(self, path: str, passage: Passage, position: int) -> Location:
        """The place of a character of a passage, with its column."""
        return Location(path, *passage.place(self.sources[path], position))


@dataclass(frozen=True)
class CitedLibrary:
    """The bibliography files with all their entries, and the documents that cite them."""

    settings: Settings
    library: Library
    documents: Mapping[str, Document]


@dataclass(frozen=True)
class BuildLog:
    """What TeX said while it set the thesis, and where each line of the manuscript comes from."""

    entries: Sequence[LogEntry]
    places: Places


@dataclass(frozen=True)
class PrintedThesis:
    """A finished PDF and the facts it should agree with.

    ``name`` is how messages call the file; ``is_ours`` where this program has built it from the
    settings that the facts come from; ``is_final`` where its file name counts.
    """

    pdf: FinishedPdf
    facts: Facts
    name: str
    is_ours: bool = False
    is_final: bool = True

    def finding(
        self,
        sheet: int,
        message: str,
        advice: str = "",
        *,
        box_bp: Box | None = None,
        severity: Literal["error", "warning", "note", ""] = "",
    ) -> Finding:
        """A finding on a sheet, counted from 1; the rule that yields it gives it its name."""
        at = self.pages[sheet - 1].at(self.name)
        return Finding("", at, message, advice, box_bp=box_bp, severity=severity)

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages in order."""
        return self.pdf.pages

    @cached_property
    def title_page(self) -> TitlePage:
        """The first page, line by line; without lines where it is no title page."""
        page = read_title_page(self.pages[0])
        return page if page.of("statement") or page.of("copyright") else TitlePage(())

    @cached_property
    def committee(self) -> CommitteePage | None:
        """The second page, where it is that of the supervisory committee."""
        page = read_committee_page(self.pages[1]) if len(self.pages) > 1 else None
        return page if page and page.heading else None

    @property
    def members(self) -> tuple[PrintedMember, ...]:
        """The members of the committee as printed."""
        return self.committee.members if self.committee else ()

    @cached_property
    def folios(self) -> tuple[Folio | None, ...]:
        """For each page the number printed on it."""
        return tuple(read_folio(page) for page in self.pages)

    @cached_property
    def openings(self) -> tuple[Opening | None, ...]:
        """For each page the heading that it opens with, if it does."""
        return tuple(read_opening(page) for page in self.pages)

    @cached_property
    def contents(self) -> tuple[ContentsEntry, ...]:
        """The entries of the table of contents."""
        return tuple(read_contents(self.pages, self.openings, "contents"))

    @cached_property
    def body(self) -> int:
        """The index of the first page of the text: the first in arabic numbers; if none, 0."""
        arabic = (place for place, one in enumerate(self.folios) if one and one.style == "arabic")
        first = next(arabic, 0)
        folio = self.folios[first]
        return first - 1 if folio and folio.value == 2 and first else first
