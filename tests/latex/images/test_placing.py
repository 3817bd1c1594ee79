import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.errors import SourceError, ThesisErrors
from uvicthesis.latex.images.placing import PlacedImages, place_images
from uvicthesis.project import Project
from uvicthesis.settings.schema import Settings
from uvicthesis.store import Store

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0L9 9"/></svg>'

Place = Callable[..., PlacedImages]
Made = Callable[..., bytes]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "thesis" / "chapters").mkdir(parents=True)
    return tmp_path / "thesis"


@pytest.fixture
def place(root: Path, no_facts: Settings) -> Place:
    """Places the images of a chapter's text, chapters/01.md."""

    def run(text: str, *, draft: bool = False) -> PlacedImages:
        documents = {"chapters/01.md": read_document(text, "chapters/01.md")}
        project = Project(root, no_facts)
        return place_images(documents, project, Store(project.build), draft=draft)

    return run


def pdf() -> bytes:
    """A PDF of one page."""
    document, written = pypdfium2.PdfDocument.new(), io.BytesIO()
    document.new_page(72, 72)
    document.save(written)
    document.close()
    return written.getvalue()


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
    root: Path, place: Place, png: Made, folder: str
) -> None:
    address = "images/a.png" if folder.endswith("images") else "a.png"
    (root / folder).mkdir(exist_ok=True)
    (root / folder / "a.png").write_bytes(png())

    name = name_of(place(f"# One\n\n![A]({address})\n"))

    assert name.startswith("images/a-")
    assert (root / "build" / name).read_bytes() == png()


def test_image_beside_the_chapter_comes_first(root: Path, place: Place, png: Made) -> None:
    (root / "a.png").write_bytes(png() + b"other")
    (root / "chapters" / "a.png").write_bytes(png())

    name = name_of(place("![A](a.png)\n"))

    assert (root / "build" / name).read_bytes() == png()


def test_images_of_one_name_do_not_overwrite_each_other(
    root: Path, place: Place, png: Made
) -> None:
    (root / "a.png").write_bytes(png())
    (root / "chapters" / "images").mkdir()
    (root / "chapters" / "images" / "a.png").write_bytes(png() + b"other")

    names = place("![A](a.png)\n\n![B](images/a.png)\n").names["chapters/01.md"]

    assert len(set(names.values())) == 2


def test_name_that_latex_could_not_read_is_made_plain(root: Path, place: Place, png: Made) -> None:
    (root / "Карта (1)_b.png()").write_bytes(png())

    name = name_of(place("![A](<Карта (1)_b.png()>)\n"))

    assert name.isascii()
    assert " " not in name
    assert name.endswith(".png")


def test_address_may_be_written_as_for_the_web(root: Path, place: Place, png: Made) -> None:
    (root / "a b.png").write_bytes(png())

    assert list(place("![A](a%20b.png)\n").names["chapters/01.md"]) == ["a%20b.png"]


def test_missing_image_is_told_with_the_nearest(root: Path, place: Place, png: Made) -> None:
    (root / "chapters" / "images").mkdir()
    (root / "chapters" / "images" / "plan.png").write_bytes(png())

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


def test_image_outside_the_thesis_is_not_taken(root: Path, place: Place, png: Made) -> None:
    (root.parent / "a.png").write_bytes(png())

    assert problem(place, "![A](../../a.png)\n") == (
        'chapters/01.md:1: the image "../../a.png" lies outside the thesis\n'
        "  copy it into the thesis folder"
    )


def test_link_that_leads_outside_the_thesis_is_not_followed(
    root: Path, place: Place, png: Made
) -> None:
    (root.parent / "a.png").write_bytes(png())
    (root / "a.png").symlink_to(root.parent / "a.png")

    assert "lies outside the thesis" in problem(place, "![A](a.png)\n")


def test_image_on_the_web_is_not_fetched(place: Place) -> None:
    assert problem(place, "![A](https://example.org/a.png)\n") == (
        'chapters/01.md:1: the image "https://example.org/a.png" is on the web\n'
        "  save the image in the thesis folder and give its path"
    )


def test_image_of_another_kind_is_told_with_the_command_that_converts_it(
    root: Path, place: Place
) -> None:
    (root / "a b.webp").write_bytes(b"RIFF\x24\0\0\0WEBPVP8 ")

    assert problem(place, "# One\n\n![A](<a b.webp>)\n") == (
        'chapters/01.md:3: the image "a b.webp" is a WebP image\n'
        "  convert it: magick 'a b.webp' 'a b.png'"
    )


