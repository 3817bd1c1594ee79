"""The count as another program reads it: one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from uvicthesis.counting.kinds import Words
from uvicthesis.counting.parts import PartCount, sum_of
from uvicthesis.counting.revisions import CountedRevision

VERSION = 1
"""Of the form of what is written; it changes when a key changes its meaning or goes."""


def write_record(parts: Sequence[PartCount], revisions: Sequence[CountedRevision] = ()) -> str:
    """The parts in order, the sums of all chapters and of the whole, and what each commit had."""
    chapters = [part for part in parts if part.kind == "chapter"]
    record = {
        "version": VERSION,
        "parts": [{**asdict(part), "words": _by_kind(part.words)} for part in parts],
        "chapters": _by_kind(sum_of(chapters)),
        "whole": _by_kind(sum_of(parts)),
    }
    if revisions:
        record["history"] = [_revision(revision) for revision in revisions]
    return json.dumps(record, ensure_ascii=False, indent=2)


def _by_kind(words: Words) -> dict[str, int]:
    return {**asdict(words), "all": words.total}


def _revision(counted: CountedRevision) -> dict[str, Any]:
    date = datetime.fromtimestamp(counted.time, UTC).isoformat()
    told = {"fault": counted.fault} if counted.fault else {"chapters": _by_kind(counted.words)}
    return {"commit": counted.commit, "date": date, **told}
