"""The files that settings name, and those that are taken where settings name none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from glob import escape, glob, has_magic
from pathlib import Path

from uvicthesis.errors import SettingsError, ThesisError, raise_all
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.settings.faults import kept
from uvicthesis.settings.keys import FRONT
from uvicthesis.settings.schema import ChapterFile

FRONT_FOLDER = "chapters/front"
DEFAULT_BIBLIOGRAPHY = "bib/*.bib"


def find_chapters(
    folder: Path, listed: Sequence[ChapterFile] | None, default: str
) -> tuple[ChapterFile, ...]:
    """The chapters that are listed, or where None are, those that the default pattern finds.

    Raises:
        SettingsError, ThesisErrors: at the lines of those that are not there.
    """
    if listed is None:
        return tuple(map(ChapterFile, matches(folder, default)))
    found: list[ChapterFile] = []
    errors: list[ThesisError] = []
    for chapter in listed:
        with kept(errors):
            names = find_files(folder, chapter.file, chapter.at)
            _check_title(chapter, names)
            found.extend(replace(chapter, file=name) for name in names)
    raise_all(errors)
    return tuple(found)


def _check_title(chapter: ChapterFile, names: Sequence[str]) -> None:
    pdf = next((name for name in names if name.lower().endswith(".pdf")), None)
    if pdf and not chapter.title:
        remedy = f"write {{file: {pdf}, title: Consent Form}}"
        raise SettingsError(
            f'"{pdf}" has no heading and needs a title', at=chapter.at, remedy=remedy
        )
    if chapter.title and len(names) > 1:
        problem = f'"{chapter.file}" stands for {len(names)} files, which cannot share a title'
        remedy = f"give each a line of its own: {{file: {names[0]}, title: …}}"
        raise SettingsError(problem, at=chapter.title_at, remedy=remedy)


def find_front(
    folder: Path, listed: Mapping[str, str | None], where: Mapping[str, Location]
) -> dict[str, str]:
    """The file of each page that has one: as listed, or the file of its name in chapters/front.

    Raises:
        SettingsError, ThesisErrors: at the lines of those that are not there.
    """
    found: dict[str, str] = {}
    errors: list[ThesisError] = []
    for page in FRONT:
        own = f"{FRONT_FOLDER}/{page}.md"
        if page in listed:
            name = listed[page]
            with kept(errors):
                if name is not None:
                    found[page] = find_file(folder, name, where[f"front.{page}"])
        elif (folder / own).is_file():
            found[page] = own
    raise_all(errors)
    return found


def find_bibliography(
    folder: Path, listed: Sequence[str] | None, where: Mapping[str, Location]
) -> tuple[str, ...]:
    """The bibliography files that are listed, each once, or those in bib.

    Raises:
        SettingsError, ThesisErrors: at the lines of those that are not there.
    """
    if listed is None:
        return matches(folder, DEFAULT_BIBLIOGRAPHY)
    key = "bibliography.files"
    found: list[str] = []
    errors: list[ThesisError] = []
    for number, name in enumerate(listed):
        with kept(errors):
            found.extend(find_files(folder, name, where.get(f"{key}.{number}", where[key])))
    raise_all(errors)
    return tuple(dict.fromkeys(found))


def find_file(folder: Path, name: str, at: Location) -> str:
    """One file.

    Raises:
        SettingsError: at the place given, where it is not there.
    """
    if _glob(folder, escape(name)) and (folder / name).is_file():
        return name
    if _glob(folder, escape(name)):
        raise SettingsError(f'"{name}" is a folder', at=at, remedy="name a file in it")
    near = did_you_mean(name, _neighbours(folder, name))
    remedy = near or "mend the path, which begins in the folder of thesis.yaml, or make the file"
    raise SettingsError(f'there is no file "{name}"', at=at, remedy=remedy)


def find_files(folder: Path, pattern: str, at: Location) -> tuple[str, ...]:
    """A file of a name, or those that a pattern stands for.

    Raises:
        SettingsError: at the place given, where there is none.
    """
    if names := matches(folder, pattern):
        return names
    if not has_magic(pattern):
        return (find_file(folder, pattern, at),)
    remedy = "mend the pattern, which begins in the folder of thesis.yaml; * stands for any name"
    raise SettingsError(f'no file is named like "{pattern}"', at=at, remedy=remedy)


def matches(folder: Path, pattern: str) -> tuple[str, ...]:
    """Paths of files, relative to the folder, in the order that a reader would put them.

    Chapter 10 comes after chapter 9; hidden files are left out.
    """
    names = _glob(folder, escape(pattern)) or _glob(folder, pattern)
    return tuple(sorted((name for name in names if (folder / name).is_file()), key=_by_number))


def _glob(folder: Path, pattern: str, *, below: bool = False) -> list[str]:
    """As pathlib's, which raises on absolute patterns and on names that are too long."""
    return glob(pattern, root_dir=folder, recursive=below)  # noqa: PTH207


def _neighbours(folder: Path, name: str) -> list[str]:
    """Files of the kind, in every folder, so that a slip in a folder's name is seen through too."""
    found = _glob(folder, f"**/*{escape(Path(name).suffix)}", below=True)
    return sorted(each for each in found if not each.startswith("build/"))


def _by_number(name: str) -> list[tuple[str, int]]:
    parts = re.findall(r"(\D*)(\d*)", name)
    return [(word, int(digits or 0)) for word, digits in parts]
