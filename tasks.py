"""The tasks of ``./thesis`` and ``invoke``: read options, call the package, print, exit."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from uvicthesis.errors import MissingToolError, ThesisError

ROOT = Path(__file__).resolve().parent
THESIS = os.environ.get("UVICTHESIS_DIR", str(ROOT))
THESIS_HELP = "folder with thesis.yaml"


@contextmanager
def thesis_errors_exit() -> Iterator[None]:
    """End with the message and the exit code of what went wrong, without a traceback."""
    try:
        yield
    except ThesisError as error:
        raise Exit(str(error), code=error.exit_code) from None


@task(
    help={
        "thesis": THESIS_HELP,
        "draft": "go on past missing keys, labels and images, and mark them on the page",
        "final": "also write build/Last_First_Degree_Year.pdf",
        "verbose": "say how long each step takes",
    }
)
def pdf(
    c: Context,
    thesis: str = THESIS,
    draft: bool = False,
    final: bool = False,
    verbose: bool = False,
) -> None:
    """Build build/thesis.pdf from thesis.yaml, chapters/, bib/ and templates/."""
    from uvicthesis import pipeline
    from uvicthesis.project import Project
    from uvicthesis.reporter import Reporter
    from uvicthesis.summary import summary

    if draft and final:
        raise Exit("--draft and --final exclude each other", code=2)
    with thesis_errors_exit():
        project = Project.load(Path(thesis))
        built = pipeline.build(project, draft=draft, final=final, reporter=Reporter(verbose))
    print(summary(built))


@task(help={"thesis": THESIS_HELP, "verbose": "say how long each step takes"})
def frontmatter(c: Context, thesis: str = THESIS, verbose: bool = False) -> None:
    """Regenerate the front matter alone, as build/frontmatter.pdf."""
    from uvicthesis import pipeline
    from uvicthesis.project import Project
    from uvicthesis.reporter import Reporter
    from uvicthesis.summary import front_matter_summary

    with thesis_errors_exit():
        project = Project.load(Path(thesis))
        built = pipeline.build_front_matter(project, reporter=Reporter(verbose))
    print(front_matter_summary(built))


@task(
    help={
        "thesis": THESIS_HELP,
        "history": "count every commit too, and draw build/word-count.svg",
        "json": "write one JSON object instead of a table",
    }
)
def count(c: Context, thesis: str = THESIS, history: bool = False, json: bool = False) -> None:
    """Count words by chapter: text, quotations, notes and the rest."""
    from uvicthesis import pipeline
    from uvicthesis.counting.record import write_record
    from uvicthesis.history import draw_history
    from uvicthesis.project import Project
    from uvicthesis.store import Store
    from uvicthesis.summary import count_summary

    with thesis_errors_exit():
        project = Project.load(Path(thesis))
        parts = pipeline.count(project, Store(project.build))
        drawn = draw_history(project) if history else None
    for line in drawn.left_out if drawn else ():
        print(line, file=sys.stderr)
    if json:
        print(write_record(parts, drawn.revisions if drawn else ()))
    else:
        print(count_summary(parts, drawn))


@task(
    help={
        "thesis": THESIS_HELP,
        "pdf": "check this PDF on its own, whoever made it",
        "format": "text or json",
        "strict": "end with status 1 for warnings too",
        "whole": "show every finding of a rule, however many",
    }
)
def check(
    c: Context,
    thesis: str = THESIS,
    pdf: str = "",
    format: str = "text",
    strict: bool = False,
    whole: bool = False,
) -> None:
    """Check sources, bibliography and PDF against the university's format rules."""
    from uvicthesis.checking import check_pdf, check_thesis
    from uvicthesis.checks.reports.as_json import report_as_json
    from uvicthesis.checks.reports.as_text import report_as_text
    from uvicthesis.project import Project

    if format not in ("text", "json"):
        raise Exit(f'there is no format "{format}": text or json', code=2)
    with thesis_errors_exit():
        report = check_pdf(Path(pdf)) if pdf else check_thesis(Project.load(Path(thesis)))
    print(report_as_json(report) if format == "json" else report_as_text(report, whole=whole))
    if report.count("error") or (strict and report.count("warning")):
        raise Exit(code=1)


