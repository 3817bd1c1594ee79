"""The printed notes of the book in the order of reading, and the citation clusters in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from uvicthesis.documents.citations import Cluster
from uvicthesis.documents.index import FoundCluster, FoundNote
from uvicthesis.resolve.units import Unit


@dataclass(frozen=True, slots=True)
class Printed:
    """A note of the writer's or a cluster as the reader meets it.

    ``chapter`` counts units from 0, ``note`` all notes of the book; ``number`` is what is printed
    at the note.
    """

    found: FoundNote | FoundCluster
    path: str
    chapter: int
    note: int
    number: int


def read_in_order(
    units: Sequence[Unit], *, as_notes: bool, restarts: bool = False
) -> Iterator[Printed]:
    """Notes of the writer's and clusters, each with the note that it is or stands in.

    Notes and, where ``as_notes``, clusters in the text are counted together, as the reader meets
    them: front matter first, captions where they stand in the source. With ``restarts`` each
    unit begins with note 1 again.
    """
    note = before = 0
    for chapter, unit in enumerate(units):
        if restarts:
            before = note
        for part in unit.parts:
            for found in part.document.index.printed:
                if part.holds(found.block):
                    note += isinstance(found, FoundNote) or (as_notes and not found.in_note)
                    yield Printed(found, part.document.path, chapter, note, note - before)


def clusters_in_reading_order(
    units: Sequence[Unit], *, as_notes: bool, chapters: Mapping[str, str] | None = None
) -> list[Cluster]:
    """Every citation cluster with the number of the printed note it stands in.

    ``chapters`` are the names of the units, where each of them begins with note 1.
    """
    return [
        Cluster(
            (printed.path, found.number),
            found.citations,
            printed.note,
            printed.chapter,
            found.in_note,
            found.opens,
            printed.number,
            chapters[units[printed.chapter].name] if chapters else "",
            found.is_apart,
        )
        for printed in read_in_order(units, as_notes=as_notes, restarts=bool(chapters))
        if isinstance(found := printed.found, FoundCluster)
    ]
