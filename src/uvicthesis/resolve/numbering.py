"""Numbers as LaTeX's counters will print them: chapters, sections, figures, tables, equations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import Literal

from uvicthesis.documents.index import FoundLabel, FoundNote, FoundPlace, Heading
from uvicthesis.documents.theorems import TheoremKind, counter_of
from uvicthesis.location import Location
from uvicthesis.nodes import stringify
from uvicthesis.resolve.units import Unit

NumberedKind = (
    Literal["chapter", "appendix", "section", "front"]
    | Literal["fig", "tbl", "eq", "lst", "note", "place"]
    | TheoremKind
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A thing that can be referred to; ``number`` is empty where it has none, as a preface.

    ``within`` is the chapter of a note, where notes are numbered by chapters. ``name`` is the word
    for a front page that has its usual heading: "preface". A place is a Div or Span with an
    identifier.
    """

    kind: NumberedKind
    number: str
    identifier: str
    thing: Heading | FoundLabel | FoundNote | FoundPlace
    path: str
    within: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a chapter begins: the counter to set beforehand, if any, and whether it has a label."""

    has_label: bool
    counter: int | None
    numbers_sections: bool


def opening(unit: Unit) -> Opening:
    """How LaTeX has to open a chapter.

    Without a label and without a number, a chapter does not advance the counter, and its
    sections have no number either: those of the chapter before would go on otherwise.
    """
    number = unit.file.number if unit.file else None
    is_numbered = unit.heading is not None and unit.heading.is_numbered
    return Opening(
        unit.has_label,
        number if is_numbered else None,
        unit.has_label or bool(is_numbered and number is not None),
    )


def number_everything(units: Sequence[Unit]) -> list[Numbered]:
    """Headings and labelled things of the whole book, in order, with their numbers."""
    counter = _Counters()
    return [item for unit in units for item in counter.number(unit)]


def front_label(page: str) -> str:
    """The label that a front page has without the writer's doing, such as ``sec:preface``."""
    return f"sec:{page}"


def _front_page(unit: Unit) -> Iterator[Numbered]:
    """A front page under the label of its name, and under that of its heading, if it has one."""
    heading, path, default = unit.heading, unit.parts[0].document.path, front_label(unit.name)
    words = stringify(heading.inlines) if heading else unit.name
    name = unit.name if words.casefold() == unit.name else ""
    if heading is None:
        page = FoundPlace(Location(path, 1), is_labelled=False)
        yield Numbered("front", "", default, page, path, name=name)
        return
    if heading.identifier != default:
        yield Numbered("front", "", default, replace(heading, is_labelled=False), path, name=name)
    yield Numbered("front", "", heading.identifier, heading, path, name=name)


class _Counters:
    """LaTeX's counters, stepped as the class steps them."""

    def __init__(self) -> None:
        self._chapter = 0
        self._in_appendix = False
        self._sections: list[int] = [0] * 6
        self._floats: Counter[str] = Counter()

    def number(self, unit: Unit) -> Iterator[Numbered]:
        if unit.kind == "appendix" and not self._in_appendix:
            self._in_appendix, self._chapter = True, 0
        if unit.kind == "front":
            yield from _front_page(unit)
        begins = opening(unit)
        self._open_chapter(begins)
        for part in unit.parts:
            index, path = part.document.index, part.document.path
            found: list[Heading | FoundLabel] = [*index.headings, *index.labels]
            things = [thing for thing in found if part.holds(thing.block)]
            for thing in sorted(things, key=lambda thing: thing.block):
                if isinstance(thing, FoundLabel):
                    number = self._number_of(thing)
                    yield Numbered(thing.kind, number, thing.identifier, thing, path)  # type: ignore[arg-type]
                elif thing is unit.heading:
                    number = self._chapter_number() if begins.has_label else ""
                    kind: NumberedKind = "appendix" if self._in_appendix else "chapter"
                    yield Numbered(kind, number, thing.identifier, thing, path)
                else:
                    number = self._step_section(thing) if begins.numbers_sections else ""
                    yield Numbered("section", number, thing.identifier, thing, path)

    def _open_chapter(self, begins: Opening) -> None:
        self._sections = [0] * 6
        if begins.counter is None and not begins.has_label:
            return
        self._chapter = self._chapter + 1 if begins.counter is None else begins.counter
        self._floats.clear()

    def _chapter_number(self) -> str:
        return ascii_uppercase[self._chapter - 1] if self._in_appendix else str(self._chapter)

    def _step_section(self, heading: Heading) -> str:
        if not heading.is_numbered:
            return ""
        depth = heading.level - 2
        self._sections[depth] += 1
        self._sections[depth + 1 :] = [0] * (5 - depth)
        numbers = (str(number) for number in self._sections[: depth + 1])
        return ".".join((self._chapter_number(), *numbers))

    def _number_of(self, label: FoundLabel) -> str:
        """``2.1``, and for a part of the figure just numbered ``2.1a``."""
        if label.number is not None:
            return label.number
        counter = counter_of(label.kind)
        self._floats[counter] += not label.part
        prefix = f"{self._chapter_number()}." if self._chapter > 0 else ""
        return f"{prefix}{self._floats[counter]}{label.part}"
