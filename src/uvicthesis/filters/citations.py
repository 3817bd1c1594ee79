"""Citations: in the text each becomes a note behind the punctuation, in a note running text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

from uvicthesis.documents.captions import is_credit
from uvicthesis.documents.mixed_citations import is_cross_reference
from uvicthesis.documents.table_nodes import TABLE_NOTES
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.inline_lists import rewrite_own_inlines
from uvicthesis.nodes import Inlines, Node, is_space, note, para, rewrite_inlines, string
from uvicthesis.resolve.note_sentences import with_brackets, with_mark
from uvicthesis.resolve.slices import Slice

_BEFORE_MARK = re.compile(r"(?:’s\b)?(?:[.,;:!?…]|[”»]|’(?!\w))*")
"""What a note's mark stands behind: a name's *’s*, punctuation and closing quotation marks, never
a dash (Chicago Manual of Style, 17th ed., 14.26)."""


@acts_on("Cite")
def citations(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Set each ``Cite`` as resolved.

    ``word [@k].`` is printed ``word.¹``: the space before goes, the mark moves behind
    punctuation and closing quotation marks. So do the numbers of a style that raises them. In a
    ``Note``, in credit lines, in the notes of a table, and in styles of other kinds, the citation
    stands where it was written, a stop behind it inside its quotation marks.
    """
    of_book: Slice = meta["uvicthesis"]
    is_table_note = key == "Div" and TABLE_NOTES in value[0][1]
    if key == "Note" or is_table_note or is_credit(key, value):
        return {"t": key, "c": rewrite_inlines(value, lambda i: _in_running_text(i, of_book))}
    if not (of_book.cites_in_notes or any(map(_is_raised, of_book.citations.values()))):
        return rewrite_own_inlines(key, value, lambda i: _in_running_text(i, of_book))
    return rewrite_own_inlines(key, value, lambda i: _as_marks(i, of_book))


def _in_running_text(inlines: Inlines, of_book: Slice) -> Inlines:
    """Citations where they stand; a period or comma behind one goes inside quotation marks.

    What has parentheses of its own has brackets within the writer's.
    """
    placed: Inlines = []
    follows_citation = False
    for inline in inlines:
        number = _cluster(inline)
        if number is not None:
            cited = of_book.citations[number]
            is_aside = of_book.cites_in_notes and _is_in_parentheses(placed)
            placed += of_book.authors_in_text.get(number, [])
            placed += with_brackets(cited) if is_aside else cited
        elif follows_citation and inline["t"] == "Str" and inline["c"][:1] in (".", ","):
            placed = with_mark(placed, inline["c"][0])
            placed += [string(inline["c"][1:])] if inline["c"][1:] else []
        else:
            placed.append(inline)
        follows_citation = number is not None
    return placed


def _is_in_parentheses(before: Inlines) -> bool:
    text = "".join(inline["c"] for inline in before if inline["t"] == "Str")
    return text.count("(") > text.count(")")


def _as_marks(inlines: Inlines, of_book: Slice) -> Inlines:
    placed: Inlines = []
    waiting: Inlines = []  # marks on their way behind the punctuation that follows
    hoisted = _hoisted(inlines)
    for inline, following in zip_longest(hoisted, hoisted[1:]):
        number = _cluster(inline)
        if number is not None:
            waiting += _mark_of(number, placed, of_book)
            continue
        if waiting and is_space(inline) and following and _is_mark(following):
            continue
        if waiting and inline["t"] == "Str":
            before, after = _split_punctuation(inline["c"])
            placed += [string(before)] if before else []
            if not after:
                continue
            inline = string(after)
        placed += [*waiting, inline]
        waiting = []
    return placed + waiting


def _mark_of(number: int, placed: Inlines, of_book: Slice) -> Inlines:
    """The note, or raised number, of a cluster; the author's name goes first if the text has it."""
    cited = of_book.citations[number]
    if not of_book.cites_in_notes and not _is_raised(cited):
        placed += cited
        return []
    if author := of_book.authors_in_text.get(number):
        placed += author
    else:
        while placed and is_space(placed[-1]):
            placed.pop()
    return [note([para(cited)])] if of_book.cites_in_notes else cited


def _is_raised(cited: Inlines) -> bool:
    return bool(cited) and bool(cited[0]["t"] == "Superscript")


def _hoisted(inlines: Inlines) -> Inlines:
    """``“word [@k].”`` as ``“word.” [@k]``: the mark stands behind the quotation marks."""
    hoisted: Inlines = []
    for inline in inlines:
        cited: Inlines = []
        if inline["t"] == "Quoted":
            inner, cited = _without_last_clusters(_hoisted(inline["c"][1]))
            inline = {"t": "Quoted", "c": [inline["c"][0], inner]}
        hoisted += [inline, *cited]
    return hoisted


def _without_last_clusters(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """The inlines and, apart, the clusters after which nothing comes but punctuation."""
    end = len(inlines)
    if end and inlines[-1]["t"] == "Str" and not _split_punctuation(inlines[-1]["c"])[1]:
        end -= 1
    start = end
    while start and (
        _is_mark(inlines[start - 1]) or (start < end and is_space(inlines[start - 1]))
    ):
        start -= 1
    return [*inlines[:start], *inlines[end:]], inlines[start:end]


def _split_punctuation(text: str) -> tuple[str, str]:
    match = _BEFORE_MARK.match(text)
    end = match.end() if match else 0
    return text[:end], text[end:]


def _is_mark(inline: Node) -> bool:
    """Whether a note's mark is all that a node puts into the text: no author's name."""
    if _cluster(inline) is None:
        return False
    return bool(inline["c"][0][0]["citationMode"]["t"] != "AuthorInText")


def _cluster(inline: Node) -> int | None:
    """The number of a citation cluster; None for every other node, cross-references too."""
    if inline["t"] != "Cite" or is_cross_reference(inline["c"]):
        return None
    return int(inline["c"][0][0]["citationHash"])
