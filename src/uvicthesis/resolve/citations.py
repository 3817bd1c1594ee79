"""Every citation of the thesis worked out in reading order: first in full, later short."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.bibliography.field_faults import field_faults
from uvicthesis.bibliography.styles.namesakes import find_namesakes
from uvicthesis.bibliography.styles.related import keys_in_full
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.documents.index import REFERENCE_KINDS
from uvicthesis.errors import CitationError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Inlines, draft_mark, stringify
from uvicthesis.resolve.citation_text import Manner, author_in_text, citation_inlines
from uvicthesis.resolve.earlier_notes import EarlierNotes
from uvicthesis.resolve.note_sentences import capitalised, closed, joined_works
from uvicthesis.resolve.short_forms import find_same_short_forms
from uvicthesis.resolve.short_titles import find_guessed_short_titles
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
    known, unknown = known_clusters(clusters, library, draft=draft)
    keys = dict.fromkeys(one.key for cluster in known for one in cluster.citations)
    cited = {key: library.entries[key] for key in keys}
    manner = Manner(settings, shorthands, find_namesakes(cited.values()), library.entries)
    earlier = EarlierNotes(settings.restart == "chapter")
    inlines: dict[ClusterId, Inlines] = {}
    author_text: dict[ClusterId, Inlines] = {}
    for cluster in clusters:
        earlier.turn_to(cluster)
        inlines[cluster.id] = _cluster_inlines(cluster, cited, manner, earlier)
        entry = cited.get(cluster.citations[0].key) if cluster.citations else None
        if entry and cluster.citations[0].mode == "AuthorInText" and not cluster.in_note:
            author_text[cluster.id] = author_in_text(entry, manner)
    findings = [*unknown, *find_same_short_forms(cited.values(), earlier.repeated, manner)]
    findings += find_guessed_short_titles(cited.values(), earlier.repeated, manner)
    findings += [fault for entry in cited.values() for fault in field_faults(entry)]
    return ResolvedCitations(inlines, author_text, tuple(cited), tuple(findings))


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


def _cluster_inlines(
    cluster: Cluster, entries: Mapping[str, Entry], manner: Manner, earlier: EarlierNotes
) -> Inlines:
    works: list[tuple[Inlines, Inlines]] = []
    for number, citation in enumerate(cluster.citations):
        entry = entries.get(citation.key)
        if entry is None:
            unknown = [draft_mark(f"?{citation.key}"), *citation.suffix]
            works.append((citation.prefix, unknown))
            continue
        place = stringify(citation.suffix)
        position = earlier.position(citation.key, place)
        text = citation_inlines(
            citation, entry, manner, position,
            is_named=_is_named(citation, cluster, entry, manner),
            starts_sentence=number == 0 and cluster.starts_sentence,
            known=earlier.seen,
        )  # fmt: skip
        works.append((citation.prefix, text))
        earlier.remember(citation.key, place)
        if position == "first":
            earlier.seen.update(keys_in_full(entry))
    joined = joined_works(works)
    if works and works[0][0] and cluster.starts_sentence:
        joined = capitalised(joined)
    return joined if cluster.in_note else closed(joined)


def _is_named(citation: Citation, cluster: Cluster, entry: Entry, manner: Manner) -> bool:
    if citation.mode == "SuppressAuthor":
        return False
    is_in_text = citation.mode == "AuthorInText" and not cluster.in_note
    return not is_in_text or entry.shorthand in manner.shorthands


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
            remedy = did_you_mean(key, library.entries) or _if_no_citation(citation)
            yield CitationError(f'no entry "{key}"', at=citation.at, remedy=remedy, key=key)


def _if_no_citation(citation: Citation) -> str:
    """The remedy for a sign that was not meant to cite, or to refer to a label but for a space."""
    if citation.key in REFERENCE_KINDS:
        return f"to refer to a label, leave no space behind the colon: @{citation.key}:name"
    is_bare = citation.mode == "AuthorInText"
    return f"if it is no citation, write \\@{citation.key}" if is_bare else ""


def _as_finding(error: ThesisError) -> Finding:
    assert error.at is not None
    return Finding("citation-key-known", error.at, error.problem, error.remedy)
