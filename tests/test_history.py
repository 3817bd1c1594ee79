"""The words of a thesis over the commits of real repositories."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.counting.revisions import find_revisions
from uvicthesis.errors import MissingToolError, SourceError
from uvicthesis.history import draw_history
from uvicthesis.project import Project
from uvicthesis.tools import process

Git = Callable[..., str]


@pytest.fixture
def root(small_thesis: Callable[..., Path]) -> Path:
    """A thesis of one chapter, in a folder that is no repository."""
    return small_thesis({"chapters/01.md": "# One\n\nA first paragraph.\n"})


@pytest.fixture
def git(root: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in the folder above the thesis, as somebody, on a day that may be given."""
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A. Student")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "student@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def run(*arguments: str, day: int = 1) -> str:
        dates = dict.fromkeys(
            ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"], f"2024-03-{day:02}T12:00:00+00:00"
        )
        done = process.run("git", *arguments, cwd=root.parent, env=dates)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("init", "--quiet", "--initial-branch=main")
    return run


def commit(git: Git, day: int) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "Write", day=day)


@pytest.fixture
def written(root: Path, git: Git) -> Project:
    """Three commits: four words in the chapter, then none that can be read, then nine."""
    commit(git, 1)
    settings = (root / "thesis.yaml").read_text("utf-8")
    (root / "thesis.yaml").write_text(settings.replace("title:", "titel:"), encoding="utf-8")
    commit(git, 2)
    (root / "thesis.yaml").write_text(settings, encoding="utf-8")
    (root / "chapters" / "01.md").write_text("# One\n\nOne two three.\n\n> Four.^[Five.]\n")
    commit(git, 3)
    return Project.load(root)


def test_each_commit_is_counted_as_it_was(written: Project) -> None:
    counts = [each.words for each in draw_history(written).revisions if not each.fault]

    assert [(words.text, words.quotations, words.notes) for words in counts] == [
        (3, 0, 0),
        (3, 1, 1),
    ]


def test_commit_that_cannot_be_read_is_left_out_and_said_so(written: Project) -> None:
    (said,) = draw_history(written).left_out

    assert said.split(" ", 1)[1] == "of 2024-03-02 is left out: thesis.yaml: title is missing"


def test_history_is_drawn_below_build(written: Project) -> None:
    chart = draw_history(written).chart

    assert chart == written.build / "word-count.svg"
    assert "5 words" in chart.read_text("utf-8")


def test_neither_files_nor_index_are_touched(written: Project, git: Git) -> None:
    (written.root / "chapters" / "01.md").write_text("# Not committed\n", encoding="utf-8")
    (written.root / "chapters" / "02.md").write_text("# Staged\n", encoding="utf-8")
    git("add", "thesis/chapters/02.md")
    before = git("status", "--porcelain")

    draw_history(written)

    assert git("status", "--porcelain", "--", ".", ":!thesis/build") == before
    assert (written.root / "chapters" / "01.md").read_text("utf-8") == "# Not committed\n"


def test_commits_elsewhere_in_the_repository_are_no_history_of_the_thesis(
    written: Project, git: Git
) -> None:
    (written.root.parent / "notes.md").write_text("# Notes\n", encoding="utf-8")
    commit(git, 4)

    assert len(find_revisions(written.root)) == 3


def test_of_many_commits_some_are_taken_the_first_and_the_last_among_them(
    root: Path, git: Git
) -> None:
    for day in range(1, 9):
        (root / "chapters" / "01.md").write_text(f"# One\n\n{'Word ' * day}\n", encoding="utf-8")
        commit(git, day)

    taken = find_revisions(root, most=3)

    names = git("log", "--reverse", "--format=%H").split()
    assert [each.commit for each in taken] == [names[0], names[4], names[7]]


def test_thesis_in_no_repository_has_no_history(root: Path) -> None:
    with pytest.raises(SourceError, match="not a git repository"):
        draw_history(Project.load(root))


def test_repository_without_a_commit_has_no_history(root: Path, git: Git) -> None:
    with pytest.raises(SourceError):
        draw_history(Project.load(root))


def test_copy_with_the_latest_commits_alone_is_refused(
    written: Project, git: Git, tmp_path: Path
) -> None:
    source = written.root.parent.as_uri()
    git("clone", "--quiet", "--depth=1", source, str(tmp_path / "shallow"))

    with pytest.raises(SourceError, match="only its latest commits") as refused:
        find_revisions(tmp_path / "shallow" / "thesis")

    assert refused.value.remedy.startswith("git fetch --unshallow")


def test_history_needs_git(written: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(MissingToolError):
        find_revisions(written.root)
