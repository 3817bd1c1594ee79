"""The groups of the bibliography: which entries each of them takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from uvicthesis.bibliography.dialects import TYPE_NAMES
from uvicthesis.bibliography.entries import Entry
from uvicthesis.findings import Finding
from uvicthesis.nodes import Node, text_inlines
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


def group_blocks(groups: Sequence[ReferenceGroup], level: int = 2) -> Iterator[Node]:
    """Headings that the contents leave out, and a Div of class references for each list."""
    for group in groups:
        if group.title:
            attr = ["", ["unnumbered", "unlisted"], []]
            yield {"t": "Header", "c": [level, attr, text_inlines(group.title)]}
        if group.entries:
            yield {"t": "Div", "c": [["", ["references"], []], list(group.entries)]}
        yield from group_blocks(group.groups, level + 1)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which entries each group has of its own, by the group's identity."""

    members: dict[int, list[Entry]]
    taken: frozenset[str]
    findings: tuple[Finding, ...]


def _plan(groups: Sequence[Group], entries: Sequence[Entry]) -> _Plan:
    members: dict[int, list[Entry]] = {}
    taken, findings = set(), []
    for entry in entries:
        chosen, rest = _takers(entry, groups)
        fitting = chosen or rest
        if not fitting:
            continue
        members.setdefault(id(fitting[0]), []).append(entry)
        taken.add(entry.key)
        if len(fitting) > 1:
            findings.append(_twice(entry, *fitting[:2]))
    return _Plan(members, frozenset(taken), tuple(findings))


def _takers(entry: Entry, groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """The innermost groups that an entry fits, and those without a criterion, for the rest.

    What fits a group, but none of the groups in it, stands at its beginning.
    """
    chosen: list[Group] = []
    rest: list[Group] = []
    for group in groups:
        has_criterion = bool(group.keyword or group.type or group.file)
        if has_criterion and not _fits(entry, group):
            continue
        inner, inner_rest = _takers(entry, group.groups)
        if has_criterion:
            chosen += inner or inner_rest or [group]
        elif group.groups:
            chosen += inner
            rest += inner_rest
        else:
            rest.append(group)
    return chosen, rest


def _fits(entry: Entry, group: Group) -> bool:
    wanted = (group.type or "").lower()
    keywords = {keyword.casefold() for keyword in entry.keywords}
    kind, implied = TYPE_NAMES.get(wanted, (wanted, {}))
    is_of_type = entry.type == kind and implied.items() <= entry.fields.items()
    return (
        (not group.keyword or group.keyword.casefold() in keywords)
        and (not group.type or is_of_type)
        and (not group.file or PurePosixPath(entry.at.path).match(group.file))
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
