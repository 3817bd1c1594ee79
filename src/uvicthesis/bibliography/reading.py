"""Read the bibliography files of a thesis into one library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pybtex.database.input.bibtex import month_names
from pybtex.utils import CaseInsensitiveDict

from uvicthesis.bibliography.bibtex import BibtexFile, read_bibtex
from uvicthesis.bibliography.csl_json import read_csl_json
from uvicthesis.bibliography.csl_styles import find_csl_style
from uvicthesis.bibliography.dialects import (
    DATES,
    INHERITED_AS,
    MAIN_TITLES,
    NOT_INHERITED,
    PARTS,
)
from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.errors import BibliographyError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.settings.schema import Settings

OWN_STYLE = "chicago-notes"
"""The one style that is not CSL's."""


def read_bibliography(settings: Settings, root: Path) -> Library:
    """The library of a thesis, with the style in which it is cited.

    Raises:
        BibliographyError: for files that cannot be read, or a style that is not there.
    """
    bibliography = settings.bibliography
    library = read_library([root / name for name in bibliography.files], root)
    if bibliography.style == OWN_STYLE:
        return library
    at = settings.at("bibliography.style")
    return replace(library, csl=find_csl_style(bibliography.style, root, at))


def read_library(files: Sequence[Path], root: Path) -> Library:
    """Every entry of the files (.json with CSL JSON), the first of a key where two have it.

    Faults in an entry are findings, so that it never costs the others. Places are relative to
    ``root``.

    Raises:
        BibliographyError: for each file that cannot be opened, or is no JSON.
    """
    macros: CaseInsensitiveDict = CaseInsensitiveDict(month_names)
    entries: dict[str, Entry] = {}
    broken: dict[str, Finding] = {}
    findings: list[Finding] = []
    errors: list[ThesisError] = []
    for file in files:
        path = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
        try:
            read = _read_file(file, path, macros)
        except OSError as error:
            problem = f"cannot be opened: {error.strerror}"
            errors.append(BibliographyError(problem, at=Location(path)))
            continue
        except BibliographyError as error:
            errors.append(error)
            continue
        findings += read.findings
        findings += _duplicates(read.entries, entries)
        broken |= {key: finding for key, finding in read.broken.items() if key not in broken}
        for entry in read.entries:
            entries.setdefault(entry.key, entry)
    raise_all(errors)
    findings += _unknown_parents(entries)
    broken = {key: finding for key, finding in broken.items() if key not in entries}
    inherited = {key: with_inherited_fields(entry, entries) for key, entry in entries.items()}
    return Library(inherited, broken, tuple(findings))


def _read_file(file: Path, path: str, macros: CaseInsensitiveDict) -> BibtexFile:
    raw = file.read_bytes()
    if file.suffix == ".json":
        return BibtexFile(read_csl_json(raw.decode("utf-8-sig", errors="replace"), path))
    try:
        return read_bibtex(raw.decode("utf-8-sig"), path, macros)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        read = read_bibtex(raw.decode("cp1252", errors="replace"), path, macros)
        advice = "save it as UTF-8; it was read as Windows-1252"
        where = Location(path, line)
        read.findings.append(Finding("bibliography-utf-8", where, "not valid UTF-8", advice))
        return read


def _duplicates(new: Sequence[Entry], before: Mapping[str, Entry]) -> list[Finding]:
    first = dict(before)
    findings = []
    for entry in new:
        earlier = first.setdefault(entry.key, entry)
        if earlier is not entry:
            message = f'the key "{entry.key}" is already taken at {earlier.at}'
            advice = "the first entry counts; rename or remove one of the two"
            findings.append(Finding("citekey-unique", entry.at, message, advice))
    return findings


def _unknown_parents(entries: Mapping[str, Entry]) -> list[Finding]:
    return [
        Finding("crossref-known", entry.at, f'entry "{entry.key}" refers to "{key}", not there')
        for entry in entries.values()
        for key in _parents(entry)
        if key not in entries
    ]


def _parents(entry: Entry) -> list[str]:
    keys = [*entry.get("xdata").split(","), entry.get("crossref")]
    return [key.strip() for key in keys if key.strip()]


def with_inherited_fields(
    entry: Entry, entries: Mapping[str, Entry], seen: frozenset[str] = frozenset()
) -> Entry:
    """The entry with what it takes from those named by its ``xdata`` and ``crossref``.

    A part of a book takes the book's title as its book title.
    """
    fields = dict(entry.fields)
    for key in _parents(entry):
        if key not in entries or key in seen:
            continue
        parent = with_inherited_fields(entries[key], entries, seen | {entry.key})
        is_part = entry.type in PARTS and parent.type not in PARTS and parent.type != "xdata"
        for name, value in parent.fields.items():
            if is_part and name in INHERITED_AS:
                fields.setdefault(INHERITED_AS[name], value)
            elif is_part and name == "author" and entry.type in ("inbook", "bookinbook"):
                fields.setdefault("author", value)
                fields.setdefault("bookauthor", value)
            elif parent.type.startswith("mv") and name in MAIN_TITLES:
                fields.setdefault(MAIN_TITLES[name], value)
            elif name in DATES and any(field in entry.fields for field in DATES):
                continue
            elif name not in NOT_INHERITED or parent.type == "xdata":
                fields.setdefault(name, value)
    return entry if fields == dict(entry.fields) else Entry(entry.key, entry.type, fields, entry.at)
