"""The catalogue: every rule there is, in the order of the university's checklist, then our own."""

from __future__ import annotations

from collections.abc import Iterable

from uvicthesis.checks.bibliography import agreement, fields, listing
from uvicthesis.checks.bibliography import reported as entries_reported
from uvicthesis.checks.pdf import (
    abstract,
    committee,
    content,
    contents,
    credentials,
    deposit,
    file,
    layout,
    lists,
    page_numbers,
    preliminaries,
    title_page,
    title_rights,
    title_wording,
)
from uvicthesis.checks.rule import Rule
from uvicthesis.checks.source import (
    dashes_and_spaces,
    doubled_words,
    headings,
    quotation_marks,
    reported,
    reported_markup,
)

MODULES = (
    *(title_page, title_wording, title_rights, credentials, committee, abstract),
    *(contents, lists, preliminaries, page_numbers, layout, content, file, deposit),
    *(headings, quotation_marks, dashes_and_spaces, doubled_words),
    *(reported, reported_markup),
    *(fields, agreement, listing, entries_reported),
)


def _unique(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in found:
            raise ValueError(f"two rules are called {rule.id}")
        found[rule.id] = rule
    return tuple(found.values())


CATALOGUE = _unique(rule for module in MODULES for rule in module.RULES)
"""Each module lists its own rules; nothing else registers one."""
