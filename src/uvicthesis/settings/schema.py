"""The settings of a thesis: what ``thesis.yaml`` gives, validated, with defaults filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from uvicthesis.location import Location

Kind = Literal["thesis", "dissertation", "project"]


@dataclass(frozen=True, slots=True)
class Member:
    """One of the supervisory committee; all three are plain text, printed as typed."""

    name: str
    role: str
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChapterFile:
    """An item of ``chapters:`` or ``appendices:``; ``file`` is relative to the thesis."""

    file: str
    label: Literal["words", "number", "none"] | None = None  # None: as headings.chapter-label says
    number: int | None = None
    title: str | None = None  # Markdown
    title_at: Location = field(default_factory=lambda: Location("thesis.yaml"))
    at: Location = field(default_factory=lambda: Location("thesis.yaml"))


@dataclass(frozen=True, slots=True)
class Lists:
    """Which lists are printed; "auto" where there is anything to list."""

    tables: Literal["auto"] | bool = "auto"
    figures: Literal["auto"] | bool = "auto"
    credits: bool = False


@dataclass(frozen=True, slots=True)
class Headings:
    """How chapters and sections are labelled, and where note numbers begin again."""

    chapter_label: Literal["words", "number", "none"] = "words"
    section_numbers: Literal["contents", "everywhere", "none"] = "contents"
    note_numbers: Literal["continuous", "chapter"] = "continuous"


@dataclass(frozen=True, slots=True)
class Glossary:
    """How terms are found in the text, and which are listed."""

    mark: Literal["spans", "automatic"] = "spans"
    list: Literal["all", "used"] = "all"


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Which abbreviations are listed, and where first use begins again."""

    list: Literal["all", "used"] = "all"
    restart: Literal["never", "chapter"] = "never"


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the bibliography with its heading; one without a criterion takes the rest."""

    title: str
    keyword: str | None = None
    type: str | None = None
    file: str | None = None
    sort: Literal["author", "date", "listed"] = "author"
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Where sources are, and how they are cited and listed."""

    heading: str | None = None
    place: Literal["end", "chapter"] = "end"
    files: tuple[str, ...] = ("bib/*.bib",)
    style: str = "chicago-notes"
    edition: Literal[17, 18] = 17
    repeat: Literal["short", "author", "ibid"] = "short"
    restart: Literal["never", "chapter"] = "never"
    page_ranges: Literal["chicago", "as-written"] = "chicago"
    repeated_author: Literal["auto", "dash", "name"] = "auto"
    annotations: bool = False
    back_links: bool = False
    groups: tuple[Group, ...] = ()
    uncited: tuple[str, ...] | Literal["all"] = ()

    @property
    def list_heading(self) -> str:
        """What stands over the list, or over that of each chapter."""
        return self.heading or ("References" if self.place == "chapter" else "Bibliography")


@dataclass(frozen=True, slots=True)
class BookIndex:
    """How the index looks, where the text has marks for one."""

    heading: str = "Index"
    style: Literal["indented", "run-in"] = "indented"
    letters: bool = False


@dataclass(frozen=True, slots=True)
class Margins:
    """The four margins, each a TeX length such as ``1in``."""

    left: str = "1in"
    right: str = "1in"
    top: str = "1in"
    bottom: str = "1in"


@dataclass(frozen=True, slots=True)
class Layout:
    """Type and page."""

    font: str = "Gentium Book Plus"
    fallback: tuple[str, ...] = ()
    mono_font: str = "DejaVu Sans Mono"
    size: str = "12pt"
    spacing: Literal["1", "1.5", "double"] = "1.5"
    margins: Margins = Margins()


@dataclass(frozen=True, slots=True)
class Check:
    """What the format check leaves out, and a department's own rules."""

    waive: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All of ``thesis.yaml``.

    ``title`` is Markdown; every other word that is printed is plain text.
    ``front`` maps a page ("abstract", "glossary", …) to its file, relative to the thesis;
    only pages that have a file are in it. ``where`` maps a dotted key ("committee.0.role") to
    its place in ``thesis.yaml``.
    """

    title: str
    author: str
    degree: str
    departments: tuple[str, ...]
    year: int
    committee: tuple[Member, ...]
    kind: Kind = "thesis"
    credentials: tuple[str, ...] = ()
    licence: str | None = None
    territory_acknowledgement: bool = True
    language: str = "en-CA"
    keywords: tuple[str, ...] = ()
    profile: Literal["history", "science"] | None = None
    front: Mapping[str, str] = field(default_factory=dict)
    chapters: tuple[ChapterFile, ...] = ()
    appendices: tuple[ChapterFile, ...] = ()
    lists: Lists = Lists()
    headings: Headings = Headings()
    glossary: Glossary = Glossary()
    abbreviations: Abbreviations = Abbreviations()
    bibliography: Bibliography = Bibliography()
    index: BookIndex = BookIndex()
    layout: Layout = Layout()
    engine: Literal["xelatex", "lualatex"] = "xelatex"
    check: Check = Check()
    where: Mapping[str, Location] = field(default_factory=dict)

    def at(self, key: str) -> Location:
        """The place of a dotted key, or of the file where the key is not written."""
        return self.where.get(key, Location("thesis.yaml"))
