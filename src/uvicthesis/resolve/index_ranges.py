"""Ranges of pages in the index: each that begins must end, and none twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from uvicthesis.documents.index import FoundIndexMark
from uvicthesis.findings import Finding
from uvicthesis.location import Location


def unmatched_ranges(marks: Iterable[FoundIndexMark]) -> Iterator[Finding]:
    """A finding for each end of a range that has no other, in the order of reading."""
    open_at: dict[str, Location] = {}
    for found in marks:
        key = found.mark.key
        if found.mark.refers == "start":
            if key in open_at:
                problem = f'the range of "{key}" begins again, open since {open_at[key]}'
                yield _finding(found.at, problem, 'end it first with range="end"')
            open_at[key] = found.at
        elif found.mark.refers == "end" and open_at.pop(key, None) is None:
            problem = f'a range of "{key}" ends here that never began'
            yield _finding(found.at, problem, 'mark its beginning with range="start"')
    for key, at in open_at.items():
        problem = f'the range of "{key}" never ends'
        advice = f'write []{{.index entry="{key}" range="end"}} where it does'
        yield _finding(at, problem, advice)


def _finding(at: Location, problem: str, advice: str) -> Finding:
    return Finding("index-ranges-closed", at, problem, advice)
