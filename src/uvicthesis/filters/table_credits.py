"""The credit line of a table stands below it, first among its notes, not in the caption."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.documents.captions import credit_of, without_credit
from uvicthesis.documents.table_nodes import TABLE_NOTES
from uvicthesis.documents.tables import noted
from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Blocks, plain, raw_inline

CREDIT_COMMAND = r"\tablecredit{"


@acts_on("Table")
def table_credits(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Blocks | None:
    r"""Write the credit line of a ``Table`` among its notes, as ``\tablecredit{…}``."""
    if key != "Table":
        return None
    attr, (short, caption), *rest = value
    credit = credit_of(caption)
    if credit is None:
        return None
    table = {"t": "Table", "c": [attr, [short, without_credit(caption)], *rest]}
    [line] = credit["c"][1]
    if target != "latex":
        return [table, credit]
    written = plain([raw_inline(CREDIT_COMMAND), *line["c"], raw_inline("}")])
    notes = {"t": "Div", "c": [["", [TABLE_NOTES], []], [written]]}
    return [noted([table, notes])]
