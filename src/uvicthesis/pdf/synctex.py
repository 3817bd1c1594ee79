"""SyncTeX: on which sheets of the PDF the lines of a manuscript are printed."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path

Sheets = dict[int, Counter[int]]
"""For a line of the manuscript how many of its pieces stand on each sheet, counted from 1."""

_INPUT = re.compile(r"^Input:(\d+):.*/([^/\n]+)$", re.MULTILINE)
_SHEET = re.compile(r"^\{(\d+)$", re.MULTILINE)


def read_sheets(file: Path, manuscript: str) -> Sheets:
    """The sheets of every line of ``manuscript``, a file's name, that printed anything.

    Glue, kerns, rules, boxes and formulas count as pieces. Boxes that hold others do not: those
    of a page have the line that TeX had come to when it put the page together.
    """
    text = gzip.decompress(file.read_bytes()).decode(errors="replace")
    tag = next((number for number, name in _INPUT.findall(text) if name == manuscript), "0")
    piece = re.compile(rf"^[xkgrhv$]{tag},(\d+)", re.MULTILINE)
    _, *sheets = _SHEET.split(text)
    found: Sheets = {}
    for sheet, body in zip(map(int, sheets[::2]), sheets[1::2], strict=True):
        for line, count in Counter(map(int, piece.findall(body))).items():
            found.setdefault(line, Counter())[sheet] = count
    return found
