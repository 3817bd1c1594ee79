import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from uvicthesis.filters.table_layout import (
    SAFETY,
    SMALLEST_PT,
    TableLayout,
    gaps_pt,
    lay_out,
    measure_columns,
    types,
)
from uvicthesis.filters.table_model import TableModel, read_table
from uvicthesis.filters.text_widths import LONGEST_UNDIVIDED, count_lines, measure
from uvicthesis.nodes import plain, text_inlines
from uvicthesis.resolve.text_block import TextBlock

PAGE = TextBlock()
NO_ATTR: Any = ["", [], []]


def table(rows: list[list[str]], shares: list[float] | None = None, *, fixed: bool = False) -> Any:
    """A ``Table`` of plain cells, the first row its head."""
    cells = [
        [NO_ATTR, {"t": "AlignDefault"}, 1, 1, [plain(text_inlines(text))]]
        for row in rows
        for text in row
    ]
    count = len(rows[0])
    made = [[NO_ATTR, cells[place : place + count]] for place in range(0, len(cells), count)]
    widths: list[Any] = [{"t": "ColWidth", "c": share} for share in shares or []]
    widths = widths or [{"t": "ColWidthDefault"}] * count
    columns = [[{"t": "AlignDefault"}, width] for width in widths]
    attr = ["", [], [["widths", "given"]] if fixed else []]
    body = [NO_ATTR, 0, [], made[1:]]
    return [attr, [None, []], columns, [NO_ATTR, made[:1]], [body], [NO_ATTR, []]]


def model(*rows: list[str], shares: list[float] | None = None, fixed: bool = False) -> TableModel:
    return read_table(table(list(rows), shares, fixed=fixed))


WORDS = st.text(alphabet="aemwЖщW9.,- ", min_size=0, max_size=60)
TABLES = st.integers(1, 8).flatmap(
    lambda count: st.lists(st.lists(WORDS, min_size=count, max_size=count), min_size=1, max_size=4)
)


def rooms_em(found: TableModel, layout: TableLayout) -> list[float]:
    across_pt = PAGE.height_pt if layout.is_turned else PAGE.width_pt
    room_em = (across_pt - gaps_pt(found.columns, layout.type)) / layout.type.size_pt
    return [share * room_em for share in layout.shares]


@given(TABLES)
@settings(max_examples=200, deadline=None)
def test_columns_together_are_never_wider_than_the_page(rows: list[list[str]]) -> None:
    layout = lay_out(model(*rows), PAGE)

    assert sum(layout.shares) <= 1.0001
    assert layout.width <= 1.0001


@given(TABLES)
@settings(max_examples=200, deadline=None)
def test_no_column_is_narrower_than_its_longest_word_if_the_table_fits(
    rows: list[list[str]],
) -> None:
    found = model(*rows)
    layout = lay_out(found, PAGE)
    least = [one.least_em for one in measure_columns(found, LONGEST_UNDIVIDED)]

    wide_enough = [
        room >= need - 0.001 for room, need in zip(rooms_em(found, layout), least, strict=False)
    ]
    assert all(wide_enough) or not layout.fits


@given(TABLES, st.lists(st.floats(0.01, 1.0), min_size=8, max_size=8))
@settings(max_examples=200, deadline=None)
def test_widths_that_were_drawn_are_kept_where_no_word_needs_more(
    rows: list[list[str]], drawn: list[float]
) -> None:
    total = sum(drawn[: len(rows[0])]) * 1.25
    shares = [share / total for share in drawn[: len(rows[0])]]
    found = model(*rows, shares=shares)
    layout = lay_out(found, PAGE)
    least = [one.least_em * SAFETY for one in measure_columns(found)]
    room_em = layout.room_em

    if all(share * room_em >= need for share, need in zip(shares, least, strict=True)):
        assert [round(a - b, 6) for a, b in zip(layout.shares, shares, strict=True)] == [
            0.0 for _ in shares
        ]