def test_image_with_the_suffix_of_another_kind_is_placed_as_what_it_is(
    root: Path, place: Place, png: Made
) -> None:
    (root / "a.jpg").write_bytes(png())

    assert name_of(place("![A](a.jpg)\n")).endswith(".png")


def test_damaged_image_is_told_at_its_own_line(root: Path, place: Place, png: Made) -> None:
    (root / "a.png").write_bytes(png())
    (root / "b.png").write_bytes(png()[:-20])
    text = "# One\n\n::: box\n![A](a.png)\n\n![B](b.png)\n:::\n"

    assert problem(place, text) == (
        'chapters/01.md:6: the image "b.png" is cut off: its end is missing\n'
        "  copy or download it again, or save it anew"
    )


def test_image_that_has_not_changed_is_not_read_again(
    root: Path, place: Place, png: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "a.png").write_bytes(png())
    name = name_of(place("![A](a.png)\n"))
    read: list[Path] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda p: read.append(p) or read_bytes(p))

    assert name_of(place("![A](a.png)\n")) == name
    assert [path for path in read if path.suffix == ".png"] == []


def test_image_that_was_removed_from_build_is_placed_again(
    root: Path, place: Place, png: Made
) -> None:
    (root / "a.png").write_bytes(png())
    name = name_of(place("![A](a.png)\n"))
    (root / "build" / name).unlink()

    place("![A](a.png)\n")

    assert (root / "build" / name).read_bytes() == png()


def test_image_that_raw_latex_takes_is_placed_too(root: Path, place: Place, png: Made) -> None:
    (root / "chapters" / "plan.one.png").write_bytes(png())
    text = r"Text \includegraphics[width=3cm]{plan.one} and" "\n\n\\includepdf{form.pdf}\n"
    (root / "form.pdf").write_bytes(pdf())

    names = place(text).names["chapters/01.md"]

    assert list(names) == ["plan.one", "form.pdf"]
    assert names["plan.one"] is not None
    assert names["plan.one"].startswith("images/plan-one-")


@pytest.mark.parametrize(
    ("options", "is_coarse"),
    [
        (r"[width=\textwidth]", True),
        (r"[angle=9, width=0.2 \linewidth]", False),
        ("[width=5cm]", True),
        ("[scale=.1]", False),
    ],
)
def test_size_in_raw_latex_counts_where_it_is_a_width(
    root: Path, place: Place, png: Made, options: str, is_coarse: bool
) -> None:
    (root / "a.png").write_bytes(png(250))

    findings = place(rf"Text \includegraphics{options}{{a.png}}" "\n").findings

    assert ([finding.rule for finding in findings] == ["images-fine-enough"]) == is_coarse


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"%PDF-1.7 and no more", "is a damaged PDF"), (b"", "is empty"), (b"\0" * 99, "is empty")],
)
def test_file_that_is_no_pdf_is_told(root: Path, place: Place, data: bytes, said: str) -> None:
    (root / "a.pdf").write_bytes(data)

    assert problem(place, "![A](a.pdf)\n").startswith(f'chapters/01.md:1: the image "a.pdf" {said}')


def test_coarse_image_is_a_finding_with_what_would_do(root: Path, place: Place, png: Made) -> None:
    (root / "a.png").write_bytes(png(200))

    (finding,) = place("# One\n\n![A](a.png){width=2in}\n").findings

    assert str(finding) == (
        'chapters/01.md:3: the image "a.png" is coarse: 200 pixels over 2.0 in are '
        "100 to the inch\n"
        "  take one with 600 pixels across, or print this one at most 1.3in wide"
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


@pytest.mark.parametrize("reference", ['<image href="b.png"/>', "<use xlink:href='../c.svg#d'/>"])
def test_drawing_that_refers_to_another_file_is_told(
    root: Path, place: Place, reference: str
) -> None:
    (root / "a.svg").write_text(SVG.replace("<path", reference + "<path"))

    assert "refers to another file" in problem(place, "![A](a.svg)\n")


def test_drawing_may_refer_to_what_is_in_it(root: Path, place: Place) -> None:
    inside = "<defs><path id='p' d='M0 0'/></defs><use href='#p'/><image href='data:image/png,'/>"
    (root / "a.svg").write_text(SVG.replace("<path", inside + "<path", 1))

    assert name_of(place("![A](a.svg)\n")).endswith(".pdf")
