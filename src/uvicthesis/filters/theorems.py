"""Theorems, their like, and proofs: Divs of these classes become LaTeX's environments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from uvicthesis.documents.theorems import (
    ARGUMENTS,
    THEOREM_KINDS,
    given_number,
    parted_title,
    theorem_kind,
)
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.latex_labels import label_command
from uvicthesis.nodes import Blocks, Inlines, Node, para, plain, raw_block, raw_inline, string

QED = r"\qed{}"
_HAS_NUMBERS = re.compile(
    r"\\tag|\\label|\\begin\{(align|gather|alignat|flalign|multline|equation)\*?\}"
)


@acts_on("Div")
def theorems(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Write ``Div [attr, blocks]`` of class theorem, proof, … as ``\begin{theorem}[{Title}]``.

    The Div stays around the environment, without its class, so that the walk goes on within it.
    """
    if key != "Div" or target != "latex":
        return None
    identifier, classes, attributes = value[0]
    environment = _environment(classes)
    if environment is None:
        return None
    title, blocks = parted_title(value)
    number = given_number(attributes) if environment in THEOREM_KINDS else ""
    opening = [raw_inline(r"\numberedas{"), string(number), raw_inline("}")] if number else []
    opening += [raw_inline(rf"\begin{{{environment}}}")]
    opening += [raw_inline("[{"), *title, raw_inline("}]")] if title else []
    opening += [raw_inline(label_command(identifier))] if identifier else []
    blocks = _ended(blocks) if environment == "proof" else blocks
    end = raw_block(rf"\end{{{environment}}}")
    return {"t": "Div", "c": [["", [], []], [*_opened(opening, blocks), end]]}


def _environment(classes: Sequence[str]) -> str | None:
    if kind := theorem_kind(classes):
        return f"{kind}*" if "unnumbered" in classes else kind
    return next((name for name in ARGUMENTS if name in classes), None)


def _opened(opening: Inlines, blocks: Blocks) -> Blocks:
    """The blocks with the head of the statement in their first paragraph, if that comes first."""
    if blocks and blocks[0]["t"] in ("Para", "Plain"):
        return [para([*opening, raw_inline("\n"), *blocks[0]["c"]]), *blocks[1:]]
    return [plain(opening), *blocks]


def _ended(blocks: Blocks) -> Blocks:
    """The blocks of a proof with its sign at the end of what stands last, also within a list."""
    if not blocks:
        return [plain([raw_inline(QED)])]
    *others, last = blocks
    match last["t"]:
        case "Para" | "Plain":
            return [*others, {"t": last["t"], "c": _ended_paragraph(last["c"])}]
        case "BulletList":
            *items, final = last["c"]
            return [*others, {"t": "BulletList", "c": [*items, _ended(final)]}]
        case "OrderedList":
            style, (*items, final) = last["c"]
            return [*others, {"t": "OrderedList", "c": [style, [*items, _ended(final)]]}]
    return [*others, last, para([raw_inline(QED)])]


def _ended_paragraph(inlines: Inlines) -> Inlines:
    r"""A displayed formula without a number has the sign where its number would stand."""
    final = inlines[-1]
    if final["t"] == "Math" and final["c"][0]["t"] == "DisplayMath":
        formula = final["c"][1]
        if not _HAS_NUMBERS.search(formula):
            tagged = {"t": "Math", "c": [final["c"][0], rf"{formula}\tag*{{\proofsign}}"]}
            return [*inlines[:-1], tagged]
    return [*inlines, raw_inline(QED)]
