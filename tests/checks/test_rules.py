"""Every rule has a case that breaks it and one that keeps it, and finds just the first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

from uvicthesis.checks.catalogue import CATALOGUE
from uvicthesis.checks.facts import Facts
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.runner import check
from uvicthesis.pdf.finished import FinishedPdf
from uvicthesis.settings.schema import Member

CASES = Path(__file__).parents[1] / "cases" / "rules"
PRINTED = sorted(CASES.glob("*/*.yaml"))
WRITTEN = sorted(CASES.glob("*/*.md"))
EXPECTED = re.compile(
    r"<!-- expect: (?P<text>[\w-]+) -->|^% expect: (?P<entry>[\w-]+)$|# expect: (?P<key>[\w-]+)$"
)
CHECKED = [rule for rule in CATALOGUE if rule.look]


def facts_of(given: Mapping[str, Any]) -> Facts:
    committee = tuple(
        Member(one["name"], one["role"], tuple(one["departments"])) for one in given["committee"]
    )
    lists = {name: tuple(given[name]) for name in ("departments", "credentials")}
    return Facts(**{**given, **lists, "committee": committee})


def rules_found(changes: Mapping[str, Any], draw, base) -> set[str]:
    facts = facts_of({**base["facts"], **changes.get("facts", {})})
    path = draw(changes)
    printed = PrintedThesis(FinishedPdf(path), facts, path.name)
    return {breach.rule.id for breach in check(CATALOGUE, [printed], facts).breaches}


@pytest.mark.parametrize("case", PRINTED, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_rule_finds_what_breaks_it_and_nothing_else(
    case: Path, draw: Callable[[Mapping[str, Any]], Path], base: Mapping[str, Any]
) -> None:
    """``bad.yaml`` breaks the rule its folder is called by, and those in ``also``; ``good.yaml``
    comes near and breaks none."""
    changes = yaml.safe_load(case.read_text("utf-8")) or {}

    expected = (
        {case.parent.name, *changes.get("also", ())} if case.stem.startswith("bad") else set()
    )
    assert rules_found(changes, draw, base) == expected


def marks_in(file: Path) -> Iterator[tuple[str, int]]:
    """The rules that a file says are broken, with the lines; 0 for a line of the settings."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        for match in EXPECTED.finditer(line):
            name = next(filter(None, match.groups()))
            yield name, {"text": number, "entry": number + 1, "key": 0}[str(match.lastgroup)]


@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_rule_finds_the_lines_that_say_so_and_no_others(case: Path, evidence_of) -> None:
    """``<!-- expect: rule -->`` stands on the line, ``% expect: rule`` before that of an entry."""
    beside = [case.with_suffix(suffix) for suffix in (".md", ".bib", ".settings")]
    files = [file for file in beside if file.is_file()] + [*case.with_suffix("").rglob("*.md")]
    expected = sorted(mark for file in files for mark in marks_in(file))

    evidence, facts = evidence_of(case)
    report = check(CATALOGUE, evidence, facts)

    places = [(breach.rule.id, breach.finding.at) for breach in report.breaches]
    found = [(name, 0 if at.path == "thesis.yaml" else at.line) for name, at in places]
    assert sorted(found) == expected
    assert bool(expected) == case.stem.startswith("bad")


def test_correct_thesis_breaks_no_rule(draw, base) -> None:
    assert rules_found({}, draw, base) == set()


@pytest.mark.parametrize("rule", CHECKED, ids=attrgetter("id"))
def test_rule_has_a_case_that_breaks_it_and_one_that_keeps_it(rule) -> None:
    stems = {case.stem.split("-")[0] for case in (CASES / rule.id).glob("*")}

    assert {"bad", "good"} <= stems


def test_no_case_is_of_a_rule_that_is_not_there() -> None:
    folders = {folder.name for folder in CASES.iterdir() if folder.is_dir()}

    assert folders <= {rule.id for rule in CHECKED}
