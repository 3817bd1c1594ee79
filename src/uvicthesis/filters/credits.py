"""Credit lines: where a picture or a table comes from, and by whose leave it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.captions import PART, PERMISSION, SOURCE, is_credit
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import SPACE, Inlines, Node, plain, string
from uvicthesis.resolve.note_sentences import capitalised, closed
from uvicthesis.resolve.slices import Slice


@acts_on("Div")
def credits(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Write the ``Div`` of class credit as one ``Plain``, "Source: Archives. Used by permission".

    Those of several parts of a figure follow each other, each after its letter: Sources: (a) …
    (Chicago Manual of Style 17, 3.29-37, leaves the wording of a credit line to the writer.)
    """
    if not is_credit(key, value):
        return None
    of_book: Slice = meta["uvicthesis"]
    attr, lines = value
    return {"t": "Div", "c": [attr, [plain(_credit_line(lines, of_book.source_words))]]}


def _credit_line(lines: list[Node], words: tuple[str, str]) -> Inlines:
    sentences = [_sentences(line["c"]) for line in lines]
    sources = [span for line in lines for span in line["c"] if SOURCE in span["c"][0][1]]
    joined = [inline for sentence in sentences for inline in (SPACE, *sentence)]
    word = words[len(sources) > 1]
    return [string(word), *joined] if sources and word else capitalised(joined[1:])


def _sentences(spans: Inlines) -> Inlines:
    """The source of one image and the permission for it, each closed by a stop."""
    said = {span["c"][0][1][0]: span["c"][1] for span in spans}
    part = dict(spans[0]["c"][0][2]).get(PART)
    sentences: Inlines = [string(f"({part})")] if part else []
    if SOURCE in said:
        sentences += [SPACE, *closed(said[SOURCE])]
    if PERMISSION in said:
        sentences += [SPACE, *closed(capitalised(said[PERMISSION]))]
    return sentences if part else sentences[1:]