@task
def explain(c: Context, rule: str) -> None:
    """Say what a rule of the check asks for, who says so, and how it looks to keep it."""
    from uvicthesis.checks.catalogue import CATALOGUE
    from uvicthesis.checks.reports.as_text import explanation
    from uvicthesis.nearest import did_you_mean

    found = {one.id: one for one in CATALOGUE}
    if rule not in found:
        advice = did_you_mean(rule, found) or "./thesis check names the rules it finds broken"
        raise Exit(f'there is no rule "{rule}"\n  {advice}', code=2)
    print(explanation(found[rule]))


@task(help={"thesis": THESIS_HELP})
def clean(c: Context, thesis: str = THESIS) -> None:
    """Remove what was generated; build/ itself stays, and no source is touched."""
    from uvicthesis.project import Project
    from uvicthesis.store import Store

    with thesis_errors_exit():
        removed = Store(Project.load(Path(thesis)).build).clean()
    print(f"removed {len(removed)} from build/" if removed else "build/ was empty")


@task(
    positional=["folder"],
    help={
        "folder": "where the thesis is to be",
        "committee": "name, role, department; name, role, department",
        "profile": "history or science",
    },
)
def new(
    c: Context,
    folder: str,
    title: str = "",
    author: str = "",
    degree: str = "",
    department: str = "",
    year: str = "",
    committee: str = "",
    profile: str = "",
) -> None:
    """Lay out a thesis of your own in FOLDER; what no option says is asked for."""
    from uvicthesis.new.answers import gather_answers
    from uvicthesis.new.scaffold import create_thesis

    if folder.startswith("-"):
        raise Exit(f"{folder} is no folder\n  ./thesis --help new shows the options", code=2)
    given = {
        "title": title,
        "author": author,
        "degree": degree,
        "department": department,
        "year": year,
        "committee": committee,
        "profile": profile,
    }
    with thesis_errors_exit():
        answers = gather_answers(given, input if sys.stdin.isatty() else None)
        written = create_thesis(Path(folder), answers)
    print(f"{len(written)} files in {folder}; build it with {Path(folder) / 'thesis'} pdf")
    if answers.placeholders:
        print(f"placeholders stand for {', '.join(answers.placeholders)}: see thesis.yaml")


@task
def doctor(c: Context) -> None:
    """Show what is installed, what is missing, and which command mends it."""
    from uvicthesis.doctor import examine, is_fit, table

    rows = examine()
    print(table(rows))
    if not is_fit(rows):
        raise Exit(code=MissingToolError.exit_code)


@task(
    help={
        "match": "only tests whose names match, as in pytest -k",
        "update-golden": "write the golden files anew; read the difference afterwards",
    }
)
def test(c: Context, match: str = "", update_golden: bool = False) -> None:
    """Run the tests of this project, with the real pandoc and the real LaTeX."""
    options = [*(["-k", match] if match else []), *(["--update-golden"] if update_golden else [])]
    _run_here(c, "pytest", *options)


@task
def lint(c: Context) -> None:
    """Look over the code of this project: its layout, its slips and its types."""
    _run_here(c, "ruff", "format", "--check", ".")
    _run_here(c, "ruff", "check", ".")
    _run_here(c, "mypy")


def _run_here(c: Context, module: str, *options: str) -> None:
    """Run a tool of this environment on the repository, and end with its status if it fails."""
    with c.cd(str(ROOT)):
        done = c.run(
            shlex.join([sys.executable, "-m", module, *options]), warn=True, in_stream=False
        )
    if done is not None and done.exited:
        raise Exit(code=done.exited)
