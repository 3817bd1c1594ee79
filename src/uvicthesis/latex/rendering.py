"""Render: a unit's blocks through the filters and pandoc's LaTeX writer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from uvicthesis.filters import apply_filters
from uvicthesis.filters.keep_together import keep_with_headings
from uvicthesis.filters.source_lines import END_OF_SOURCE, source_comment
from uvicthesis.latex.bodies import write_blocks
from uvicthesis.latex.escape import Tex
from uvicthesis.nodes import Blocks, Node, raw_block
from uvicthesis.resolve.slices import Slice, closing_of
from uvicthesis.resolve.units import Part, Unit


def render_unit(unit: Unit, slices: Mapping[str, Slice]) -> Tex:
    """The LaTeX of a unit, every top-level block after a comment that says where it stands.

    Its list of sources follows, where it has one of its own.
    """
    closing = apply_filters(closing_of(unit, slices), Slice(""))
    return write_blocks([*_filtered(unit, slices), raw_block(END_OF_SOURCE), *closing])


def render_bibliography(blocks: Blocks, heading: str, label: str, language: str) -> Tex:
    """The LaTeX of the list of sources, as a chapter without a number."""
    header: Node = {
        "t": "Header",
        "c": [1, [label, ["unnumbered"], []], [{"t": "Str", "c": heading}]],
    }
    return write_blocks(apply_filters([header, *blocks], Slice("", language)))


def inputs_of(unit: Unit, slices: Mapping[str, Slice]) -> list[object]:
    """All that a unit's LaTeX depends on: its blocks, their lines, its slices."""
    return [
        (document.blocks[part.start : part.stop], document.lines, slices[document.path])
        for part in unit.parts
        for document in [part.document]
    ]


def _filtered(unit: Unit, slices: Mapping[str, Slice]) -> Blocks:
    nodes = [node for part in unit.parts for node in _part(part, slices[part.document.path])]
    return keep_with_headings(nodes)


def _part(part: Part, of_book: Slice) -> Iterator[Node]:
    document = part.document
    for block, line in list(zip(document.blocks, document.lines, strict=True))[
        part.start : part.stop
    ]:
        yield raw_block(source_comment(document.path, line))
        yield from apply_filters([block], of_book)
