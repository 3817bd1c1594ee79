"""The time that a PDF says it was made at: the same for the same sources."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from uvicthesis.errors import MissingToolError
from uvicthesis.tools import process


def source_date_epoch(root: Path, year: int) -> int:
    """``SOURCE_DATE_EPOCH``, else the newest commit, else 1 January of ``year``; in seconds."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    committed = _newest_commit(root)
    if committed is not None:
        return committed
    return int(datetime(year, 1, 1, tzinfo=UTC).timestamp())


def _newest_commit(root: Path) -> int | None:
    try:
        finished = process.run("git", "log", "-1", "--format=%ct", "--", ".", cwd=root)
    except MissingToolError:  # git is no requirement
        return None
    said = finished.stdout.strip()
    return int(said) if finished.returncode == 0 and said.isdecimal() else None
