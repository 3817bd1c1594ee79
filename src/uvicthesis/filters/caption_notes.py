"""Notes in captions: the mark stays in the caption, the text follows the figure or table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import (
    Blocks,
    Inlines,
    Node,
    descend,
    plain,
    raw_inline,
    rewrite_inlines,
)


@acts_on("Note")
def caption_notes(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write the notes of a caption as ``\footnotemark`` and, after the block, ``\footnotetext``.

    LaTeX loses the text of a note inside ``\caption``. The short form of the caption, which the
    lists print, has no marks. Notes in the cells of the table are counted after those of its
    caption, and stay where they are.
    """
    if key not in ("Figure", "Table") or target != "latex":
        return None
    attr, (short, caption), *rest = value
    notes = [node["c"] for node in descend(caption, skip=frozenset(["Note"])) if _is_note(node)]
    if not notes:
        return None
    later = sum(_is_note(node) for node in descend(rest))
    block = {"t": key, "c": [attr, [short or _unmarked(caption), _marked(caption)], *rest]}
    texts = [
        node
        for place, note in enumerate(notes, start=1)
        for node in _text(note, back=later + len(notes) - place)
    ]
    return [block, *texts]


def _is_note(node: Node) -> bool:
    return bool(node["t"] == "Note")


def _unmarked(caption: Blocks) -> Inlines:
    """The first paragraph of a caption without its notes."""
    without: Blocks = rewrite_inlines(caption[:1], lambda i: [n for n in i if not _is_note(n)])
    inlines: Inlines = without[0]["c"]
    return inlines


def _marked(caption: Blocks) -> Blocks:
    mark = raw_inline(r"\footnotemark{}")
    marked: Blocks = rewrite_inlines(
        caption, lambda inlines: [mark if _is_note(n) else n for n in inlines]
    )
    return marked


def _text(note: Blocks, back: int) -> Blocks:
    """The text of the note that was numbered ``back`` notes ago."""
    number = rf"[\numexpr\value{{footnote}}-{back}\relax]" if back else ""
    wrapped = [dict(block) for block in note]
    _extend(wrapped, 0, [raw_inline(rf"\footnotetext{number}{{")], [])
    _extend(wrapped, -1, [], [raw_inline("}")])
    return wrapped


def _extend(blocks: Blocks, place: int, before: Inlines, after: Inlines) -> None:
    """Put inlines at the beginning or the end of a paragraph, or around what is none."""
    block = blocks[place]
    if block["t"] in ("Para", "Plain"):
        blocks[place] = plain([*before, *block["c"], *after])
    elif before:
        blocks.insert(0, plain(before))
    else:
        blocks.append(plain(after))
