import pytest

from uvicthesis.filters.part_widths import rows_of_parts
from uvicthesis.nodes import plain

TEXT_PT = 6.5 * 72.27


def image(width: str) -> dict[str, object]:
    attributes = [["width", width]] if width else []
    return plain([{"t": "Image", "c": [["", [], attributes], [], ["a.png", ""]]}])


def widths(*given: str) -> list[list[str]]:
    parts = [image(each) for each in given]
    return [[width for width, _ in row] for row in rows_of_parts(parts, TEXT_PT)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["40%", "30%"], [[r"0.4\linewidth", r"0.3\linewidth"]]),
        (["50%", "50%"], [[r"0.485\linewidth", r"0.485\linewidth"]]),
        (["60%", "40%"], [[r"0.582\linewidth", r"0.388\linewidth"]]),
        (["", ""], [[r"0.485\linewidth", r"0.485\linewidth"]]),
        (["", "40%"], [[r"0.57\linewidth", r"0.4\linewidth"]]),
        (["5cm", "45%"], [["5cm", r"0.45\linewidth"]]),
        (["3.25in", "3.25in"], [[r"0.485\linewidth", r"0.485\linewidth"]]),
        (["5cm", ""], [["5cm", r"0.667\linewidth"]]),
        (["156px", "312"], [[r"0.25\linewidth", r"0.5\linewidth"]]),
        (["30cm"], [[r"1\linewidth"]]),
        (["wide", ""], [[r"0.485\linewidth", r"0.485\linewidth"]]),
        (["0%", "50%"], [[r"0.47\linewidth", r"0.5\linewidth"]]),
        (["150%"], [[r"1\linewidth"]]),
    ],
)
def test_parts_of_a_row_get_their_widths(given: list[str], expected: list[list[str]]) -> None:
    assert widths(*given) == expected


def test_what_does_not_fit_begins_another_row() -> None:
    assert [len(row) for row in widths("45%", "45%", "45%", "60%")] == [2, 1, 1]
    assert [len(row) for row in widths("5cm", "5cm", "5cm", "5cm")] == [3, 1]


def test_space_between_parts_never_makes_a_row_too_wide() -> None:
    [row] = widths(*["10%"] * 10)

    total = sum(float(width.removesuffix(r"\linewidth")) for width in row)
    assert total + 9 * 0.03 <= 1.0001


def test_image_fills_the_width_that_its_part_has() -> None:
    [[(_, part)]] = rows_of_parts([image("40%")], TEXT_PT)

    assert part["c"][0]["c"][0][2] == [["width", "100%"]]


def test_image_without_a_width_keeps_its_size() -> None:
    [[(_, part)]] = rows_of_parts([image("")], TEXT_PT)

    assert part["c"][0]["c"][0][2] == []
