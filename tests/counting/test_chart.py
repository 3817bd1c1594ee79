import re
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from uvicthesis.counting.chart import Point, draw_chart
from uvicthesis.counting.kinds import Words

SVG = "{http://www.w3.org/2000/svg}"


def point(date: str, *counts: int) -> Point:
    return Point(int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()), Words(*counts))


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def line(svg: str) -> list[tuple[float, float]]:
    """The corners of the line of the sum."""
    paths = ElementTree.fromstring(svg).iter(f"{SVG}path")
    (path,) = [each.attrib["d"] for each in paths if each.attrib.get("fill") == "none"]
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)", path)]


def test_line_rises_with_the_words_and_runs_with_the_time() -> None:
    svg = draw_chart(
        [point("2024-01-01", 0), point("2024-01-11", 500, 0, 500), point("2024-01-31", 2000)]
    )

    (x1, y1), (x2, y2), (x3, y3) = line(svg)
    assert (x3 - x1) == pytest.approx(3 * (x2 - x1), abs=0.3)
    assert (y1 - y3) == pytest.approx(2 * (y1 - y2), abs=0.3)


def test_last_count_stands_beside_its_line_with_what_it_is_made_of() -> None:
    svg = draw_chart([point("2024-01-01", 10), point("2024-02-01", 21000, 1250, 2405)])

    assert texts(svg)[-4:] == ["24,655 words", "2,405 notes", "1,250 quotations", "21,000 text"]


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2024-01-04", ["2 Jan", "3 Jan", "4 Jan"]),
        ("2024-01-20", ["2 Jan", "9 Jan", "16 Jan"]),
        ("2024-05-20", ["Feb 2024", "Mar 2024", "Apr 2024", "May 2024"]),
        ("2025-06-01", ["Apr 2024", "Jul 2024", "Oct 2024", "Jan 2025", "Apr 2025"]),
        ("2029-01-01", ["2025", "2026", "2027", "2028", "2029"]),
    ],
)
def test_axis_of_time_has_days_months_or_years(last: str, labels: list[str]) -> None:
    svg = draw_chart([point("2024-01-01", 10), point(last, 20)])

    assert [text for text in texts(svg) if re.search(r"[A-Z][a-z]{2}|20\d\d", text)][1:] == labels


def test_axis_of_words_has_round_numbers_beyond_the_most() -> None:
    svg = draw_chart([point("2024-01-01", 10), point("2024-01-04", 20000)])

    numbers = [text for text in texts(svg) if re.fullmatch(r"[\d,]+", text)]
    assert numbers == ["0", "5,000", "10,000", "15,000", "20,000", "25,000"]


def test_one_commit_is_a_dot() -> None:
    svg = draw_chart([point("2024-01-01", 100)])

    assert len(list(ElementTree.fromstring(svg).iter(f"{SVG}circle"))) == 1
