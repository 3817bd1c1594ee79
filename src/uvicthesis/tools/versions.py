"""The versions of what is installed: programs, TeX files, fonts and Python packages.

Each function gives None, or leaves a name out, where there is nothing of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from uvicthesis.errors import MissingToolError
from uvicthesis.tools import process

TEX_LIVE = re.compile(r"TeX Live \d{4}")
VERSION = re.compile(r"\d+(?:\.\d+)+|\d{8}")
PROVIDED = re.compile(
    r"\\Provides\w+\s*\{[^}]*\}[\s%]*(?:\[\s*([\d/-]{10})|\{([\d/-]{10})\})", re.ASCII
)
PINNED = re.compile(r"([\w.-]+)==([\w.]+)$")


def program_version(name: str) -> str | None:
    """What a program says of itself; for TeX's programs the year of the TeX Live they are of.

    It is empty where the program answers, but with no version.
    """
    try:
        finished = process.run(name, "--version", timeout=20)
    except MissingToolError:
        return None
    said = finished.stdout + finished.stderr
    found = TEX_LIVE.search(said) or VERSION.search(said)
    return found[0] if found else ""


def tex_file_versions(names: Iterable[str]) -> dict[str, str]:
    """The dates of TeX files by name, from one kpsewhich; empty for a file without a date."""
    try:
        found = process.run("kpsewhich", *names).stdout.splitlines()
    except MissingToolError:
        return {}
    return {Path(path).name: _provided(Path(path)) for path in found}


def font_versions() -> dict[str, str]:
    """The version of each font family that is installed, such as "6.101"."""
    try:
        listed = process.run("fc-list", "--format", "%{family}\t%{fontversion}\n").stdout
    except MissingToolError:
        return {}
    rows = (line.split("\t") for line in listed.splitlines())
    return {family.split(",")[0]: _fixed_point(number) for family, number in rows}


def pinned_packages() -> list[tuple[str, str, str | None]]:
    """Each Python package that this one is pinned to: name, version wanted, version installed."""
    wanted = (PINNED.match(each) for each in requires("uvicthesis") or ())
    return [(each[1], each[2], _installed(each[1])) for each in wanted if each]


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _provided(path: Path) -> str:
    r"""The date in a file's ``\ProvidesPackage{…}[2022/01/15 …]``."""
    if path.suffix not in (".sty", ".cls"):
        return ""
    found = PROVIDED.search(path.read_text("utf-8", errors="replace"))
    return (found[1] or found[2]).replace("/", "-") if found else ""


def _fixed_point(number: str) -> str:
    """A font's version, which fontconfig gives as a 16.16 fixed-point number."""
    return f"{int(number) / 65536:.3f}" if number.isdecimal() else ""
