"""The bibliography as blocks: what is listed, in which group, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.bibliography.field_faults import field_faults
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.sorting import author_key, date_key, same_author
from uvicthesis.bibliography.styles.chicago import bibliography_entry
from uvicthesis.bibliography.styles.work import Work
from uvicthesis.errors import CitationError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Node, para
from uvicthesis.settings.schema import Bibliography, Group


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


def reference_list(
    library: Library,
    cited: Sequence[str],
    settings: Bibliography,
    at: Location | None = None,
) -> ReferenceList:
    """The entries cited and those of ``uncited``, grouped and sorted.

    A group that takes nothing is left out. An entry that no group takes follows after all
    groups, so that nothing cited is lost; that, and an entry that two groups take (the first has
    it), is a finding. ``at`` is where ``uncited`` stands in the settings.

    Raises:
        CitationError: for each key of ``uncited`` that no file has.
    """
    _check_uncited(library, settings, at or Location("thesis.yaml"))
    listed = [entry for entry in _listed(library, cited, settings) if entry.is_listed]
    plan = _plan(settings.groups, listed)
    groups = list(_set_groups(settings.groups, plan, settings))
    rest = [entry for entry in listed if entry.key not in plan.taken]
    if rest:
        entries = _set_entries(_sorted(rest, "author"), settings)
        groups.append(ReferenceGroup("", tuple(entries)))
    findings = list(plan.findings)
    if settings.groups:
        findings += [_ungrouped(entry) for entry in rest]
    uncited = [entry for entry in listed if entry.key not in set(cited)]
    findings += [fault for entry in uncited for fault in field_faults(entry)]
    keys = tuple(_keys(groups))
    return ReferenceList(tuple(groups), keys, tuple(findings))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which entries each group has of its own, by the group's place in memory."""

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
            first, second, *_ = fitting
            findings.append(_twice(entry, first, second))
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
    groups: Sequence[Group], plan: _Plan, settings: Bibliography
) -> Iterator[ReferenceGroup]:
    """The groups in their order, but for those that nothing is in."""
    for group in groups:
        inner = tuple(_set_groups(group.groups, plan, settings))
        own = _sorted(plan.members.get(id(group), []), group.sort)
        if own or inner:
            yield ReferenceGroup(group.title, tuple(_set_entries(own, settings)), inner)


def _set_entries(entries: Sequence[Entry], settings: Bibliography) -> list[Node]:
    nodes = []
    for number, entry in enumerate(entries):
        repeats = number > 0 and same_author(entries[number - 1], entry)
        nodes.append(_set_entry(entry, settings, repeats and _uses_dash(settings)))
    return nodes


def _set_entry(entry: Entry, settings: Bibliography, has_dash: bool) -> Node:
    text = bibliography_entry(Work(entry, settings, "entry", has_dash=has_dash))
    return {"t": "Div", "c": [[f"ref-{entry.key}", ["reference"], []], [para(to_inlines(text))]]}


def _uses_dash(settings: Bibliography) -> bool:
    """The 17th edition has a 3-em dash for an author named just before; the 18th has not."""
    if settings.repeated_author == "auto":
        return settings.edition == 17
    return settings.repeated_author == "dash"


def _sorted(entries: Sequence[Entry], order: str) -> list[Entry]:
    if order == "listed":
        return list(entries)
    by_author = sorted(entries, key=author_key)
    return sorted(by_author, key=date_key) if order == "date" else by_author


def _listed(library: Library, cited: Sequence[str], settings: Bibliography) -> list[Entry]:
    """In the order of the files, which is what ``sort: listed`` means."""
    if settings.uncited == "all":
        return list(library.entries.values())
    wanted = {*cited, *settings.uncited}
    return [entry for key, entry in library.entries.items() if key in wanted]


def _check_uncited(library: Library, settings: Bibliography, at: Location) -> None:
    keys = () if settings.uncited == "all" else settings.uncited
    raise_all(
        CitationError(f'no entry "{key}"', at=at, remedy=did_you_mean(key, library.entries))
        for key in keys
        if key not in library.entries
    )


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
