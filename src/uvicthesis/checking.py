"""The check of a thesis: evidence gathered from what the pipeline reads and has built."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from uvicthesis import pipeline
from uvicthesis.bibliography.reading import read_bibliography
from uvicthesis.checks.catalogue import CATALOGUE
from uvicthesis.checks.evidence import CitedLibrary, WrittenThesis
from uvicthesis.checks.facts import Facts, facts_of, read_facts
from uvicthesis.checks.pages.title_page import read_title_page
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.runner import Report, check, waive
from uvicthesis.documents.fragments import read_title
from uvicthesis.errors import UnreadablePdfError
from uvicthesis.nodes import stringify
from uvicthesis.pdf.finished import FinishedPdf
from uvicthesis.project import Project
from uvicthesis.resolve.resolution import resolve
from uvicthesis.store import Store

PDF = "build/thesis.pdf"


def check_thesis(project: Project) -> Report:
    """Check sources, bibliography, log and PDF, building first where the PDF is older than they.

    Raises:
        ThesisError: the thesis cannot be read, or not built.
    """
    built = pipeline.build(project)
    written, cited = gather_sources(project)
    facts = facts_of_project(project)
    printed = PrintedThesis(FinishedPdf(built.pdf), facts, PDF, is_ours=True, is_final=False)
    evidence = [printed, replace(written, findings=built.findings), cited]
    report = check(CATALOGUE, evidence, facts)
    placed = pipeline.on_pages([one.finding for one in report.breaches], Store(project.build))
    breaches = (replace(one, finding=at) for one, at in zip(report.breaches, placed, strict=True))
    report = replace(report, breaches=tuple(breaches))
    waived = project.settings.check.waive
    where = {name: project.settings.at(f"check.waive.{name}") for name in waived}
    return waive(report, waived, where)


def check_pdf(path: Path) -> Report:
    """Check any PDF on its own, by the facts on its title page.

    Raises:
        UnreadablePdfError: the file is no PDF, or wants a password.
    """
    pdf = FinishedPdf(path)
    if not pdf.pages:
        raise UnreadablePdfError(f"{path} has no pages")
    facts = read_facts(read_title_page(pdf.pages[0]))
    return check(CATALOGUE, [PrintedThesis(pdf, facts, str(path))], facts)


def gather_sources(project: Project) -> tuple[WrittenThesis, CitedLibrary]:
    """The evidence that needs no build.

    Raises:
        ThesisErrors: all files that cannot be read.
    """
    store, settings = Store(project.build), project.settings
    documents = pipeline.read(project, store)
    library = read_bibliography(settings, project.root, store.memo)
    resolution = resolve(settings, documents, library, draft=True, memo=store.memo)
    findings = (*project.findings, *resolution.findings)
    written = WrittenThesis(settings, documents, resolution, findings)
    return written, CitedLibrary(settings, library, documents)


def facts_of_project(project: Project) -> Facts:
    """The facts in ``thesis.yaml``, the title in plain text."""
    title = read_title(project.settings.title, project.place_of("title"))
    return facts_of(project.settings, stringify(title))
