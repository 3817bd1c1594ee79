"""The groups of the bibliography: which entries each of them takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from uvicthesis.bibliography.entries import Entry
from uvicthesis.findings import Finding
from uvicthesis.nodes import Node
from uvicthesis.settings.schema import Group

SetEntries = Callable[[Sequence[Entry], str], Sequence[Node]]
"""Sets the entries of one group, in the order that its ``sort`` asks for."""


@dataclass(frozen=True, slots=True)
class ReferenceGroup:
    """A part of the list: its title (empty for a list without groups), entries and subgroups.

    Each entry is ``Div ["ref-KEY", ["reference"], []] [Para]``.
    """

    title: str
    entries: tuple[Node, ...] = ()
    groups: tuple[ReferenceGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The bibliography; ``keys`` are those listed, in their order."""

    groups: tuple[ReferenceGroup, ...]
    keys: tuple[str, ...]
    findings: tuple[Finding, ...]


def grouped(
    entries: Sequence[Entry], groups: Sequence[Group], set_entries: SetEntries
) -> ReferenceList:
    """The entries in the groups that take them.

    A group that takes nothing is left out. An entry that no group takes follows after all
    groups, so that nothing cited is lost; that, and an entry that two groups take (the first has
    it), is a finding.
    """
    plan = _plan(groups, entries)
    set_groups = list(_set_groups(groups, plan, set_entries))
    findings = list(plan.findings)
    rest = [entry for entry in entries if entry.key not in plan.taken]
    if rest:
        set_groups.append(ReferenceGroup("", tuple(set_entries(rest, "author"))))
        findings += [_ungrouped(entry) for entry in rest if groups]
    return ReferenceList(tuple(set_groups), tuple(_keys(set_groups)), tuple(findings))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which entries each innermost group has of its own, by the group's identity."""

    members: dict[int, list[Entry]]
    taken: frozenset[str]
    findings: tuple[Finding, ...]


def _plan(groups: Sequence[Group], entries: Sequence[Entry]) -> _Plan:
    leaves = list(_leaves(groups))
    members: dict[int, list[Entry]] = {id(group): [] for group, _ in leaves}
    taken, findings = set(), []
    for entry in entries:
        fitting = [group for group, criteria in leaves if criteria and _fits(entry, criteria)]
        fitting = fitting or [group for group, criteria in leaves if not criteria]
        if not fitting:
            continue
        members[id(fitting[0])].append(entry)
        taken.add(entry.key)
        if len(fitting) > 1:
            findings.append(_twice(entry, *fitting[:2]))
    return _Plan(members, frozenset(taken), tuple(findings))


def _leaves(
    groups: Sequence[Group], outer: tuple[Group, ...] = ()
) -> Iterator[tuple[Group, tuple[Group, ...]]]:
    """Each innermost group, with all groups around it and itself that have a criterion."""
    for group in groups:
        criteria = (*outer, group) if group.keyword or group.type or group.file else outer
        if group.groups:
            yield from _leaves(group.groups, criteria)
        else:
            yield group, criteria


def _fits(entry: Entry, criteria: Iterable[Group]) -> bool:
    return all(
        (not group.keyword or group.keyword in entry.keywords)
        and (not group.type or group.type.lower() == entry.type)
        and (not group.file or PurePosixPath(entry.at.path).match(group.file))
        for group in criteria
    )


def _set_groups(
    groups: Sequence[Group], plan: _Plan, set_entries: SetEntries
) -> Iterator[ReferenceGroup]:
    for group in groups:
        inner = tuple(_set_groups(group.groups, plan, set_entries))
        own = plan.members.get(id(group), [])
        if own or inner:
            yield ReferenceGroup(group.title, tuple(set_entries(own, group.sort)), inner)


def _keys(groups: Iterable[ReferenceGroup]) -> Iterator[str]:
    for group in groups:
        yield from (node["c"][0][0].removeprefix("ref-") for node in group.entries)
        yield from _keys(group.groups)


def _twice(entry: Entry, first: Group, second: Group) -> Finding:
    message = f'entry "{entry.key}" fits both "{first.title}" and "{second.title}"'
    return Finding("reference-in-one-group", entry.at, message, "the first one has it")


def _ungrouped(entry: Entry) -> Finding:
    message = f'entry "{entry.key}" fits no group of the bibliography'
    advice = "it stands after the groups; give it a keyword, or add a group without a criterion"
    return Finding("reference-in-one-group", entry.at, message, advice)
