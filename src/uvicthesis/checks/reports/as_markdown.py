"""The catalogue as a page of documentation: ``docs/rules.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from uvicthesis.checks.authorities import EDITION, GRADES
from uvicthesis.checks.rule import Rule

_HEAD = f"""\
# Rules

What `./thesis check` looks at, and what only a person can judge. The rules of the university follow
the checklist of {EDITION} as far as it is known; each names who says so. This page is written
from the catalogue in `src/uvicthesis/checks/` by `./thesis test --update-golden`.

A breach of a rule is an error where the university would send the thesis back, a warning where
something is probably wrong, a note where it is worth a look.

How far an authority can be trusted:

"""


def catalogue_as_markdown(rules: Iterable[Rule]) -> str:
    """Every rule with what it asks, an example of each kind, its gravity and its authorities."""
    grades = "\n".join(f"* {grade}: {meaning}" for grade, meaning in GRADES.items())
    return _HEAD + grades + "\n\n" + "\n".join("\n".join(_section(rule)) for rule in rules)


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}"
    yield ""
    yield f"{rule.asks} {rule.advice}".strip()
    yield ""
    yield f"* Bad: {rule.bad}"
    yield f"* Good: {rule.good}"
    judged = "for a person to judge" if rule.is_for_a_person else rule.severity or "no finding"
    yield f"* {rule.level.capitalize()}, {_kinds(rule)}; {judged}"
    for authority in rule.authorities:
        yield f"* {authority}"
    yield ""


def _kinds(rule: Rule) -> str:
    return "for all" if len(rule.applies_to) == 3 else "for a " + " or ".join(rule.applies_to)
