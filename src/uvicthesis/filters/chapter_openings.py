"""Chapter openings: with a label, without one, or with a number set by the writer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.filters.split_notes import without_notes
from uvicthesis.nodes import Blocks, Inlines, Node, plain, raw_block, raw_inline
from uvicthesis.resolve.slices import Slice


@acts_on("Header")
def chapter_openings(
    key: str, value: Any, target: str, meta: Mapping[str, Any]
) -> Blocks | Node | None:
    r"""Write the ``Header`` of a chapter whose opening is not pandoc's ``\chapter{…}``.

    A chapter without a label is ``\chapterwithoutlabel{…}``; one with a set number sets the
    counter first. Sections of a chapter without a number have none either.
    """
    of_book: Slice = meta["uvicthesis"]
    if key != "Header" or target != "latex":
        return None
    level, (identifier, classes, attributes), inlines = value
    if identifier in of_book.unnumbered and "unnumbered" not in classes:
        attr = [identifier, [*classes, "unnumbered"], attributes]
        return {"t": key, "c": [level, attr, inlines]}
    begins = of_book.openings.get(identifier)
    if begins is None or "unnumbered" in classes:
        return None
    setting = [] if begins.counter is None else [_set_counter(begins.counter, begins.has_label)]
    if begins.has_label:
        return [*setting, *_kept_header(value)] if setting else None
    return [*setting, _without_label(identifier, inlines)]


def _kept_header(value: Any) -> Blocks:
    return [{"t": "Header", "c": value}]


def _set_counter(number: int, has_label: bool) -> Node:
    r"""The number before, for ``\chapter`` steps it; stepping also resets what counts within."""
    step = "" if has_label else r"\stepcounter{chapter}"
    return raw_block(rf"\setcounter{{chapter}}{{{number - 1}}}{step}")


def _without_label(identifier: str, inlines: Inlines) -> Node:
    short: Inlines = without_notes(inlines)
    in_contents = [] if short == inlines else [raw_inline("[{"), *short, raw_inline("}]")]
    opening = [raw_inline(r"\chapterwithoutlabel"), *in_contents, raw_inline("{")]
    return plain([*opening, *inlines, raw_inline("}" + label_command(identifier))])
