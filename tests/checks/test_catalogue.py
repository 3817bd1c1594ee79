"""The catalogue as a whole: names, order, documentation, and that nothing goes by another name."""

from __future__ import annotations

import re
from pathlib import Path

import uvicthesis
from uvicthesis.checks.authorities import CHECKLIST_2017, PRACTICE, Authority
from uvicthesis.checks.catalogue import CATALOGUE
from uvicthesis.checks.reports.as_markdown import catalogue_as_markdown
from uvicthesis.checks.reports.as_text import explanation
from uvicthesis.checks.rule import severity_of

DOCS = Path(__file__).parents[2] / "docs"
PACKAGE = Path(uvicthesis.__file__).parent
NAMED = re.compile(r"(?:Finding\(\s*|finding_of\([^()]*, )\"([a-z]+(?:-[a-z]+)+)\"")


def test_every_rule_is_documented(golden) -> None:
    golden(catalogue_as_markdown(CATALOGUE), DOCS / "rules.md")


def test_every_finding_of_a_build_has_its_rule_in_the_catalogue() -> None:
    known = {rule.id for rule in CATALOGUE}
    sources = (p.read_text("utf-8") for p in PACKAGE.rglob("*.py") if "checks" not in p.parts)

    assert {name for text in sources for name in NAMED.findall(text)} <= known


def test_all_rules_of_the_university_are_in_the_catalogue(corpus) -> None:
    text = (corpus / "UVIC.md").read_text("utf-8")
    numbered = re.findall(r"^\d+\. \*\*`([a-z0-9-]+)`\*\*", text, re.M)

    assert len(numbered) == 133
    assert set(numbered) <= {rule.id for rule in CATALOGUE}


def test_required_is_an_error_by_the_best_authority() -> None:
    official = Authority(CHECKLIST_2017, "", "A")
    usage = Authority(PRACTICE, "", "D")

    assert severity_of("required", [usage, official]) == "error"
    assert severity_of("required", [usage]) == "warning"
    assert severity_of("recommended", [usage]) == "note"
    assert severity_of("recommended", [official]) == "warning"
    assert severity_of("free", [official]) is None


def test_explanation_says_who_asks_for_a_rule() -> None:
    found = {rule.id: rule for rule in CATALOGUE}

    text = explanation(found["committee-no-external-examiner"])
    assert "Bad:" in text
    assert "https://www.uvic.ca/" in text
    assert "read 2026-11-23" in text
