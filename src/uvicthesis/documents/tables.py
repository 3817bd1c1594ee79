"""Tables that pandoc does not know: Divs of class ``list-table`` and ``csv-table``.

They become ``Table`` nodes as soon as a document is read, so that labels, notes and citations
in them are indexed like all others. A Div ``table-notes`` behind a table of any kind is put into
one Div with it, of class ``noted-table``: the two are not to be parted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from uvicthesis.documents.csv_tables import read_cells, read_csv, shape_by_content
from uvicthesis.documents.images import LANDSCAPE
from uvicthesis.documents.list_tables import read_rows
from uvicthesis.documents.table_language import in_own_language
from uvicthesis.documents.table_nodes import (
    ALIGNMENTS,
    CSV_TABLE,
    LIST_TABLE,
    TABLE_NOTES,
    check_count,
    read_alignments,
    read_shape,
    read_widths,
    table,
)
from uvicthesis.errors import SourceError, ThesisError, gathering, raise_all
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Blocks, Inlines, Node, descend, is_node, stringify
from uvicthesis.sources.data_files import read_data
from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.store import Memo

NOTED_TABLE = "noted-table"
OWN_ATTRIBUTES = ("aligns", "header-rows", "header-cols")
_LEAVES = frozenset(["Str", "Code", "Math", "RawInline", "CodeBlock", "RawBlock"])
_OF_CSV = ("file", "columns", "delimiter")
_KNOWN = (*OWN_ATTRIBUTES, "widths", *_OF_CSV, "short-caption", "source", "permission", "lang")


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads the tables of one document, whose data files lie below ``root``."""

    source: MarkdownSource
    path: str
    root: Path
    memo: Memo

    def with_tables(self, blocks: Blocks, lines: Sequence[int]) -> tuple[Blocks, list[int]]:
        """A document's blocks and their lines, every table a ``Table``.

        Raises:
            ThesisErrors: all tables that cannot be read.
        """
        errors: list[ThesisError] = []
        read: list[tuple[Node, int]] = []
        for block, line in zip(blocks, lines, strict=True):
            with gathering(errors):
                read.append((self._inside(block, line) if _may_hold_table(block) else block, line))
        raise_all(errors)
        joined = _joined([block for block, _ in read])
        return [block for block, _ in joined], [read[place][1] for _, place in joined]

    def _inside(self, value: Any, line: int) -> Any:
        if isinstance(value, list):
            items = [self._inside(item, line) for item in value]
            return [block for block, _ in _joined(items)] if any(map(is_node, items)) else items
        if not is_node(value) or "c" not in value or value["t"] in _LEAVES:
            return value
        if value["t"] == "Div" and (kind := _kind(value)):
            return self._table(kind, value["c"], line)
        if value["t"] == "Table":
            return self._with_attributes(value, line)
        return {**value, "c": self._inside(value["c"], line)}

    def _table(self, kind: str, content: Any, line: int) -> Node:
        """The table of a Div: its caption, if it begins with a paragraph, its rows, its notes."""
        (identifier, classes, pairs), blocks = content
        attributes = dict(pairs)
        at = Location(self.path, self._line(kind, identifier, line))
        caption, rest = _with_caption(self._inside(blocks, line))
        notes = [block for block in rest if _has_class(block, TABLE_NOTES)]
        data = [block for block in rest if block not in notes]
        _check_names(attributes, at)
        shape = read_shape(attributes, at)
        if kind == LIST_TABLE:
            rows = read_rows(data, shape.header_rows, at)
        else:
            name, texts = self._data(attributes, data, at)
            shape = shape_by_content(texts, shape)
            rows = read_cells(texts, name, at, self.memo)
        kept = [pair for pair in pairs if pair[0] not in (*OWN_ATTRIBUTES, *_OF_CSV)]
        kept += _decimals(shape.alignments)
        made = in_own_language(table(identifier, classes, kept, caption, rows, shape, at))
        return noted([made, *notes]) if notes else made

    def _line(self, kind: str, identifier: str, line: int) -> int:
        """Where a Div is opened: at its label, else the nearest line that opens one of its kind."""
        if identifier:
            return self.source.line_of_label(identifier, line)
        numbered = enumerate(self.source.lines, start=1)
        opened = [number for number, text in numbered if ":::" in text and kind in text]
        return min(opened, key=lambda number: abs(number - line), default=line)

    def _data(
        self, attributes: dict[str, str], data: Blocks, at: Location
    ) -> tuple[str, list[list[str]]]:
        """What messages call the data of a CSV table, and its rows."""
        address = attributes.get("file", "")
        codes = [block["c"][1] for block in data if block["t"] == "CodeBlock"]
        if len(codes) + bool(address) != 1 or len(codes) != len(data):
            problem = "a CSV table has one file, or one block of code with its data"
            remedy = 'write ::: {.csv-table file="data.csv"}, or the rows between ``` and ```'
            raise SourceError(problem, at=at, remedy=remedy)
        if codes and self._has_tabs(at):
            problem = "data parted by tabs stand in a block of code, where tabs become spaces"
            remedy = 'keep them in a file, ::: {.csv-table file="data.tsv"}, or part them by commas'
            raise SourceError(problem, at=at, remedy=remedy)
        name = address or "the data"
        text = read_data(address, self.path, self.root, at) if address else codes[0]
        return name, read_csv(text, name, attributes, at)

    def _has_tabs(self, at: Location) -> bool:
        """Whether a tab stands between two cells of the Div that is opened there."""
        below = takewhile(lambda text: ":::" not in text, self.source.lines[at.line :])
        return any("\t" in text.strip() for text in below)

    def _with_attributes(self, node: Node, line: int) -> Node:
        """A table of pandoc's own as the attributes of its caption say."""
        (identifier, classes, pairs), caption, columns, *parts = node["c"]
        attributes = dict(pairs)
        at = Location(self.path, self.source.line_of_label(identifier, line))
        letters = read_alignments(attributes.get("aligns", ""), at)
        widths = read_widths(attributes.get("widths", ""), at)
        check_count("aligns", len(letters), len(columns), at)
        check_count("widths", len(widths), len(columns), at)
        if letters:
            columns = [[{"t": ALIGNMENTS[a]}, c[1]] for a, c in zip(letters, columns, strict=True)]
        if widths:
            shares = [{"t": "ColWidth", "c": width} for width in widths]
            columns = [[c[0], share] for c, share in zip(columns, shares, strict=True)]
        kept = [pair for pair in pairs if pair[0] not in OWN_ATTRIBUTES] + _decimals(letters)
        if heading := next((n for n in descend(parts) if n["t"] == "Header"), None):
            problem = f'the heading "{stringify(heading["c"][2])}" stands in a table'
            remedy = "if none was meant: the lines of a grid must meet in every row that has a +"
            raise SourceError(problem, at=at, remedy=remedy)
        attr = [identifier, classes, kept]
        inside = [self._inside(part, line) for part in (caption, *parts)]
        return in_own_language({"t": "Table", "c": [attr, inside[0], columns, *inside[1:]]})


