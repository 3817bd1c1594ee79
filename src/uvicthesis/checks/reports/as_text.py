"""The report for a reader at a terminal: the gravest first, and at the end what it amounts to."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import EDITION, GRADES
from uvicthesis.checks.rule import Rule
from uvicthesis.checks.runner import GRAVEST_FIRST, Breach, Report

SHOWN_OF_A_RULE = 5
"""Of one rule no more findings are shown than these; the rest are counted."""


def report_as_text(report: Report, *, whole: bool = False) -> str:
    """The findings by gravity and rule, then what was checked, what was not, what a person judges.

    With ``whole`` all findings of a rule are shown, however many.
    """
    return "\n".join([*_head(report), *_findings(report, whole), *_foot(report)])


def explanation(rule: Rule) -> str:
    """What ``./thesis explain RULE`` prints."""
    grave = rule.severity or "no finding"
    judged = "judged by a person" if rule.is_for_a_person else f"a breach is: {grave}"
    lines = [rule.asks, *([rule.advice] if rule.advice else []), ""]
    lines += [f"  Bad:  {rule.bad}", f"  Good: {rule.good}", ""]
    lines += [f"{rule.level}, for a {' or '.join(rule.applies_to)}; {judged}", ""]
    for authority in rule.authorities:
        section = f", “{authority.section}”" if authority.section else ""
        lines.append(f"{authority.grade}  {authority.source.title}{section}")
        dated = f"{authority.source.dated}; " if authority.source.dated else ""
        lines.append(f"   {dated}read {authority.read}: {GRADES[authority.grade]}")
        lines += [f"   {authority.source.url}"] if authority.source.url else []
    return "\n".join(lines)


def _head(report: Report) -> Iterator[str]:
    facts = report.facts
    if facts.read_from == "title page":
        year = f", {facts.year}" if facts.year else ""
        who = facts.author or "an author who is not named"
        yield f"taken for the {facts.kind} “{facts.title}” by {who}{year}, by its title page"
        yield ""


def _findings(report: Report, whole: bool) -> Iterator[str]:
    for severity in GRAVEST_FIRST:
        of_severity = [breach for breach in report.breaches if breach.severity == severity]
        by_rule: dict[str, list[Breach]] = {}
        for breach in of_severity:
            by_rule.setdefault(breach.rule.id, []).append(breach)
        for name, breaches in by_rule.items():
            yield f"{severity}: {name}"
            shown = breaches if whole else breaches[:SHOWN_OF_A_RULE]
            for breach in shown:
                yield "  " + str(breach.finding).replace("\n", "\n  ")
            if len(shown) < len(breaches):
                yield f"  … and {len(breaches) - len(shown)} more"
            yield f"  ({breaches[0].rule.asks})"
            yield ""


def _foot(report: Report) -> Iterator[str]:
    counts = [(report.count(severity), severity) for severity in GRAVEST_FIRST]
    said = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts)
    yield f"{said}; {len(report.checked)} rules checked, edition {EDITION}"
    if report.not_checked:
        yield f"{len(report.not_checked)} rules could not be checked here"
    if report.waived:
        yield f"{len(report.waived)} waived: " + "; ".join(
            f"{one.rule.id} ({one.reason})" for one in report.waived
        )
    asked = [rule for rule in report.for_a_person if rule.severity]
    yield f"{len(asked)} more are for a person to judge: " + ", ".join(r.id for r in asked)
