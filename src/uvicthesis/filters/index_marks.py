r"""Index marks: ``[Donbas]{.index}`` leaves ``\indexmark{page}{Donbas}`` before its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pandocfilters import walk

from uvicthesis.documents.index_marks import (
    ATTRIBUTES,
    INDEX,
    MAIN,
    IndexMark,
    is_index_mark,
    read_mark,
)
from uvicthesis.errors import SourceError
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import (
    Blocks,
    Inlines,
    Node,
    descend,
    is_space,
    plain,
    raw_block,
    raw_inline,
    rewrite_inlines,
)


@acts_on("Span", "Div")
def index_marks(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Any:
    r"""Write marks as ``\indexmark``; of a ``Div``, the start and the end of its range.

    A paragraph of nothing but marks is none. Marks in the head of a table, which is printed on
    each of its pages, go into its first cell. Other targets get the words alone.
    """
    if key == "Para" and (marks := _lone_marks(value)):
        return [raw_block("".join(marks))] if target == "latex" else []
    if key == "Table":
        return _with_marks_in_body(value) if target == "latex" else None
    if key not in ("Span", "Div") or not is_index_mark(value[0][1]):
        return None
    inner = walk(value[1], index_marks, target, meta)
    marks = _commands(value) if target == "latex" else []
    if key == "Span":
        return [*map(raw_inline, marks), *_unmarked(key, value[0], inner)]
    return _unmarked(key, value[0], _bracketed(inner, marks))


def _commands(content: Any) -> list[str]:
    r"""``\indexmark{page}{Donbas}``, or those of both ends of a range."""
    try:
        mark = read_mark(content)
    except SourceError:  # it has been reported
        return []
    if mark.refers == "range":
        return [_command("start", mark), _command("end", mark)]
    return [] if mark.refers == "none" else [_command(mark.refers, mark)]


def _command(refers: str, mark: IndexMark) -> str:
    return rf"\indexmark{{{refers}}}{{{mark.key}}}"


def _unmarked(key: str, attr: Any, inner: list[Node]) -> list[Node]:
    """What is left of a node when it is no mark any more: often its content alone."""
    identifier, classes, pairs = attr
    classes = [name for name in classes if name not in (INDEX, MAIN)]
    pairs = [[name, value] for name, value in pairs if name not in ATTRIBUTES]
    if identifier or classes or pairs:
        return [{"t": key, "c": [[identifier, classes, pairs], inner]}]
    return inner


def _bracketed(blocks: Blocks, marks: list[str]) -> Blocks:
    """Blocks with a mark at their beginning and, where there are two, one at their end."""
    if not marks:
        return blocks
    first, *last = marks
    blocks = _opened(blocks, first)
    return _closed(blocks, last[0]) if last else blocks


def _opened(blocks: Blocks, mark: str) -> Blocks:
    match blocks:
        case [{"t": "Para" | "Plain" as kind, "c": inlines}, *rest]:
            return [{"t": kind, "c": [raw_inline(mark), *inlines]}, *rest]
        case [{"t": "Header", "c": [level, attr, inlines]}, *rest]:
            return [{"t": "Header", "c": [level, attr, [raw_inline(mark), *inlines]]}, *rest]
    return [raw_block(mark), *blocks]


def _closed(blocks: Blocks, mark: str) -> Blocks:
    match blocks:
        case [*rest, {"t": "Para" | "Plain" as kind, "c": inlines}]:
            return [*rest, {"t": kind, "c": [*inlines, raw_inline(mark)]}]
    return [*blocks, raw_block(mark)]


def _lone_marks(inlines: Inlines) -> list[str]:
    """The commands of a paragraph that has nothing to print."""
    marks: list[str] = []
    for inline in inlines:
        if inline["t"] == "Span" and is_index_mark(inline["c"][0][1]) and not inline["c"][1]:
            marks += _commands(inline["c"]) or [""]
        elif not is_space(inline):
            return []
    return marks


def _with_marks_in_body(value: Any) -> Node | None:
    attr, caption, columns, head, bodies, foot = value
    spans = [node for node in descend(head) if _is_mark(node)]
    rows = [row for body in bodies for row in body[3]]
    if not spans or not rows:
        return None
    marks = [raw_inline(command) for node in spans for command in _commands(node["c"])]
    head = rewrite_inlines(head, _without_marks)
    return {"t": "Table", "c": [attr, caption, columns, head, _begun(bodies, marks), foot]}


def _is_mark(node: Node) -> bool:
    return node["t"] == "Span" and is_index_mark(node["c"][0][1])


def _without_marks(inlines: Inlines) -> Inlines:
    return [
        kept
        for inline in inlines
        for kept in (_unmarked("Span", *inline["c"]) if _is_mark(inline) else [inline])
    ]


def _begun(bodies: Any, marks: Inlines) -> Any:
    """The bodies of a table with inlines at the beginning of their first cell."""
    place = next(number for number, body in enumerate(bodies) if body[3])
    attr, columns, heads, rows = bodies[place]
    (row_attr, cells), *others = rows
    (*cell, blocks), *more = cells
    match blocks:
        case [{"t": "Para" | "Plain" as kind, "c": inlines}, *rest]:
            blocks = [{"t": kind, "c": [*marks, *inlines]}, *rest]
        case _:
            blocks = [plain(marks), *blocks]
    body = [attr, columns, heads, [[row_attr, [[*cell, blocks], *more]], *others]]
    return [*bodies[:place], body, *bodies[place + 1 :]]
