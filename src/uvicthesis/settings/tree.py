"""The shape of a settings file with the place of every value: scalars, lists and sections.

Texts are kept as they were typed: what YAML 1.1 would make of them (``no`` a truth value,
``12:30`` a number, ``2024-05-01`` a date) is left to the key, which knows what it wants.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from uvicthesis.errors import SettingsError, ThesisError, raise_all
from uvicthesis.location import Location
from uvicthesis.settings.faults import kept


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; ``text`` is None where nothing was written (or ``~``, or ``null``)."""

    key: str
    at: Location
    text: str | None


@dataclass(frozen=True, slots=True)
class Listing:
    """Values in order, written ``[a, b]`` or each after a dash."""

    key: str
    at: Location
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Values by key. ``in_braces``: written ``{a: b}`` rather than a line to each key."""

    key: str
    at: Location
    entries: Mapping[str, Node]
    in_braces: bool = False


Node = Scalar | Listing | Section
"""``key`` is dotted (``committee.0.role``) and empty for the whole; ``at`` is the key's line."""

NOTHING = ("", "~", "null", "Null", "NULL")
"""How YAML writes that there is no value."""


def plant(root: yaml.Node | None, file: str) -> Node:
    """The tree of a composed YAML document; an empty document is an empty section.

    Raises:
        SettingsError, ThesisErrors: keys given twice, or keys that are not words.
    """
    start = Location(file, 1)
    if root is None:
        return Section("", start, {})
    return _node(root, "", start)


def shown(key: str) -> str:
    """A dotted key as a writer is told of it: which item of a list it is, the line says."""
    return ".".join(part for part in key.split(".") if not part.isdecimal())


def places(node: Node) -> dict[str, Location]:
    """The place of each dotted key."""
    return {each.key: each.at for each in _descendants(node)}


def _descendants(node: Node) -> Iterator[Node]:
    children: Iterable[Node] = ()
    match node:
        case Listing(items=items):
            children = items
        case Section(entries=entries):
            children = entries.values()
    for child in children:
        yield child
        yield from _descendants(child)


def _node(raw: yaml.Node, key: str, at: Location) -> Node:
    match raw:
        case yaml.SequenceNode(value=items):
            return _listing(items, key, at)
        case yaml.MappingNode(value=pairs):
            return _section(pairs, key, at, in_braces=bool(raw.flow_style))
        case yaml.ScalarNode(value=text, style=quotes):
            return Scalar(key, at, None if not quotes and text in NOTHING else text)
        case _:
            raise TypeError(raw)


def _listing(raws: list[yaml.Node], key: str, at: Location) -> Listing:
    items: list[Node] = []
    errors: list[ThesisError] = []
    for number, raw in enumerate(raws):
        with kept(errors):
            items.append(_node(raw, _dotted(key, str(number)), _line(raw, at.path)))
    raise_all(errors)
    return Listing(key, at, tuple(items))


def _section(
    pairs: list[tuple[yaml.Node, yaml.Node]], key: str, at: Location, *, in_braces: bool
) -> Section:
    entries: dict[str, Node] = {}
    errors: list[ThesisError] = []
    for raw_key, raw in pairs:
        place = _line(raw_key, at.path)
        with kept(errors):
            name = _key_name(raw_key, place)
            if name in entries:
                raise _given_twice(name, entries[name].at, place)
            entries[name] = _node(raw, _dotted(key, name), place)
    raise_all(errors)
    return Section(key, at, entries, in_braces)


def _key_name(raw: yaml.Node, at: Location) -> str:
    if not isinstance(raw, yaml.ScalarNode):
        problem = "a list or group of keys stands where a key should be"
        remedy = 'put a text that begins with [ or { in quotation marks: "…"'
        raise SettingsError(problem, at=at, remedy=remedy)
    return str(raw.value)


def _given_twice(name: str, first: Location, at: Location) -> SettingsError:
    problem = f'"{name}" is given twice, first in line {first.line}'
    return SettingsError(problem, at=at, remedy="keep one of the two")


def _dotted(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _line(raw: yaml.Node, file: str) -> Location:
    return Location(file, raw.start_mark.line + 1)
