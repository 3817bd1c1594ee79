import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import uvicthesis
from uvicthesis.errors import SettingsError
from uvicthesis.project import Project, shipped

THESIS = """title: Letters Home
author: A. Student
degree: Master of Arts
department: Department of History
year: 2024
committee: [{name: Dr. A. Supervisor, role: Friend, department: Department of History}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "thesis.yaml").write_text(THESIS)
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "1.md").touch()
    (tmp_path / "bib").mkdir()
    (tmp_path / "bib" / "references.bib").touch()
    return tmp_path


def test_thesis_is_found_by_its_folder(folder: Path) -> None:
    project = Project.load(folder)

    assert project.root == folder
    assert project.build == folder / "build"
    assert project.settings.title == "Letters Home"


def test_findings_of_the_settings_come_with_the_thesis(folder: Path) -> None:
    assert [finding.rule for finding in Project.load(folder).findings] == ["committee-member-role"]


def test_folder_named_from_where_the_caller_is_becomes_absolute(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "chapters")

    assert Project.load(Path("..")).root == folder


def test_line_of_a_key_is_found_in_the_settings(folder: Path) -> None:
    lines = (folder / "thesis.yaml").read_text("utf-8").splitlines()

    place = Project.load(folder).place_of("degree")

    assert lines[place.line - 1].startswith("degree:")


def test_folder_without_settings_is_told_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SettingsError) as caught:
        Project.load(Path("essay"))

    assert str(caught.value) == (
        "there is no thesis.yaml in essay\n"
        "  ./thesis new DIR makes a thesis of your own; --thesis DIR names one"
    )


def test_templates_of_the_thesis_come_before_those_of_the_package(folder: Path) -> None:
    own, shipped_ones = Project.load(folder).template_folders

    assert own == folder / "templates"
    assert (shipped_ones / "uvicthesis.cls").is_file()


def test_what_ships_is_inside_the_package_where_it_was_installed_from_a_wheel(
    tmp_path: Path,
) -> None:
    package = tmp_path / "site-packages" / "uvicthesis"
    shutil.copytree(Path(uvicthesis.__file__).parent, package)
    shutil.copytree(shipped("templates"), package / "templates")
    script = "from uvicthesis.project import shipped; print(shipped('templates'))"

    printed = subprocess.run(
        [sys.executable, "-P", "-c", script],
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout

    assert printed.strip() == str(package / "templates")
