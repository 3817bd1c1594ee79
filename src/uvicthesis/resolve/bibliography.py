"""Citations and bibliography in the style that the settings name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from uvicthesis.bibliography.entries import Library
from uvicthesis.documents.citations import Cluster
from uvicthesis.findings import Finding
from uvicthesis.nodes import Blocks, Inlines, Node, text_inlines
from uvicthesis.resolve.back_links import citing_notes, with_anchors, with_back_links
from uvicthesis.resolve.citations import resolve_citations
from uvicthesis.resolve.csl import resolve_csl
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.reference_list import ReferenceGroup, reference_list, with_annotations
from uvicthesis.settings.schema import Settings
from uvicthesis.store import Memo, unremembered


@dataclass(frozen=True, slots=True)
class ResolvedBibliography:
    """The inlines of every citation cluster, by document and number, and the list of sources.

    ``in_notes`` says that those in the text become notes.
    """

    citations: Mapping[tuple[str, int], Inlines] = field(default_factory=dict)
    authors_in_text: Mapping[tuple[str, int], Inlines] = field(default_factory=dict)
    blocks: Blocks = field(default_factory=list)
    findings: tuple[Finding, ...] = ()
    in_notes: bool = True


def resolve_bibliography(
    clusters: Sequence[Cluster],
    library: Library,
    settings: Settings,
    *,
    shorthands: Collection[str],
    draft: bool,
    memo: Memo = unremembered,
) -> ResolvedBibliography:
    """Set every cluster, and list what was cited; ``memo`` remembers what a CSL style made.

    Raises:
        BibliographyError: a CSL style could not be applied.
        CitationError: at every citation of a key that the library lacks, unless ``draft``.
    """
    style = settings.bibliography
    at = settings.at("bibliography.uncited")
    if library.csl is None:
        resolved = resolve_citations(clusters, library, style, shorthands=shorthands, draft=draft)
        references = reference_list(library, resolved.cited, style, at)
    else:
        resolved, references = resolve_csl(
            clusters, library, settings, library.csl, draft=draft, memo=memo
        )
    set_sources = ResolvedBibliography(
        resolved.inlines,
        resolved.author_text,
        list(_group_blocks(references.groups)),
        (*library.findings, *resolved.findings, *references.findings),
        library.sets_notes,
    )
    if library.csl is not None and style.annotations:
        set_sources = replace(set_sources, blocks=with_annotations(set_sources.blocks, library))
    return _with_back_links(set_sources, clusters, settings) if style.back_links else set_sources


def _with_back_links(
    sources: ResolvedBibliography, clusters: Sequence[Cluster], settings: Settings
) -> ResolvedBibliography:
    """The sources with links to the notes that cite them, if there are notes."""
    if not sources.in_notes:
        finding = Finding(
            "setting-has-effect",
            settings.at("bibliography.back-links"),
            "back-links lead to notes, and this style has none",
            "leave it out, or choose a style that cites in notes",
        )
        return replace(sources, findings=(*sources.findings, finding))
    notes = citing_notes(clusters, reference_words(settings.language))
    return replace(
        sources,
        citations=with_anchors(sources.citations),
        blocks=with_back_links(sources.blocks, notes),
    )


def _group_blocks(groups: Sequence[ReferenceGroup], level: int = 2) -> Iterator[Node]:
    """Headings that the contents leave out, and a Div of class references for each list."""
    for group in groups:
        if group.title:
            attr = ["", ["unnumbered", "unlisted"], []]
            yield {"t": "Header", "c": [level, attr, text_inlines(group.title)]}
        if group.entries:
            yield {"t": "Div", "c": [["", ["references"], []], list(group.entries)]}
        yield from _group_blocks(group.groups, level + 1)
