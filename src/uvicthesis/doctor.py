"""What is installed and what is missing, with the command that mends it."""

from __future__ import annotations

import platform
import re
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from uvicthesis.errors import MissingToolError
from uvicthesis.tools import requirements, versions
from uvicthesis.tools.pandoc import pandoc_version
from uvicthesis.tools.requirements import Requirement, install_command

OLDEST_TEX_LIVE = 2022
OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is needed. ``fault`` and ``remedy`` are empty where it is there and right.

    ``always``: no thesis can be built without it.
    """

    kind: str
    name: str
    version: str
    purpose: str
    fault: str = ""
    remedy: str = ""
    always: bool = True


def examine() -> list[Row]:
    """A row for each program, package and font; programs are asked side by side."""
    parts: tuple[Callable[[], Iterable[Row]], ...] = (
        _python,
        _programs,
        _python_packages,
        _tex_files,
        _fonts,
        _styles,
    )
    with ThreadPoolExecutor() as threads:
        return [row for rows in threads.map(lambda part: list(part()), parts) for row in rows]


def is_fit(rows: Iterable[Row]) -> bool:
    """Whether nothing that every thesis needs is missing."""
    return not any(row.fault for row in rows if row.always)


def table(rows: Iterable[Row]) -> str:
    """The rows in columns, then what is missing with its remedy."""
    listed = list(rows)
    head = Row("", "what", "version", "for")
    cells = [(row.name, row.fault or row.version or "yes", row.purpose) for row in (head, *listed)]
    name, version = (max(len(cell[column]) for cell in cells) for column in (0, 1))
    lines = [f"{each[0]:{name}}  {each[1]:{version}}  {each[2]}" for each in cells]
    return "\n".join([*lines, "", *_advice(listed)])


def _advice(rows: Iterable[Row]) -> Iterator[str]:
    faults = [row for row in rows if row.fault]
    for row in faults:
        needed = "" if row.always else f", needed only for {row.purpose}"
        yield f"{row.name}: {row.fault}{needed}\n  {row.remedy}"
    if not faults:
        yield "nothing is missing"


def _python() -> Iterator[Row]:
    old = sys.version_info < OLDEST_PYTHON
    fault = "older than 3.11" if old else ""
    remedy = "remove .venv and run ./thesis again" if old else ""
    yield Row("program", "python", platform.python_version(), "runs uvicthesis", fault, remedy)
    try:
        yield Row("program", "pandoc", pandoc_version(), "reads Markdown and writes LaTeX")
    except MissingToolError as error:
        purpose = "reads Markdown and writes LaTeX"
        yield Row("program", "pandoc", "", purpose, "missing", error.remedy)


def _programs() -> Iterator[Row]:
    needed = requirements.PROGRAMS
    with ThreadPoolExecutor() as threads:
        found = list(threads.map(versions.program_version, (each.name for each in needed)))
    for requirement, version in zip(needed, found, strict=True):
        row = _row("program", requirement, version)
        yield _too_old(row) if version and version.startswith("TeX Live") else row


def _too_old(row: Row) -> Row:
    """The row of a TeX program, with a fault where its TeX Live is too old."""
    year = int(re.sub(r"\D", "", row.version))
    if year >= OLDEST_TEX_LIVE:
        return row
    fault = f"older than {OLDEST_TEX_LIVE}"
    remedy = "a newer TeX Live: from a newer release of the system, or https://tug.org/texlive"
    return Row(row.kind, row.name, row.version, row.purpose, fault, remedy, row.always)


def _python_packages() -> Iterator[Row]:
    for name, wanted, installed in versions.pinned_packages():
        fault = "missing" if installed is None else f"{installed}, not {wanted}"
        right = installed == wanted
        pip = shlex.join([sys.executable, "-m", "pip", "install", f"{name}=={wanted}"])
        yield Row(
            "Python package",
            name,
            installed or "",
            requirements.PYTHON_PACKAGES.get(name, ""),
            "" if right else fault,
            "" if right else pip,
        )


def _tex_files() -> Iterator[Row]:
    needed = (*requirements.TEX_FILES, *requirements.HYPHENATION)
    found = versions.tex_file_versions(each.name for each in needed)
    yield from _rows("TeX file", needed, found)


def _fonts() -> Iterator[Row]:
    yield from _rows("font", requirements.FONTS, versions.font_versions())


def _styles() -> Iterator[Row]:
    there = Path(requirements.STYLES_FOLDER).is_dir()
    yield _row("citation styles", requirements.STYLES, "" if there else None)


def _rows(kind: str, needed: Iterable[Requirement], found: Mapping[str, str]) -> Iterator[Row]:
    return (_row(kind, each, found.get(each.name)) for each in needed)


def _row(kind: str, needed: Requirement, version: str | None) -> Row:
    missing = version is None
    return Row(
        kind,
        needed.name,
        version or "",
        needed.purpose,
        "missing" if missing else "",
        install_command(needed.package) if missing else "",
        needed.always,
    )
