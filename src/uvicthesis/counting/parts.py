"""The words of a thesis part by part: in goes its resolution, out comes a row for each part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Literal

from uvicthesis.counting.kinds import Words, words_of
from uvicthesis.filters import apply_filters
from uvicthesis.nodes import stringify
from uvicthesis.resolve.resolution import Resolution
from uvicthesis.resolve.slices import Slice, closing_of
from uvicthesis.resolve.units import Unit
from uvicthesis.settings.schema import Settings
from uvicthesis.store import Memo, unremembered

PLAIN = "plain"
"""The target for which filters leave all text in pandoc's own nodes."""


@dataclass(frozen=True, slots=True)
class PartCount:
    """A front page, chapter, appendix or the bibliography, and its words.

    ``name`` is "abstract" and the like for a front page, and else the file in which it begins.
    """

    kind: Literal["front", "chapter", "appendix", "bibliography"]
    name: str
    title: str
    words: Words


def count_parts(
    resolution: Resolution, settings: Settings, memo: Memo = unremembered
) -> tuple[PartCount, ...]:
    """Every part in the order of the thesis, the bibliography between chapters and appendices.

    Citations and abbreviations count as they are printed. Lists of sources that stand in
    chapters count for the bibliography. What the program prints by itself
    (title page, contents, numbers, "Chapter One") is not counted.
    """
    titles = _numbered_titles(resolution)
    counted = [_count(unit, resolution.slices, titles, memo) for unit in resolution.units]
    parts = [replace(part, words=replace(part.words, references=0)) for part in counted]
    listed = sum((part.words.references for part in counted), 0)
    listed += words_of(resolution.bibliography, "references").references
    heading = settings.bibliography.list_heading
    sources = PartCount("bibliography", "bibliography", heading, Words(references=listed))
    return (
        *(part for part in parts if part.kind != "appendix"),
        *([sources] if listed else []),
        *(part for part in parts if part.kind == "appendix"),
    )


def sum_of(parts: Sequence[PartCount]) -> Words:
    """The words of several parts together."""
    return sum((part.words for part in parts), Words())


def _count(
    unit: Unit, slices: Mapping[str, Slice], titles: Mapping[tuple[str, str], str], memo: Memo
) -> PartCount:
    key = [
        (part.document.blocks[part.start : part.stop], slices[part.document.path])
        for part in unit.parts
    ]
    words = Words(**memo("words", key, lambda: asdict(_words(unit, slices))))
    path = unit.parts[0].document.path
    if unit.heading is None:
        return PartCount("front", unit.name, unit.name.capitalize(), words)
    own = stringify(unit.heading.inlines)
    title = titles.get((path, unit.heading.identifier), own)
    return PartCount(unit.kind, unit.name if unit.kind == "front" else path, title, words)


def _words(unit: Unit, slices: Mapping[str, Slice]) -> Words:
    blocks = [
        node
        for part in unit.parts
        for block in part.document.blocks[part.start : part.stop]
        for node in apply_filters([block], _in_print(slices[part.document.path]), PLAIN)
    ]
    return words_of(blocks) + words_of(closing_of(unit, slices), "references")


def _in_print(of_book: Slice) -> Slice:
    """A document's slice without what drafts alone show."""
    return replace(of_book, is_draft=False)


def _numbered_titles(resolution: Resolution) -> dict[tuple[str, str], str]:
    return dict(_titles(resolution))


def _titles(resolution: Resolution) -> Iterator[tuple[tuple[str, str], str]]:
    for item in resolution.numbered:
        if item.kind in ("chapter", "appendix") and item.number:
            title = stringify(getattr(item.thing, "inlines", []))
            yield (item.path, item.identifier), f"{item.number} {title}"
