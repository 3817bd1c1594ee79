import pytest

from uvicthesis.documents.index import Heading
from uvicthesis.latex.foreseen import contents_pages, list_pages
from uvicthesis.location import Location
from uvicthesis.nodes import text_inlines
from uvicthesis.resolve.numbering import Numbered


def headings(*levels: int, title: str = "A heading") -> list[Numbered]:
    return [
        Numbered(
            "section",
            "1.1",
            "",
            Heading(level, "", False, True, text_inlines(title), Location(""), 0, True),
            "a.md",
        )
        for level in levels
    ]


@pytest.mark.parametrize(
    ("levels", "pages"),
    [((), 1), ((1, 2, 2) * 8, 1), ((1, 2, 2) * 20, 2), ((1, 2, 2) * 30, 3), ((4, 5) * 200, 1)],
)
def test_contents_grow_with_headings_down_to_the_third_level(
    levels: tuple[int, ...], pages: int
) -> None:
    assert contents_pages(headings(*levels), front_pages=4) == pages


def test_title_of_two_lines_takes_two() -> None:
    long = "A heading that goes on and on, " * 4

    assert contents_pages(headings(*[2] * 30, title=long), front_pages=0) == 2
    assert contents_pages(headings(*[2] * 30), front_pages=0) == 1


def test_list_of_figures_grows_with_its_captions() -> None:
    assert list_pages([]) == 1
    assert list_pages(["A short caption"] * 30) == 1
    assert list_pages(["A short caption"] * 60) == 2
    assert list_pages(["A caption that takes two lines of the list, " * 3] * 30) == 2
