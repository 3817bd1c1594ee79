"""What a build says at its end: the findings, then one line on the PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from uvicthesis.counting.parts import PartCount
from uvicthesis.counting.table import write_table
from uvicthesis.findings import Finding
from uvicthesis.history import History
from uvicthesis.location import PageLocation
from uvicthesis.pipeline import Built, FrontMatter


def summary(built: Built) -> str:
    """The findings by place, and the line ``build/thesis.pdf: 87 pages, 2 passes, 2.1 s``."""
    passes = _count(built.passes, "pass", "passes")
    said = f"{_short(built.pdf)}: {_count(built.pages, 'page')}, {passes}, {built.seconds:.1f} s"
    return "\n".join([*_findings(built.findings), said])


def front_matter_summary(front: FrontMatter) -> str:
    """The findings, the lines that changed page by page, and the line on the PDF."""
    changes = list(front.changes) or ["no page changed"]
    said = f"{_short(front.pdf)}: {front.seconds:.1f} s"
    return "\n".join([*_findings(front.findings), *changes, said])


def count_summary(parts: Sequence[PartCount], history: History | None) -> str:
    """The table of the count, and where the picture of its history is."""
    table = write_table(parts)
    return f"{table}\n\n{_short(history.chart)}" if history else table


def _findings(findings: tuple[Finding, ...]) -> list[str]:
    return [str(finding) for finding in sorted(findings, key=_place)]


def _place(finding: Finding) -> tuple[str, int, int]:
    at = finding.at
    if isinstance(at, PageLocation):
        return at.path, at.sheet, 0
    return at.path, at.line, at.column


def _short(pdf: Path) -> str:
    inside = pdf.is_relative_to(Path.cwd())
    return (pdf.relative_to(Path.cwd()) if inside else pdf).as_posix()


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
