"""Numbers in a row: in go numbers as printed, out come their order and the runs they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_PARTS = re.compile(r"\d+|[^\W\d_]")
_LAST = re.compile(r"(?P<stem>.*?)(?P<last>\d+|[^\W\d_])")

Item = TypeVar("Item")


def in_order(number: str) -> tuple[tuple[bool, int], ...]:
    """What numbers are sorted by: 2.9 comes before 2.10, 2.1 before 2.1a, 12.3 before A.1."""
    return tuple(
        (False, int(part)) if part.isdigit() else (True, ord(part))
        for part in _PARTS.findall(number)
    )


def rows(items: Sequence[Item], number: Callable[[Item], str]) -> Iterator[list[Item]]:
    """Sorted items parted where one's number is not the next after that before it."""
    row: list[Item] = []
    for item in items:
        if row and not _is_next(number(row[-1]), number(item)):
            yield row
            row = []
        row.append(item)
    if row:
        yield row


def end_of_range(first: str, last: str) -> str:
    """How a range that begins with ``first`` ends: 2.3 after 2.1, but c after 2.1a."""
    stem, begins = _parted(first)
    _, ends = _parted(last)
    return ends if begins.isalpha() and stem else last


def _is_next(before: str, number: str) -> bool:
    (stem, first), (other_stem, second) = _parted(before), _parted(number)
    if stem != other_stem or first.isdigit() != second.isdigit():
        return False
    if first.isdigit():
        return int(second) == int(first) + 1
    return first.isalpha() and second.isalpha() and ord(second) == ord(first) + 1


def _parted(number: str) -> tuple[str, str]:
    """The last figure or letter of a number, and what comes before it."""
    match = _LAST.fullmatch(number)
    return (match["stem"], match["last"]) if match else (number, "")
