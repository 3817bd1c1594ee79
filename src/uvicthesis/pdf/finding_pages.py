"""Findings on sources: the page each is printed on, by the manuscript's comments and SyncTeX."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from uvicthesis.findings import Finding
from uvicthesis.location import Location, PageLocation
from uvicthesis.pdf.places import Places
from uvicthesis.pdf.synctex import Sheets

FEWEST_PIECES = 3
"""What has fewer on a sheet may be the folio, which TeX sets when it has read further on."""


def with_pages(
    findings: Iterable[Finding], places: Places, sheets: Sheets, folios: Sequence[str], pdf: str
) -> Iterator[Finding]:
    """The findings, those on a line that is printed with the first page that it is printed on.

    ``folios`` has what is printed on each sheet for its number, ``pdf`` is the name of the file.
    """
    for finding in findings:
        at = finding.at
        sheet = _first_sheet(places.lines_of(at), sheets) if isinstance(at, Location) else 0
        page = PageLocation(pdf, folios[sheet - 1], sheet) if 0 < sheet <= len(folios) else None
        yield replace(finding, page=page) if page else finding


def _first_sheet(lines: range, sheets: Sheets) -> int:
    pieces: Counter[int] = sum((sheets[line] for line in lines if line in sheets), Counter())
    fewest = min(FEWEST_PIECES, max(pieces.values(), default=0))
    return min((sheet for sheet, count in pieces.items() if count >= fewest), default=0)
