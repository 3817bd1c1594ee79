"""A rule: what must hold, who says so, how grave a breach is, and the function that looks."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal, get_type_hints

from uvicthesis.checks.authorities import Authority
from uvicthesis.findings import Finding

Level = Literal["required", "conditional", "recommended", "optional", "free"]
"""Required; required where it applies; recommended; left to the writer; not ruled upon."""

Severity = Literal["error", "warning", "note"]
Kind = Literal["thesis", "dissertation", "project"]

BOTH: tuple[Kind, ...] = ("thesis", "dissertation")
ALL: tuple[Kind, ...] = (*BOTH, "project")

Look = Callable[[Any], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue.

    ``asks`` is what must hold, in a sentence; ``advice`` says more. ``look`` yields a finding for
    each breach and takes one kind of evidence, ``evidence``. A rule that a person has to judge has
    neither; one that ``is_reported`` is looked at while the
    thesis is built. ``severity`` is None where a rule gives no findings.
    """

    id: str
    asks: str
    advice: str
    bad: str
    good: str
    level: Level
    authorities: tuple[Authority, ...]
    applies_to: tuple[Kind, ...]
    severity: Severity | None
    look: Look | None = None
    evidence: type | None = None
    is_reported: bool = False

    @property
    def is_for_a_person(self) -> bool:
        """Whether no program can tell."""
        return self.look is None and not self.is_reported


def severity_of(level: Level, authorities: Iterable[Authority]) -> Severity | None:
    """How grave a breach is, by the level of the rule and the best grade of its authorities.

    What is required is an error by A or B, a warning by C or D, a note by E; what is recommended
    is a warning by A to C, else a note. What is optional, or free, gives no finding.
    """
    if level in ("optional", "free"):
        return None
    best = min(authority.grade for authority in authorities)
    if level == "recommended":
        return "warning" if best <= "C" else "note"
    return "error" if best <= "B" else "warning" if best <= "D" else "note"


def rule(
    level: Level,
    *authorities: Authority,
    applies_to: tuple[Kind, ...] = BOTH,
    severity: Severity | None = None,
) -> Callable[[Look], Rule]:
    """Turn a function into the rule of its name; nothing else registers it.

    The function takes one piece of evidence, whose type its annotation names. Its docstring says
    what the rule asks for, and ends in a line that begins with ``Bad:`` and one with ``Good:``.
    """

    def made(look: Look) -> Rule:
        name = str(getattr(look, "__name__", "")).replace("_", "-")
        evidence = next(iter(get_type_hints(look).values()))
        grave = severity or severity_of(level, authorities)
        asks, advice, bad, good = _parts(inspect.getdoc(look) or "", name)
        return Rule(
            name, asks, advice, bad, good, level, authorities, applies_to, grave, look, evidence
        )

    return made


def for_a_person(
    name: str,
    level: Level,
    *authorities: Authority,
    says: str,
    applies_to: tuple[Kind, ...] = BOTH,
) -> Rule:
    """A rule that no program can judge; ``says`` is written as the docstring of the others."""
    asks, advice, bad, good = _parts(inspect.cleandoc(says), name)
    grave = severity_of(level, authorities)
    return Rule(name, asks, advice, bad, good, level, authorities, applies_to, grave)


def reported(
    name: str, authority: Authority, severity: Severity, asks: str, *, bad: str, good: str
) -> Rule:
    """A rule whose breaches an earlier stage of the build reports under its name."""
    return Rule(
        name, asks, "", bad, good, "recommended", (authority,), ALL, severity, is_reported=True
    )


_EXAMPLES = re.compile(r"^Bad:\s*(?P<bad>.+?)\s*^Good:\s*(?P<good>.+)\Z", re.MULTILINE | re.DOTALL)


def _parts(text: str, name: str) -> tuple[str, str, str, str]:
    """What the rule asks for, what more there is to say, and the two examples."""
    examples = _EXAMPLES.search(text)
    if examples is None:
        raise ValueError(f"the rule {name} shows no bad and good example")
    asks, _, more = text[: examples.start()].strip().partition("\n\n")
    return (_joined(asks), _joined(more), _joined(examples["bad"]), _joined(examples["good"]))


def _joined(text: str) -> str:
    return " ".join(text.split())
