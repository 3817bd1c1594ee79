"""What is printed behind the chapters and can be referred to: the list of sources, the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from uvicthesis.documents.index import FoundCluster, Heading
from uvicthesis.documents.reading import Document
from uvicthesis.location import Location
from uvicthesis.nodes import text_inlines
from uvicthesis.resolve.numbering import Numbered
from uvicthesis.settings.schema import Settings

BIBLIOGRAPHY_LABEL = "bibliography"
INDEX_LABEL = "index"
"""What they are referred to by, as ``@sec:bibliography``, unless something else is labelled so."""


def closing_pages(settings: Settings, documents: Iterable[Document]) -> Iterator[Numbered]:
    """The list of sources, where it stands behind the chapters, and the index, where there is any.

    They are called by their names, "the bibliography", or by their headings if those are others.
    """
    indexes = [document.index for document in documents]
    bibliography = settings.bibliography
    cites = any(isinstance(found, FoundCluster) for index in indexes for found in index.printed)
    is_placed = bibliography.place == "chapter" or any(index.list_places for index in indexes)
    is_listed = bibliography.uncited or any(index.nocite for index in indexes)
    if (cites or is_listed) and not is_placed:
        yield _page(BIBLIOGRAPHY_LABEL, bibliography.list_heading)
    if any(index.marks for index in indexes):
        yield _page(INDEX_LABEL, settings.index.heading)


def _page(label: str, words: str) -> Numbered:
    at = Location("thesis.yaml")
    heading = Heading(
        level=1,
        identifier=label,
        is_labelled=False,
        is_numbered=False,
        inlines=text_inlines(words),
        at=at,
        block=0,
        is_top_level=True,
    )
    name = label if words.casefold() == label else ""
    return Numbered("front", "", label, heading, at.path, name=name)