@given(TABLES)
@settings(max_examples=50, deadline=None)
def test_laying_out_leaves_the_table_as_it_was(rows: list[list[str]]) -> None:
    content = table(rows)
    before = json.dumps(content)

    lay_out(read_table(content), PAGE)

    assert json.dumps(content) == before


def test_short_cells_leave_columns_as_wide_as_they_are() -> None:
    layout = lay_out(model(["Year", "Town"], ["1862", "Victoria"]), PAGE)

    assert (layout.shares, layout.is_turned, layout.type.name) == ((), False, "")


def test_long_cells_leave_short_columns_whole() -> None:
    found = model(["Year", "Text"], ["1862", "many words " * 30])

    layout = lay_out(found, PAGE)

    first, _ = rooms_em(found, layout)
    assert measure_columns(found)[0].natural_em <= first <= 4.0


def test_hyphens_of_a_pipe_table_do_not_make_it_wider_than_it_needs() -> None:
    assert lay_out(model(["a", "b"], ["1", "2"], shares=[0.8, 0.2]), PAGE).shares == ()


def test_widths_given_make_a_table_as_wide_as_the_text() -> None:
    layout = lay_out(model(["a", "b"], ["1", "2"], shares=[0.75, 0.25], fixed=True), PAGE)

    assert (layout.shares, layout.width) == ((0.75, 0.25), 1.0)


def test_type_gets_smaller_before_a_table_is_turned() -> None:
    cells = ["Considerations0"] * 6

    layout = lay_out(model(cells, cells), PAGE)

    assert (layout.type.name, layout.is_turned) == (r"\footnotesize", False)


def test_long_words_are_divided_before_a_table_is_turned() -> None:
    cells = ["Considerations0"] * 8

    layout = lay_out(model(cells, cells), PAGE)

    assert layout.shares
    assert (layout.is_turned, layout.fits) == (False, True)


def test_what_is_too_wide_in_the_smallest_type_is_turned() -> None:
    cells = ["1000000000"] * 10

    layout = lay_out(model(cells, cells), PAGE)

    assert layout.is_turned
    assert layout.fits


def test_what_may_not_be_turned_is_set_as_it_can() -> None:
    cells = ["1000000000"] * 10

    layout = lay_out(model(cells, cells), PAGE, may_turn=False)

    assert (layout.is_turned, layout.fits) == (False, False)


def test_no_type_is_smaller_than_ten_points_unless_tables_have_it_anyway() -> None:
    sizes = {size: [kind.size_pt for kind in types(size)] for size in (10, 11, 12)}

    assert min(sizes[12]) == SMALLEST_PT
    assert [len(set(sizes[size])) for size in (10, 11)] == [1, 1]


def test_cell_over_two_columns_widens_both() -> None:
    content = table([["a", "b"], ["1", "2"]])
    wide = [NO_ATTR, {"t": "AlignDefault"}, 1, 2, [plain(text_inlines("wide enough for two"))]]
    content[3][1] = [[NO_ATTR, [wide]]]

    columns = measure_columns(read_table(content))

    wanted = measure(wide[4]).natural_em
    assert abs(sum(one.natural_em for one in columns) + 1 - wanted) < 0.001


def test_list_is_as_much_wider_than_its_words_as_tex_sets_it_in() -> None:
    items = [plain(text_inlines("two words"))]
    alone, listed = measure(items), measure([{"t": "BulletList", "c": [items]}])

    assert (listed.natural_em, listed.least_em) == (alone.natural_em + 1.5, alone.least_em + 1.5)


def test_every_line_of_an_item_is_set_in() -> None:
    items = [plain(text_inlines("mmmm " * 4))]  # 4 × 4 × 0.83 em, and the spaces between
    nested = {"t": "BulletList", "c": [[{"t": "BulletList", "c": [items]}]]}

    assert (count_lines(items, 15.0), count_lines([nested], 15.0)) == (1, 2)
