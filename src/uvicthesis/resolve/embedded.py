"""Citations and cross-references within the words of a citation: ``[@a, 3; see @note:oral]``."""

from __future__ import annotations

from collections.abc import Mapping

from uvicthesis.documents.mixed_citations import is_cross_reference
from uvicthesis.nodes import Inlines, descend, rewrite_inlines


def with_embedded(
    inlines: Inlines, citations: Mapping[int, Inlines], references: Mapping[int, Inlines]
) -> Inlines:
    """The inlines with each ``Cite`` in them as it was resolved, by its number in the document.

    Citations that are not among those given are left for the filter.
    """
    if not any(node["t"] == "Cite" for node in descend(inlines)):
        return inlines

    def resolved(within: Inlines) -> Inlines:
        placed: Inlines = []
        for inline in within:
            is_cite = inline["t"] == "Cite"
            found = references if is_cite and is_cross_reference(inline["c"]) else citations
            number = inline["c"][0][0]["citationHash"] if is_cite else 0
            if number in found:
                placed += with_embedded(found[number], citations, references)
            else:
                placed.append(inline)
        return placed

    rewritten: Inlines = rewrite_inlines(inlines, resolved)
    return rewritten
