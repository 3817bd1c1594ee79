r"""Tables: ``longtable`` where they may run over pages, ``tabular`` where they may not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.documents.table_nodes import TABLE_NOTES
from uvicthesis.documents.tables import NOTED_TABLE
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.decimal_columns import DecimalColumn, decimal_column
from uvicthesis.filters.latex_blocks import LatexBlocks
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.filters.table_layout import TableLayout, gaps_pt, lay_out
from uvicthesis.filters.table_model import Row, TableModel, read_table
from uvicthesis.filters.table_rows import RowWriter
from uvicthesis.filters.text_widths import count_lines, measure
from uvicthesis.nodes import SPACE, Blocks, Inlines, Node, is_node, raw_block
from uvicthesis.resolve.text_block import TextBlock

MOST_LINES = 34
"""A table of more lines may break: pages would be left half empty otherwise."""

RULES_AND_SPACE = 3
"""Lines that the rules and the space around a table take up."""

NARROWEST_NOTES = 0.5
"""How wide the notes of a table are at least, in parts of the text."""


@acts_on("Table")
def tables(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
    r"""Write ``Table``, alone or with its notes in a Div ``noted-table``, as LaTeX.

    Within a ``Note`` and within a cell, where no page can end, it becomes a ``tabular``.
    """
    if target != "latex":
        return None
    page = meta["uvicthesis"].text_block
    if key == "Note":
        return {"t": key, "c": _confined(value, page)}
    if key == "Table":
        return _long(read_table(_with_confined(value, page)), [], page)
    if _is_noted(key, value):
        return _noted(value[1], page, is_confined=False)
    return None


def _noted(blocks: Blocks, page: TextBlock, *, is_confined: bool) -> Blocks:
    """The blocks of a Div: a table, its notes, and what other filters have put before it."""
    parts = list(_parts(blocks))
    notes = [inner for block in parts if _is_notes(block) for inner in block["c"][1]]
    written: Blocks = []
    for block in parts:
        if block["t"] == "Table":
            table = read_table(_with_confined(block["c"], page))
            written += _short(table, notes, page) if is_confined else _long(table, notes, page)
        elif not _is_notes(block):
            written.append(block)
    return written


def _parts(blocks: Blocks) -> Iterator[Node]:
    """The blocks, and those of a Div of the same kind within, which has the credit line."""
    for block in blocks:
        if _is_noted(block["t"], block["c"]):
            yield from _parts(block["c"][1])
        else:
            yield block


def _is_noted(key: str, value: Any) -> bool:
    return bool(key == "Div" and NOTED_TABLE in value[0][1])


def _is_notes(block: Node) -> bool:
    return bool(block["t"] == "Div" and TABLE_NOTES in block["c"][0][1])


def _confined(value: Any, page: TextBlock) -> Any:
    """A copy of blocks with the tables in them as ``tabular``."""
    if isinstance(value, list):
        return [inner for item in value for inner in _confined_item(item, page)]
    if is_node(value) and "c" in value:
        return {**value, "c": _confined(value["c"], page)}
    return value


def _confined_item(item: Any, page: TextBlock) -> list[Any]:
    if is_node(item) and item["t"] == "Table":
        return _short(read_table(_with_confined(item["c"], page)), [], page)
    if is_node(item) and _is_noted(item["t"], item.get("c")):
        return _noted(item["c"][1], page, is_confined=True)
    return [_confined(item, page)]


def _with_confined(content: Any, page: TextBlock) -> Any:
    attr, caption, columns, *parts = content
    return [attr, caption, columns, *(_confined(part, page) for part in parts)]


def _long(table: TableModel, notes: Blocks, page: TextBlock) -> Blocks:
    if not table.columns:
        return []
    layout = lay_out(table, page)
    out = LatexBlocks()
    _open(out, table, layout)
    rows = RowWriter(table, layout, _decimals(table), out)
    _prepare_points(rows)
    out.raw(rf"\begin{{longtable}}{{{rows.column_types()}}}" + "\n")
    if table.caption:
        _caption(out, table)
        out.raw("\\\\*\n")
    _head(rows, table)
    if table.caption:
        out.raw("\\endfirsthead\n" + rf"\tablecontinued{{{table.columns}}}" + "\n")
        _head(rows, table)
    out.raw("\\endhead\n\\bottomrule\n\\endfoot\n")
    out.raw("\\noalign{\\kern0pt}\n\\endlastfoot\n" if notes else "\\bottomrule\n\\endlastfoot\n")
    _body(rows, table, has_notes=bool(notes))
    _notes(out, notes, table, layout)
    out.raw("\\end{longtable}\n\\endgroup")
    lines = _count_lines(table, layout, notes, page)
    kept = [raw_block(rf"\keeplines{{{lines}}}")] if lines <= MOST_LINES else []
    return _turned(layout, table, [*kept, *out.finished()])


def _short(table: TableModel, notes: Blocks, page: TextBlock) -> Blocks:
    if not table.columns:
        return []
    layout = lay_out(table, page, may_turn=False)
    out = LatexBlocks()
    out.raw("\\begin{innertable}\n")
    if table.caption:
        _caption(out, table)
        out.raw("\n")
    rows = RowWriter(table, layout, _decimals(table), out)
    _prepare_points(rows)
    out.raw(rf"\begin{{tabular}}[t]{{{rows.column_types()}}}" + "\n")
    _head(rows, table)
    _body(rows, table, has_notes=bool(notes))
    _notes(out, notes, table, layout)
    out.raw("" if notes else "\\bottomrule\n")
    out.raw("\\end{tabular}\n\\end{innertable}")
    return out.finished()


def _open(out: LatexBlocks, table: TableModel, layout: TableLayout) -> None:
    out.raw("\\begingroup\n")
    if not table.caption:
        out.raw("\\def\\LTcaptype{none}% it is not counted\n")
    if layout.type.name or layout.type.separation_pt < 6:
        out.raw(rf"\tabletype{{{layout.type.name}}}{{{layout.type.separation_pt:g}pt}}" + "\n")
    if layout.shares:
        out.raw("\\partrows\n")
    if not layout.fits:
        out.raw("\\reporttable{has words too long for its columns}\n")


def _turned(layout: TableLayout, table: TableModel, blocks: Blocks) -> Blocks:
    if not layout.is_turned or table.is_turned:
        return blocks
    begin = "\\reporttable{is turned}\n\\begin{landscapepage}"
    return [raw_block(begin), *blocks, raw_block(r"\end{landscapepage}")]


def _decimals(table: TableModel) -> dict[int, DecimalColumn]:
    return {column: decimal_column(table, column) for column in sorted(table.decimals)}


def _prepare_points(rows: RowWriter) -> None:
    """The room that the numbers of each column take up before and from their points."""
    for number, column in rows.decimals.items():
        rows.out.raw(rf"\pointcolumn{{{number + 1}}}{{")
        rows.out.inlines(column.widest_whole)
        rows.out.raw("}{")
        rows.out.inlines(column.widest_rest)
        rows.out.raw("}\n")


def _caption(out: LatexBlocks, table: TableModel) -> None:
    out.raw(r"\caption")
    if table.short:
        out.raw("[{")
        out.inlines(table.short)
        out.raw("}]")
    out.raw("{")
    out.inlines(_caption_inlines(table.caption))
    out.raw("}")
    out.raw(label_command(table.identifier))


def _caption_inlines(blocks: Blocks) -> Inlines:
    inlines: Inlines = []
    for block in blocks:
        if block["t"] in ("Plain", "Para"):
            inlines += [SPACE, *block["c"]]
    return inlines[1:]


def _head(rows: RowWriter, table: TableModel) -> None:
    rows.out.raw("\\toprule\n")
    if table.head:
        rows.rows(table.head, is_head=True)
        rows.out.raw("\\midrule\n" if table.sections else "")


def _body(rows: RowWriter, table: TableModel, *, has_notes: bool) -> None:
    last = len(table.sections) - 1
    for number, section in enumerate(table.sections):
        rows.rows(section, is_kept=has_notes and number == last)
        if number != last:
            rows.out.raw("\\midrule\n")


def _notes(out: LatexBlocks, notes: Blocks, table: TableModel, layout: TableLayout) -> None:
    if not notes:
        return
    width = min(1.0, max(layout.width, NARROWEST_NOTES))
    out.raw(rf"\tablenotes{{{table.columns}}}{{{width:.3f}}}{{")
    out.blocks(notes)
    out.raw("}\\\\*\n")


def _count_lines(table: TableModel, layout: TableLayout, notes: Blocks, page: TextBlock) -> int:
    """How many lines a table takes up, with its caption and its notes."""
    across_pt = page.height_pt if layout.is_turned else page.width_pt
    room_em = (across_pt - gaps_pt(table.columns, layout.type)) / layout.type.size_pt
    lines = RULES_AND_SPACE + count_lines([*table.caption, *notes], across_pt / 10)
    rows = [row for section in (table.head, *table.sections) for row in section]
    return lines + sum(_row_lines(row, layout, room_em) for row in rows)


def _row_lines(row: Row, layout: TableLayout, room_em: float) -> int:
    """The lines of the tallest cell, those that hang down into further rows left out."""
    lines = [1]
    for placed in row:
        blocks = placed.cell[4]
        share = sum(layout.shares[placed.column : placed.end])
        width = share * room_em if share else max(measure(blocks).natural_em, 1.0)
        lines.append(count_lines(blocks, width) if placed.rows == 1 else 1)
    return max(lines)
