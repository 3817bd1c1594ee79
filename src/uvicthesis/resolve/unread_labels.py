"""Labels that stand in the text and yet label nothing, for what they belong to was not read so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from uvicthesis.documents.reading import Document
from uvicthesis.resolve.labels import Labels

_LATEX_LABEL = re.compile(r"\\label\{([^{}]+)\}")

Told = tuple[str, str]
"""What is wrong with a label, and the remedy."""


def unread_labels(labels: Labels, documents: Mapping[str, Document]) -> Iterator[tuple[str, Told]]:
    """Each label that Markdown or LaTeX gives and nobody can refer to with ``@``."""
    for path, document in documents.items():
        source = document.source
        prose = source.prose.split("\n")
        for label, lines in source.labels.items():
            shown = [line for line in lines if label in prose[line - 1]]
            if shown and labels.find(label, path) is None:
                yield label, _not_read(label, f"{path}:{shown[0]}")
        for match in _LATEX_LABEL.finditer(source.prose):
            if labels.find(match[1], path) is None:
                yield match[1], _in_latex(match[1], f"{path}:{source.line_of(match.start())}")


def _not_read(label: str, at: str) -> Told:
    remedy = "leave an empty line before it, and no space; in a list, begin under the item's words"
    return f'"{label}" labels nothing: what it belongs to at {at} was read as text', remedy


def _in_latex(label: str, at: str) -> Told:
    remedy = rf"refer to it as \ref{{{label}}}, or write the table or figure in Markdown"
    return f'"{label}" is a label of LaTeX, at {at}', remedy
