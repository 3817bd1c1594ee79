"""Each case is a folder with a faulty ``thesis.yaml`` and the whole message it must give."""

from operator import attrgetter
from pathlib import Path

import pytest
import yaml

from uvicthesis.errors import ThesisError
from uvicthesis.settings import syntax
from uvicthesis.settings.reading import read_settings

CASES = sorted(Path(__file__).parents[1].joinpath("cases", "settings").iterdir())


@pytest.mark.parametrize("case", CASES, ids=attrgetter("name"))
def test_faulty_settings_are_told_with_line_and_remedy(case: Path) -> None:
    with pytest.raises(ThesisError) as caught:
        read_settings(case / "thesis.yaml")

    assert f"{caught.value}\n" == (case / "expect.txt").read_text("utf-8")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("case", CASES, ids=attrgetter("name"))
def test_messages_are_the_same_where_yaml_has_no_c_library(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syntax, "LOADER", yaml.SafeLoader)

    with pytest.raises(ThesisError) as caught:
        read_settings(case / "thesis.yaml")

    assert f"{caught.value}\n" == (case / "expect.txt").read_text("utf-8")


def test_file_that_is_not_in_utf8_is_told_with_the_line_of_the_first_wrong_byte(
    tmp_path: Path,
) -> None:
    (tmp_path / "thesis.yaml").write_bytes("title: x\nauthor: André\n".encode("latin-1"))

    with pytest.raises(ThesisError) as caught:
        read_settings(tmp_path / "thesis.yaml")

    assert str(caught.value) == (
        'thesis.yaml:2: the file is not in UTF-8\n  save it with the encoding "UTF-8"'
    )


def test_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "thesis.yaml").mkdir()

    with pytest.raises(ThesisError) as caught:
        read_settings(tmp_path / "thesis.yaml")

    assert str(caught.value) == "thesis.yaml: the file cannot be read: Is a directory"
