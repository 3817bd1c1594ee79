"""Theorems and their like: the classes of Divs that are statements, and how each is labelled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, get_args

from uvicthesis.nodes import Blocks, Inlines, text_inlines

TheoremKind = Literal[
    "theorem",
    "lemma",
    "corollary",
    "proposition",
    "conjecture",
    "axiom",
    "claim",
    "definition",
    "example",
    "remark",
    "exercise",
    "hypothesis",
]
THEOREM_KINDS: tuple[TheoremKind, ...] = get_args(TheoremKind)
"""What is numbered; the Div has the kind as its class."""

ARGUMENTS = ("proof", "solution")
"""What stands under a statement and has no number."""

THEOREM_PREFIXES = (
    *("thm", "lem", "cor", "prp", "cnj", "axm", "clm"),
    *("def", "exm", "rem", "exr", "hyp"),
)
"""The prefixes of their labels, most of them Quarto's. The kind is what the class says."""

_COUNTED_ALONE = ("exercise", "hypothesis")


def theorem_kind(classes: Sequence[str]) -> TheoremKind | None:
    """The kind of statement that a Div with these classes is, if it is one."""
    return next((kind for kind in THEOREM_KINDS if kind in classes), None)


def counter_of(kind: str) -> str:
    """The counter that numbers a kind.

    Statements share one, so that a reader who looks for lemma 2.7 finds it after theorem 2.6;
    hypotheses and exercises are counted by themselves.
    """
    return kind if kind in _COUNTED_ALONE or kind not in THEOREM_KINDS else "theorem"


def parted_title(content: Any) -> tuple[Inlines, Blocks]:
    """The title of a statement, and what it says.

    The title is the Div's attribute ``title``, or a heading with which its content begins.
    """
    (_, _, attributes), blocks = content
    if blocks and blocks[0]["t"] == "Header":
        return blocks[0]["c"][2], blocks[1:]
    title = dict(attributes).get("title", "").replace("'", "’")
    return text_inlines(title), blocks


def given_number(attributes: Sequence[Sequence[str]]) -> str:
    """The number that the writer gave, as in ``number=H1a``; empty where it is counted."""
    return next((value.strip() for key, value in attributes if key == "number"), "")
