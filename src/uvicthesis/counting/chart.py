"""Words over time as a picture: in go counts with their times, out comes an SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import NamedTuple

from uvicthesis.counting.kinds import Words

_WIDTH, _HEIGHT = 760, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 128, 48, 36
_DAY = 86_400

_LAYERS = (("text", "#7aa6c2"), ("quotations", "#d9b36c"), ("notes", "#b58aa5"))
"""The kinds from the axis upwards, each with its colour; dark and light enough for all eyes."""


class Point(NamedTuple):
    """The words of the chapters at a time, in seconds since 1970."""

    time: int
    words: Words


class _Scale(NamedTuple):
    """Where a value between ``low`` and ``high`` lies between two places on the picture."""

    low: float
    high: float
    start: float
    stop: float

    def place(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.stop - self.start)


def draw_chart(points: Sequence[Point]) -> str:
    """A stacked chart of text, quotations and notes, with a line for their sum.

    There must be one point at least; they are in the order of time.
    """
    first, last = points[0].time, points[-1].time
    margin = _DAY if first == last else 0
    across = _Scale(first - margin, last + margin, _LEFT, _WIDTH - _RIGHT)
    most = max(sum(_stack(point)) for point in points)
    step = _round_step(most / 5)
    upwards = _Scale(0, step * (most // step + 1), _HEIGHT - _BOTTOM, _TOP)
    return "\n".join(
        [
            _HEAD,
            *_horizontal_rules(upwards, step),
            *_areas(points, across, upwards),
            *_time_axis(across),
            *_names(points[-1], upwards),
            "</svg>\n",
        ]
    )


_HEAD = f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}"
     viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="DejaVu Sans, Helvetica, Arial, sans-serif"
     font-size="12" fill="#333">
<title>Words in the chapters over time</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="{_LEFT}" y="26" font-size="15">Words in the chapters</text>"""


def _stack(point: Point) -> list[int]:
    return [getattr(point.words, kind) for kind, _ in _LAYERS]


def _horizontal_rules(upwards: _Scale, step: int) -> Iterator[str]:
    for value in range(0, int(upwards.high) + 1, step):
        y = upwards.place(value)
        colour = "#333" if value == 0 else "#ddd"
        yield f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="{colour}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:,}</text>'


def _areas(points: Sequence[Point], across: _Scale, upwards: _Scale) -> Iterator[str]:
    """An area for each layer, from the one below it up, and the line of the sum."""
    times = [across.place(point.time) for point in points]
    heights = [[0, *accumulate(_stack(point))] for point in points]
    for layer, (_, colour) in enumerate(_LAYERS):
        upper = _path(times, [upwards.place(height[layer + 1]) for height in heights])
        lower = _path(times[::-1], [upwards.place(height[layer]) for height in heights[::-1]])
        yield f'<path d="M{upper}L{lower}Z" fill="{colour}"/>'
    sums = [upwards.place(height[-1]) for height in heights]
    yield f'<path d="M{_path(times, sums)}" fill="none" stroke="#333" stroke-width="1.5"/>'
    if len(points) <= 40:
        for x, y in zip(times, sums, strict=True):
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>'


def _path(xs: Sequence[float], ys: Sequence[float]) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in zip(xs, ys, strict=True))


def _names(last: Point, upwards: _Scale) -> Iterator[str]:
    """The sum at the end of its line, and below it the layers with their colours."""
    stack = _stack(last)
    lowest = _HEIGHT - _BOTTOM - 18 * len(stack) - 8
    x, y = _WIDTH - _RIGHT + 10, min(upwards.place(sum(stack)) + 4, lowest)
    yield f'<text x="{x}" y="{y:.1f}" font-weight="bold">{sum(stack):,} words</text>'
    for row, ((kind, colour), number) in enumerate(reversed([*zip(_LAYERS, stack, strict=True)])):
        below = y + 22 + 18 * row
        yield f'<rect x="{x}" y="{below - 9:.1f}" width="10" height="10" fill="{colour}"/>'
        yield f'<text x="{x + 16}" y="{below:.1f}" font-size="11">{number:,} {kind}</text>'


def _time_axis(across: _Scale) -> Iterator[str]:
    low, high = (datetime.fromtimestamp(time, UTC) for time in (across.low, across.high))
    for moment, label in _ticks(low, high):
        x, y = across.place(moment.timestamp()), _HEIGHT - _BOTTOM
        yield f'<path d="M{x:.1f} {y}v5" stroke="#333"/>'
        yield f'<text x="{x:.1f}" y="{y + 20}" text-anchor="middle">{label}</text>'


_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
_MOST_TICKS = 8


def _ticks(low: datetime, high: datetime) -> list[tuple[datetime, str]]:
    """The beginnings of days, months or years between two times, few enough to be read."""
    days = (high - low) / timedelta(days=1)
    for step in _DAYS:
        if days / step <= _MOST_TICKS:
            found = _days(low, high, step)
            return [(day, f"{day.day} {day:%b}") for day in found]
    step = next((step for step in _MONTHS if days / 30.4 / step <= _MOST_TICKS), _MONTHS[-1])
    return [
        (month, str(month.year) if step >= 12 else f"{month:%b} {month.year}")
        for month in _months(low, high, step)
    ]


def _days(low: datetime, high: datetime, step: int) -> Iterator[datetime]:
    day = low.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    while day <= high:
        yield day
        day += timedelta(days=step)


def _months(low: datetime, high: datetime, step: int) -> Iterator[datetime]:
    """The first of every month whose number, counted from the year 0, is a multiple of a step."""
    month = low.year * 12 + low.month  # the one after the first, counted from 0
    while True:
        first = datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC)
        if first > high:
            return
        if month % step == 0:
            yield first
        month += 1


def _round_step(least: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50 and so on that is not less than a number."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if factor * size >= least:
                return factor * size
        size *= 10
