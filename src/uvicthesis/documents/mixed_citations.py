"""Cross-references and citations that pandoc reads as one: ``@fig:plan [@carr1961]``."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from uvicthesis.documents.index import REFERENCE_KINDS
from uvicthesis.nodes import SPACE, Inlines, Node, string, stringify

_REFERENCE = re.compile(rf"({'|'.join(REFERENCE_KINDS)}):", re.I)

_BETWEEN = re.compile(r"(?:\s*(?:,|and|&)\s*)+")


def is_cross_reference(cite: Any) -> bool:
    """Whether the content of a ``Cite`` names labels such as ``fig:plan``, and not entries."""
    return _names_label(cite[0][0])


def parted(cite: Node) -> Inlines:
    """A ``Cite`` that names labels and entries as one for each, a space between them.

    To pandoc ``@fig:plan [@carr1961, 3]`` is one author in the text and a second one. The text
    that pandoc keeps of a ``Cite`` stays with the first. References to notes among works in
    brackets, ``[@carr1961, 3; see @note:plan]``, stay with the works.
    """
    citations, text = cite["c"]
    citations = [listed for citation in citations for listed in _listed(citation)]
    is_in_brackets = citations[0]["citationMode"]["t"] != "AuthorInText"
    if is_in_brackets and not all(map(_names_label, citations)):
        citations = _with_notes_in_words(citations)
    runs = [list(run) for _, run in groupby(citations, key=_names_label)]
    inlines: Inlines = []
    for run in runs:
        inlines += [SPACE, {"t": "Cite", "c": [run, [] if inlines else text]}]
    return inlines[1:]


def _listed(citation: Any) -> list[Any]:
    """References that are parted by commas, ``[@fig:a, @fig:b, and @fig:c]``, as one each.

    To pandoc all but the first are words behind that.
    """
    suffix = citation["citationSuffix"]
    others = [inline["c"][0] for inline in suffix if _is_reference(inline)]
    between = stringify([inline for inline in suffix if not _is_reference(inline)])
    if not others or not _names_label(citation) or not _BETWEEN.fullmatch(between):
        return [citation]
    return [{**citation, "citationSuffix": []}, *(other for several in others for other in several)]


def gathered(inlines: Inlines) -> Inlines:
    """References to labels with nothing but semicolons between them, as one ``Cite``.

    pandoc reads ``[@fig:a; @fig:b]`` as two authors in the text where ``{.page}`` follows.
    """
    joined: Inlines = []
    for inline in inlines:
        around = [*joined[-3:-2], inline]
        is_next = stringify(joined[-2:]) == "; " and len(around) == 2
        if is_next and all(map(_is_reference, around)):
            joined[-3:] = [_as_one(joined[-3], inline)]
        else:
            joined.append(inline)
    return joined


def _as_one(first: Node, second: Node) -> Node:
    (citations, text), (more, more_text) = first["c"], second["c"]
    return {"t": "Cite", "c": [[*citations, *more], [*text, *more_text]]}


def _is_reference(inline: Node) -> bool:
    return inline["t"] == "Cite" and is_cross_reference(inline["c"])


def _with_notes_in_words(citations: list[Any]) -> list[Any]:
    """Citations of works, the notes referred to between them moved into their own words.

    A reference becomes part of the words behind the work before it, or of those before the first,
    where its own word has a capital, as it begins the note.
    """
    works: list[Any] = []
    leading: Inlines = []
    for citation in citations:
        if not citation["citationId"].lower().startswith("note:"):
            own = citation["citationPrefix"]
            works.append({**citation, "citationPrefix": [*leading, *own]})
            leading = []
        elif works and not _names_label(works[-1]):
            works[-1]["citationSuffix"] += [string(";"), SPACE, *_in_words(citation)]
        else:
            if not (leading or citation["citationPrefix"]):
                citation = {**citation, "citationId": f"N{citation['citationId'][1:]}"}
            leading += [*_in_words(citation), string(";"), SPACE]
    return works


def _in_words(citation: Any) -> Inlines:
    """A reference to a note with the words around it, as they stand in running text."""
    before, after = citation["citationPrefix"], citation["citationSuffix"]
    reference = {**citation, "citationPrefix": [], "citationSuffix": []}
    return [
        *before,
        *([SPACE] if before else []),
        {"t": "Cite", "c": [[reference], []]},
        *after,
    ]


def _names_label(citation: Any) -> bool:
    return bool(_REFERENCE.match(citation["citationId"]))
