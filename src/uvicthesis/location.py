"""Where something stands: a line of a source, or a page of a PDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file, written as editors understand it: ``chapters/02.md:57:12``.

    ``path`` is relative to the thesis, with forward slashes. Lines and columns count from 1;
    0 means that the line, or the column, is not known.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        column = f":{self.column}" if self.line and self.column else ""
        return f"{self.path}{line}{column}"


@dataclass(frozen=True, slots=True, order=True)
class PageLocation:
    """A page of a PDF: its folio as printed (may be empty) and its sheet, counted from 1."""

    path: str
    folio: str
    sheet: int

    def __str__(self) -> str:
        folio = f"page {self.folio} " if self.folio else ""
        return f"{self.path}: {folio}(sheet {self.sheet})"
