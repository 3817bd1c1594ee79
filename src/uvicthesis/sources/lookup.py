"""Where a file lies that a chapter names: beside the chapter, else in the thesis."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePath

from uvicthesis.errors import SourceError
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean


def find_named(
    names: Sequence[str],
    document: str,
    root: Path,
    at: Location,
    *,
    suffixes: Sequence[str],
    what: str = "file",
) -> Path:
    """The first file that has one of these ``names``; messages show the first of them.

    Raises:
        SourceError: there is none, with the nearest name among files with these ``suffixes``; or
            it lies outside the thesis.
    """
    name, folders = names[0], ((root / document).parent, root)
    paths = (folder / spelt for folder in folders for each in names for spelt in _spellings(each))
    found = next((path for path in paths if path.is_file()), None)
    if found is None:
        near = did_you_mean(name, _known(name, folders, suffixes))
        remedy = near or f"it was looked for beside {document} and in the thesis folder"
        raise SourceError(f'no {what} "{name}"', at=at, remedy=remedy)
    if not found.resolve().is_relative_to(root.resolve()):
        problem = f'the {what} "{name}" lies outside the thesis'
        raise SourceError(problem, at=at, remedy="copy it into the thesis folder")
    return found


def _spellings(name: str) -> tuple[str, ...]:
    """The ways in which a file of this name may be spelt on a disk: as given, or decomposed."""
    return tuple(dict.fromkeys((name, unicodedata.normalize("NFD", name))))


def _known(name: str, folders: Sequence[Path], suffixes: Sequence[str]) -> list[str]:
    """What files are called from each folder; without suffixes, where the name has none."""
    paths = [
        path.relative_to(folder)
        for folder in folders
        for path in folder.glob("**/*")
        if path.suffix.lower() in suffixes and "build" not in path.relative_to(folder).parts
    ]
    has_suffix = bool(PurePath(name).suffix)
    return [(path if has_suffix else path.with_suffix("")).as_posix() for path in paths]
