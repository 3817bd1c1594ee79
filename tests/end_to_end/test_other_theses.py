"""Real texts from other fields, with formulas, many figures, and a language that is not English."""

import shutil

import pytest

from uvicthesis.pipeline import build
from uvicthesis.project import Project


@pytest.mark.parametrize("name", ["engineering", "medicine", "textbook-ru"])
def test_every_word_of_every_chapter_is_printed_in_order(
    corpus, tmp_path, sources_of, missing, pdf_of, name: str
) -> None:
    ignore = shutil.ignore_patterns("build")
    shutil.copytree(corpus / "theses" / name, tmp_path / name, ignore=ignore)
    project = Project.load(tmp_path / name)

    built = build(project)

    runs = list(sources_of(project).chapter_runs)
    assert built.passes <= 3
    assert sum(map(len, runs)) > 40_000
    assert missing(pdf_of(built.pdf).body_letters, iter(runs)) == []
