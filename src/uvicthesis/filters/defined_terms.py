r"""Defined terms: in braces, so that a bracket in one does not end ``\item[…]``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, Node, descend, raw_inline

_MAY_HOLD_BRACKETS = frozenset(["Image", "Math", "RawInline"])


@acts_on("DefinitionList")
def defined_terms(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    """Put braces around the terms of a ``DefinitionList`` that hold what pandoc does not escape."""
    if key != "DefinitionList" or target != "latex":
        return None
    items = [[_in_braces(term), definitions] for term, definitions in value]
    return {"t": key, "c": items} if items != value else None


def _in_braces(term: Inlines) -> Inlines:
    if not any(node["t"] in _MAY_HOLD_BRACKETS for node in descend(term)):
        return term
    return [raw_inline("{"), *term, raw_inline("}")]
