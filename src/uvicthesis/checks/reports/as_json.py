"""The report as one JSON object, sorted, so that two runs compare equal."""

from __future__ import annotations

import json
from typing import Any

from uvicthesis.checks.authorities import EDITION
from uvicthesis.checks.runner import Breach, Report
from uvicthesis.location import Location

VERSION = 1
"""Of the shape of the object; raised when something in it changes its meaning."""


def report_as_json(report: Report) -> str:
    """The object: version, edition of the rules, document, findings, and what was not checked."""
    facts = report.facts
    document = {"title": facts.title, "author": facts.author, "kind": facts.kind}
    whole = {
        "version": VERSION,
        "rules": EDITION,
        "document": document,
        "findings": [_finding(breach) for breach in report.breaches],
        "checked": sorted(rule.id for rule in report.checked),
        "not_checked": sorted(rule.id for rule in report.not_checked),
        "for_a_person": sorted(rule.id for rule in report.for_a_person),
        "waived": [{"rule": one.rule.id, "reason": one.reason} for one in report.waived],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _finding(breach: Breach) -> dict[str, Any]:
    """What is known of a place: file, line and column, or page, sheet and box."""
    finding = breach.finding
    at, page = finding.at, finding.page
    fields: dict[str, Any] = {
        "rule": breach.rule.id,
        "severity": breach.severity,
        "message": finding.message,
        "file": at.path,
    }
    if isinstance(at, Location):
        fields |= {"line": at.line, "column": at.column}
    else:
        page = at
    if page is not None:
        fields |= {"page": page.folio, "sheet": page.sheet}
    if finding.box_bp is not None:
        fields["box_bp"] = [round(edge, 1) for edge in finding.box_bp]
    fields["advice"] = finding.advice or breach.rule.asks
    return {name: value for name, value in fields.items() if value not in ("", 0)}
