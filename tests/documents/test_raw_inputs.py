r"""Files that raw LaTeX takes in with ``\input``."""

from pathlib import Path

import pytest

from uvicthesis.documents.reading import Document, read_document
from uvicthesis.errors import SourceError

TABLE = (
    "\\begin{table}\n\\caption{Taken in}\\label{tbl:in}\n\\includegraphics{a.png}\n\\end{table}\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "thesis" / "chapters").mkdir(parents=True)
    return tmp_path / "thesis"


def read(root: Path, text: str) -> Document:
    return read_document(text, "chapters/1.md", root=root)


@pytest.mark.parametrize("name", ["table.tex", "table"])
@pytest.mark.parametrize("folder", [".", "chapters"])
def test_file_is_taken_in_and_known_as_what_stands_in_the_chapter(
    root: Path, name: str, folder: str
) -> None:
    (root / folder / "table.tex").write_text(TABLE)

    document = read(root, f"# One\n\n\\input{{{name}}}\n")

    assert document.blocks[1]["c"] == ["tex", TABLE.rstrip()]
    assert [label.identifier for label in document.index.labels] == ["tbl:in"]
    assert [image.address for image in document.index.images] == ["a.png"]


def test_file_may_take_in_others(root: Path) -> None:
    (root / "outer.tex").write_text(r"\input{inner}")
    (root / "inner.tex").write_text("words")

    assert read(root, "\\input{outer}\n").blocks[0]["c"][1] == "words"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("tabel", 'chapters/1.md:3: no file "tabel"\n  did you mean "table"?'),
        ("self", 'chapters/1.md:3: "self" takes itself in'),
        ("nothing", 'chapters/1.md:3: no file "nothing"\n  it was looked for beside'),
        ("../other", 'chapters/1.md:3: the file "../other" lies outside the thesis'),
    ],
)
def test_file_that_cannot_be_taken_in_is_told(root: Path, name: str, said: str) -> None:
    (root / "table.tex").write_text(TABLE)
    (root / "self.tex").write_text(r"\input{self}")
    (root.parent / "other.tex").write_text("secret")

    with pytest.raises(SourceError) as caught:
        read(root, f"# One\n\n\\input{{{name}}}\n")

    assert str(caught.value).startswith(said)


def test_file_is_found_though_the_disk_has_its_accents_apart(root: Path) -> None:
    (root / "chapters" / "re\u0301sume\u0301.tex").write_text("Taken in.")

    document = read(root, "# One\n\n\\input{r\u00e9sum\u00e9}\n")

    assert document.blocks[1]["c"][1] == "Taken in."
