"""Tables drawn with bars, looked at in the text: pandoc leaves out cells that are too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.sources.markdown import MarkdownSource

_CELL = r"[ \t]*:?-+:?[ \t]*"
_RULE = re.compile(rf"[ \t>]*(?=[^\n]*\|)\|?{_CELL}(?:[|+]{_CELL})*\|?[ \t]*")
_BORDER = re.compile(r"(?<!\\)\|")
_LINKED = re.compile(r"\[[^\[\]]*\](?=[({\[])|\[[^\[\]]*@[^\[\]]*\]")


def surplus_cells(source: MarkdownSource, path: str) -> Iterator[Finding]:
    """A finding for each row of a table that has more cells than the rule below its head."""
    lines = source.prose.split("\n")
    for number, line in enumerate(lines):
        if number and _RULE.fullmatch(line) and "|" in lines[number - 1]:
            columns, indent = _count(line.replace("+", "|")), _indent(line)
            for row in (number - 1, *_rows_after(lines, number, indent)):
                surplus = _count(lines[row][indent:]) - columns
                if surplus > 0:
                    yield _finding(surplus, columns, Location(path, row + 1))


def _rows_after(lines: list[str], rule: int, indent: int) -> Iterator[int]:
    """The rows below a rule; what begins farther left, as the next item of a list, is none."""
    for row in range(rule + 1, len(lines)):
        if _indent(lines[row]) < indent or not _BORDER.search(lines[row]):
            return
        yield row


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t>"))


def _count(line: str) -> int:
    """How many cells a row has; bars in links, in code and in formulas part none."""
    row = _LINKED.sub("", line).strip(" \t>")
    borders = len(_BORDER.findall(row))
    return borders + 1 - row.startswith("|") - bool(re.search(r"(?<!\\)\|$", row))


def _finding(surplus: int, columns: int, at: Location) -> Finding:
    cells = "a cell" if surplus == 1 else f"{surplus} cells"
    problem = f"the row has {cells} more than the {columns} of its table, and they are not printed"
    remedy = "mend the row, or give the line |---|---| below the head a part more; write \\| for |"
    return Finding("markup-read", at, problem, remedy)
