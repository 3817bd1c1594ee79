"""The supervisory committee page: what it repeats of the title page, and who is on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from uvicthesis.checks.pages.folios import read_folio
from uvicthesis.checks.pages.wording import plain
from uvicthesis.pdf.finished import Box, Line, Page

_HEADING = re.compile(r"(supervisory|examining) committee", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(supervisor|member|examiner|chair|advis[eo]r|reader|convenor)\b", re.IGNORECASE
)
_ONE_LINE = re.compile(r"(?P<name>.+?),\s*(?P<role>[^,(]+?)\s*(?P<unit>\(.+\))?$")
_UNIT = re.compile(
    r"\(?\s*(in the )?\b(department|school|faculty|institute|centre|center|program|university"
    r"|college|division|museum|ministry|hospital|library)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PrintedMember:
    """A member as printed; ``role`` and ``unit`` are empty where none is given."""

    name: str
    role: str
    unit: str
    box_bp: Box


@dataclass(frozen=True, slots=True)
class CommitteePage:
    """What stands above the heading, the heading itself, and the members below it."""

    above: tuple[str, ...]
    heading: Line | None
    members: tuple[PrintedMember, ...]


def read_committee_page(page: Page) -> CommitteePage:
    """The committee page, from the top down; without a heading all of it stands above."""
    folio = read_folio(page)
    lines = [line for line in page.lines if folio is None or line.box_bp != folio.box_bp]
    lines.sort(key=lambda line: -line.box_bp[1])
    place = next((n for n, line in enumerate(lines) if _HEADING.fullmatch(plain(line.text))), None)
    if place is None:
        return CommitteePage(tuple(plain(line.text) for line in lines), None, ())
    above = tuple(plain(line.text) for line in lines[:place])
    return CommitteePage(above, lines[place], tuple(_members(lines[place + 1 :])))


def _members(lines: Sequence[Line]) -> Iterator[PrintedMember]:
    """A member begins with a line that names no unit; the lines after it may name one."""
    begun: Line | None = None
    name = role = ""
    units: list[str] = []
    for line in lines:
        text = plain(line.text)
        if begun is not None and _is_unit(text):
            units.append(text)
            continue
        if begun is not None:
            yield PrintedMember(name, role, " ".join(units), begun.box_bp)
        begun, units = line, []
        name, role, unit = _parts(text)
        if unit:
            units.append(unit)
    if begun is not None:
        yield PrintedMember(name, role, " ".join(units), begun.box_bp)


def _is_unit(text: str) -> bool:
    return bool(_UNIT.match(text)) and not _ROLE.search(text)


def _parts(text: str) -> tuple[str, str, str]:
    """Name, role and unit of a line: ``Dr. Ada Supervisor, Supervisor (Department of History)``."""
    match = _ONE_LINE.fullmatch(text)
    if match and _ROLE.search(match["role"]):
        return match["name"], match["role"].strip(), match["unit"] or ""
    return text, "", ""
