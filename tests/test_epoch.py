from pathlib import Path

import pytest

from uvicthesis.epoch import source_date_epoch
from uvicthesis.tools import process

NEW_YEAR_2024 = 1704067200
IDENTITY = {
    "GIT_AUTHOR_NAME": "A. Student",
    "GIT_AUTHOR_EMAIL": "student@example.org",
    "GIT_COMMITTER_NAME": "A. Student",
    "GIT_COMMITTER_EMAIL": "student@example.org",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
}


@pytest.fixture(autouse=True)
def _environment_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose folder thesis/ was committed at 1000 s and its README at 2000 s."""
    (tmp_path / "thesis").mkdir()
    commit(tmp_path, "--initialise", "")
    commit(tmp_path, "thesis/a.md", "@1000 +0000")
    commit(tmp_path, "README.md", "@2000 +0000")
    return tmp_path


def commit(folder: Path, name: str, date: str) -> None:
    if name == "--initialise":
        process.run("git", "init", "--quiet", cwd=folder, env=IDENTITY)
        return
    (folder / name).write_text("text")
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    process.run("git", "add", name, cwd=folder, env=IDENTITY)
    process.run("git", "commit", "--quiet", "-m", name, cwd=folder, env=IDENTITY | dates)


def test_environment_decides(monkeypatch: pytest.MonkeyPatch, repository: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "123")

    assert source_date_epoch(repository, 2024) == 123


def test_newest_commit_that_changed_the_thesis_comes_next(repository: Path) -> None:
    assert source_date_epoch(repository / "thesis", 2024) == 1000
    assert source_date_epoch(repository, 2024) == 2000


def test_folder_that_is_no_repository_has_the_new_year(tmp_path: Path) -> None:
    assert source_date_epoch(tmp_path, 2024) == NEW_YEAR_2024


def test_repository_without_a_commit_has_the_new_year(tmp_path: Path) -> None:
    commit(tmp_path, "--initialise", "")

    assert source_date_epoch(tmp_path, 2024) == NEW_YEAR_2024


def test_what_is_no_number_in_the_environment_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert source_date_epoch(tmp_path, 2024) == NEW_YEAR_2024


def test_git_is_not_needed(monkeypatch: pytest.MonkeyPatch, repository: Path) -> None:
    monkeypatch.setenv("PATH", str(repository))

    assert source_date_epoch(repository, 2024) == NEW_YEAR_2024
