"""Read the bibliography files of a thesis into one library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pybtex.database.input.bibtex import month_names
from pybtex.utils import CaseInsensitiveDict

from uvicthesis.bibliography.bibtex import read_bibtex
from uvicthesis.bibliography.csl_json import read_csl_json
from uvicthesis.bibliography.csl_styles import OWN_STYLE, find_csl_style, style_findings
from uvicthesis.bibliography.entries import Entry, Library, ReadFile
from uvicthesis.bibliography.inheritance import unknown_references, with_inherited_fields
from uvicthesis.bibliography.library_json import library_of_json, library_to_json
from uvicthesis.errors import BibliographyError, ThesisError, gathering, raise_all
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.settings.schema import Settings
from uvicthesis.sources.text import composed
from uvicthesis.store import Memo, unremembered


def read_bibliography(settings: Settings, root: Path, memo: Memo = unremembered) -> Library:
    """The library of a thesis, with the style in which it is cited.

    Raises:
        BibliographyError: for files that cannot be read, or a style that is not there.
    """
    bibliography = settings.bibliography
    library = read_library([root / name for name in bibliography.files], root, memo)
    if bibliography.style == OWN_STYLE:
        return library
    at = settings.at("bibliography.style")
    style = find_csl_style(bibliography.style, root, at)
    findings = (*library.findings, *style_findings(style, at))
    return replace(library, csl=style, findings=findings)


def read_library(files: Sequence[Path], root: Path, memo: Memo = unremembered) -> Library:
    """Every entry of the files (.json with CSL JSON), the first of a key where two have it.

    Faults in an entry are findings, so that it never costs the others. Places are relative to
    ``root``. ``memo`` remembers what files of the same content held.

    Raises:
        BibliographyError: for each file that cannot be opened, or is no JSON.
    """
    contents: list[tuple[str, bytes]] = []
    errors: list[ThesisError] = []
    for file in files:
        path = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
        try:
            contents.append((path, file.read_bytes()))
        except OSError as error:
            problem = f"cannot be opened: {error.strerror}"
            errors.append(BibliographyError(problem, at=Location(path)))
    key = [part for content in contents for part in content]
    value = None
    with gathering(errors):
        value = memo("library", key, lambda: library_to_json(_read_contents(contents)))
    raise_all(errors)
    return library_of_json(value)


def _read_contents(contents: Sequence[tuple[str, bytes]]) -> Library:
    macros: CaseInsensitiveDict = CaseInsensitiveDict(month_names)
    entries: dict[str, Entry] = {}
    broken: dict[str, Finding] = {}
    findings: list[Finding] = []
    errors: list[ThesisError] = []
    for path, raw in contents:
        with gathering(errors):
            read = _read_file(path, raw, macros)
            findings += [*read.findings, *_duplicates(read.entries, entries)]
            broken = {**read.broken, **broken}
            for entry in read.entries:
                entries.setdefault(entry.key, entry)
    raise_all(errors)
    findings += unknown_references(entries)
    broken = {key: finding for key, finding in broken.items() if key not in entries}
    inherited = {key: with_inherited_fields(entry, entries) for key, entry in entries.items()}
    return Library(inherited, broken, tuple(findings))


def _read_file(path: str, raw: bytes, macros: CaseInsensitiveDict) -> ReadFile:
    if path.endswith(".json"):
        return read_csl_json(composed(raw.decode("utf-8-sig", errors="replace")), path)
    try:
        return read_bibtex(composed(raw.decode("utf-8-sig")), path, macros)
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
