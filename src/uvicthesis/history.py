"""The words of a thesis over time: each commit counted as if it were the thesis of today."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from uvicthesis.counting.chart import Point, draw_chart
from uvicthesis.counting.kinds import Words
from uvicthesis.counting.parts import sum_of
from uvicthesis.counting.revisions import (
    CountedRevision,
    Revision,
    find_revisions,
    write_sources,
)
from uvicthesis.errors import SourceError, ThesisError
from uvicthesis.pipeline import count
from uvicthesis.project import Project
from uvicthesis.store import Store

CHART = "word-count.svg"


@dataclass(frozen=True, slots=True)
class History:
    """The commits that were counted, or could not be, and the picture drawn of them."""

    revisions: tuple[CountedRevision, ...]
    chart: Path

    @property
    def left_out(self) -> list[str]:
        """A line for each commit that could not be counted."""
        return [
            f"{each.commit[:9]} of {datetime.fromtimestamp(each.time, UTC):%Y-%m-%d} is left out: "
            f"{each.fault}"
            for each in self.revisions
            if each.fault
        ]


def draw_history(project: Project) -> History:
    """Count every commit and draw ``build/word-count.svg``, saying on standard error how far it is.

    What was counted once is remembered: a commit never changes.

    Raises:
        MissingToolError: git is not installed.
        SourceError: the history cannot be read, or none of its commits can be counted.
    """
    store = Store(project.build)
    revisions = find_revisions(project.root)
    counted = []
    for number, revision in enumerate(revisions, start=1):
        _say(f"counting commit {number} of {len(revisions)}", is_last=number == len(revisions))
        counted.append(_counted(project.root, revision, store))
    points = [Point(each.time, each.words) for each in counted if not each.fault]
    if not points:
        raise SourceError(f"no commit can be counted: {counted[-1].fault}")
    return History(tuple(counted), store.write(CHART, draw_chart(points)))


def _say(progress: str, *, is_last: bool) -> None:
    """Progress on one line of a terminal, which the last of it leaves empty; elsewhere nothing."""
    if sys.stderr.isatty():
        end = "\r\033[K" if is_last else ""
        print(f"\r\033[K{progress}", end=end, file=sys.stderr, flush=True)


def _counted(root: Path, revision: Revision, store: Store) -> CountedRevision:
    found = store.memo("history", (revision.files,), lambda: _count(root, revision, store))
    words = Words(**found["words"])
    return CountedRevision(revision.commit, revision.time, words, found["fault"])


def _count(root: Path, revision: Revision, store: Store) -> dict[str, Any]:
    """The words of the chapters as JSON, and the fault for which they could not be counted."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            thesis = Project.load(write_sources(root, revision, Path(folder)))
            parts = count(thesis, store)
        except ThesisError as error:
            return {"words": asdict(Words()), "fault": str(error).splitlines()[0]}
    chapters = [part for part in parts if part.kind == "chapter"]
    return {"words": asdict(sum_of(chapters)), "fault": ""}
