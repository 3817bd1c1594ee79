"""Labels of the whole book: which there are, what is referred to, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from uvicthesis.documents.index import REFERENCE_KINDS, FoundReference
from uvicthesis.documents.reading import Document
from uvicthesis.errors import SourceError
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import stringify
from uvicthesis.resolve.numbering import Numbered

NOTE = "note:"
"""What the label of a note begins with where it is referred to."""


class Labels:
    """The labels of a thesis, and what each stands for.

    Headings that the writer gave no label have the one that pandoc made of their words. Two
    chapters may make the same one ("introduction"): such labels count within their document
    only, and are renamed where two would meet.
    """

    def __init__(self, numbered: Sequence[Numbered], documents: Iterable[Document]) -> None:
        self.duplicates: list[Finding] = []
        self._global: dict[str, Numbered | None] = {}
        self._renamed: dict[str, dict[str, str]] = {}
        self._local: dict[str, dict[str, Numbered]] = {}
        places: dict[str, Location] = {}
        for document in documents:
            for identifier, at in document.index.anchors.items():
                self._global[identifier] = None
                places.setdefault(identifier, at)
        for item in sorted(numbered, key=_made_up):
            if item.identifier:
                self._add(item, places)

    def _add(self, item: Numbered, places: dict[str, Location]) -> None:
        self._local.setdefault(item.path, {})[item.identifier] = item
        if item.identifier not in self._global:
            self._global[item.identifier] = item
            places[item.identifier] = item.thing.at
        elif _made_up(item):
            unique = f"{item.identifier}-{len(self._renamed.get(item.path, ())) + 2}"
            while unique in self._global:
                unique += "x"
            self._global[unique] = item
            self._renamed.setdefault(item.path, {})[item.identifier] = unique
        else:
            self.duplicates.append(_duplicate(item, places[item.identifier]))

    def renamed(self, path: str) -> Mapping[str, str]:
        """A document's labels that print as others, for another document has the same."""
        return self._renamed.get(path, {})

    def find(self, label: str, path: str) -> Numbered | None:
        """What a label stands for, seen from a document; ``Fig:x`` and ``fig:x`` are one."""
        lowered = label[:1].lower() + label[1:]
        return self._local.get(path, {}).get(lowered) or self._global.get(lowered)

    def missing(
        self, path: str, references: Iterable[FoundReference]
    ) -> Iterator[tuple[str, SourceError]]:
        """The labels that a document refers to and nobody defines, with the error for each."""
        for reference in references:
            for label in reference.labels:
                lowered = label[:1].lower() + label[1:]
                is_local = lowered in self._local.get(path, {})
                if lowered not in self._global and not is_local:
                    yield label, self._missing(label, lowered, reference.at)
                elif lowered.startswith(NOTE) and not is_local and self._is_shared(lowered):
                    yield label, _shared(lowered, reference.at)

    def _is_shared(self, label: str) -> bool:
        return sum(label in labels for labels in self._local.values()) > 1

    def _missing(self, label: str, lowered: str, at: Location) -> SourceError:
        kind = lowered.partition(":")[0]
        known = [name for name in self._global if name.startswith(f"{kind}:")]
        if kind not in REFERENCE_KINDS:
            known = [name for name in self._global if ":" not in name]
        place = f"label the place with {{#{lowered}}}"
        if kind == "note":
            place = f"label the note with [^{lowered.removeprefix(NOTE)}]"
        remedy = did_you_mean(lowered, known) or place
        return SourceError(f'no label "{label}"', at=at, remedy=remedy)


def heading_text(item: Numbered) -> str:
    """The words of a heading or theorem without a number, by which it is referred to."""
    inlines = getattr(item.thing, "inlines", None)
    return stringify(inlines) if inlines else str(getattr(item.thing, "caption", ""))


def _made_up(item: Numbered) -> bool:
    return not getattr(item.thing, "is_labelled", True)


def _shared(label: str, at: Location) -> SourceError:
    name = label.removeprefix(NOTE)
    remedy = f"[^{name}] stands in several files: give the note a label that no other note has"
    return SourceError(f'the label "{label}" may mean more than one note', at=at, remedy=remedy)


def _duplicate(item: Numbered, first: Location) -> Finding:
    return Finding(
        "labels-unique",
        item.thing.at,
        f'the label "{item.identifier}" stands already at {first}',
        "give one of the two another label; references lead to the first",
    )
