"""Figures, tables and equations that a writer typed in LaTeX: LaTeX numbers them too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from uvicthesis.documents.equations import ROW_LABEL, read_formula

_FORMATS = ("tex", "latex")

_FLOATS: dict[str, Literal["fig", "tbl"]] = {
    "figure": "fig",
    "sidewaysfigure": "fig",
    "table": "tbl",
    "sidewaystable": "tbl",
    "longtable": "tbl",
}
_EQUATIONS = ("equation", "align", "gather", "alignat", "flalign", "multline", "eqnarray")
_ENVIRONMENT = re.compile(
    rf"\\begin\{{(?P<name>{'|'.join((*_FLOATS, *_EQUATIONS))})(?P<star>\*?)\}}(?P<body>.*?)"
    r"\\end\{(?P=name)(?P=star)\}",
    re.S,
)
_CAPTION = re.compile(
    r"\\caption\s*(?:\[(?P<short>[^\]]*)\])?\s*\{(?P<text>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
)
_WITHOUT_NUMBER = re.compile(r"\\(?:nonumber|notag|tag)(?![A-Za-z])")
_COMMAND = re.compile(r"\\label\s*\{[^{}]*\}|\\[A-Za-z]+\*?|[{}]")
_COMMENT = re.compile(r"(?<!\\)%.*")


@dataclass(frozen=True, slots=True)
class RawNumber:
    """A thing to which LaTeX gives a number; ``identifier`` is empty where it has no label."""

    kind: Literal["fig", "tbl", "eq"]
    identifier: str
    caption: str = ""


def is_raw_latex(key: str, value: Any) -> bool:
    """Whether a node of this type and content is LaTeX of the writer's, within a line or not."""
    return key in ("RawInline", "RawBlock") and value[0] in _FORMATS


def numbered_in_latex(latex: str) -> Iterator[RawNumber]:
    r"""What a piece of LaTeX numbers: each ``\caption`` of a float, each row of a formula."""
    for match in _ENVIRONMENT.finditer(without_comments(latex)):
        if match["name"] in _FLOATS:
            yield from _captions(_FLOATS[match["name"]], match["name"], match["body"])
        elif not match["star"]:
            yield from _rows(match[0])


def without_comments(latex: str) -> str:
    """LaTeX without what stands behind a ``%``."""
    return _COMMENT.sub("", latex)


def _captions(kind: Literal["fig", "tbl"], name: str, body: str) -> Iterator[RawNumber]:
    captions = list(_CAPTION.finditer(body))
    if name == "longtable":  # counts as a table with or without one, and once only
        label = ROW_LABEL.search(body)
        text = _plain(captions[0]) if captions else ""
        yield RawNumber(kind, label[1].strip() if label else "", text)
        return
    ends = [*(caption.start() for caption in captions[1:]), len(body)]
    for caption, end in zip(captions, ends, strict=False):
        label = ROW_LABEL.search(body, caption.start(), end)
        yield RawNumber(kind, label[1].strip() if label else "", _plain(caption))


def _rows(tex: str) -> Iterator[RawNumber]:
    for row in read_formula(tex).rows:
        if row.tex.strip() and not _WITHOUT_NUMBER.search(row.tex):
            yield RawNumber("eq", row.label)


def _plain(caption: re.Match[str]) -> str:
    """The words of a caption, as for a list of figures: the short ones if there are any."""
    return " ".join(_COMMAND.sub(" ", caption["short"] or caption["text"]).split())
