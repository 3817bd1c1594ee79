"""The check itself: every rule of a catalogue, run on the evidence there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from uvicthesis.checks.facts import Facts
from uvicthesis.checks.rule import Rule, Severity
from uvicthesis.findings import Finding
from uvicthesis.location import Location

GRAVEST_FIRST: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Breach:
    """A finding, and how grave it is in this thesis."""

    rule: Rule
    severity: Severity
    finding: Finding


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, and which rules it could and could not look at; all of it in order."""

    facts: Facts
    breaches: tuple[Breach, ...]
    checked: tuple[Rule, ...]
    not_checked: tuple[Rule, ...]
    for_a_person: tuple[Rule, ...]

    def count(self, severity: Severity) -> int:
        """How many breaches are that grave."""
        return sum(breach.severity == severity for breach in self.breaches)


def check(catalogue: Iterable[Rule], evidence: Sequence[object], facts: Facts) -> Report:
    """Run the rules that apply to this kind of thesis on every piece of evidence.

    For a project Graduate Studies has no rules of its own (Scope, structure and formatting): there
    errors count as warnings.
    """
    rules = [rule for rule in catalogue if facts.kind in rule.applies_to]
    kinds = {type(one) for one in evidence}
    checked = [rule for rule in rules if rule.evidence in kinds and rule.severity]
    breaches = [
        Breach(rule, _severity(rule, finding, facts), replace(finding, rule=rule.id))
        for rule in checked
        for one in evidence
        if rule.look and rule.evidence is type(one)
        for finding in rule.look(one)
    ]
    return Report(
        facts,
        tuple(sorted(breaches, key=_place)),
        tuple(checked),
        tuple(rule for rule in rules if rule.look and rule not in checked and rule.severity),
        tuple(rule for rule in rules if rule.is_for_a_person),
    )


def _severity(rule: Rule, finding: Finding, facts: Facts) -> Severity:
    grave = finding.severity or rule.severity or "note"
    return "warning" if facts.kind == "project" and grave == "error" else grave


def _place(breach: Breach) -> tuple[str, int, int, str, str]:
    at = breach.finding.at
    line, column = (at.line, at.column) if isinstance(at, Location) else (at.sheet, 0)
    return at.path, line, column, breach.rule.id, breach.finding.message
