"""Where each list of sources stands: where the writer placed it, or at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from uvicthesis.documents.index import FoundListPlace
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Node, text_inlines
from uvicthesis.resolve.bibliography import ResolvedBibliography
from uvicthesis.resolve.units import Unit
from uvicthesis.settings.schema import Bibliography


@dataclass(frozen=True, slots=True)
class PlacedLists:
    """The lists by the document and number of the Div that holds them, and those without one.

    ``closings`` are the lists at the end of units, by the unit's name, each with its heading,
    unless it is that of the unit;
    ``at_end`` is the one after the chapters.
    """

    placed: Mapping[tuple[str, int], Blocks]
    closings: Mapping[str, Blocks]
    at_end: Blocks
    findings: tuple[Finding, ...]


def place_lists(
    units: Sequence[Unit], sources: ResolvedBibliography, settings: Bibliography
) -> PlacedLists:
    """Each list in the first place its writer gave it; a second place is a finding.

    Without a place, the one of the book goes under the heading that the last chapter consists of,
    as in pandoc, or behind the chapters. A unit without a place has its own at its end, but for
    front pages in a style that cites in notes, whose notes say all there is to say.
    """
    placed: dict[tuple[str, int], Blocks] = {}
    closings: dict[str, Blocks] = {}
    findings: list[Finding] = []
    has_own = settings.place == "chapter"
    whole: Location | None = None
    awaiting = None if has_own else _awaiting_list(units)
    for number, unit in enumerate(units):
        first = None if has_own else whole
        for path, place in _places(unit):
            if first is None:
                first = place.at
                blocks = sources.of_units.get(number, []) if has_own else sources.blocks
                placed[path, place.number] = _below(blocks, place.level)
            else:
                findings.append(_placed_twice(place.at, first, has_own))
        listed = sources.of_units.get(number)
        if has_own and listed and first is None and not (unit.kind == "front" and sources.in_notes):
            closings[unit.name] = [_heading(unit, settings), *_below(listed, 2)]
        whole = None if has_own else first
    if awaiting and not whole and sources.blocks:
        closings[awaiting.name] = sources.blocks
    at_end = [] if whole or awaiting else sources.blocks
    return PlacedLists(placed, closings, at_end, tuple(findings))


def _awaiting_list(units: Sequence[Unit]) -> Unit | None:
    """The last chapter, if it is a heading and nothing else: to pandoc, that of the list."""
    last = [unit for unit in units if unit.kind == "chapter"][-1:]
    return next((unit for unit in last if _kinds_of_blocks(unit) == ["Header"]), None)


def _kinds_of_blocks(unit: Unit) -> list[str]:
    blocks = [
        block for part in unit.parts for block in part.document.blocks[part.start : part.stop]
    ]
    return [block["t"] for block in blocks if block["t"] != "RawBlock"]


def _places(unit: Unit) -> Iterator[tuple[str, FoundListPlace]]:
    for part in unit.parts:
        for place in part.document.index.list_places:
            if part.holds(place.block):
                yield part.document.path, place


def _below(blocks: Blocks, level: int) -> Blocks:
    """Blocks whose headings, of level 2 and deeper, stand below a heading of that level."""
    if level == 1:
        return blocks
    deeper = deepcopy(blocks)
    for block in deeper:
        if block["t"] == "Header":
            block["c"][0] += level - 1
    return deeper


def _heading(unit: Unit, settings: Bibliography) -> Node:
    attr = [f"references-{unit.name}", ["unnumbered"], []]
    return {"t": "Header", "c": [2, attr, text_inlines(settings.list_heading)]}


def _placed_twice(at: Location, first: Location, has_own: bool) -> Finding:
    what = "this chapter's list of sources" if has_own else "the bibliography"
    remedy = "remove one of the two"
    if not has_own:
        remedy += "; place: chapter, below bibliography:, gives each chapter its own list"
    return Finding("list-of-sources-once", at, f"{what} stands already at {first}", remedy)
