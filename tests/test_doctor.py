import re
import time
from pathlib import Path

import pytest

from uvicthesis import doctor
from uvicthesis.doctor import Row
from uvicthesis.project import shipped
from uvicthesis.tools.requirements import FONTS, HYPHENATION, PROGRAMS, STYLES, TEX_FILES

ROWS = [
    Row("program", "xelatex", "TeX Live 2022", "sets the thesis"),
    Row("font", "Amiri", "", "Arabic", "missing", "sudo apt-get install amiri", always=False),
    Row("program", "fc-list", "", "finds fonts", "missing", "sudo apt-get install fontconfig"),
]


def row_of(name: str) -> Row:
    return next(row for row in doctor.examine() if row.name == name)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of PATH, so that programs are those that a test puts there."""
    monkeypatch.setattr("uvicthesis.tools.requirements.which", lambda name: "/usr/bin/apt-get")
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, says: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\necho '{says}'\n")
    (folder / name).chmod(0o755)


def test_this_computer_is_fit_to_build_a_thesis() -> None:
    rows = doctor.examine()

    assert doctor.is_fit(rows), doctor.table(rows)


def test_examination_takes_less_than_a_second_and_a_half() -> None:
    begin = time.perf_counter()
    doctor.examine()

    assert time.perf_counter() - begin < 1.5


def test_programs_are_known_by_their_versions() -> None:
    assert row_of("pandoc").version == "3.9"
    assert re.fullmatch(r"TeX Live 20\d\d", row_of("xelatex").version)
    assert re.fullmatch(r"TeX Live 20\d\d", row_of("lualatex").version)


def test_fonts_and_tex_files_are_known_by_their_versions() -> None:
    assert re.fullmatch(r"\d+\.\d{3}", row_of("Gentium Book Plus").version)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row_of("fontspec.sty").version)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row_of("book.cls").version)


def test_python_packages_are_those_the_package_is_pinned_to() -> None:
    assert row_of("pybtex") == Row("Python package", "pybtex", "0.26.1", "bibliography and notes")


def test_program_that_is_missing_comes_with_the_command_that_installs_it(programs: Path) -> None:
    assert row_of("xelatex") == Row(
        "program",
        "xelatex",
        "",
        "sets the thesis",
        "missing",
        "sudo apt-get install --no-install-recommends texlive-xetex",
    )


def test_fonts_are_missing_where_nothing_can_list_them(programs: Path) -> None:
    row = row_of("Gentium Book Plus")

    assert (row.fault, row.remedy) == (
        "missing",
        "sudo apt-get install --no-install-recommends fonts-sil-gentiumplus",
    )


def test_tex_live_that_is_too_old_is_told(programs: Path) -> None:
    put(programs, "xelatex", "XeTeX 3.14159265-2.6-0.999991 (TeX Live 2019/Debian)")

    row = row_of("xelatex")

    assert (row.version, row.fault) == ("TeX Live 2019", "older than 2022")


def test_package_of_another_version_is_told_with_the_command_that_mends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(doctor.versions, "pinned_packages", lambda: [("jinja2", "3.1.6", "2.0")])
    monkeypatch.setattr(doctor.sys, "executable", "/a thesis/.venv/bin/python")

    row = row_of("jinja2")

    assert row.fault == "2.0, not 3.1.6"
    assert row.remedy == "'/a thesis/.venv/bin/python' -m pip install jinja2==3.1.6"


def test_table_lines_up_and_ends_with_remedies() -> None:
    assert doctor.table(ROWS) == (
        "what     version        for\n"
        "xelatex  TeX Live 2022  sets the thesis\n"
        "Amiri    missing        Arabic\n"
        "fc-list  missing        finds fonts\n"
        "\n"
        "Amiri: missing, needed only for Arabic\n"
        "  sudo apt-get install amiri\n"
        "fc-list: missing\n"
        "  sudo apt-get install fontconfig"
    )


def test_table_without_faults_says_that_nothing_is_missing() -> None:
    assert doctor.table(ROWS[:1]).endswith("\n\nnothing is missing")


def test_computer_is_fit_without_what_only_some_theses_need() -> None:
    assert doctor.is_fit(ROWS[:2])
    assert not doctor.is_fit(ROWS)


def test_tex_files_are_those_that_the_class_loads() -> None:
    source = shipped("templates").joinpath("uvicthesis.cls").read_text("utf-8")
    loads = re.findall(r"\\(RequirePackage|LoadClass)\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}", source)
    loaded = {
        f"{name.strip()}.{'cls' if command == 'LoadClass' else 'sty'}"
        for command, names in loads
        for name in names.split(",")
    }

    assert {each.name for each in TEX_FILES} - {"lmroman10-regular.otf"} == loaded


def test_every_requirement_is_brought_by_a_listed_package_or_one_that_those_need() -> None:
    text = Path(doctor.requirements.__file__).with_name("debian-packages.txt").read_text("utf-8")
    listed = {line.split("#")[0].strip() for line in text.splitlines()} - {""}
    needed_by_those = {"texlive-binaries", "texlive-base", "texlive-latex-base"}

    named = {each.package for each in (*PROGRAMS, *TEX_FILES, *HYPHENATION, *FONTS, STYLES)}

    assert named - needed_by_those <= listed
