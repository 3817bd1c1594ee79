"""How a table fits the page: the widths of its columns, smaller type, or a page that is turned.

A table that fits is as wide as what is in it. One that does not has its text broken into lines.
Where a word would not fit its column, the space between the columns gives way, then the type,
down to 10 pt and no further; then long words are divided, and at last the table is turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import sqrt

from uvicthesis.filters.table_model import TableModel, only_paragraph
from uvicthesis.filters.text_widths import (
    LONGEST_UNDIVIDED,
    LONGEST_WHOLE,
    Measure,
    measure,
)
from uvicthesis.nodes import Blocks, Node, descend
from uvicthesis.resolve.text_block import TextBlock

SMALLEST_PT = 10.0
"""Below this nothing is set that is to be read with ease; notes have the same size."""

SAFETY = 1.03
"""By how much an estimate is taken too large, so that it is seldom too small."""

_SIZES_PT = {12: (10.95, 10.0), 11: (10.0, 9.0), 10: (9.0, 8.0)}
r"""``\small`` and ``\footnotesize`` by the size of the running text, as the book class has them."""


@dataclass(frozen=True, slots=True)
class Type:
    r"""The size a table is set in, and half the space between two of its columns.

    ``name`` is the command that turns to it, empty for ``\small``, which tables have anyway.
    """

    name: str
    size_pt: float
    separation_pt: float


@dataclass(frozen=True, slots=True)
class TableLayout:
    """How a table is set.

    ``shares`` are the widths of the columns in parts of what the page leaves to them; they are
    empty where each is as wide as what is in it. ``room_em`` is what the page leaves to them,
    ``width`` the width of the table in parts of the text's, ``fits`` whether all words have room.
    """

    shares: tuple[float, ...]
    type: Type
    is_turned: bool
    room_em: float
    width: float
    fits: bool = True


def types(size_pt: int) -> list[Type]:
    """The types a table may be set in, best first."""
    small, smaller = _SIZES_PT[size_pt]
    found = [Type("", small, 6.0), Type("", small, 4.0)]
    if smaller >= SMALLEST_PT:
        found += [Type(r"\footnotesize", smaller, 4.0), Type(r"\footnotesize", smaller, 3.0)]
    return found


def lay_out(table: TableModel, page: TextBlock, *, may_turn: bool = True) -> TableLayout:
    """The layout of a table: the first in which every word has room, else the last resort."""
    wraps = any(_needs_lines(placed.cell[4]) for placed in table.cells())
    turns = [True] if table.is_turned else [False, True] if may_turn else [False]
    kinds = types(page.size_pt)
    measures = {longest: measure_columns(table, longest) for longest in _WORDS}
    for turned, longest in product(turns, _WORDS):
        across_pt = page.height_pt if turned else page.width_pt
        for kind in kinds if longest == LONGEST_WHOLE else kinds[-1:]:
            room_em = (across_pt - gaps_pt(table.columns, kind)) / kind.size_pt
            shares = _shares(table, measures[longest], room_em, wraps)
            if shares is not None:
                text_em = sum(shares) * room_em or sum(m.natural_em for m in measures[longest])
                width_pt = text_em * kind.size_pt + gaps_pt(table.columns, kind)
                return TableLayout(shares, kind, turned, room_em, width_pt / across_pt)
    shares = _scaled([one.least_em for one in measures[longest]])
    return TableLayout(shares, kind, turned, room_em, 1.0, fits=False)


_WORDS = (LONGEST_WHOLE, LONGEST_UNDIVIDED)


def gaps_pt(columns: int, kind: Type) -> float:
    """The space between the columns of a table, all of it."""
    return 2 * (columns - 1) * kind.separation_pt


def measure_columns(table: TableModel, longest: int = LONGEST_WHOLE) -> list[Measure]:
    """The measure of each column; what spans several is shared out among them."""
    natural, least = [0.0] * table.columns, [0.5] * table.columns
    for placed in sorted(table.cells(), key=lambda placed: placed.columns):
        found = measure(placed.cell[4], longest)
        for widths, wanted in ((natural, found.natural_em), (least, found.least_em)):
            columns = range(placed.column, min(placed.end, table.columns))
            lacking = wanted - sum(widths[column] for column in columns) - (len(columns) - 1)
            for column in columns:
                widths[column] += max(lacking, 0.0) / len(columns)
    return [Measure(max(n, m), m) for n, m in zip(natural, least, strict=True)]


def _shares(
    table: TableModel, measures: Sequence[Measure], room_em: float, wraps: bool
) -> tuple[float, ...] | None:
    """The parts of the room for each column, none at all if it may be natural; None: too wide."""
    least = [one.least_em * SAFETY for one in measures]
    if any(table.shares) and (table.fixes_widths or _is_drawn(table.shares)):
        return _mended(table.shares, least, room_em)
    if not wraps and sum(one.natural_em for one in measures) * SAFETY <= room_em:
        return ()
    if any(table.shares) and len(set(table.shares)) > 1:
        return _mended(table.shares, least, room_em)
    return _by_content(measures, least, room_em)


def _is_drawn(shares: Sequence[float]) -> bool:
    """Whether the widths are those of a drawing, and not those of the hyphens of a pipe table.

    pandoc makes the latter fill the text exactly where a line of the source is long.
    """
    return abs(sum(shares) - 1.0) > 0.001


def _mended(
    shares: Sequence[float], least: Sequence[float], room_em: float
) -> tuple[float, ...] | None:
    """The writer's shares, where no column is narrower than its longest word."""
    wanted = [share * room_em for share in _no_more_than_all(shares)]
    widths = [max(want, need) for want, need in zip(wanted, least, strict=True)]
    excess = sum(widths) - room_em
    slack = [width - need for width, need in zip(widths, least, strict=True)]
    if excess > sum(slack):
        return None
    if excess > 0:
        widths = [
            width - excess * spare / sum(slack) for width, spare in zip(widths, slack, strict=True)
        ]
    return tuple(width / room_em for width in widths)


def _no_more_than_all(shares: Sequence[float]) -> list[float]:
    total = max(sum(shares), 1.0)
    return [share / total for share in shares]


def _by_content(
    measures: Sequence[Measure], least: Sequence[float], room_em: float
) -> tuple[float, ...] | None:
    """Shares that use all the room: short columns are not broken, long ones share what is left."""
    left = room_em - sum(least)
    if left < 0:
        return None
    widths = list(least)
    needs = {
        place: one.natural_em * SAFETY - least[place]
        for place, one in enumerate(measures)
        if one.natural_em * SAFETY > least[place]
    }
    while small := {place for place, need in needs.items() if need <= left / len(needs)}:
        for place in small:
            widths[place] += needs[place]
            left -= needs.pop(place)
    weights = {place: sqrt(need) for place, need in needs.items()}
    for place, weight in weights.items():
        widths[place] += left * weight / sum(weights.values())
    return tuple(width / room_em for width in widths)


def _scaled(least: Sequence[float]) -> tuple[float, ...]:
    return tuple(one / sum(least) for one in least)


def _needs_lines(blocks: Blocks) -> bool:
    """Whether a cell can only be set in a column of a given width."""
    inlines = only_paragraph(blocks)
    return inlines is None or any(_displays(node) for node in descend(inlines))


def _displays(node: Node) -> bool:
    match node["t"], node.get("c"):
        case "Math", [{"t": "DisplayMath"}, _]:
            return True
        case "RawInline", [_, str(latex)]:
            return r"\begin{" in latex
        case "Image", [[_, _, pairs], *_]:
            return not {"width", "height"} & {name for name, _ in pairs}
    return False
