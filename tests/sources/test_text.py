from pathlib import Path

import pytest

from uvicthesis.errors import SourceError, ThesisErrors
from uvicthesis.location import Location
from uvicthesis.sources.data_files import read_data
from uvicthesis.sources.text import SAVE_AS_UTF8, read_source, relative_name


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("W̱SÁNEĆ\n".encode(), "W̱SÁNEĆ\n"),
        (b"\xef\xbb\xbf# One\n", "# One\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("cafe\u0301, W\u0331S\u0301, и\u0306".encode(), "café, W\u0331Ś, й"),
        ("\u05d1\u05bc\u05b0".encode(), "\u05d1\u05bc\u05b0"),
    ],
    ids=["empty", "UTF-8", "byte order mark", "line ends", "accents", "points"],
)
def test_source_is_read_as_text(data: bytes, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(data)

    assert read_source(tmp_path / "a.md", tmp_path) == text


def problem_with(path: Path, root: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_source(path, root)
    return caught.value


def test_latin_1_is_told_at_its_first_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("one\ntwo\ncaf\u00e9\n".encode("latin-1"))

    error = problem_with(tmp_path / "a.md", tmp_path)

    assert str(error) == f"a.md:3: not UTF-8: byte 0xe9 cannot be read\n  {SAVE_AS_UTF8}"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_told_by_name(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeff# One\n".encode(encoding))

    error = problem_with(tmp_path / "a.md", tmp_path)

    assert str(error) == f"a.md: written in UTF-16\n  {SAVE_AS_UTF8}"


def test_missing_file_is_named_relative_to_the_thesis(tmp_path: Path) -> None:
    error = problem_with(tmp_path / "chapters" / "a.md", tmp_path)

    assert str(error) == "chapters/a.md: no such file"


def test_folder_in_place_of_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()

    assert str(problem_with(tmp_path / "a.md", tmp_path)) == "a.md: cannot be read: Is a directory"


def test_file_outside_the_thesis_is_named_in_full(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()

    assert relative_name(tmp_path / "a.md", tmp_path / "thesis") == (tmp_path / "a.md").as_posix()


def test_control_characters_are_told_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# One\n\nA hy\x02phen.\n\n\x0bTwo\x7f.\n\x0cThree\n", "utf-8")

    with pytest.raises(ThesisErrors) as caught:
        read_source(tmp_path / "a.md", tmp_path)

    assert [str(error).splitlines()[0] for error in caught.value.errors] == [
        'a.md:3: an invisible sign, U+0002, stands after "hy"',
        "a.md:5: an invisible sign, U+000B, stands at the beginning of the line",
    ]


@pytest.mark.parametrize("beginning", [b"PK\x03\x04\x14", b"\xd0\xcf\x11\xe0\xa1"])
def test_file_of_a_word_processor_is_told_to_be_one(beginning: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(beginning)

    error = problem_with(tmp_path / "a.md", tmp_path)

    assert str(error).startswith("a.md: this is a file of a word processor\n  save it as Markdown")


def test_data_whose_name_is_spelt_in_the_other_way_on_the_disk_are_found(tmp_path: Path) -> None:
    (tmp_path / "cafe\u0301.csv").write_text("Cafe\u0301,1\n", encoding="utf-8")

    assert read_data("café.csv", "01.md", tmp_path, Location("01.md", 1)) == "Café,1\n"
