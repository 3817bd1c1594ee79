"""Notes where LaTeX would lose their text: the mark stays there, the text stands nearby."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.listings import CAPTION_COMMAND
from uvicthesis.nodes import (
    Blocks,
    Inlines,
    Node,
    notes_in,
    plain,
    raw_inline,
    rewrite_inlines,
)

TEXT_COMMAND = r"\footnotetext"


@acts_on("Note")
def split_notes(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
    r"""Write notes in figures, captions, heads of tables and defined terms as ``\footnotemark``.

    The ``\footnotetext`` of each follows the figure, precedes the table or begins the definition.
    Notes in the other cells of a table are counted after those of its caption and head, and stay.
    """
    if target != "latex" or key not in _SPLIT:
        return None
    return _SPLIT[key](value)


def without_notes(value: Any) -> Any:
    """A copy of blocks or inlines without their notes, as lists and contents print them."""
    return rewrite_inlines(value, lambda inlines: [n for n in inlines if n["t"] != "Note"])


def _split_figure(value: Any) -> Blocks | None:
    attr, caption, shown = value
    notes = [*_notes(shown), *_notes(caption)]
    if not notes:
        return None
    figure = {"t": "Figure", "c": [attr, _marked_caption(caption), with_marks(shown)]}
    return [figure, *texts_behind(notes)]


def _split_table(value: Any) -> Blocks | None:
    attr, caption, columns, head, bodies, foot = value
    notes = [*_notes(caption), *_notes(head)]
    if not notes:
        return None
    table = [attr, _marked_caption(caption), columns, *_marked_head(head, bodies), foot]
    return [*_texts_ahead(notes), {"t": "Table", "c": table}]


def _split_plain(value: Any) -> Blocks | None:
    """The caption of a listing: other paragraphs keep their notes."""
    is_caption = bool(value) and value[0] == raw_inline(CAPTION_COMMAND)
    notes = _notes(value) if is_caption else []
    return [plain(with_marks(value)), *texts_behind(notes)] if notes else None


def _split_terms(value: Any) -> Node | None:
    if not any(_notes(term) for term, _ in value):
        return None
    items = []
    for term, (first, *others) in value:
        texts = texts_behind(_notes(term))
        items.append([with_marks(term), [[*texts, *first], *others]])
    return {"t": "DefinitionList", "c": items}


_SPLIT: dict[str, Callable[[Any], Any]] = {
    "Figure": _split_figure,
    "Table": _split_table,
    "Plain": _split_plain,
    "DefinitionList": _split_terms,
}


def _notes(value: Any) -> list[Blocks]:
    return [note["c"] for note in notes_in(value)]


def _marked_caption(caption: Any) -> list[Any]:
    """The caption with marks, and with a short form, which has none, for the lists."""
    short, blocks = caption
    if not _notes(blocks):
        return [short, blocks]
    return [short or without_notes(blocks[0]["c"]), with_marks(blocks)]


def _marked_head(head: Any, bodies: Any) -> tuple[Any, Any]:
    r"""Head and bodies of a table.

    pandoc writes a head twice, for the first page and for the others: its marks must not step
    the counter. The first cell of the body does.
    """
    count = len(_notes(head))
    has_rows = any(body[3] for body in bodies)
    if not count or not has_rows:
        return head, bodies
    numbers = iter(range(1, count + 1))

    def mark(_: Node) -> Node:
        return raw_inline(rf"\footnotemark[\numexpr\value{{footnote}}+{next(numbers)}\relax]")

    stepped = deepcopy(bodies)
    blocks = next(cell[4] for body in stepped for row in body[3] for cell in row[1])
    step = raw_inline(rf"\addtocounter{{footnote}}{{{count}}}")
    if blocks and blocks[0]["t"] in ("Plain", "Para"):
        blocks[0]["c"].insert(0, step)
    else:
        blocks.insert(0, plain([step]))
    return _replaced(head, mark), stepped


def with_marks(value: Any) -> Any:
    """A copy of blocks or inlines with the mark alone of each note."""
    return _replaced(value, lambda _: raw_inline(r"\footnotemark{}"))


def _replaced(value: Any, mark: Callable[[Node], Node]) -> Any:
    return rewrite_inlines(
        value, lambda inlines: [mark(n) if n["t"] == "Note" else n for n in inlines]
    )


def texts_behind(notes: list[Blocks]) -> Blocks:
    """The texts of notes that have been numbered, the last of them with the number that counts."""
    last = len(notes) - 1
    return [node for place, note in enumerate(notes) for node in _text(note, place - last)]


def _texts_ahead(notes: list[Blocks]) -> Blocks:
    """The texts of notes whose marks follow, so that they stand before the notes of the cells."""
    return [node for place, note in enumerate(notes, start=1) for node in _text(note, place)]


def _text(note: Blocks, offset: int) -> Blocks:
    """The text of a note whose number is that of the last one, and ``offset`` more."""
    number = rf"[\numexpr\value{{footnote}}{offset:+}\relax]" if offset else ""
    wrapped = [dict(block) for block in note]
    _extend(wrapped, 0, [raw_inline(rf"{TEXT_COMMAND}{number}{{")], [])
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
