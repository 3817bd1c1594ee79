"""Readers of groups of keys: unknown keys, missing keys and faulty values, all at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from uvicthesis.errors import SettingsError, ThesisError, raise_all
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.settings.faults import kept
from uvicthesis.settings.tree import Listing, Node, Scalar, Section, shown
from uvicthesis.settings.values import Reader

Keys = Mapping[str, Reader]


def section(
    keys: Keys,
    *,
    required: Mapping[str, str] | None = None,
    elsewhere: Mapping[str, str] | None = None,
) -> Reader:
    """A group of keys, as a dictionary of those that are written.

    ``required`` maps each key that must be there to a line that shows how it is written;
    ``elsewhere`` maps keys of other groups to where they belong.
    A key without a value counts as not written, and so does an empty list that is required.
    """

    def read(node: Node) -> dict[str, Any]:
        if not isinstance(node, Section):
            raise _not_a_section(node, keys)
        written = {key: each for key, each in node.entries.items() if not _is_empty(each)}
        values: dict[str, Any] = {}
        absent = [key for key in required or () if not _has_content(written.get(key))]
        errors: list[ThesisError] = list(_missing(node, absent, required or {}))
        for key, child in node.entries.items():
            with kept(errors):
                if key not in keys:
                    raise _unknown(key, child, node, keys, elsewhere or {})
                if key in written:
                    values[key] = keys[key](child)
        raise_all(errors)
        return values

    return read


def optional_section(keys: Keys) -> Reader:
    """A group of keys that may also be left empty."""
    read = section(keys)
    return lambda node: {} if _is_empty(node) else read(node)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text is None


def _has_content(node: Node | None) -> bool:
    return node is not None and not (isinstance(node, Listing) and not node.items)


def _not_a_section(node: Node, keys: Keys) -> SettingsError:
    shape = "a list" if isinstance(node, Listing) else "one text"
    name = shown(node.key) or "this file"
    problem = f"{name} is {shape}, where keys with values are wanted"
    remedy = f"write a line for each key, as {next(iter(keys))}: …"
    return SettingsError(problem, at=node.at, remedy=remedy)


def _missing(
    node: Section, absent: Sequence[str], required: Mapping[str, str]
) -> Iterator[SettingsError]:
    if not absent:
        return
    owner = f"{shown(node.key)}: " if node.key else ""
    at = node.at if node.key else Location(node.at.path)
    verb = "is" if len(absent) == 1 else "are"
    example = "\n  ".join(required[key] for key in absent)
    remedy = f"write\n  {example}" if "\n" in example else f"write {example}"
    yield SettingsError(f"{owner}{_listed(absent)} {verb} missing", at=at, remedy=remedy)


def _unknown(
    key: str, child: Node, node: Section, keys: Keys, elsewhere: Mapping[str, str]
) -> SettingsError:
    problem = f'unknown key "{key}"'
    if key in elsewhere:
        remedy = f"it belongs {elsewhere[key]}"
    elif node.in_braces and _is_empty(child):
        remedy = 'a comma between { and } ends a text: put the whole text in quotation marks, "…"'
    else:
        remedy = did_you_mean(key, keys) or f"the keys are: {', '.join(keys)}"
    return SettingsError(problem, at=child.at, remedy=remedy)


def _listed(words: Sequence[str]) -> str:
    """``title, year and committee``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
