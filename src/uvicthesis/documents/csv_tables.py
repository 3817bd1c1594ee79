"""CSV tables: data as spreadsheets export them becomes rows of cells."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from uvicthesis.documents.table_nodes import Cell, Shape
from uvicthesis.errors import SourceError
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Blocks, descend, is_node, plain
from uvicthesis.store import Memo
from uvicthesis.tools.pandoc import run_pandoc

DELIMITERS = (",", ";", "\t", "|")
_NAMED = {"tab": "\t", "comma": ",", "semicolon": ";", "bar": "|"}
_NUMBER = re.compile(
    r"[-+−–±~<>≤≥≈$€£]?\s?(?:\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+|\d+)?(?P<decimals>\.\d+)?"
    r"(?:\s?[%*†‡]+)?"
)

Data = list[list[str]]


def read_csv(text: str, name: str, attributes: Mapping[str, str], at: Location) -> Data:
    """The rows of a file, those columns that ``columns`` names, all rows of one length.

    Raises:
        SourceError: there is nothing in it, rows differ in length, or a quotation is not closed.
    """
    delimiter = _delimiter(text, attributes, at)
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((reader.line_num, [cell.strip() for cell in row]))
    except csv.Error as error:
        problem = f"{name}, row {reader.line_num}: {error}"
        raise SourceError(problem, at=at, remedy="check the quotation marks there") from None
    if not rows:
        raise SourceError(f"{name} has no data", at=at, remedy="export it again as CSV")
    _check_lengths(rows, name, at)
    return _chosen([row for _, row in rows], attributes.get("columns", ""), at)


def shape_by_content(rows: Data, shape: Shape) -> Shape:
    """The shape with columns of numbers aligned by their figures, where it aligns none."""
    if shape.alignments:
        return shape
    body = rows[shape.header_rows :]
    letters = "".join(_alignment([row[place] for row in body]) for place in range(len(rows[0])))
    return Shape(letters, shape.widths, shape.header_rows, shape.header_columns)


def read_cells(rows: Data, name: str, at: Location, memo: Memo) -> list[list[Cell]]:
    """Cells whose texts are Markdown, all read in one run of pandoc.

    Raises:
        SourceError: a text is more than a line of words, or its note stands elsewhere.
    """
    texts = [text for row in rows for text in row]
    blocks = memo("cells", (texts,), lambda: _read(texts))
    if len(blocks) != len(texts):
        blocks = [block for row in rows for block in _one_by_one(row, name, at)]
    if any("[^" in node["c"] for node in descend(blocks) if node["t"] == "Str"):
        remedy = "write the text of the note into the cell: ^[…]"
        raise SourceError(f"{name} refers to a note with [^…]", at=at, remedy=remedy)
    cells = iter(blocks)
    return [[_cell(next(cells)) for _ in row] for row in rows]


def _delimiter(text: str, attributes: Mapping[str, str], at: Location) -> str:
    """The delimiter given, else the one that parts the rows into the most columns."""
    if written := attributes.get("delimiter"):
        given = _NAMED.get(written, written.replace("\\t", "\t"))
        if len(given) == 1:
            return given
        raise SourceError(f'delimiter="{written}"', at=at, remedy='write , or ; or | or "tab"')
    lines = [line for line in text.splitlines() if line.strip()][:50]
    counts = {mark: [len(row) for row in csv.reader(lines, delimiter=mark)] for mark in DELIMITERS}
    most = {mark: max(found, default=0) for mark, found in counts.items()}
    agree = [mark for mark in DELIMITERS if counts[mark] == [most[mark]] * len(lines)]
    parting = [mark for mark in agree if most[mark] > 1]
    return max(parting or DELIMITERS, key=lambda mark: most[mark])


def _check_lengths(rows: Sequence[tuple[int, list[str]]], name: str, at: Location) -> None:
    first = len(rows[0][1])
    if wrong := next(((line, row) for line, row in rows if len(row) != first), None):
        line, row = wrong
        problem = f"{name}, row {line}: {len(row)} cells, and the first row has {first}"
        remedy = 'a cell with commas in it stands in quotation marks: "Victoria, B.C."'
        raise SourceError(problem, at=at, remedy=remedy)


def _chosen(rows: Data, columns: str, at: Location) -> Data:
    names = rows[0]
    places = [_place(word.strip(), names, at) for word in columns.split(",") if word.strip()]
    return [[row[place] for place in places] for row in rows] if places else rows


def _place(word: str, names: Sequence[str], at: Location) -> int:
    if word in names:
        return names.index(word)
    if word.isdigit() and 0 < int(word) <= len(names):
        return int(word) - 1
    near = did_you_mean(word, names) or f"it has {', '.join(filter(None, names))}"
    raise SourceError(f'the table has no column "{word}"', at=at, remedy=near)


def _alignment(texts: Sequence[str]) -> str:
    numbers = [_NUMBER.fullmatch(text) for text in texts if text not in ("", "-", "–", "—")]
    if not numbers or not all(match and re.search(r"\d", match[0]) for match in numbers):
        return "l"
    return "." if any(match and match["decimals"] for match in numbers) else "r"


def _read(texts: Sequence[str]) -> Any:
    """The blocks of the texts, a paragraph each; the empty span keeps it from being a list."""
    lines = (re.sub(r"\s*\n\s*", "\\\\\n", text) for text in texts)
    source = "\n\n".join(f"[]{{}}{line}" for line in lines)
    return json.loads(run_pandoc(["-f", "markdown", "-t", "json"], source + "\n"))["blocks"]


def _one_by_one(row: Sequence[str], name: str, at: Location) -> Blocks:
    blocks: Blocks = []
    for text in row:
        read = _read([text])
        if len(read) != 1 or read[0]["t"] != "Para":
            problem = f'{name}: the cell "{text}" is more than a line of text'
            raise SourceError(problem, at=at, remedy="put it into a list table")
        blocks += read
    return blocks


def _cell(block: Any) -> Cell:
    inlines = [inline for inline in block["c"][1:] if is_node(inline)]
    return Cell([plain(inlines)] if inlines else [])
