"""Cross-references and citations that pandoc reads as one: ``@fig:plan [@carr1961]``."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from uvicthesis.documents.index import REFERENCE_KINDS
from uvicthesis.nodes import SPACE, Inlines, Node, string

_REFERENCE = re.compile(rf"({'|'.join(REFERENCE_KINDS)}):", re.I)


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
    if citations[0]["citationMode"]["t"] != "AuthorInText":
        citations = _with_notes_in_suffixes(citations)
    runs = [list(run) for _, run in groupby(citations, key=_names_label)]
    inlines: Inlines = []
    for run in runs:
        inlines += [SPACE, {"t": "Cite", "c": [run, [] if inlines else text]}]
    return inlines[1:]


def _with_notes_in_suffixes(citations: list[Any]) -> list[Any]:
    """Citations of works, the notes referred to after one of them moved behind its own words."""
    kept: list[Any] = []
    for citation in citations:
        names_note = citation["citationId"].lower().startswith("note:")
        if not (names_note and kept and not _names_label(kept[-1])):
            kept.append(citation)
            continue
        before, after = citation["citationPrefix"], citation["citationSuffix"]
        reference = {**citation, "citationPrefix": [], "citationSuffix": []}
        kept[-1]["citationSuffix"] += [
            *(string(";"), SPACE, *before, *([SPACE] if before else [])),
            *({"t": "Cite", "c": [[reference], []]}, *after),
        ]
    return kept


def _names_label(citation: Any) -> bool:
    return bool(_REFERENCE.match(citation["citationId"]))
