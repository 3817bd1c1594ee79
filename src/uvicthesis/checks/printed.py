"""A finished thesis as rules look at it: its pages, and the facts they should agree with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from uvicthesis.checks.facts import Facts
from uvicthesis.checks.pages.captions import Caption, read_captions
from uvicthesis.checks.pages.committee_page import (
    CommitteePage,
    PrintedMember,
    read_committee_page,
)
from uvicthesis.checks.pages.contents import ContentsEntry, ends_with_folio, read_contents
from uvicthesis.checks.pages.folios import Folio, read_folios
from uvicthesis.checks.pages.openings import LARGER, Opening, read_opening, usual_size_bp
from uvicthesis.checks.pages.title_page import TitlePage, read_title_page
from uvicthesis.checks.pages.wording import plain
from uvicthesis.findings import Finding
from uvicthesis.pdf.finished import Box, FinishedPdf, Line, Page


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
        """A finding on a sheet, counted from 1, or on the last one where there are fewer.

        The rule that yields it gives it its name.
        """
        at = self.pages[min(sheet, len(self.pages)) - 1].at(self.name)
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
        return read_folios(self.pages)

    @cached_property
    def openings(self) -> tuple[Opening | None, ...]:
        """For each page the heading that it opens with, if it does.

        On the later pages of contents and lists, what stands out is an entry.
        """
        found = [read_opening(page) for page in self.pages]
        listing = False
        for place, opening in enumerate(found):
            is_entry = listing and opening is not None and ends_with_folio(opening.text)
            if is_entry:
                found[place] = None
            elif opening is not None:
                listing = opening.kind in ("contents", "tables", "figures")
        return tuple(found)

    @cached_property
    def contents(self) -> tuple[ContentsEntry, ...]:
        """The entries of the table of contents."""
        return self.listed("contents")

    def listed(self, kind: str) -> tuple[ContentsEntry, ...]:
        """The entries of the contents, or of the list of tables or figures."""
        return tuple(read_contents(self.pages, self.openings, kind))

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        """The captions of the body, in order."""
        return tuple(read_captions(self.pages, self.body))

    @cached_property
    def body(self) -> int:
        """The index of the first page of the text: the first in arabic numbers; if none, 0."""
        arabic = (place for place, one in enumerate(self.folios) if one and one.style == "arabic")
        first = next(arabic, 0)
        folio = self.folios[first]
        return first - 1 if folio and folio.value == 2 and first else first

    @property
    def front(self) -> int:
        """How many preliminary pages there are; where no page has an arabic number, all."""
        arabic = any(one and one.style == "arabic" for one in self.folios)
        return self.body if arabic else len(self.pages)

    def is_blank(self, sheet: int) -> bool:
        """Whether nothing stands on a sheet but its number."""
        page, folio = self.pages[sheet - 1], self.folios[sheet - 1]
        texts = [line for line in page.lines if folio is None or line.box_bp != folio.box_bp]
        return not (texts or page.pictures or page.rules)

    def sheet_of(self, kind: str) -> int | None:
        """The sheet, from 1, of the first page headed so; of a bibliography, the last."""
        found = [place for place, one in enumerate(self.openings, 1) if one and one.kind == kind]
        return (found[-1] if kind == "bibliography" else found[0]) if found else None

    def sheet_with(self, folio: str) -> int | None:
        """The sheet, from 1, that has this number; one that is not printed follows the others."""
        wanted = folio.casefold()
        printed = [one.text.casefold() if one else "" for one in self.folios]
        if wanted in printed:
            return printed.index(wanted) + 1
        return self.body + 1 if wanted == "1" and not printed[self.body] else None

    def section(self, kind: str) -> range:
        """The sheets, from 1, from a heading to the next page that has one."""
        begins = self.sheet_of(kind)
        if begins is None:
            return range(0)
        heading = self.openings[begins - 1]
        later = enumerate(self.openings[begins:], begins + 1)
        ends = (n for n, one in later if one and heading and one.text != heading.text)
        return range(begins, next(ends, len(self.pages) + 1))

    def text_of(self, kind: str) -> list[Line]:
        """The lines of a section, without its heading and the folios."""
        lines: list[Line] = []
        for sheet in self.section(kind):
            opening, folio = self.openings[sheet - 1], self.folios[sheet - 1]
            apart = [one.box_bp for one in (opening, folio) if one]
            lines += [line for line in self.pages[sheet - 1].lines if line.box_bp not in apart]
        return lines

    def text(self, sheet: int) -> str:
        """All that stands on a sheet, as one text."""
        return plain(" ".join(line.text for line in self.pages[sheet - 1].lines))

    def heading_text(self, sheet: int) -> str:
        """The heading a sheet opens with, and those further down: what is larger or bold."""
        lines = self.pages[sheet - 1].lines
        usual = usual_size_bp(lines)
        headings = [line for line in lines if line.is_bold or line.size_bp > LARGER * usual]
        return plain(" ".join(line.text for line in headings))
