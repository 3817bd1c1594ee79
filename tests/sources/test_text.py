from pathlib import Path

import pytest

from uvicthesis.errors import SourceError
from uvicthesis.sources.text import SAVE_AS_UTF8, read_source, relative_name


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("W̱SÁNEĆ\n".encode(), "W̱SÁNEĆ\n"),
        (b"\xef\xbb\xbf# One\n", "# One\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
    ],
    ids=["empty", "UTF-8", "byte order mark", "line ends"],
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
