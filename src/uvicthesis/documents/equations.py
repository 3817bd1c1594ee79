r"""Displayed formulas as they are written: their rows, and which of them have labels and tags.

A label stands behind a formula, ``$$…$$ {#eq:x}``, or as ``\label{eq:x}`` in the row that it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from uvicthesis.nodes import SPACE, Inlines, is_node, string, stringify

_LABEL_BEHIND = re.compile(r"\s*\{#(eq:[^\s}]+)\s*\}")
ROW_LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")
"""A label in LaTeX, ``\\label{eq:x}``."""

_TAG = re.compile(r"\\tag\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_ENVIRONMENT = re.compile(
    r"\s*\\begin\{(align|gather|alignat|flalign|equation|multline|eqnarray)(\*?)\}"
    r"(?P<body>.*)\\end\{\1\2\}\s*",
    re.S,
)
_ONE_NUMBER = ("", "equation", "multline")
_PERCENT_SIGN = re.compile(r"(?<!\\)((?:\\\\)*)%(?![^\n]*\n)|(?<=\d)%")
_TEX_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_TOKEN = re.compile(r"\\(?:begin|end)(?![A-Za-z])|\\.|[{}]", re.S)
_DEPTH = {"{": 1, r"\begin": 1, "}": -1, r"\end": -1}


@dataclass(frozen=True, slots=True)
class Row:
    r"""A row of a formula, without the ``\\`` behind it, with its label and tag if it has them."""

    tex: str

    @property
    def label(self) -> str:
        r"""What ``\label{…}`` in the row says."""
        match = ROW_LABEL.search(self.tex)
        return match[1].strip() if match else ""

    @property
    def tag(self) -> str | None:
        r"""What ``\tag{…}`` in the row prints in place of a number."""
        match = _TAG.search(self.tex)
        return match[1].strip() if match else None

    @property
    def untagged(self) -> str:
        """The row without its tag."""
        return _TAG.sub("", self.tex)


@dataclass(frozen=True, slots=True)
class Formula:
    r"""A displayed formula: amsmath's environment, or none, and what it may number.

    That is every row of ``align`` and its like, and the whole of any other.
    """

    environment: str
    rows: tuple[Row, ...]

    @property
    def numbers_rows(self) -> bool:
        """Whether each row may have a number of its own."""
        return self.environment not in _ONE_NUMBER

    @property
    def has_labels(self) -> bool:
        """Whether a row names itself."""
        return any(row.label for row in self.rows)


def read_formula(tex: str) -> Formula:
    r"""The formula that is written between ``$$``, or in one of amsmath's environments there."""
    match = _ENVIRONMENT.fullmatch(tex)
    if match is None:
        return Formula("", (Row(tex),))
    if match[1] in _ONE_NUMBER:
        return Formula(match[1], (Row(match["body"]),))
    rows = list(_rows(match["body"]))
    if len(rows) > 1 and not rows[-1].strip():
        rows.pop()
    return Formula(match[1], tuple(map(Row, rows)))


def as_meant(tex: str) -> str:
    r"""A formula with its percent signs as ``\%``, and without comments.

    What LaTeX would take for a comment is one where the formula goes on in another line; but not
    behind a figure, as in ``50%``. In a formula of one line it would swallow the rest.
    """
    if "%" not in tex:
        return tex
    signed = _PERCENT_SIGN.sub(lambda match: (match[1] or "") + r"\%", tex)
    return _EMPTY_LINES.sub("\n", _TEX_COMMENT.sub(lambda match: match[1], signed))


def displayed_in_span(node: Any) -> Inlines:
    """A formula that is labelled in the way of ``[$$…$$]{#eq:x}``, with its label behind it."""
    if not is_node(node) or node["t"] != "Span" or not node["c"][0][0].startswith("eq:"):
        return []
    (identifier, _, _), inlines = node["c"]
    if [inline["t"] for inline in inlines] != ["Math"]:
        return []
    return [*inlines, SPACE, string(f"{{#{identifier}}}")]


def label_behind(after: Inlines) -> tuple[str, int] | None:
    """The label that follows a displayed formula, and how many inlines it takes up."""
    text = ""
    for count, inline in enumerate(after[:3], start=1):
        text += stringify([inline])
        if match := _LABEL_BEHIND.fullmatch(text):
            return match[1], count
    return None


def labelled_numbers(tex: str, after: Inlines) -> Iterator[tuple[str, str | None]]:
    """The label of each number that a formula has, and the tag in place of the number, if any."""
    behind, rows = label_behind(after), read_formula(tex).rows
    if behind and not any(row.label for row in rows):
        yield behind[0], next((_words(row.tag) for row in rows if row.tag), None)
        return
    for row in rows:
        if row.label:
            yield row.label, _words(row.tag) if row.tag else None


def _words(tag: str) -> str:
    """A tag as a reference to it has it: formulas in it are printed as text."""
    return tag.replace("$", "")


def _rows(body: str) -> Iterator[str]:
    r"""The body parted at each ``\\`` that stands in no braces and in no environment within."""
    start = depth = 0
    for token in _TOKEN.finditer(body):
        depth += _DEPTH.get(token.group(), 0)
        if token.group() == r"\\" and not depth:
            yield body[start : token.start()]
            start = token.end()
    yield body[start:]
