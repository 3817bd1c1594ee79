"""Settings of a document on its own: in goes what its metadata says, out come settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from uvicthesis.location import Location
from uvicthesis.nodes import stringify
from uvicthesis.settings.files import find_bibliography
from uvicthesis.settings.keys import SETTINGS
from uvicthesis.settings.profiles import with_profile
from uvicthesis.settings.schema import Bibliography, Settings
from uvicthesis.settings.sections import section
from uvicthesis.settings.tree import Listing, Node, Scalar, Section, places

KEY = "uvicthesis"
"""The key of pandoc's metadata under which the settings stand."""

AT = Location("metadata")
"""pandoc tells no lines of what it read as metadata."""

_read = section({name: SETTINGS[name] for name in ("bibliography", "language", "profile")})


def settings_of_metadata(metadata: Mapping[str, Any], folder: Path) -> Settings:
    """The settings under ``uvicthesis``, and defaults where there are none.

    Only those that concern a document's own text can be given: ``bibliography``, whose files are
    looked up in ``folder``, ``language``, else what pandoc has as ``lang``, and ``profile``. The
    facts of a title page are empty.

    Raises:
        SettingsError, ThesisErrors: unknown keys, faulty values, files that are not there.
    """
    tree = _node(metadata.get(KEY, {"t": "MetaMap", "c": {}}), "")
    values = with_profile(_read(tree))
    where = places(tree)
    given = values.get("bibliography", {})
    files = find_bibliography(folder, given.get("files"), where)
    fields = {key.replace("-", "_"): value for key, value in given.items()}
    language = values.get("language") or _text(metadata.get("lang")) or "en-CA"
    return Settings(
        title="",
        author="",
        degree="",
        departments=(),
        year=1970,
        committee=(),
        language=language,
        bibliography=Bibliography(**{**fields, "files": files}),
        where=where,
    )


def _node(value: Mapping[str, Any], key: str) -> Node:
    """A metadata value as the settings' readers know it."""
    prefix = f"{key}." if key else ""
    match value["t"]:
        case "MetaMap":
            children = {name: _node(child, prefix + name) for name, child in value["c"].items()}
            return Section(key, AT, children)
        case "MetaList":
            items = (_node(item, f"{prefix}{number}") for number, item in enumerate(value["c"]))
            return Listing(key, AT, tuple(items))
    return Scalar(key, AT, _text(value) or None)


def _text(value: Mapping[str, Any] | None) -> str:
    if value is None:
        return ""
    match value["t"]:
        case "MetaBool":
            return "true" if value["c"] else "false"
        case "MetaString":
            return str(value["c"])
    return stringify(value["c"])
