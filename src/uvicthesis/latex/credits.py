"""The list of credits: for each figure and table that names its source, number, source and page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from uvicthesis.documents.index import FoundLabel
from uvicthesis.filters import apply_filters
from uvicthesis.latex.bodies import write_blocks
from uvicthesis.latex.escape import Tex
from uvicthesis.latex.manuscript import FrontPage
from uvicthesis.nodes import Node, plain, raw_block, raw_inline
from uvicthesis.resolve.resolution import Resolution
from uvicthesis.resolve.slices import Slice
from uvicthesis.store import Store

HEADING = "Credits and Permissions"

_FLOATS = {"fig": "figure", "tbl": "table"}


def credits_page(resolution: Resolution, store: Store) -> FrontPage | None:
    """The preliminary page of credits; none where no figure and no table has any."""
    entries = [
        entry
        for item in resolution.numbered
        if isinstance(item.thing, FoundLabel) and item.thing.credit
        for entry in _entry(item.kind, item.number, item.thing.credit, resolution.slices[item.path])
    ]
    if not entries:
        return None
    blocks = [raw_block(r"\begin{credits}"), *entries, raw_block(r"\end{credits}")]
    body = Tex(store.memo("credits", blocks, lambda: write_blocks(blocks)))
    return FrontPage("credits", Tex(HEADING), body)


def _entry(kind: str, number: str, credit: Node, of_book: Slice) -> Iterator[Node]:
    r"""``\creditentry{figure}{2.1}{Archives. Used with permission.}``."""
    without_word = replace(of_book, source_words=("", ""))
    for written in apply_filters([credit], without_word):
        [line] = written["c"][1]
        command = rf"\creditentry{{{_FLOATS[kind]}}}{{{number}}}{{"
        yield plain([raw_inline(command), *line["c"], raw_inline("}")])
