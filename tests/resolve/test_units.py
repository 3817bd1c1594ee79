import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.errors import SourceError
from uvicthesis.nodes import stringify
from uvicthesis.resolve.units import Unit, locate, units_of_document


def heading_of(unit: Unit) -> str:
    return stringify(unit.heading.inlines) if unit.heading else ""


def parts_of(unit: Unit) -> list[tuple[str, int, int]]:
    return [(part.document.path, part.start, part.stop) for part in unit.parts]


def test_units_are_in_the_order_of_the_requirements(book) -> None:
    front = {
        "preface": "P",
        "dedication": "D",
        "abbreviations": "B",
        "acknowledgements": "K",
        "glossary": "G",
        "abstract": "A",
    }

    units = book("# One", appendices=["# First"], front=front).units

    assert [unit.name for unit in units] == [
        "abstract",
        "glossary",
        "abbreviations",
        "acknowledgements",
        "dedication",
        "preface",
        "chapter-01",
        "appendix-01",
    ]


def test_file_without_a_heading_goes_on_with_the_chapter_before_it(book) -> None:
    units = book("# One\n\nText.", "More.\n\n## A section", "# Two").units

    assert [heading_of(unit) for unit in units] == ["One", "Two"]
    assert parts_of(units[0]) == [("1.md", 0, 2), ("2.md", 0, 2)]


def test_file_may_end_one_chapter_and_begin_another(book) -> None:
    units = book("# One", "Still one.\n\n# Two\n\nText.").units

    assert parts_of(units[0]) == [("1.md", 0, 1), ("2.md", 0, 1)]
    assert parts_of(units[1]) == [("2.md", 1, 3)]


def test_file_may_hold_several_chapters(book) -> None:
    units = book("# One\n\nText.\n\n# Two {-}\n\n# Three").units

    assert [heading_of(unit) for unit in units] == ["One", "Two", "Three"]
    assert [parts_of(unit)[0][1:] for unit in units] == [(0, 2), (2, 3), (3, 4)]


def test_raw_latex_and_comments_may_stand_before_the_heading(book) -> None:
    units = book("# One", "<!-- draft 3 -->\n\n\\clearpage\n\n# Two\n\nText.").units

    assert [heading_of(unit) for unit in units] == ["One", "Two"]
    assert parts_of(units[1])[0][1] == 0


def test_title_in_metadata_begins_a_chapter(book) -> None:
    units = book("---\ntitle: One\n---\n\nText.", "---\ntitle: Two\n---\n\nText.").units

    assert [heading_of(unit) for unit in units] == ["One", "Two"]


def test_heading_in_a_div_begins_no_chapter(book) -> None:
    units = book("# One\n\n::: {.box}\n# In a box\n:::\n").units

    assert [heading_of(unit) for unit in units] == ["One"]


def test_first_file_without_a_heading_is_told_how_to_begin(book) -> None:
    with pytest.raises(SourceError) as caught:
        book("Text.", "# One")

    assert str(caught.value) == (
        "1.md:1: the first chapter has no heading\n"
        "  begin the file with a line such as # Introduction"
    )


def test_first_appendix_without_a_heading_does_not_join_the_last_chapter(book) -> None:
    with pytest.raises(SourceError) as caught:
        book("# One", appendices=["Text."])

    assert str(caught.value).startswith("a.md:1: ")


def test_heading_of_a_front_page_is_printed_by_the_page(book) -> None:
    (unit, _) = book("# One", front={"abstract": "# Summary\n\nText."}).units

    assert heading_of(unit) == "Summary"
    assert parts_of(unit) == [("abstract.md", 0, 0), ("abstract.md", 1, 2)]


def test_front_page_needs_no_heading(book) -> None:
    (unit, _) = book("# One", front={"abstract": "Text."}).units

    assert unit.heading is None
    assert parts_of(unit) == [("abstract.md", 0, 1)]


@pytest.mark.parametrize(
    ("chapter", "has_label"),
    [
        ("# One", True),
        ("# One {-}", False),
        ("# One {.unnumbered}", False),
        (("# One", {"label": "none"}), False),
        (("# One", {"label": "number"}), True),
        (("# One", {"number": 3}), True),
    ],
)
def test_chapter_has_a_label_unless_told_otherwise(book, chapter, has_label: bool) -> None:
    (unit,) = book(chapter).units

    assert unit.has_label is has_label


def test_block_is_located_in_its_unit(book) -> None:
    units = book("# One\n\nText.\n\n# Two", front={"abstract": "# Summary\n\nText."}).units

    assert locate(units, "1.md", 1) is units[1]
    assert locate(units, "1.md", 2) is units[2]
    assert locate(units, "abstract.md", 1) is units[0]
    assert locate(units, "abstract.md", 0) is None
    assert locate(units, "2.md", 0) is None


def test_document_on_its_own_needs_no_heading() -> None:
    units = units_of_document(read_document("Text.\n\n# One\n\nMore.", "a.md"))

    assert [heading_of(unit) for unit in units] == ["", "One"]
    assert [parts_of(unit)[0][1:] for unit in units] == [(0, 1), (1, 3)]
