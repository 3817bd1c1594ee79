import pytest

from uvicthesis.resolve.ranges import end_of_range, in_order, rows


def test_numbers_are_sorted_as_they_are_counted() -> None:
    numbers = ["A.1", "2.10", "2.1b", "12", "2.9", "2.1", "2.1a", "B"]

    assert sorted(numbers, key=in_order) == [
        *("2.1", "2.1a", "2.1b", "2.9", "2.10", "12", "A.1", "B")
    ]


@pytest.mark.parametrize(
    ("numbers", "parted"),
    [
        ("1 2 3 5", ["1 2 3", "5"]),
        ("2.1 2.2 3.3", ["2.1 2.2", "3.3"]),
        ("2.1a 2.1b 2.1d 2.2e", ["2.1a 2.1b", "2.1d", "2.2e"]),
        ("2.1 2.1a 2.2", ["2.1", "2.1a", "2.2"]),
        ("A B D", ["A B", "D"]),
        ("A.1 A.2 B.3", ["A.1 A.2", "B.3"]),
        ("9 A", ["9", "A"]),
        ("H1 H2", ["H1 H2"]),
        ("* **", ["*", "**"]),
    ],
)
def test_rows_end_where_a_number_is_not_the_next(numbers: str, parted: list[str]) -> None:
    assert [" ".join(row) for row in rows(numbers.split(), str)] == parted


@pytest.mark.parametrize(
    ("first", "last", "end"),
    [("2.1", "2.3", "2.3"), ("2.1a", "2.1c", "c"), ("A", "C", "C"), ("A.1", "A.4", "A.4")],
)
def test_range_ends_with_the_letter_of_a_part(first: str, last: str, end: str) -> None:
    assert end_of_range(first, last) == end
