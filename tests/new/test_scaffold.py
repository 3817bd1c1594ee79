import os
import subprocess
import sys
from pathlib import Path

import pytest

from uvicthesis.errors import ThesisError
from uvicthesis.new import scaffold
from uvicthesis.new.answers import Answers, gather_answers
from uvicthesis.new.scaffold import FILES, create_thesis, yaml_text
from uvicthesis.project import Project, shipped
from uvicthesis.settings.syntax import compose

STRANGE = (
    'Land: "A" History',
    "*Pravda* #1",
    "- a dash",
    "[bracket",
    "2024",
    "yes",
    "12:30",
    "a \\emph{b}",
    "'quoted'",
    "ends with a colon:",
    "null",
    "SENĆOŦEN, W̱SÁNEĆ",
    "{a: b}",
    "@home",
    "a # b",
    "~",
    "O’Neill (née X)",
    "1e3",
    ".5",
)


@pytest.fixture
def answers() -> Answers:
    return gather_answers({}, None)


def test_new_thesis_has_the_settings_that_were_given(tmp_path: Path) -> None:
    given = {
        "title": '*Pravda*: "News" #1',
        "author": "Zoë O’Neill",
        "degree": "Doctor of Philosophy",
        "department": "Department of A, B and C",
        "year": "2024",
        "committee": "Dr. X: Y; Dr. B. Member, Outside Member, School of [Z]",
        "profile": "science",
    }

    create_thesis(tmp_path, gather_answers(given, None))

    settings = Project.load(tmp_path).settings
    assert settings.title == given["title"]
    assert settings.author == given["author"]
    assert (settings.degree, settings.kind) == ("Doctor of Philosophy", "dissertation")
    assert settings.departments == (given["department"],)
    assert settings.year == 2024
    assert [(each.name, each.role, each.departments) for each in settings.committee] == [
        ("Dr. X: Y", "Supervisor", ("Department of A, B and C",)),
        ("Dr. B. Member", "Outside Member", ("School of [Z]",)),
    ]
    assert settings.bibliography.style == "ieee"


@pytest.mark.parametrize("text", STRANGE)
def test_any_text_comes_back_from_yaml_as_it_went_in(text: str) -> None:
    node = compose(f"key: {yaml_text(text)}    # a comment\n", "thesis.yaml")

    assert node is not None
    assert node.value[0][1].value == text


def test_files_of_a_new_thesis_are_those_listed(tmp_path: Path, answers: Answers) -> None:
    written = create_thesis(tmp_path / "essay", answers)

    there = [path for path in (tmp_path / "essay").rglob("*") if path.is_file()]
    assert sorted(written) == sorted(there)
    assert len(written) == len(FILES)


def test_every_optional_key_that_is_commented_out_is_a_key(
    tmp_path: Path, answers: Answers
) -> None:
    create_thesis(tmp_path, answers)
    for name in ("front/epigraph.md", "front/preface.md", "appendices/a-interviews.md"):
        (tmp_path / "chapters" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "chapters" / name).touch()
    file = tmp_path / "thesis.yaml"
    required, optional = file.read_text("utf-8").split("# All below", 1)
    lines = optional.splitlines()[1:]
    file.write_text(required + "\n".join(line.removeprefix("# ") for line in lines), "utf-8")

    settings = Project.load(tmp_path).settings

    assert settings.licence == "CC BY 4.0"
    assert settings.bibliography.groups[0].keyword == "primary"
    assert settings.layout.fallback == ("David CLM", "Amiri")


def test_new_thesis_builds_at_once_without_a_finding(tmp_path: Path, answers: Answers) -> None:
    create_thesis(tmp_path, answers)

    finished = subprocess.run(
        [sys.executable, "-P", "-m", "uvicthesis", "pdf", "--thesis", tmp_path],
        capture_output=True,
        check=False,
        text=True,
    )

    assert (finished.returncode, finished.stderr) == (0, "")
    assert (tmp_path / "build" / "thesis.pdf").read_bytes().startswith(b"%PDF")
    assert len(finished.stdout.splitlines()) == 1


def test_script_of_a_new_thesis_runs_the_wrapper_on_its_own_folder(
    tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrapper = tmp_path / "the wrapper"
    wrapper.write_text('#!/bin/sh\nprintf "%s|" "$UVICTHESIS_DIR" "$PWD" "$@"\nexit 4\n')
    wrapper.chmod(0o755)
    monkeypatch.setattr(scaffold, "shipped", lambda name: wrapper)
    create_thesis(tmp_path / "my essay", answers)
    (tmp_path / "link").symlink_to("my essay/thesis")

    finished = run(tmp_path / "link", "pdf", "--draft", cwd=tmp_path)

    assert finished.stdout == f"{tmp_path}/my essay|{tmp_path}|pdf|--draft|"
    assert finished.returncode == 4


def test_script_without_a_wrapper_runs_the_installed_package(
    tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scaffold, "shipped", lambda name: tmp_path / "nowhere")
    create_thesis(tmp_path / "essay", answers)

    finished = run(tmp_path / "essay" / "thesis", "--list", cwd=tmp_path)

    assert finished.returncode == 0
    assert "pdf" in finished.stdout


def test_script_says_so_when_uvicthesis_has_moved(
    tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrapper = tmp_path / "wrapper"
    wrapper.touch()
    monkeypatch.setattr(scaffold, "shipped", lambda name: wrapper)
    create_thesis(tmp_path / "essay", answers)
    wrapper.unlink()

    finished = run(tmp_path / "essay" / "thesis", "pdf", cwd=tmp_path)

    script = tmp_path / "essay" / "thesis"
    assert finished.stderr == (
        f"thesis: uvicthesis is not at {wrapper}\n  write where it is now in line 5 of {script}\n"
    )
    assert finished.returncode == 3
    assert script.read_text().splitlines()[4] == f"program={wrapper}"


def test_wrapper_of_this_repository_is_the_one_that_scripts_run() -> None:
    assert os.access(shipped("thesis"), os.X_OK)


def test_files_that_are_there_are_named_and_nothing_is_written(
    tmp_path: Path, answers: Answers
) -> None:
    (tmp_path / "bib").mkdir()
    (tmp_path / "bib" / "references.bib").write_text("mine")
    (tmp_path / "README.md").write_text("mine")

    with pytest.raises(ThesisError) as caught:
        create_thesis(tmp_path, answers)

    assert str(caught.value) == (
        f"{tmp_path} has files of these names already: README.md, bib/references.bib\n"
        "  name another folder; nothing was written"
    )
    assert not (tmp_path / "thesis.yaml").exists()


def test_folder_that_is_a_file_is_told(tmp_path: Path, answers: Answers) -> None:
    (tmp_path / "essay").write_text("mine")

    with pytest.raises(ThesisError) as caught:
        create_thesis(tmp_path / "essay", answers)

    assert str(caught.value) == f"{tmp_path}/essay is a file\n  name another folder"


def test_folder_that_cannot_be_written_is_told(tmp_path: Path, answers: Answers) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ThesisError) as caught:
        create_thesis(tmp_path / "file" / "essay", answers)

    assert str(caught.value) == (
        f"{tmp_path}/file/essay cannot be written: Not a directory\n  name another folder"
    )


def run(script: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [script, *arguments], cwd=cwd, capture_output=True, check=False, text=True
    )
