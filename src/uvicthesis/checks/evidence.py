"""What rules look at: the sources, and the bibliography as it is cited.

Each kind of evidence is a type; a rule takes one of them and is told nothing else. Where there is
no such evidence, as with a PDF from elsewhere, the rule is reported as not checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.documents.index import FoundCluster
from uvicthesis.documents.reading import Document
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import Node, descend
from uvicthesis.resolve.resolution import Resolution
from uvicthesis.settings.schema import Settings
from uvicthesis.sources.prose import Passage, read_prose


@dataclass(frozen=True)
class WrittenThesis:
    """The sources: settings, chapters as read, and what resolving made of them.

    ``findings`` are those of the build's earlier stages, which some rules of the catalogue
    report under their name.
    """

    settings: Settings
    documents: Mapping[str, Document]
    resolution: Resolution
    findings: Sequence[Finding] = ()

    @cached_property
    def prose(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each Markdown file, without markup."""
        return {path: tuple(read_prose(one.source)) for path, one in self.documents.items()}

    def nodes_of(self, path: str) -> Iterator[tuple[Node, int]]:
        """The nodes of a file in order, each with the line of its top-level block."""
        document = self.documents[path]
        for block, line in zip(document.blocks, document.lines, strict=True):
            yield from ((node, line) for node in descend(block))

    def at(self, path: str, passage: Passage, position: int) -> Location:
        """The place of a character of a passage, with its column."""
        return Location(path, *passage.place(self.documents[path].source, position))


@dataclass(frozen=True)
class CitedLibrary:
    """The bibliography files with all their entries, and the documents that cite them."""

    settings: Settings
    library: Library
    documents: Mapping[str, Document]

    @cached_property
    def cited_keys(self) -> frozenset[str]:
        """The keys of all citations."""
        printed = (one for document in self.documents.values() for one in document.index.printed)
        clusters = (one for one in printed if isinstance(one, FoundCluster))
        return frozenset(citation.key for cluster in clusters for citation in cluster.citations)

    @cached_property
    def used(self) -> tuple[Entry, ...]:
        """The entries that are cited, or listed though they are not, in the order of the files."""
        asked = self.settings.bibliography.uncited
        return tuple(
            entry
            for key, entry in self.library.entries.items()
            if asked == "all" or key in asked or key in self.cited_keys
        )
