r"""The LaTeX of a table: ``longtable``, or ``tabular`` in an ``innertable``."""

from __future__ import annotations

from uvicthesis.filters.decimal_columns import DecimalColumn, decimal_column
from uvicthesis.filters.latex_blocks import LatexBlocks
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.filters.table_heights import ACROSS_EM, count_table_lines
from uvicthesis.filters.table_layout import TableLayout, lay_out
from uvicthesis.filters.table_model import TableModel
from uvicthesis.filters.table_rows import RowWriter
from uvicthesis.filters.text_widths import BOX, measure
from uvicthesis.nodes import SPACE, Blocks, Inlines, raw_block
from uvicthesis.resolve.slices import Slice

MOST_LINES = 28
"""A table of more lines may break: no page is left emptier than by so much for its sake."""

LEAST_LINES = 9
"""What of a longer one stands on its first page: the head, and some rows."""

WIDEST_NOTES = 0.5
"""How wide notes are that are wider than their table, in parts of the text."""


def long_table(table: TableModel, notes: Blocks, of_book: Slice) -> Blocks:
    """A table that may run over pages, with its notes below, on a page of its own if need be."""
    if not table.columns:
        return []
    layout = lay_out(table, of_book.text_block)
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
        out.raw(
            "\\endfirsthead\n"
            + rf"\tablecontinued{{{table.columns}}}{{{of_book.continued}}}"
            + "\n"
        )
        _head(rows, table)
    out.raw("\\endhead\n\\bottomrule\n\\endfoot\n")
    out.raw("\\noalign{\\kern0pt}\n\\endlastfoot\n" if notes else "\\bottomrule\n\\endlastfoot\n")
    _body(rows, table, has_notes=bool(notes))
    _notes(out, notes, table, layout)
    out.raw("\\end{longtable}\n\\endgroup")
    lines = count_table_lines(table, layout, notes)
    kept = raw_block(rf"\keeplines{{{lines if lines <= MOST_LINES else LEAST_LINES}}}")
    return _turned(layout, table, [kept, *out.finished()])


def short_table(table: TableModel, notes: Blocks, of_book: Slice) -> Blocks:
    """A table where no page can end, with its caption above and its notes below."""
    if not table.columns:
        return []
    layout = lay_out(table, of_book.text_block, may_turn=False)
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
    width = str(round(layout.width * of_book.text_block.width_pt / layout.type.size_pt, 1))
    return [{"t": "Div", "c": [["", [BOX], [["em", width]]], out.finished()]}]


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
    natural = measure(notes).natural_em / ACROSS_EM
    width = min(1.0, max(layout.width, min(natural, WIDEST_NOTES)))
    out.raw(rf"\tablenotes{{{table.columns}}}{{{width:.3f}}}{{")
    out.blocks(notes)
    out.raw("}\\\\*\n")
