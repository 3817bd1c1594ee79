"""Citations and lists of sources in the style that the settings name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from uvicthesis.bibliography.entries import Library
from uvicthesis.documents.citations import Cluster
from uvicthesis.findings import Finding
from uvicthesis.nodes import Blocks, Inlines
from uvicthesis.resolve.back_links import citing_notes, with_anchors, with_back_links
from uvicthesis.resolve.citations import ClusterId, ResolvedCitations, resolve_citations
from uvicthesis.resolve.csl import resolve_csl
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.list_scopes import Scope, scopes_of, with_own_anchors
from uvicthesis.resolve.reference_groups import ReferenceList, group_blocks
from uvicthesis.resolve.reference_list import reference_list, with_annotations
from uvicthesis.resolve.uncited import NOTHING_UNCITED, Uncited
from uvicthesis.settings.schema import Settings
from uvicthesis.store import Memo, unremembered


@dataclass(frozen=True, slots=True)
class ResolvedBibliography:
    """The inlines of every citation cluster, by document and number, and the lists of sources.

    ``blocks`` is the list of the book, or of what no part lists where each has a list of its own;
    those are ``of_units``, by the place of the unit in the book. ``in_notes`` says that citations
    in the text become notes.
    """

    citations: Mapping[ClusterId, Inlines] = field(default_factory=dict)
    authors_in_text: Mapping[ClusterId, Inlines] = field(default_factory=dict)
    blocks: Blocks = field(default_factory=list)
    of_units: Mapping[int, Blocks] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    in_notes: bool = True


@dataclass(frozen=True, slots=True)
class _Sources:
    """What all lists of a thesis are made from."""

    library: Library
    settings: Settings
    shorthands: Collection[str]
    draft: bool
    memo: Memo


def resolve_bibliography(
    clusters: Sequence[Cluster],
    library: Library,
    settings: Settings,
    *,
    shorthands: Collection[str],
    draft: bool,
    uncited: Uncited = NOTHING_UNCITED,
    memo: Memo = unremembered,
) -> ResolvedBibliography:
    """Set every cluster, and list what was cited, and what units name as ``uncited``.

    ``memo`` remembers what a CSL style made.

    Raises:
        BibliographyError: a CSL style could not be applied.
        CitationError: at every citation of a key that the library lacks, unless ``draft``.
    """
    sources = _Sources(library, settings, shorthands, draft, memo)
    scopes = scopes_of(clusters, library, settings.bibliography, uncited=uncited, draft=draft)
    resolved, lists = _resolved(clusters, scopes, sources)
    found = [
        *library.findings,
        *(finding for part in resolved for finding in part.findings),
        *(finding for part in lists for finding in part.findings),
    ]
    citations: dict[ClusterId, Inlines] = {}
    authors: dict[ClusterId, Inlines] = {}
    for part in resolved:
        citations |= part.inlines
        authors |= part.author_text
    unheeded: list[Finding] = []
    if settings.bibliography.back_links:
        citations = with_anchors(citations) if library.sets_notes else citations
        unheeded += [] if library.sets_notes else [_back_links_to_nothing(settings)]
    if settings.bibliography.place == "chapter":
        units = {cluster.id: cluster.chapter for cluster in clusters}
        citations = {one: with_own_anchors(text, units[one]) for one, text in citations.items()}
    blocks = {
        scope.unit: _blocks(scope, references, sources)
        for scope, references in zip(scopes, lists, strict=True)
    }
    return ResolvedBibliography(
        citations,
        authors,
        blocks.get(None, []),
        {unit: listed for unit, listed in blocks.items() if unit is not None and listed},
        tuple(dict.fromkeys([*found, *unheeded])),
        library.sets_notes,
    )


def _resolved(
    clusters: Sequence[Cluster], scopes: Sequence[Scope], sources: _Sources
) -> tuple[list[ResolvedCitations], list[ReferenceList]]:
    """What the clusters become, and the list of each scope.

    Our own style goes through the whole book, for ``restart`` says where it begins again; a CSL
    style knows no more of a book than its one list.
    """
    library, settings = sources.library, sources.settings
    if library.csl is None:
        whole = resolve_citations(
            clusters,
            library,
            settings.bibliography,
            shorthands=sources.shorthands,
            draft=sources.draft,
        )
        at = settings.at("bibliography.uncited")
        return [whole], [reference_list(library, one.cited, one.settings, at) for one in scopes]
    runs = [
        resolve_csl(
            scope.clusters,
            library,
            replace(settings, bibliography=scope.settings),
            library.csl,
            draft=sources.draft,
            memo=sources.memo,
        )
        for scope in scopes
    ]
    return [citations for citations, _ in runs], [references for _, references in runs]


def _blocks(scope: Scope, references: ReferenceList, sources: _Sources) -> Blocks:
    """The list of a scope, with annotations and links back as the settings ask for them."""
    library, style = sources.library, sources.settings.bibliography
    blocks: Blocks = list(group_blocks(references.groups))
    if library.csl is not None and style.annotations:
        blocks = with_annotations(blocks, library)
    if style.back_links and library.sets_notes:
        words = reference_words(sources.settings.language)
        blocks = with_back_links(blocks, citing_notes(scope.in_its_terms, words))
    return blocks if scope.unit is None else with_own_anchors(blocks, scope.unit)


def _back_links_to_nothing(settings: Settings) -> Finding:
    return Finding(
        "setting-has-effect",
        settings.at("bibliography.back-links"),
        "back-links lead to notes, and this style has none",
        "leave it out, or choose a style that cites in notes",
    )
