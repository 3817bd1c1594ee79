"""Every citation of the thesis worked out in reading order: first in full, later short."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.bibliography.field_faults import field_faults
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.errors import CitationError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import SPACE, Inlines, draft_mark, string, stringify
from uvicthesis.resolve.citation_text import (
    Position,
    author_in_text,
    citation_inlines,
    uses_shorthand,
)
from uvicthesis.resolve.note_sentences import capitalised, closed
from uvicthesis.settings.schema import Bibliography

ClusterId = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ResolvedCitations:
    """What every cluster becomes.

    ``inlines`` is the text of the note (or, in a note of the writer's own, of a part of it);
    ``author_text`` the name that stands in the running text, for clusters that begin with ``@key``
    outside brackets. ``cited`` are the keys in the order of their first citation.
    """

    inlines: Mapping[ClusterId, Inlines]
    author_text: Mapping[ClusterId, Inlines]
    cited: tuple[str, ...]
    findings: tuple[Finding, ...]


def resolve_citations(
    clusters: Sequence[Cluster],
    library: Library,
    settings: Bibliography,
    *,
    shorthands: Collection[str],
    draft: bool = False,
) -> ResolvedCitations:
    """The text of every cluster, given all of them in reading order.

    ``shorthands`` are the short forms in the thesis's list of abbreviations: an entry whose
    ``shorthand`` is among them is cited by it from the first. With ``draft`` an unknown key is
    marked on the page.

    Raises:
        CitationError: for every citation of a key that no file has, or whose entry is broken.
    """
    _, unknown = known_clusters(clusters, library, draft=draft)
    memory = _Memory(settings.restart == "chapter")
    inlines: dict[ClusterId, Inlines] = {}
    author_text: dict[ClusterId, Inlines] = {}
    for cluster in clusters:
        memory.turn_to(cluster)
        inlines[cluster.id] = _cluster_inlines(cluster, library, settings, memory, shorthands)
        entry = library.entries.get(cluster.citations[0].key) if cluster.citations else None
        if entry and cluster.citations[0].mode == "AuthorInText" and not cluster.in_note:
            author_text[cluster.id] = author_in_text(entry, settings, shorthands)
    findings = [*unknown]
    findings += [fault for key in memory.cited for fault in field_faults(library.entries[key])]
    return ResolvedCitations(inlines, author_text, tuple(memory.cited), tuple(findings))


def known_clusters(
    clusters: Sequence[Cluster], library: Library, *, draft: bool
) -> tuple[list[Cluster], tuple[Finding, ...]]:
    """The clusters without the keys that a draft goes on without, and a finding for each of those.

    Raises:
        CitationError: for every citation of a key that no file has, unless ``draft``.
    """
    unknown = list(_unknown_keys(clusters, library))
    if not draft:
        raise_all(unknown)
    known = [
        replace(
            cluster,
            citations=tuple(one for one in cluster.citations if one.key in library.entries),
        )
        for cluster in clusters
    ]
    return known, tuple(_as_finding(error) for error in unknown)


@dataclass(slots=True)
class _Memory:
    """What the notes so far have cited.

    ``here`` are the keys of the note that is being set and ``before`` those of the printed note
    just before it, each in order; ``places`` the place last cited of each work.
    """

    restarts: bool
    cited: dict[str, None] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    chapter: int | None = None
    note: int = -1
    here: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)

    def turn_to(self, cluster: Cluster) -> None:
        """Move on to the note in which this cluster stands."""
        if self.restarts and cluster.chapter != self.chapter:
            self.seen.clear()
            self.here.clear()
        self.chapter = cluster.chapter
        if cluster.note != self.note:
            self.before = self.here if cluster.note == self.note + 1 else []
            self.here, self.note = [], cluster.note

    def position(self, key: str, place: str) -> Position:
        """Where this citation stands, given those before it."""
        if key not in self.seen:
            return "first"
        if set(self.here or self.before) != {key}:
            return "later"
        return "same place" if place and self.places.get(key) == place else "just before"

    def remember(self, key: str, place: str) -> None:
        """Note that the work has been cited."""
        self.cited.setdefault(key)
        self.seen.add(key)
        self.here.append(key)
        self.places[key] = place


def _cluster_inlines(
    cluster: Cluster,
    library: Library,
    settings: Bibliography,
    memory: _Memory,
    shorthands: Collection[str],
) -> Inlines:
    joined: Inlines = []
    for number, citation in enumerate(cluster.citations):
        starts_note = number == 0 and not cluster.in_note
        if number:
            joined += [string(";"), SPACE]
        entry = library.entries.get(citation.key)
        if entry is None:
            joined += _prefixed(citation, [draft_mark(f"?{citation.key}"), *citation.suffix])
            continue
        place = stringify(citation.suffix)
        position = memory.position(citation.key, place)
        is_named = _is_named(citation, cluster, entry, shorthands)
        text = citation_inlines(
            citation, entry, settings, position,
            by_shorthand=uses_shorthand(entry, position, shorthands),
            is_named=is_named,
            starts_note=starts_note,
        )  # fmt: skip
        joined += _prefixed(citation, text)
        memory.remember(citation.key, place)
    if cluster.in_note:
        return joined
    starts_with_prefix = bool(cluster.citations and cluster.citations[0].prefix)
    return closed(capitalised(joined) if starts_with_prefix else joined)


def _is_named(
    citation: Citation, cluster: Cluster, entry: Entry, shorthands: Collection[str]
) -> bool:
    if citation.mode == "SuppressAuthor":
        return False
    return cluster.in_note or citation.mode != "AuthorInText" or entry.shorthand in shorthands


def _prefixed(citation: Citation, text: Inlines) -> Inlines:
    return [*citation.prefix, SPACE, *text] if citation.prefix else text


def _unknown_keys(clusters: Sequence[Cluster], library: Library) -> Iterator[CitationError]:
    for citation in (citation for cluster in clusters for citation in cluster.citations):
        key = citation.key
        if key in library.entries:
            continue
        if key in library.broken:
            fault = library.broken[key]
            problem = f'the entry "{key}" cannot be read'
            yield CitationError(problem, at=citation.at, remedy=f"{fault.at}: {fault.message}")
        else:
            remedy = did_you_mean(key, library.entries)
            yield CitationError(f'no entry "{key}"', at=citation.at, remedy=remedy)


def _as_finding(error: ThesisError) -> Finding:
    assert error.at is not None
    return Finding("citation-key-known", error.at, error.problem, error.remedy)
