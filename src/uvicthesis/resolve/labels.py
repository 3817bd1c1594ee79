"""Labels of the whole book: which there are, and what each stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from uvicthesis.documents.index import FoundLabel, FoundPlace, Heading
from uvicthesis.documents.reading import Document
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import stringify
from uvicthesis.resolve.numbering import Numbered

NOTE = "note:"
"""What the label of a note begins with where it is referred to."""

SECTION = "sec:"
"""What the label of a heading begins with; it may be left out where the heading has it."""

_HEADINGS = ("chapter", "appendix", "section", "front")


class Labels:
    """The labels of a thesis, and what each stands for.

    Headings that the writer gave no label have the one that pandoc made of their words. Two
    chapters may make the same one ("introduction"): such labels count within their document
    only, and are renamed where two would meet.
    """

    def __init__(self, numbered: Sequence[Numbered], documents: Iterable[Document]) -> None:
        self.duplicates: list[Finding] = []
        self._global: dict[str, Numbered] = {}
        self._renamed: dict[str, dict[str, str]] = {}
        self._local: dict[str, dict[str, Numbered]] = {}
        for item in numbered:
            if item.identifier and not _made_up(item):
                self._add(item)
        for document in documents:
            for identifier, at in document.index.anchors.items():
                place = Numbered("place", "", identifier, FoundPlace(at), document.path)
                self._global.setdefault(identifier, place)
        for item in filter(_made_up, numbered):
            self._add(item)

    def _add(self, item: Numbered) -> None:
        local = self._local.setdefault(item.path, {})
        if item.identifier not in self._global:
            self._global[item.identifier] = item
        elif _made_up(item):
            unique = f"{item.identifier}-{len(self._renamed.get(item.path, ())) + 2}"
            while unique in self._global:
                unique += "x"
            self._global[unique] = item
            self._renamed.setdefault(item.path, {})[item.identifier] = unique
        else:
            self.duplicates.append(_duplicate(item, self._global[item.identifier].thing.at))
        local.setdefault(item.identifier, item)

    def __iter__(self) -> Iterator[str]:
        """Every label that can be referred to from any document."""
        return iter(self._global)

    def renamed(self, path: str) -> Mapping[str, str]:
        """A document's labels that print as others, for another document has the same."""
        return self._renamed.get(path, {})

    def find(self, label: str, path: str) -> Numbered | None:
        """What a label stands for, seen from a document.

        ``Fig:x`` and ``fig:x`` are one; ``sec:method`` is also the heading ``method``.
        """
        lowered = lower(label)
        found = self._find(lowered, path)
        if found is None and lowered.startswith(SECTION):
            heading = self._find(lowered.removeprefix(SECTION), path)
            found = heading if heading and heading.kind in _HEADINGS else None
        return found

    def _find(self, label: str, path: str) -> Numbered | None:
        return self._local.get(path, {}).get(label) or self._global.get(label)

    def is_ambiguous(self, label: str, path: str) -> bool:
        """Whether a label that nobody gave to one thing alone is that of several, seen from here.

        So are the labels of notes, and those that pandoc made of headings.
        """
        found = self.find(label, path)
        if found is None or not _made_up(found) or found.path == path:
            return False
        return sum(found.identifier in local for local in self._local.values()) > 1


def lower(label: str) -> str:
    """A label as it stands at its place: ``Fig:x`` refers to ``fig:x``."""
    return label[:1].lower() + label[1:]


def heading_text(item: Numbered) -> str:
    """The words of a thing without a number, by which it is referred to."""
    if isinstance(item.thing, FoundLabel):
        return item.thing.caption
    if isinstance(item.thing, Heading):
        return stringify(item.thing.inlines)
    return item.name.capitalize()


def _duplicate(item: Numbered, first: Location) -> Finding:
    return Finding(
        "labels-unique",
        item.thing.at,
        f'the label "{item.identifier}" stands already at {first}',
        "give one of the two another label; references lead to the first",
    )


def _made_up(item: Numbered) -> bool:
    return not item.thing.is_labelled
