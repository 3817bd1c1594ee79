"""Render: pandocfilters actions that set a document as its slice of the resolution says."""

from __future__ import annotations

from pandocfilters import walk

from uvicthesis.filters.acts_on import Filter
from uvicthesis.filters.attributions import attributions
from uvicthesis.filters.bibliography import bibliography
from uvicthesis.filters.breakable_code import breakable_code
from uvicthesis.filters.chapter_openings import chapter_openings
from uvicthesis.filters.citations import citations
from uvicthesis.filters.comments import comments
from uvicthesis.filters.confined_code import confined_code
from uvicthesis.filters.credits import credits
from uvicthesis.filters.cross_references import cross_references
from uvicthesis.filters.defined_terms import defined_terms
from uvicthesis.filters.directions import directions
from uvicthesis.filters.draft_marks import draft_marks
from uvicthesis.filters.equations import equations
from uvicthesis.filters.figures import figures
from uvicthesis.filters.heading_formulas import heading_formulas
from uvicthesis.filters.images import images
from uvicthesis.filters.index_marks import index_marks
from uvicthesis.filters.interviews import interviews
from uvicthesis.filters.keep_together import keep_together
from uvicthesis.filters.labels import labels
from uvicthesis.filters.landscape import landscape
from uvicthesis.filters.line_blocks import line_blocks
from uvicthesis.filters.listings import listings
from uvicthesis.filters.lone_images import lone_images
from uvicthesis.filters.note_labels import note_labels
from uvicthesis.filters.page_references import page_references
from uvicthesis.filters.parallel_texts import parallel_texts
from uvicthesis.filters.pdf_pages import pdf_pages
from uvicthesis.filters.pinned_figures import pinned_figures
from uvicthesis.filters.quantities import quantities
from uvicthesis.filters.quotation_marks import quotation_marks
from uvicthesis.filters.raw_images import raw_images
from uvicthesis.filters.ruled_text import ruled_text
from uvicthesis.filters.source_lines import source_lines
from uvicthesis.filters.split_notes import split_notes
from uvicthesis.filters.table_credits import table_credits
from uvicthesis.filters.tables import tables
from uvicthesis.filters.theorems import theorems
from uvicthesis.filters.verse import verse
from uvicthesis.filters.word_lists import word_lists
from uvicthesis.filters.words import words
from uvicthesis.nodes import Blocks, descend
from uvicthesis.resolve.slices import Slice

FILTERS: tuple[Filter, ...] = (
    comments,  # before all others, which need not look at what is not printed
    landscape,  # before figures and tables are taken apart
    pdf_pages,
    lone_images,  # before images, which leaves a mark in place of one that is missing
    pinned_figures,
    raw_images,
    images,  # an image's description loses its notes and citations before others look
    quantities,  # before all that look at formulas
    theorems,  # before equations: a proof may end with one
    equations,
    attributions,
    verse,
    interviews,
    line_blocks,  # after these, which look for lines
    confined_code,  # before listings, which look at what is left; it makes line blocks of its own
    breakable_code,  # after confined_code, whose code is within lines too
    listings,
    bibliography,
    cross_references,
    citations,  # after cross-references, which are citations to pandoc
    page_references,  # after both, in whose inlines they stand
    index_marks,  # after citations, which may hold some; before words, which are marked too
    credits,  # after citations, by which a source may be named
    table_credits,
    split_notes,  # after citations, which are notes by now
    figures,  # after split_notes, which puts the notes of a figure behind it
    parallel_texts,  # after citations too
    word_lists,  # after split_notes, for a term that has a note
    ruled_text,
    defined_terms,  # after the lists of words, which have items of their own
    words,
    labels,
    heading_formulas,
    chapter_openings,
    draft_marks,
    quotation_marks,  # after citations, which quote titles
    directions,  # after all that makes text, before cells lose their bounds
    tables,  # after all that looks at tables and at what is in their cells
    keep_together,
    note_labels,
    source_lines,
)
"""Applied in this order; nothing else registers a filter."""


def apply_filters(blocks: Blocks, of_book: Slice, target: str = "latex") -> Blocks:
    """The blocks of a document, or a part of it, with every filter applied in order."""
    meta = {"uvicthesis": of_book}
    present = _types(blocks)
    for action in FILTERS:
        if action.acts_on & present:
            blocks = walk(blocks, action, target, meta)
            present = _types(blocks)
    return blocks


def _types(blocks: Blocks) -> set[str]:
    return {node["t"] for node in descend(blocks)}
