"""The check as a writer runs it, on theses of our own and on PDFs from elsewhere."""

import json
import shutil
import time

import pytest

from uvicthesis.checking import check_pdf, check_thesis
from uvicthesis.project import Project

REPEATED = "\n\n# Two\n\nThe letters came to to the house.\n"


def test_sound_thesis_passes(thesis) -> None:
    done = thesis.run("check")

    assert done.returncode == 0, done.stdout
    assert "0 errors, 0 warnings" in done.stdout


def test_finding_on_the_sources_names_line_column_and_page(thesis) -> None:
    thesis.append("chapters/02-figures.md", REPEATED)
    done = thesis.run("check", "--format", "json")

    (found,) = [
        one for one in json.loads(done.stdout)["findings"] if one["rule"] == "words-not-doubled"
    ]
    lines = (thesis.root / "chapters/02-figures.md").read_text("utf-8").splitlines()
    assert lines[found["line"] - 1][found["column"] - 1 :].startswith("to to")
    assert found["page"]


def test_error_ends_with_status_1(thesis) -> None:
    thesis.change("thesis.yaml", "role: Supervisor,", "role: External Examiner,")
    done = thesis.run("check")

    assert done.returncode == 1
    assert "committee-no-external-examiner" in done.stdout


def test_unknown_rule_is_explained_by_the_nearest(thesis) -> None:
    done = thesis.run("explain", "committee-no-external-examinr")

    assert done.returncode == 2


def test_theses_of_the_corpus_have_no_error_in_what_we_print(corpus, tmp_path) -> None:
    shutil.copytree(
        corpus / "theses" / "history", tmp_path / "history", ignore=shutil.ignore_patterns("build")
    )
    report = check_thesis(Project.load(tmp_path / "history"))

    warnings = {b.rule.id for b in report.breaches if b.severity == "warning"}
    assert report.count("error") == 0
    assert warnings == {"entry-complete", "works-listed-once"}


def test_template_of_2010_is_told_what_has_changed_since(corpus) -> None:
    report = check_pdf(corpus / "pdfs" / "uvic-template-2010.pdf")

    found = {breach.rule.id for breach in report.breaches}
    assert found >= {
        "committee-no-signatures",
        "rights-statement",
        "toc-heading",
        "author-name-identical",
        "abstract-no-committee-list",
    }
    assert not found & {"title-page-present", "toc-present", "page-size-letter"}


def test_long_pdf_is_checked_within_seconds(corpus) -> None:
    began = time.perf_counter()
    check_pdf(corpus / "pdfs" / "oxford-oxforddown-sample.pdf")

    assert time.perf_counter() - began < 3 * 75 / 300 + 2


@pytest.mark.parametrize("format", ["text", "json"])
def test_report_is_the_same_twice(thesis, format) -> None:
    assert (
        thesis.run("check", "--format", format).stdout
        == thesis.run("check", "--format", format).stdout
    )
