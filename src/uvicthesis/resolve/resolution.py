"""The whole resolution: in go settings, documents and entries, out come slices and findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from uvicthesis.bibliography.entries import Library
from uvicthesis.documents.citations import Cluster
from uvicthesis.documents.index import FoundReference
from uvicthesis.documents.reading import Document
from uvicthesis.errors import ThesisError, gathering, raise_all
from uvicthesis.findings import Finding, finding_of
from uvicthesis.nodes import Blocks, Inlines, Node, draft_mark
from uvicthesis.resolve.bibliography import ResolvedBibliography, resolve_bibliography
from uvicthesis.resolve.book_index import IndexEntry, resolve_index
from uvicthesis.resolve.closing_pages import closing_pages
from uvicthesis.resolve.embedded import with_embedded
from uvicthesis.resolve.figure_faults import figure_faults
from uvicthesis.resolve.label_faults import misnamed_labels, missing_labels
from uvicthesis.resolve.label_findings import label_findings
from uvicthesis.resolve.labels import Labels
from uvicthesis.resolve.language import Words, reference_words
from uvicthesis.resolve.list_places import PlacedLists, place_lists
from uvicthesis.resolve.note_numbers import chapter_names, notes_referred_to, number_notes
from uvicthesis.resolve.numbering import Numbered, number_everything, opening
from uvicthesis.resolve.reading_order import clusters_in_reading_order
from uvicthesis.resolve.references import reference_inlines
from uvicthesis.resolve.slices import Slice
from uvicthesis.resolve.text_block import text_block
from uvicthesis.resolve.uncited import uncited_of_units, unknown_uncited
from uvicthesis.resolve.units import Unit, assemble_units, locate
from uvicthesis.resolve.word_lists import kind_of_list
from uvicthesis.resolve.words import ResolvedWords, resolve_words, with_words
from uvicthesis.settings.schema import Settings
from uvicthesis.store import Memo, unremembered


@dataclass(frozen=True, slots=True)
class Resolution:
    """The thesis as a whole: its units in order, a slice for each document, its numbers.

    ``bibliography`` is the list of sources after the chapters, empty where it stands elsewhere.
    """

    units: tuple[Unit, ...]
    slices: Mapping[str, Slice]
    bibliography: Blocks
    numbered: tuple[Numbered, ...]
    findings: tuple[Finding, ...]
    index: tuple[IndexEntry, ...] = ()


def resolve(
    settings: Settings,
    documents: Mapping[str, Document],
    library: Library,
    *,
    draft: bool = False,
    memo: Memo = unremembered,
) -> Resolution:
    """Work out all that needs the whole book; ``memo`` remembers what a CSL style made of it.

    Raises:
        ThesisErrors: every unknown citekey, missing label and undefined note, at its line; with
            ``draft`` they are marked on the page and reported instead.
    """
    units = assemble_units(settings, documents)
    return resolve_units(settings, units, library, draft=draft, memo=memo)


def resolve_units(
    settings: Settings,
    units: tuple[Unit, ...],
    library: Library,
    *,
    draft: bool = False,
    memo: Memo = unremembered,
) -> Resolution:
    """As ``resolve``, for units that are put together already."""
    units, word_lists = with_words(units, settings)
    documents = {part.document.path: part.document for unit in units for part in unit.parts}
    numbered = number_everything(units)
    restarts = settings.headings.note_numbers == "chapter"
    names = reference_words(settings.language)
    chapters = chapter_names(units, numbered, names) if restarts else {}
    notes = number_notes(units, chapters, as_notes=library.sets_notes)
    behind = closing_pages(settings, documents.values())
    labels = Labels([*behind, *numbered, *notes], documents.values())
    missing = missing_labels(labels, documents)
    undefined = [document.undefined_notes for document in documents.values()]
    absent = [error for found in (*missing.values(), *undefined) for error in found.values()]
    unlisted = list(unknown_uncited(units, library))
    errors: list[ThesisError] = [] if draft else [*absent, *unlisted]
    clusters = clusters_in_reading_order(units, as_notes=library.sets_notes, chapters=chapters)
    shorthands = frozenset(entry.text for entry in word_lists["abbr"].entries.values())
    sources = ResolvedBibliography()
    with gathering(errors):
        sources = resolve_bibliography(
            clusters,
            library,
            settings,
            shorthands=shorthands,
            draft=draft,
            uncited=uncited_of_units(units, library),
            memo=memo,
        )
    raise_all(misnamed_labels(errors, labels))
    lists = place_lists(units, sources, settings.bibliography)
    words = resolve_words(units, word_lists, settings, cited=_shorthands(clusters, library))
    note_labels = notes_referred_to(documents, labels)
    book = _Book(
        settings,
        units,
        numbered,
        labels,
        names,
        missing,
        sources,
        lists,
        words,
        chapters,
        note_labels,
    )
    slices = {
        path: replace(_slice(document, book), is_draft=draft)
        for path, document in documents.items()
    }
    index = resolve_index(units, settings.language)
    read = [finding for document in documents.values() for finding in document.findings]
    marked = [finding_of(error, "references-defined") for error in absent]
    of_labels = (*label_findings(labels, documents, names), *marked)
    of_figures = figure_faults(documents, numbered, lists_credits=settings.lists.credits)
    not_listed = (finding_of(error, "citation-key-known") for error in unlisted)
    of_sources = (*sources.findings, *lists.findings, *not_listed)
    of_words = (*book.words.findings, *index.findings)
    findings = (*read, *of_labels, *of_figures, *of_words, *of_sources)
    return Resolution(units, slices, lists.at_end, tuple(numbered), findings, index.entries)


@dataclass(frozen=True, slots=True)
class _Book:
    """All that is known of the whole, from which each document gets its slice.

    ``missing`` has, by document, the error for each label that nobody defines, ``note_labels``
    the notes that are referred to. ``chapters`` are the names of units where each has its own
    note 1, and else empty.
    """

    settings: Settings
    units: Sequence[Unit]
    numbered: Sequence[Numbered]
    labels: Labels
    names: Words
    missing: Mapping[str, Mapping[str, ThesisError]]
    sources: ResolvedBibliography
    lists: PlacedLists
    words: ResolvedWords
    chapters: Mapping[str, str]
    note_labels: Mapping[str, Mapping[str, str]]

    def chapter_of(self, path: str, block: int) -> str:
        """What the chapter of a block is called, where notes are numbered by chapters."""
        unit = locate(self.units, path, block) if self.chapters else None
        return self.chapters[unit.name] if unit else ""


def _shorthands(clusters: Sequence[Cluster], library: Library) -> frozenset[str]:
    """The abbreviations under which sources are cited."""
    keys = {citation.key for cluster in clusters for citation in cluster.citations}
    return frozenset(library.entries[key].shorthand for key in keys if key in library.entries)


def _slice(document: Document, book: _Book) -> Slice:
    path = document.path
    units = [unit for unit in book.units if any(part.document is document for part in unit.parts)]
    sections = [item for item in book.numbered if item.path == path and item.kind == "section"]
    references = {
        reference.number: _reference(reference, path, book)
        for reference in document.index.references
        if reference.number
    }
    citations = _of_document(book.sources.citations, path)
    word_list = next((kind_of_list(unit.name) for unit in units), "")
    return Slice(
        path=path,
        language=book.settings.language,
        cites_in_notes=book.sources.in_notes,
        citations={
            number: with_embedded(inlines, citations, references)
            for number, inlines in citations.items()
        },
        authors_in_text=_of_document(book.sources.authors_in_text, path),
        undefined_notes=frozenset(document.undefined_notes),
        words=book.words.inlines.get(path, {}),
        references={
            number: with_embedded(inlines, {}, references) for number, inlines in references.items()
        },
        renamed=book.labels.renamed(path),
        openings={
            unit.heading.identifier: opening(unit)
            for unit in units
            if unit.kind != "front" and unit.heading
        },
        unnumbered=frozenset(item.identifier for item in sections if not item.number),
        list_places=_of_document(book.lists.placed, path),
        closings={
            unit.name: book.lists.closings[unit.name]
            for unit in units
            if unit.name in book.lists.closings and unit.parts[-1].document is document
        },
        word_list=word_list,
        listed=book.words.listed.get(word_list),
        note_labels=book.note_labels.get(path, {}),
        source_words=book.names["source"],
        continued=book.names["continued"][0],
        text_block=text_block(book.settings.layout),
    )


def _reference(reference: FoundReference, path: str, book: _Book) -> Inlines:
    absent = [label for label in reference.labels if label in book.missing[path]]
    if absent:
        return [draft_mark(f"?{label}") for label in absent]
    chapter = book.chapter_of(path, reference.block)
    return reference_inlines(reference, book.labels, path, book.names, chapter)


def _of_document(
    by_number: Mapping[tuple[str, int], list[Node]], path: str
) -> dict[int, list[Node]]:
    return {number: nodes for (owner, number), nodes in by_number.items() if owner == path}
