"""What is wrong with the Divs of verse and of parallel texts, which are printed all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from uvicthesis.documents.parallel_texts import is_parallel
from uvicthesis.findings import Finding
from uvicthesis.location import Location


def text_faults(content: Any, at: Location) -> Iterator[Finding]:
    """The faults of a ``Div``, given its content and where the block it stands in begins."""
    (_, classes, attributes), _ = content
    if "parallel" in classes:
        yield from _unpaired(content, at)
    if "verse" in classes:
        for name, text in attributes:
            if name in ("lines", "start") and not text.isdecimal():
                problem = f'{name}="{text}" of a verse is not a whole number'
                yield Finding("verse-numbers-valid", at, problem, f"write {name}=5, for example")


def _unpaired(content: Any, at: Location) -> Iterator[Finding]:
    rule = "parallel-texts-paired"
    if not is_parallel(content):
        problem = "parallel texts are two Divs within ::: parallel, and nothing else"
        remedy = "write ::: {lang=ru} … ::: for the one and ::: {lang=en} … ::: for the other"
        yield Finding(rule, at, problem, remedy)
        return
    left, right = (len(div["c"][1]) for div in content[1])
    if left != right:
        problem = f"of the parallel texts one has {left} paragraphs and the other {right}"
        remedy = "give both as many: what belongs together stands side by side"
        yield Finding(rule, at, problem, remedy)
