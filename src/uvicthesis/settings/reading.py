"""``thesis.yaml`` becomes settings with defaults filled in, or all of its faults at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from uvicthesis.errors import SettingsError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.settings import schema
from uvicthesis.settings.advice import find_settings_to_mend
from uvicthesis.settings.faults import kept
from uvicthesis.settings.files import find_bibliography, find_chapters, find_front
from uvicthesis.settings.keys import read_keys
from uvicthesis.settings.kinds import resolve_kind
from uvicthesis.settings.later import find_settings_of_later_versions
from uvicthesis.settings.profiles import with_profile
from uvicthesis.settings.schema import Settings
from uvicthesis.settings.syntax import compose
from uvicthesis.settings.tree import places, plant

DEFAULT_CHAPTERS = "chapters/*.md"
DEFAULT_APPENDICES = "chapters/appendices/*.md"

CLASSES = {
    "lists": schema.Lists,
    "headings": schema.Headings,
    "glossary": schema.Glossary,
    "abbreviations": schema.Abbreviations,
    "bibliography": schema.Bibliography,
    "index": schema.BookIndex,
    "layout": schema.Layout,
    "check": schema.Check,
}
"""The class of each group of keys."""


def read_settings(path: Path) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings in a file, and what should be mended in it though it stops nothing.

    Raises:
        SettingsError, ThesisErrors: every fault, at its line.
    """
    tree = plant(compose(_text(path), path.name), path.name)
    where = places(tree)
    values = with_profile(read_keys(tree))
    settings = _settings(values, path.parent, where)
    findings = (
        *find_settings_to_mend(settings, path.parent),
        *find_settings_of_later_versions(values, where),
    )
    return settings, findings


def _text(path: Path) -> str:
    """The text of a file, without the byte order mark that Windows' editors may put there."""
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = f"the file cannot be read: {error.strerror}"
        raise SettingsError(problem, at=Location(path.name)) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = Location(path.name, data.count(b"\n", 0, error.start) + 1)
        problem = "the file is not in UTF-8"
        raise SettingsError(problem, at=at, remedy='save it with the encoding "UTF-8"') from error


def _settings(values: Mapping[str, Any], folder: Path, where: Mapping[str, Location]) -> Settings:
    """Settings from values by key, once the files they name are found.

    Raises:
        SettingsError, ThesisErrors: files that are not there, or a degree of no kind.
    """
    errors: list[ThesisError] = []
    found: dict[str, Any] = {}
    with kept(errors):
        found["kind"] = resolve_kind(values, where["degree"])
    with kept(errors):
        found["front"] = find_front(folder, values.get("front", {}), where)
    for part, default in (("chapters", DEFAULT_CHAPTERS), ("appendices", DEFAULT_APPENDICES)):
        with kept(errors):
            found[part] = find_chapters(folder, values.get(part), default)
    bibliography = values.get("bibliography", {})
    with kept(errors):
        files = find_bibliography(folder, bibliography.get("files"), where)
        found["bibliography"] = {**bibliography, "files": files}
    raise_all(errors)
    return _build({**values, **found}, where)


def _build(values: Mapping[str, Any], where: Mapping[str, Location]) -> Settings:
    """Settings from complete values: the keys of each group are the fields of its class."""
    fields = _fields({key: value for key, value in values.items() if key != "department"})
    for name, group in CLASSES.items():
        fields[name] = group(**_fields(values.get(name, {})))
    return Settings(**fields, departments=values["department"], where=where)


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key.replace("-", "_"): value for key, value in values.items()}
