"""What a report says: the same twice, with what was waived and what was not looked at."""

from __future__ import annotations

import json

import pytest

from uvicthesis.checking import check_pdf
from uvicthesis.checks.catalogue import CATALOGUE
from uvicthesis.checks.reports.as_json import report_as_json
from uvicthesis.checks.reports.as_text import report_as_text
from uvicthesis.checks.runner import waive
from uvicthesis.errors import UnreadablePdfError
from uvicthesis.location import Location

BAD = {"lines": {1: {"by": None}, 2: {"by": None}}, "add": {9: [["l", 300, "as Figure ?? shows"]]}}


@pytest.fixture
def report(draw):
    return check_pdf(draw(BAD))


def test_pdf_alone_is_taken_for_what_its_title_page_says(report) -> None:
    facts = report.facts

    assert (facts.author, facts.degree, facts.year) == ("Anne Student", "Master of Arts", 2024)
    assert "taken for the thesis “Letters Home: Reading and Writing”" in report_as_text(report)


def test_text_puts_the_gravest_first_and_ends_with_the_sum(report) -> None:
    text = report_as_text(report)

    assert text.index("error: no-draft-residue") < text.index("warning: title-page-by")
    assert "2 errors, 1 warning, 0 notes" in text
    assert "for a person to judge" in text


def test_json_has_what_is_known_of_each_place(report) -> None:
    whole = json.loads(report_as_json(report))

    found = next(one for one in whole["findings"] if one["rule"] == "no-draft-residue")
    assert (found["severity"], found["page"], found["sheet"]) == ("error", "2", 9)
    left, bottom, right, top = found["box_bp"]
    assert 71 < left < right < 540
    assert 295 < bottom < top < 315
    assert whole["version"] == 1
    assert "heading-order" in whole["not_checked"]
    assert "abstract-content" in whole["for_a_person"]


def test_two_reports_on_one_pdf_are_equal(draw) -> None:
    path = draw(BAD)

    assert report_as_json(check_pdf(path)) == report_as_json(check_pdf(path))


def test_waived_findings_are_named_with_their_reason(report) -> None:
    where = {"no-draft-residue": Location("thesis.yaml", 9)}
    waived = waive(report, {"no-draft-residue": "quoted from a source"}, where)

    assert "no-draft-residue" not in {breach.rule.id for breach in waived.breaches}
    assert "1 waived: no-draft-residue (quoted from a source)" in report_as_text(waived)


def test_waiver_that_covers_nothing_is_a_finding(report) -> None:
    where = {"toc-present": Location("thesis.yaml", 9)}
    waived = waive(report, {"toc-present": "not asked for"}, where)

    assert 'thesis.yaml:9: the waiver of "toc-present" covers nothing' in report_as_text(waived)


def test_file_that_is_no_pdf_cannot_be_checked(tmp_path) -> None:
    (tmp_path / "thesis.pdf").write_text("a text", "utf-8")

    with pytest.raises(UnreadablePdfError, match="cannot be opened"):
        check_pdf(tmp_path / "thesis.pdf")


def test_page_alone_is_judged_without_a_traceback(draw) -> None:
    only = {"drop": list(range(2, 12))}

    assert {breach.rule.id for breach in check_pdf(draw(only)).breaches} >= {
        "committee-page-present",
        "abstract-present",
        "toc-present",
    }


def test_rules_for_theses_are_warnings_for_a_project(draw) -> None:
    statement = "A Thesis Submitted in Partial Fulfilment of the"
    project = {"lines": {1: {statement: statement.replace("Thesis", "Project")}}}
    both = {**project, "drop": [3]}

    report = check_pdf(draw(both))
    assert report.facts.kind == "project"
    assert report.count("error") == 0


def test_catalogue_has_a_source_for_each_rule() -> None:
    assert all(rule.authorities for rule in CATALOGUE)
