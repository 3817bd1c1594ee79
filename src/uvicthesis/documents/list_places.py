"""Where the writer wants lists of sources to stand: Divs with the identifier ``refs``."""

from __future__ import annotations

from uvicthesis.documents.index import FoundListPlace, Index
from uvicthesis.location import Location
from uvicthesis.nodes import Node, descend
from uvicthesis.sources.markdown import MarkdownSource

REFS = "refs"
"""The identifier of the Div, as pandoc has it."""


def find_list_places(
    block: Node, number: int, begin: Location, index: Index, source: MarkdownSource
) -> None:
    """Add the places in a top-level Div to an index, and give each its number as attribute ``n``.

    The last heading of the index is the one that they stand under. The block begins at ``begin``.
    """
    if block["t"] != "Div":
        return
    level = index.headings[-1].level if index.headings else 1
    for node in descend(block):
        if node["t"] == "Div" and node["c"][0][0] == REFS:
            lines = source.labels.get(REFS, [])[len(index.list_places) :]
            at = Location(begin.path, lines[0]) if lines else begin
            place = FoundListPlace(len(index.list_places) + 1, level, at, number)
            index.list_places.append(place)
            node["c"][0][2].append(["n", str(place.number)])
