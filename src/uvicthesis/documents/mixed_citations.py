"""Cross-references and citations that pandoc reads as one: ``@fig:plan [@carr1961]``."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from uvicthesis.documents.index import LABEL_KINDS
from uvicthesis.nodes import SPACE, Inlines, Node

_REFERENCE = re.compile(rf"({'|'.join(LABEL_KINDS)}):", re.I)


def is_cross_reference(cite: Any) -> bool:
    """Whether the content of a ``Cite`` names labels such as ``fig:plan``, and not entries."""
    return _names_label(cite[0][0])


def parted(cite: Node) -> Inlines:
    """A ``Cite`` that names labels and entries as one for each, a space between them.

    To pandoc ``@fig:plan [@carr1961, 3]`` is one author in the text and a second one. The text
    that pandoc keeps of a ``Cite`` stays with the first.
    """
    citations, text = cite["c"]
    runs = [list(run) for _, run in groupby(citations, key=_names_label)]
    inlines: Inlines = []
    for run in runs:
        inlines += [SPACE, {"t": "Cite", "c": [run, [] if inlines else text]}]
    return inlines[1:]


def _names_label(citation: Any) -> bool:
    return bool(_REFERENCE.match(citation["citationId"]))
