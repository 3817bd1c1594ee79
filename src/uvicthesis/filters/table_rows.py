"""The rows of a table as LaTeX: cells between ``&``, what spans columns or rows, and rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from uvicthesis.documents.table_grid import Placed
from uvicthesis.filters.decimal_columns import DecimalColumn, part
from uvicthesis.filters.latex_blocks import LatexBlocks
from uvicthesis.filters.table_heights import lines_lacking
from uvicthesis.filters.table_layout import TableLayout
from uvicthesis.filters.table_model import Row, TableModel, letter_of, only_paragraph
from uvicthesis.nodes import Blocks, Inlines, Node, raw_inline, rewrite_inlines, stringify

LEADING = 1.24
"""From one line to the next, in parts of the size of the type, as the book class has it."""

_RAGGED = {"l": r"\raggedright", "c": r"\centering", "r": r"\raggedleft"}


@dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes the rows of one table."""

    table: TableModel
    layout: TableLayout
    decimals: Mapping[int, DecimalColumn]
    out: LatexBlocks

    def column_types(self) -> str:
        """The argument of ``tabular`` and its like."""
        types = (self._own_type(column) for column in range(self.table.columns))
        return "@{}" + "".join(types) + "@{}"

    def rows(self, rows: Sequence[Row], *, is_head: bool = False, is_kept: bool = False) -> None:
        """Rows, with rules under what spans several columns of a head.

        No page ends within a cell that spans rows, nor, if ``is_kept``, after the last row.
        """
        hanging: dict[int, tuple[Placed, int]] = {}
        lacking = lines_lacking(rows, self.layout)
        for number, row in enumerate(rows):
            self._row(row, hanging, is_head)
            hanging = _still_hanging(row, hanging)
            is_last = number == len(rows) - 1
            is_kept_here = hanging or number in lacking or (is_kept and is_last)
            self.out.raw(" \\\\*\n" if is_kept_here else " \\\\\n")
            if number in lacking:
                more_pt = lacking[number] * self.layout.type.size_pt * LEADING
                self.out.raw(rf"\addlinespace[{more_pt:.1f}pt]" + "\n")
            if is_head and not is_last:
                self._rules_below(row)

    def _row(self, row: Row, hanging: Mapping[int, tuple[Placed, int]], is_head: bool) -> None:
        begins = {placed.column: placed for placed in row}
        column = 0
        while column < self.table.columns:
            if column:
                self.out.raw(" & ")
            if column in begins:
                self._cell(begins[column], is_head)
                column = begins[column].end
            elif column in hanging and hanging[column][0].columns > 1:
                spanning = hanging[column][0]
                self.out.raw(rf"\multicolumn{{{spanning.columns}}}{{{self._type(spanning)}}}{{}}")
                column = spanning.end
            else:
                column += 1

    def _rules_below(self, row: Row) -> None:
        spanning = (placed for placed in row if placed.columns > 1 and stringify(placed.cell[4]))
        rules = (rf"\cmidrule(lr){{{one.column + 1}-{one.end}}}" for one in spanning)
        if written := "".join(rules):
            self.out.raw(written + "\n")

    def _cell(self, placed: Placed, is_head: bool) -> None:
        blocks = placed.cell[4]
        spans = (
            placed.columns > 1 or letter_of(placed, self.table) != self.table.letters[placed.column]
        )
        if spans:
            self.out.raw(rf"\multicolumn{{{placed.columns}}}{{{self._type(placed)}}}{{")
        if placed.rows > 1:
            width = "=" if self.layout.shares else "*"
            self.out.raw(rf"\multirow{{{placed.rows}}}{{{width}}}{{")
        inlines = only_paragraph(blocks)
        number = self._number(placed, inlines) if not is_head else None
        if number:
            self.out.inlines(number)
        elif inlines is None or (is_head and self.layout.shares and inlines):
            self._block_cell(blocks, placed, "b" if is_head else "t")
        else:
            self._line_cell(inlines, placed, "b" if is_head else "t")
        self.out.raw("}" * (spans + (placed.rows > 1)))

    def _number(self, placed: Placed, inlines: Inlines | None) -> Inlines | None:
        column = self.decimals.get(placed.column)
        parted = part(inlines, column.mark) if column and inlines and placed.columns == 1 else None
        if not parted:
            return None
        pointed = raw_inline(rf"\pointed{{{placed.column + 1}}}{{")
        return [pointed, *parted.whole, raw_inline("}{"), *parted.rest, raw_inline("}")]

    def _block_cell(self, blocks: Blocks, placed: Placed, side: str) -> None:
        """A cell of paragraphs, or a head: a box whose last line, or first, stands in the row."""
        ragged = _RAGGED[letter_of(placed, self.table)]
        self.out.raw(rf"\begin{{minipage}}[{side}]{{\linewidth}}{ragged} ")
        inlines = only_paragraph(blocks)
        if inlines is None:
            self.out.blocks(blocks)
        else:
            self.out.inlines(_with_line_ends(inlines, r"\\ "))
        self.out.raw(r"\end{minipage}")

    def _line_cell(self, inlines: Inlines, placed: Placed, side: str) -> None:
        if placed.column == 0 and stringify(inlines)[:1] in ("*", "["):
            self.out.raw("{}")  # which the \\ before it would take for its own
        if self.layout.shares:
            self.out.inlines(_with_line_ends(inlines, r"\newline "))
        elif any(inline["t"] == "LineBreak" for inline in inlines):
            letter = letter_of(placed, self.table)
            self.out.raw(rf"\begin{{tabular}}[{side}]{{@{{}}{letter}@{{}}}}")
            self.out.inlines(_with_line_ends(inlines, r"\\ "))
            self.out.raw(r"\end{tabular}")
        else:
            self.out.inlines(inlines)

    def _own_type(self, column: int) -> str:
        letter = self.table.letters[column]
        if self.layout.shares and column < self.table.stubs and letter == "l":
            letter = "s"
        return self._width_type(letter, column, column + 1)

    def _type(self, placed: Placed) -> str:
        left = "@{}" if placed.column == 0 else ""
        right = "@{}" if placed.end >= self.table.columns else ""
        letter = letter_of(placed, self.table)
        return left + self._width_type(letter, placed.column, placed.end) + right

    def _width_type(self, letter: str, start: int, end: int) -> str:
        r"""``l``, or ``L{0.4}{-1.6}``: so much of the line, less so many ``\tabcolsep``."""
        if not self.layout.shares:
            return letter
        share = sum(self.layout.shares[start:end])
        gaps = 2 * (end - start - 1) - share * 2 * (self.table.columns - 1)
        return rf"{letter.upper()}{{{share:.4f}}}{{{gaps:.3f}}}"


def _still_hanging(
    row: Row, hanging: Mapping[int, tuple[Placed, int]]
) -> dict[int, tuple[Placed, int]]:
    """The cells that reach into the row after this one, by column, and how many rows more."""
    begun = {placed.column: (placed, placed.rows - 1) for placed in row}
    ended = {column: (placed, left - 1) for column, (placed, left) in hanging.items()}
    return {column: pair for column, pair in {**ended, **begun}.items() if pair[1] > 0}


def _with_line_ends(inlines: Inlines, command: str) -> Inlines:
    """Inlines with their line breaks as a command that does not end the row."""

    def replaced(inner: Inlines) -> Iterator[Node]:
        for inline in inner:
            yield raw_inline(command) if inline["t"] == "LineBreak" else inline

    rewritten: Inlines = rewrite_inlines(inlines, lambda inner: list(replaced(inner)))
    return rewritten
