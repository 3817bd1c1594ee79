"""The commits of a repository that changed a thesis, and its sources as they were at each.

Neither the writer's files nor git's index are touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from uvicthesis.counting.kinds import Words
from uvicthesis.errors import SourceError
from uvicthesis.tools import process

MOST_REVISIONS = 100
"""More than a plot can show; of a longer history this many are taken, evenly spaced."""

_SOURCES = frozenset(
    [".yaml", ".yml", ".md", ".markdown", ".txt", ".bib", ".json", ".csl", ".csv", ".tsv", ".tex"]
)
"""What the words of a thesis are in; images are left where they are."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: its name, its time in seconds since 1970, and the sources it has.

    ``files`` are paths relative to the thesis, each with the name that git gives its content.
    """

    commit: str
    time: int
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CountedRevision:
    """A commit and the words of its chapters; ``fault`` says why they could not be counted."""

    commit: str
    time: int
    words: Words
    fault: str = ""


def find_revisions(root: Path, most: int = MOST_REVISIONS) -> list[Revision]:
    """The commits of the main line that changed the folder of a thesis, oldest first.

    Where there are more than ``most``, that many, the first and the last among them. Of commits
    with the same sources only the first is taken.

    Raises:
        MissingToolError: git is not installed.
        SourceError: the folder is in no repository, or the repository has not all its commits.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
        problem = "this copy of the repository has only its latest commits"
        raise SourceError(problem, remedy="git fetch --unshallow brings the others")
    listed = _git(root, "log", "--first-parent", "--reverse", "--format=%H %ct", "--", ".")
    commits = [line.split() for line in listed.splitlines()]
    if not commits:
        remedy = "git add . and git commit begin its history"
        raise SourceError(f"no commit has the thesis in {root}", remedy=remedy)
    chosen = sorted((int(time), commit) for commit, time in _spread(commits, most))
    revisions = [Revision(commit, time, _sources(root, commit)) for time, commit in chosen]
    return [
        revision
        for before, revision in zip([None, *revisions], revisions, strict=False)
        if before is None or before.files != revision.files
    ]


def write_sources(root: Path, revision: Revision, folder: Path) -> Path:
    """Write the sources of a commit below an empty folder, and say where the thesis is in it."""
    index = {"GIT_INDEX_FILE": str(folder / "index")}
    _git(root, "read-tree", revision.commit, env=index)
    names = "\0".join(name for name, _ in revision.files)
    into = f"--prefix={folder / 'tree'}/"
    _git(root, "checkout-index", into, "-z", "--stdin", env=index, input=names)
    return folder / "tree" / _git(root, "rev-parse", "--show-prefix").strip()


def _spread(commits: Sequence[list[str]], most: int) -> Iterator[list[str]]:
    if len(commits) <= most:
        yield from commits
    else:
        for place in range(most):
            yield commits[round(place * (len(commits) - 1) / (most - 1))]


def _sources(root: Path, commit: str) -> tuple[tuple[str, str], ...]:
    """``git ls-tree`` gives ``MODE TYPE OBJECT<TAB>PATH``, paths relative to where it runs."""
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", ".").split("\0")
    found = (line.partition("\t") for line in listed if line)
    return tuple(
        (path, about.split()[2])
        for about, _, path in found
        if PurePosixPath(path).suffix.lower() in _SOURCES
    )


def _git(
    root: Path, *arguments: str, env: dict[str, str] | None = None, input: str | None = None
) -> str:
    finished = process.run("git", *arguments, cwd=root, env=env, input=input)
    if finished.returncode:
        said = finished.stderr.strip().splitlines()[:1] or ["git gave no reason"]
        problem = f"the history of the thesis cannot be read: {said[0]}"
        raise SourceError(problem, remedy="a thesis kept in a git repository has a history")
    return finished.stdout
