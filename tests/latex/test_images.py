from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.errors import SourceError, ThesisErrors
from uvicthesis.latex.images import PlacedImages, place_images
from uvicthesis.store import Store

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0L9 9"/></svg>'

Place = Callable[..., PlacedImages]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "thesis" / "chapters").mkdir(parents=True)
    return tmp_path / "thesis"


@pytest.fixture
def place(root: Path) -> Place:
    """Places the images of a chapter's text, chapters/01.md."""

    def run(text: str, *, draft: bool = False) -> PlacedImages:
        documents = {"chapters/01.md": read_document(text, "chapters/01.md")}
        return place_images(documents, root, Store(root / "build"), draft=draft)

    return run


def name_of(placed: PlacedImages) -> str:
    (name,) = placed.names["chapters/01.md"].values()
    assert name
    return name


def problem(place: Place, text: str) -> str:
    with pytest.raises(SourceError) as caught:
        place(text)
    return str(caught.value)


@pytest.mark.parametrize("folder", ["chapters", ".", "chapters/images"])
def test_image_is_looked_for_beside_its_chapter_and_in_the_thesis(
    root: Path, place: Place, folder: str
) -> None:
    address = "images/a.png" if folder.endswith("images") else "a.png"
    (root / folder).mkdir(exist_ok=True)
    (root / folder / "a.png").write_bytes(PNG)

    name = name_of(place(f"# One\n\n![A]({address})\n"))

    assert name.startswith("images/a-")
    assert (root / "build" / name).read_bytes() == PNG


def test_image_beside_the_chapter_comes_first(root: Path, place: Place) -> None:
    (root / "a.png").write_bytes(PNG + b"other")
    (root / "chapters" / "a.png").write_bytes(PNG)

    name = name_of(place("![A](a.png)\n"))

    assert (root / "build" / name).read_bytes() == PNG


def test_images_of_one_name_do_not_overwrite_each_other(root: Path, place: Place) -> None:
    (root / "a.png").write_bytes(PNG)
    (root / "chapters" / "images").mkdir()
    (root / "chapters" / "images" / "a.png").write_bytes(PNG + b"other")

    names = place("![A](a.png)\n\n![B](images/a.png)\n").names["chapters/01.md"]

    assert len(set(names.values())) == 2


def test_name_that_latex_could_not_read_is_made_plain(root: Path, place: Place) -> None:
    (root / "Карта (1)_b.PNG").write_bytes(PNG)

    name = name_of(place("![A](<Карта (1)_b.PNG>)\n"))

    assert name.isascii()
    assert " " not in name
    assert name.endswith(".png")


def test_address_may_be_written_as_for_the_web(root: Path, place: Place) -> None:
    (root / "a b.png").write_bytes(PNG)

    assert list(place("![A](a%20b.png)\n").names["chapters/01.md"]) == ["a%20b.png"]


def test_missing_image_is_told_with_the_nearest(root: Path, place: Place) -> None:
    (root / "chapters" / "images").mkdir()
    (root / "chapters" / "images" / "plan.png").write_bytes(PNG)

    assert problem(place, "# One\n\n![A](images/plans.png)\n") == (
        'chapters/01.md:3: no image "images/plans.png"\n  did you mean "images/plan.png"?'
    )


def test_missing_image_that_is_like_no_other_is_told_where_it_was_looked_for(place: Place) -> None:
    assert problem(place, "![A](x.png)\n") == (
        'chapters/01.md:1: no image "x.png"\n'
        "  it was looked for beside chapters/01.md and in the thesis folder"
    )


def test_all_missing_images_are_told_at_once(place: Place) -> None:
    with pytest.raises(ThesisErrors) as caught:
        place("![A](a.png)\n\n![B](b.png)\n")

    assert [str(error.at) for error in caught.value.errors] == [
        "chapters/01.md:1",
        "chapters/01.md:3",
    ]


def test_draft_goes_on_without_the_image(place: Place) -> None:
    placed = place("![A](a.png)\n", draft=True)

    assert placed.names == {"chapters/01.md": {"a.png": None}}
    assert [str(finding).splitlines()[0] for finding in placed.findings] == [
        'chapters/01.md:1: no image "a.png"'
    ]


def test_image_outside_the_thesis_is_not_taken(root: Path, place: Place) -> None:
    (root.parent / "a.png").write_bytes(PNG)

    assert problem(place, "![A](../../a.png)\n") == (
        'chapters/01.md:1: the image "../../a.png" lies outside the thesis\n'
        "  copy it into the thesis folder"
    )


def test_link_that_leads_outside_the_thesis_is_not_followed(root: Path, place: Place) -> None:
    (root.parent / "a.png").write_bytes(PNG)
    (root / "a.png").symlink_to(root.parent / "a.png")

    assert "lies outside the thesis" in problem(place, "![A](a.png)\n")


def test_image_on_the_web_is_not_fetched(place: Place) -> None:
    assert problem(place, "![A](https://example.org/a.png)\n") == (
        'chapters/01.md:1: the image "https://example.org/a.png" is on the web\n'
        "  save the image in the thesis folder and give its path"
    )


def test_image_of_another_kind_is_told_which_kinds_can_be_set(root: Path, place: Place) -> None:
    (root / "a.gif").write_bytes(b"GIF89a")

    assert problem(place, "![A](a.gif)\n") == (
        'chapters/01.md:1: the image "a.gif" is of a kind that cannot be set\n'
        "  save it as .pdf, .png, .jpg, .jpeg or .svg"
    )


def test_drawing_is_converted_to_pdf_once_and_always_to_the_same_bytes(
    root: Path, place: Place
) -> None:
    (root / "a.svg").write_text(SVG)
    name = name_of(place("![A](a.svg)\n"))
    pdf = root / "build" / name
    first, made = pdf.read_bytes(), pdf.stat().st_mtime_ns

    place("![A](a.svg)\n")
    assert pdf.stat().st_mtime_ns == made
    pdf.unlink()
    place("![A](a.svg)\n")

    assert first.startswith(b"%PDF")
    assert pdf.read_bytes() == first


def test_broken_drawing_is_told(root: Path, place: Place) -> None:
    (root / "a.svg").write_text("<svg")

    assert problem(place, "![A](a.svg)\n").startswith(
        'chapters/01.md:1: the image "a.svg" cannot be converted: '
    )
