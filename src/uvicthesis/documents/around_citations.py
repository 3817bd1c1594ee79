"""What the words around a citation say of it: whether a sentence begins, whether pandoc lost it."""

from __future__ import annotations

import re

from uvicthesis.documents.citations import Citation
from uvicthesis.findings import Finding
from uvicthesis.nodes import Inlines, Node, stringify

_SENTENCE_END = re.compile(r"(?P<word>\S*?)[.?!…][”’)\]]*\s+$")
_ABBREVIATIONS = re.compile(
    r"cf|al|e\.g|i\.e|esp|viz|ca|pp?|nn?|nos?|vols?|chaps?|figs?|eds?|trans", re.IGNORECASE
)


def begins_sentence(before: Inlines) -> bool:
    """Whether a citation behind these inlines is the first thing of a paragraph or sentence."""
    text = stringify(before)
    if not text.strip():
        return True
    end = _SENTENCE_END.search(text)
    return end is not None and not _ABBREVIATIONS.fullmatch(end["word"].lstrip("([“‘"))


def is_lost_to_semicolon(before: Inlines, cite: Node, after: Inlines) -> bool:
    """Whether ``[@key, box 4; folder 2]`` was meant, which pandoc reads as words and a name.

    Each semicolon in brackets has to be followed by a work; else the brackets are brackets, and
    what was cited in them is an author in the text.
    """
    if cite["c"][0][0]["citationMode"]["t"] != "AuthorInText":
        return False
    opened = stringify(before)
    opening = opened.rfind("[")
    if opening <= opened.rfind("]"):
        return False
    rest = stringify(after)
    closing = rest.find("]")
    return closing >= 0 and ";" in opened[opening:] + rest[:closing]


def lost_to_semicolon(citation: Citation) -> Finding:
    """The finding for such a citation."""
    return Finding(
        "citations-in-brackets-read",
        citation.at,
        f'the brackets around "@{citation.key}" are printed as they are: '
        "no @ follows one of their semicolons",
        r"write \; for a semicolon that does not lead to another work",
    )
