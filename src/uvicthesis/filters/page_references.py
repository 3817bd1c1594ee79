"""References by page: LaTeX fills in the page, other formats print the reference by number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.filters.latex_labels import latex_label
from uvicthesis.nodes import Inlines, Node, raw_inline
from uvicthesis.resolve.references import PAGE_NUMBER, PAGE_REFERENCE, UNLINKED


@acts_on("Span")
def page_references(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    r"""Replace ``Span [by page, by number]`` of class page-reference by one of the two.

    In the first a ``Link`` of class page-number is written as ``\pageref{…}``.
    """
    if key != "Span" or PAGE_REFERENCE not in value[0][1]:
        return None
    by_page, by_number = (inner["c"][1] for inner in value[1])
    if target != "latex":
        return list(by_number)
    return [_page(inline) if _is_page(inline) else inline for inline in by_page]


def _is_page(inline: Node) -> bool:
    return inline["t"] == "Link" and PAGE_NUMBER in inline["c"][0][1]


def _page(page: Node) -> Node:
    (_, classes, _), _, (address, _) = page["c"]
    command = r"\pageref*" if UNLINKED in classes else r"\pageref"
    return raw_inline(f"{command}{{{latex_label(address[1:])}}}")
