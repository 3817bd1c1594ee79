"""The check itself: every rule of a catalogue, run on the evidence there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from uvicthesis.checks.authorities import GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import WrittenThesis
from uvicthesis.checks.facts import Facts
from uvicthesis.checks.rule import ALL, Rule, Severity, for_a_person
from uvicthesis.findings import Finding
from uvicthesis.location import Location

WAIVER_USED = for_a_person(
    "waiver-used",
    "recommended",
    Authority(GOOD_PRACTICE, "", "E"),
    applies_to=ALL,
    says="""Waive only what a finding is about.

    Bad:  a waiver that was forgotten when the place was mended
    Good: a waiver with its reason, as long as the finding is there
    """,
)

GRAVEST_FIRST: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Breach:
    """A finding, and how grave it is in this thesis."""

    rule: Rule
    severity: Severity
    finding: Finding


@dataclass(frozen=True, slots=True)
class Waiver:
    """A rule that is waived in the settings, why, and how many findings that covers."""

    rule: Rule
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, and which rules it could and could not look at; all of it in order."""

    facts: Facts
    breaches: tuple[Breach, ...]
    checked: tuple[Rule, ...]
    not_checked: tuple[Rule, ...]
    for_a_person: tuple[Rule, ...]
    waived: tuple[Waiver, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many breaches are that grave."""
        return sum(breach.severity == severity for breach in self.breaches)


def check(catalogue: Iterable[Rule], evidence: Sequence[object], facts: Facts) -> Report:
    """Run the rules that apply to this kind of thesis on every piece of evidence.

    What the earlier stages of a build have reported under the name of a rule counts with the rest.
    For a project Graduate Studies has no rules of its own (Scope, structure and formatting): there
    errors count as warnings.
    """
    rules = [rule for rule in catalogue if facts.kind in rule.applies_to]
    kinds = {type(one) for one in evidence}
    has_sources = WrittenThesis in kinds
    checked = [
        rule
        for rule in rules
        if rule.severity and (rule.evidence in kinds or (rule.is_reported and has_sources))
    ]
    breaches = [
        Breach(rule, _severity(rule, finding, facts), replace(finding, rule=rule.id))
        for rule in checked
        for one in evidence
        if rule.look and rule.evidence is type(one)
        for finding in rule.look(one)
    ]
    breaches += _reported(rules, evidence, facts)
    return Report(
        facts,
        tuple(sorted(breaches, key=_place)),
        tuple(checked),
        tuple(
            rule
            for rule in rules
            if rule.severity and rule not in checked and not rule.is_for_a_person
        ),
        tuple(rule for rule in rules if rule.is_for_a_person),
    )


def _reported(rules: Iterable[Rule], evidence: Sequence[object], facts: Facts) -> Iterator[Breach]:
    """What earlier stages of the build have found, under the rules they name."""
    by_id = {rule.id: rule for rule in rules}
    for one in evidence:
        for finding in one.findings if isinstance(one, WrittenThesis) else ():
            if rule := by_id.get(finding.rule):
                yield Breach(rule, _severity(rule, finding, facts), finding)


def waive(report: Report, reasons: Mapping[str, str], where: Mapping[str, Location]) -> Report:
    """The report without the findings of rules that are waived, each with its reason.

    A waiver of a rule that is not there, or that covers nothing, is a finding itself; ``where``
    maps a rule's id to the place of its waiver.
    """
    known = {rule.id: rule for rule in (*report.checked, *report.not_checked)}
    count = Counter(breach.rule.id for breach in report.breaches)
    waived = [Waiver(known[name], why, count[name]) for name, why in reasons.items() if count[name]]
    kept = [breach for breach in report.breaches if breach.rule.id not in reasons]
    for name in reasons:
        if not count[name]:
            problem = "covers nothing" if name in known else "names no rule that was checked"
            finding = Finding("waiver-used", where[name], f'the waiver of "{name}" {problem}')
            kept.append(Breach(WAIVER_USED, "warning", finding))
    return replace(report, breaches=tuple(sorted(kept, key=_place)), waived=tuple(waived))


def _severity(rule: Rule, finding: Finding, facts: Facts) -> Severity:
    grave = finding.severity or rule.severity or "note"
    return "warning" if facts.kind == "project" and grave == "error" else grave


def _place(breach: Breach) -> tuple[str, int, int, str, str]:
    at = breach.finding.at
    line, column = (at.line, at.column) if isinstance(at, Location) else (at.sheet, 0)
    return at.path, line, column, breach.rule.id, breach.finding.message
