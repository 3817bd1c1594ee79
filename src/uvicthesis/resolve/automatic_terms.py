"""``glossary: mark: automatic``: the first use of each term is marked, as a writer would do it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import accumulate

from uvicthesis.documents.reading import Document
from uvicthesis.documents.running_text import Passage, Run, passages_in
from uvicthesis.nodes import Inlines, string
from uvicthesis.resolve.units import Unit
from uvicthesis.resolve.word_forms import WordForms


@dataclass(frozen=True, slots=True)
class _Found:
    """A passage of the chapters: the ``number``-th of a top-level block."""

    path: str
    block: int
    number: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class _FirstUse:
    """The range of a passage in which a term is first used."""

    place: _Found
    start: int
    end: int


def with_first_uses_marked(units: Sequence[Unit], forms: WordForms) -> tuple[Unit, ...]:
    """The units in which the first use of each term is a ``Span`` of class ``term``.

    A term is looked for in the text of the chapters, and in their notes if it is not there; not in
    headings, captions, tables, code, citations or links. One that was marked by hand before needs
    no other mark.
    """
    uses: dict[str, list[_FirstUse]] = {}
    for use in _first_uses(units, forms):
        uses.setdefault(use.place.path, []).append(use)
    documents = {part.document.path: part.document for unit in units for part in unit.parts}
    documents |= {path: _with_marks(documents[path], found) for path, found in uses.items()}
    return tuple(_with_documents(unit, documents) for unit in units)


def _with_documents(unit: Unit, documents: dict[str, Document]) -> Unit:
    parts = (replace(part, document=documents[part.document.path]) for part in unit.parts)
    return replace(unit, parts=tuple(parts))


def _first_uses(units: Sequence[Unit], forms: WordForms) -> Iterator[_FirstUse]:
    found = [*_passages(units)]
    known: set[str] = set()
    for role in ("text", "note"):
        for place in found:
            if place.passage.role == role:
                yield from _in_passage(place, forms, known)


def _passages(units: Sequence[Unit]) -> Iterator[_Found]:
    for unit in units:
        for part in unit.parts if unit.kind != "front" or unit.name == "preface" else ():
            document = part.document
            for block in range(part.start, part.stop):
                passages = passages_in(document.blocks[block], document.lines[block])
                for number, passage in enumerate(passages):
                    yield _Found(document.path, block, number, passage)


def _in_passage(place: _Found, forms: WordForms, known: set[str]) -> Iterator[_FirstUse]:
    """The terms not ``known`` yet, which they are then; of two at one place the longer one."""
    passage = place.passage
    ranges = [
        (word.offset, word.offset, word.text) for word in passage.words if word.kind == "term"
    ]
    if pattern := forms.pattern:
        ranges += [(*match.span(), match[0]) for match in pattern.finditer(passage.text)]
    for start, end, text in sorted(ranges):
        form = forms.find(text)
        if form is None or form.label in known:
            continue
        if start == end or _run(passage, start, end):
            known.add(form.label)
        if start < end and form.label in known:
            yield _FirstUse(place, start, end)


def _run(passage: Passage, start: int, end: int) -> Run | None:
    """The run that a range lies in; none where markup begins or ends within the range."""
    runs = (run for run in passage.runs if run.start <= start and end <= run.end)
    return next(runs, None)


def _with_marks(document: Document, uses: Sequence[_FirstUse]) -> Document:
    """A copy of the document with marks, which are numbered after those of the writer."""
    blocks = list(document.blocks)
    number = sum(len(passage.words) for block in blocks for passage in passages_in(block, 0))
    for block in {use.place.block for use in uses}:
        blocks[block] = deepcopy(blocks[block])
        passages = passages_in(blocks[block], 0)
        of_block = [use for use in uses if use.place.block == block]
        for use in sorted(of_block, key=lambda use: use.start, reverse=True):
            number += 1
            _mark(passages[use.place.number], use, number)
    return replace(document, blocks=blocks)


def _mark(passage: Passage, use: _FirstUse, number: int) -> None:
    """Put a range of a passage into a ``Span``; nothing to its left moves in the tree."""
    run = _run(passage, use.start, use.end)
    if run is None:
        return
    nodes = run.inlines[run.first : run.last]
    starts = [*accumulate((len(node.get("c", " ")) for node in nodes), initial=run.start)]
    first = bisect_right(starts, use.start) - 1
    last = bisect_left(starts, use.end) - 1
    marked: Inlines = deepcopy(nodes[first : last + 1])
    after = passage.text[use.end : starts[last + 1]]
    before = passage.text[starts[first] : use.start]
    marked[-1]["c"] = marked[-1]["c"].removesuffix(after)
    marked[0]["c"] = marked[0]["c"].removeprefix(before)
    term = {"t": "Span", "c": [["", ["term"], [["n", str(number)]]], marked]}
    around = [[string(text)] if text else [] for text in (before, after)]
    place = run.first + first
    run.inlines[place : place + len(marked)] = [*around[0], term, *around[1]]
