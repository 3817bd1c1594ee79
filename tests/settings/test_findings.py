from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.settings.reading import read_settings

Told = Callable[[str], list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """The findings of settings in a thesis of one chapter, as they are printed."""
    (tmp_path / "chapters" / "front").mkdir(parents=True)
    (tmp_path / "chapters" / "1.md").touch()

    def read(text: str) -> list[str]:
        (tmp_path / "thesis.yaml").write_text(text)
        return [str(finding) for finding in read_settings(tmp_path / "thesis.yaml")[1]]

    return read


def test_good_settings_have_no_findings(told: Told, required: str) -> None:
    assert told(required) == []


def test_misspelt_role_is_told_with_the_nearest_right_one(told: Told, required: str) -> None:
    assert told(required.replace("role: Supervisor", "role: Supervizor")) == [
        'thesis.yaml:7: unknown committee role "Supervizor"\n  did you mean "Supervisor"?'
    ]


def test_role_unlike_any_is_told_with_all_of_them(told: Told, required: str) -> None:
    assert told(required.replace("role: Supervisor", "role: Friend")) == [
        'thesis.yaml:7: unknown committee role "Friend"\n'
        "  the roles are: Supervisor, Co-Supervisor, Primary Supervisor, Departmental Member, "
        "Outside Member, Additional Member"
    ]


def test_case_of_a_role_does_not_matter(told: Told, required: str) -> None:
    assert told(required.replace("role: Supervisor", "role: co-supervisor")) == []


def test_front_file_of_an_unknown_name_is_told(told: Told, required: str, tmp_path: Path) -> None:
    (tmp_path / "chapters" / "front" / "acknowledgments.md").touch()

    assert told(required) == [
        "chapters/front/acknowledgments.md: the file is not printed: "
        "no page of the front matter has its name\n"
        '  did you mean "acknowledgements"?'
    ]


def test_front_file_that_settings_name_is_not_told(
    told: Told, required: str, tmp_path: Path
) -> None:
    (tmp_path / "chapters" / "front" / "thanks.md").touch()

    assert told(required + "front: {acknowledgements: chapters/front/thanks.md}\n") == []


def test_thesis_without_chapters_is_told(told: Told, required: str, tmp_path: Path) -> None:
    (tmp_path / "chapters" / "1.md").unlink()

    assert told(required) == [
        "thesis.yaml: there are no chapters: chapters/ has no file that ends in .md"
    ]


def test_settings_of_a_later_version_are_told(told: Told, required: str) -> None:
    later = "check:\n  rules: [rules.py]\n"

    assert told(required + later) == [
        "thesis.yaml:9: check.rules has no effect yet\n"
        "  it may stay: a later version will honour it",
    ]


def test_waivers_need_no_telling(told: Told, required: str) -> None:
    waiver = "check: {waive: {title-page-by: the department asks for it}}\n"

    assert told(required + waiver) == []
