r"""Pages of the index: in goes what the marks noted in a pass, out come each entry's locators.

A mark notes ``\indexentry{page}{Donbas > mines}{12}{}``: what it does with its page, its entry,
the folio, and the number of the note it stands in. As pages are shipped out one after another,
the lines are in the order of the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from uvicthesis.bibliography.numbers import PageRanges, page_ranges

_LINE = re.compile(
    r"\\indexentry\{(?P<refers>\w+)\}\{(?P<key>[^{}]*)\}\{(?P<folio>[^{}]*)\}\{(?P<note>[^{}]*)\}"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line of the notes; ``page`` counts the pages that have marks."""

    refers: str
    folio: str
    page: int
    note: str


def write_index_pages(noted: str, ranges: PageRanges) -> str:
    r"""A line ``\indexlocators{Donbas > mines}{, \indexpage{12}{12--14}}`` for each entry."""
    pages: dict[str, int] = {}
    by_key: dict[str, list[_Mark]] = {}
    for line in _LINE.finditer(noted):
        page = pages.setdefault(line["folio"], len(pages))
        mark = _Mark(line["refers"], line["folio"], page, line["note"])
        by_key.setdefault(line["key"], []).append(mark)
    return "".join(
        f"\\indexlocators{{{key}}}{{{_locators(marks, ranges)}}}\n" for key, marks in by_key.items()
    )


def _locators(marks: Sequence[_Mark], ranges: PageRanges) -> str:
    """Each page once, in order; pages within a range are left out."""
    spans = _merged(_spans(marks))
    listed = [mark for mark in marks if mark.refers in ("page", "main")]
    outside = [mark for mark in listed if not any(a.page <= mark.page <= b.page for a, b in spans)]
    places = [(first.page, 0, _link(first, _range(first, last, ranges))) for first, last in spans]
    alone = len({(mark.page, mark.note) for mark in outside}) + len(spans) == 1
    places += _single_pages([mark for mark in outside if not mark.note], stands_out=not alone)
    places += _notes([mark for mark in outside if mark.note])
    return "".join(f", {link}" for _, _, link in sorted(places))


def _spans(marks: Sequence[_Mark]) -> Iterator[tuple[_Mark, _Mark]]:
    """Both ends of each range; one that never ends, or never began, is that of a single page."""
    start: _Mark | None = None
    for mark in marks:
        if mark.refers == "start":
            if start:
                yield start, start
            start = mark
        elif mark.refers == "end":
            yield start or mark, mark
            start = None
    if start:
        yield start, start


def _merged(spans: Iterator[tuple[_Mark, _Mark]]) -> list[tuple[_Mark, _Mark]]:
    """Ranges without those that begin on the last page of another."""
    merged: list[tuple[_Mark, _Mark]] = []
    for first, last in spans:
        if merged and first.page <= merged[-1][1].page:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1], key=lambda mark: mark.page))
        else:
            merged.append((first, last))
    return merged


def _range(first: _Mark, last: _Mark, ranges: PageRanges) -> str:
    if first.page == last.page:
        return first.folio
    return page_ranges(f"{first.folio}–{last.folio}", ranges)


def _single_pages(marks: Sequence[_Mark], *, stands_out: bool) -> Iterator[tuple[int, int, str]]:
    """Pages; the main one in bold, if it stands out among others."""
    main = {mark.page for mark in marks if mark.refers == "main"} if stands_out else set()
    for page, folio in {mark.page: mark.folio for mark in marks}.items():
        text = rf"\textbf{{{folio}}}" if page in main else folio
        yield page, 0, rf"\indexpage{{{folio}}}{{{text}}}"


def _notes(marks: Sequence[_Mark]) -> Iterator[tuple[int, int, str]]:
    """``12n4``; notes that follow one another on a page together, ``12nn4–5`` (Manual 16.112)."""
    runs: list[list[_Mark]] = []
    for mark in {(mark.page, mark.note): mark for mark in marks}.values():
        if runs and _follows(runs[-1][-1], mark):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    for place, run in enumerate(runs, start=1):
        first, last = run[0], run[-1]
        notes = f"n{first.note}" if first is last else f"nn{first.note}–{last.note}"
        yield first.page, place, _link(first, first.folio + notes)


def _follows(mark: _Mark, other: _Mark) -> bool:
    are_numbers = mark.note.isdigit() and other.note.isdigit()
    return mark.page == other.page and are_numbers and int(other.note) == int(mark.note) + 1


def _link(mark: _Mark, text: str) -> str:
    return rf"\indexpage{{{mark.folio}}}{{{text}}}"
