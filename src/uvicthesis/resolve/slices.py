"""A document's slice of the resolution: all that rendering it needs to know of the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from uvicthesis.nodes import Blocks, Inlines
from uvicthesis.resolve.numbering import Opening
from uvicthesis.resolve.text_block import TextBlock
from uvicthesis.resolve.units import Unit


@dataclass(frozen=True, slots=True)
class Slice:
    """What resolving worked out for one document; filters find it as ``meta["uvicthesis"]``.

    ``language`` is that of the thesis. Citations, references and words go by their number in the
    document, images by their address as written (None: the image is missing), ``openings`` by the
    identifier of a chapter's heading.
    ``unnumbered`` has the identifiers of sections whose chapter gives them no number.
    ``list_places`` are the lists of sources by the number of the Div that holds them, ``closings``
    those at the end of units, by the name of the unit, each with its heading.
    ``word_list`` is "term" or "abbr" in the file that lists them, ``listed`` those of its words
    that are printed (None: all); ``note_labels`` has what the
    notes that are referred to are called in print, by their label in the file. A draft shows
    comments. ``source_words`` stand before the source of a picture, and before several;
    where they are empty, nothing does.
    """

    path: str
    language: str = "en"
    cites_in_notes: bool = True
    citations: Mapping[int, Inlines] = field(default_factory=dict)
    authors_in_text: Mapping[int, Inlines] = field(default_factory=dict)
    undefined_notes: frozenset[str] = frozenset()
    words: Mapping[int, Inlines] = field(default_factory=dict)
    references: Mapping[int, Inlines] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    images: Mapping[str, str | None] = field(default_factory=dict)
    openings: Mapping[str, Opening] = field(default_factory=dict)
    unnumbered: frozenset[str] = frozenset()
    list_places: Mapping[int, Blocks] = field(default_factory=dict)
    closings: Mapping[str, Blocks] = field(default_factory=dict)
    word_list: str = ""
    listed: frozenset[str] | None = None
    note_labels: Mapping[str, str] = field(default_factory=dict)
    is_draft: bool = False
    source_words: tuple[str, str] = ("Source:", "Sources:")
    continued: str = "continued"
    text_block: TextBlock = field(default_factory=TextBlock)


def closing_of(unit: Unit, slices: Mapping[str, Slice]) -> Blocks:
    """What stands after the writer's own blocks of a unit: its list of sources."""
    return slices[unit.parts[-1].document.path].closings.get(unit.name, [])