def _check_names(attributes: Mapping[str, str], at: Location) -> None:
    for name in attributes:
        if name not in _KNOWN:
            remedy = did_you_mean(name, _KNOWN) or f"a table may have {', '.join(_KNOWN)}"
            raise SourceError(f'"{name}" says nothing of a table', at=at, remedy=remedy)


def _decimals(letters: str) -> list[list[str]]:
    """The attribute that says which columns, from 1, are aligned on the decimal point."""
    places = [str(place) for place, letter in enumerate(letters, start=1) if letter == "."]
    return [["decimals", " ".join(places)]] if places else []


def _may_hold_table(block: Node) -> bool:
    return any(node["t"] in ("Div", "Table") for node in descend(block))


def _kind(div: Node) -> str:
    return next((kind for kind in (LIST_TABLE, CSV_TABLE) if kind in div["c"][0][1]), "")


def _has_class(block: Any, name: str) -> bool:
    return bool(is_node(block) and block["t"] == "Div" and name in block["c"][0][1])


def _is_table(block: Any) -> bool:
    return bool(is_node(block) and block["t"] == "Table")


def _with_caption(blocks: Blocks) -> tuple[Inlines, Blocks]:
    if blocks and blocks[0]["t"] in ("Para", "Plain"):
        return blocks[0]["c"], blocks[1:]
    return [], blocks


def noted(blocks: Blocks) -> Node:
    """A table and its notes in one Div; both are turned where the table is to be."""
    noted: Node = {"t": "Div", "c": [["", [NOTED_TABLE], []], blocks]}
    if LANDSCAPE in blocks[0]["c"][0][1]:
        return {"t": "Div", "c": [["", [LANDSCAPE], []], [noted]]}
    return noted


def _joined(blocks: list[Any]) -> list[tuple[Any, int]]:
    """Blocks, and the place of each; notes of a table are joined to the table before them."""
    joined: list[tuple[Any, int]] = []
    for place, block in enumerate(blocks):
        if _has_class(block, TABLE_NOTES) and joined and _is_table(joined[-1][0]):
            joined[-1] = (noted([joined[-1][0], block]), joined[-1][1])
        else:
            joined.append((block, place))
    return joined
