"""The printed notes of the book in the order of reading, and the citation clusters in them."""

from __future__ import annotations

from collections.abc import Sequence

from uvicthesis.documents.citations import Cluster
from uvicthesis.documents.index import FoundNote
from uvicthesis.resolve.units import Unit


def clusters_in_reading_order(units: Sequence[Unit], *, as_notes: bool) -> list[Cluster]:
    """Every citation cluster with the number of the printed note it stands in.

    Notes of the writer's and, where ``as_notes``, clusters in the text are counted together,
    as the reader meets them: front matter first, captions where they stand in the source.
    """
    clusters: list[Cluster] = []
    note = 0
    for chapter, unit in enumerate(units):
        for part in unit.parts:
            for found in part.document.index.printed:
                if not part.holds(found.block):
                    continue
                if isinstance(found, FoundNote):
                    note += 1
                    continue
                note += as_notes and not found.in_note
                identity = (part.document.path, found.number)
                clusters.append(
                    Cluster(identity, found.citations, note, chapter, found.in_note, found.opens)
                )
    return clusters
