"""The order of the stages, and the only module that knows it."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from uvicthesis.bibliography.reading import read_bibliography
from uvicthesis.counting.parts import PartCount, count_parts
from uvicthesis.documents.chapter_titles import read_chapter_title
from uvicthesis.documents.fragments import read_title
from uvicthesis.documents.pdf_chapters import is_pdf, markdown_of_pdf
from uvicthesis.documents.reading import Document, read_document, read_with_pandoc
from uvicthesis.epoch import source_date_epoch
from uvicthesis.errors import ThesisError, gathering, raise_all
from uvicthesis.final_name import final_name
from uvicthesis.findings import Finding, finding_of
from uvicthesis.latex.assembly import assemble_manuscript
from uvicthesis.latex.images.placing import place_images
from uvicthesis.latex.manuscript import Manuscript, write_front_matter, write_manuscript
from uvicthesis.pdf.faults import log_findings, typesetting_errors
from uvicthesis.pdf.finding_pages import with_pages
from uvicthesis.pdf.log import read_log
from uvicthesis.pdf.missing_fonts import missing_font_errors
from uvicthesis.pdf.passes import Typeset, typeset
from uvicthesis.pdf.places import Places
from uvicthesis.pdf.synctex import read_sheets
from uvicthesis.pdf.text import changed_pages, page_labels
from uvicthesis.project import Project
from uvicthesis.reporter import Reporter
from uvicthesis.resolve.resolution import resolve
from uvicthesis.sources.text import read_source
from uvicthesis.store import Store

CLASS_FILE = "uvicthesis.cls"


@dataclass(frozen=True, slots=True)
class Built:
    """A finished PDF, and what is to be said of it."""

    pdf: Path
    passes: int
    pages: int
    seconds: float
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter alone, and for each page that changed since the last time what changed."""

    pdf: Path
    seconds: float
    changes: tuple[str, ...]
    findings: tuple[Finding, ...]


def build(
    project: Project, *, draft: bool = False, final: bool = False, reporter: Reporter | None = None
) -> Built:
    """Build ``build/thesis.pdf``; the last good one stays where anything is at fault.

    Raises:
        ThesisError: the writer's sources, settings, templates or tools are at fault.
    """
    began = time.perf_counter()
    reporter = reporter or Reporter()
    store = Store(project.build)
    manuscript, findings = _manuscript(project, store, reporter, draft=draft)
    with reporter.step("templates"):
        text = write_manuscript(manuscript, project.template_folders)
    done, more = _typeset(project, store, "thesis", text, reporter, draft=draft)
    pdf = store.place(done.pdf, "thesis.pdf")
    _keep_log(store, "thesis", done)
    if final:
        store.copy(pdf, final_name(project.settings))
    found = on_pages((*project.findings, *findings, *more), store)
    return Built(pdf, done.passes, done.pages, time.perf_counter() - began, found)


def build_front_matter(project: Project, *, reporter: Reporter | None = None) -> FrontMatter:
    """Build ``build/frontmatter.pdf`` in one pass, with the contents of the last whole build."""
    began = time.perf_counter()
    reporter = reporter or Reporter()
    store = Store(project.build)
    manuscript, findings = _manuscript(project, store, reporter, front_only=True)
    with reporter.step("templates"):
        text = write_front_matter(manuscript, project.template_folders)
    for kind in ("aux", "toc", "lof", "lot"):
        last = store.build / "tex" / f"thesis.{kind}"
        if last.is_file():
            store.copy(last, f"tex/frontmatter.{kind}")
    done, _ = _typeset(project, store, "frontmatter", text, reporter, one_pass=True)
    changes = tuple(changed_pages(store.build / "frontmatter.pdf", done.pdf))
    pdf = store.place(done.pdf, "frontmatter.pdf")
    return FrontMatter(pdf, time.perf_counter() - began, changes, tuple(findings))


def count(project: Project, store: Store) -> tuple[PartCount, ...]:
    """The words of every part; a key or label that nobody defines counts as a draft prints it.

    Raises:
        ThesisErrors: all files that cannot be read.
    """
    settings, documents = project.settings, read(project, store)
    library = read_bibliography(settings, project.root, store.memo)
    resolution = resolve(settings, documents, library, draft=True, memo=store.memo)
    return count_parts(resolution, settings, store.memo)


def read(project: Project, store: Store) -> dict[str, Document]:
    """Every file of the thesis, read side by side, in the order of the settings.

    Raises:
        ThesisErrors: all files that cannot be read.
    """
    settings = project.settings
    files = [*settings.chapters, *settings.appendices]
    names = dict.fromkeys([*settings.front.values(), *(file.file for file in files)])
    chapters = {file.file: file for file in files if not is_pdf(file.file)}
    pdfs = {file.file: markdown_of_pdf(file) for file in files if is_pdf(file.file)}
    errors: list[ThesisError] = []

    def read_one(name: str) -> Document | None:
        try:
            text = pdfs.get(name) or read_source(project.root / name, project.root)
            tree_and_log = store.memo("read", (text, name), lambda: read_with_pandoc(text, name))
            title = read_chapter_title(chapters[name], store.memo) if name in chapters else None
            return read_document(
                text, name, tree_and_log, title=title, root=project.root, memo=store.memo
            )
        except ThesisError as error:
            errors.append(error)
            return None

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        documents = list(pool.map(read_one, names))
    raise_all(errors)
    return {document.path: document for document in documents if document is not None}


def _manuscript(
    project: Project,
    store: Store,
    reporter: Reporter,
    *,
    draft: bool = False,
    front_only: bool = False,
) -> tuple[Manuscript, tuple[Finding, ...]]:
    with reporter.step("read"):
        documents = read(project, store)
    with reporter.step("bibliography"):
        library = read_bibliography(project.settings, project.root, store.memo)
    errors: list[ThesisError] = []
    with reporter.step("images"), gathering(errors):
        images = place_images(documents, project, store, draft=draft)
    with reporter.step("resolve"), gathering(errors):
        resolution = resolve(project.settings, documents, library, draft=draft, memo=store.memo)
    raise_all(errors)
    with reporter.step("render"):
        title = read_title(project.settings.title, project.place_of("title"))
        manuscript = assemble_manuscript(
            project.settings,
            title,
            resolution,
            images.names,
            store,
            draft=draft,
            front_only=front_only,
        )
    return manuscript, (*resolution.findings, *images.findings)


def _typeset(
    project: Project,
    store: Store,
    job: str,
    text: str,
    reporter: Reporter,
    *,
    one_pass: bool = False,
    draft: bool = False,
) -> tuple[Typeset, list[Finding]]:
    """Typeset ``build/JOB.tex``.

    Raises:
        ThesisErrors: everything in the log that spoils the PDF; a ``draft`` goes on without the
            characters that no font has.
    """
    store.write(f"{job}.tex", text)
    store.write(CLASS_FILE, _class_file(project).read_bytes())
    epoch = source_date_epoch(project.root, project.settings.year)
    settings = project.settings
    ranges = settings.bibliography.page_ranges
    with reporter.step("typeset"):
        done = typeset(store, job, settings.engine, epoch, one_pass=one_pass, ranges=ranges)
    entries, places = read_log(done.log), Places(text)
    errors = missing_font_errors(entries, settings)
    if not errors and (done.has_errors or not one_pass):
        errors = typesetting_errors(entries, places)
    lost: list[Finding] = []
    if draft and not done.has_errors:
        lost = [finding_of(error, "characters-in-fonts") for error in errors]
    elif errors:
        _keep_log(store, job, done)
        raise_all(errors)
    return done, [*lost, *log_findings(entries, places)]


def on_pages(findings: Sequence[Finding], store: Store) -> tuple[Finding, ...]:
    """The findings on the thesis that was built, with the pages they are printed on."""
    synctex, pdf = store.build / "thesis.synctex.gz", store.build / "thesis.pdf"
    if not findings or not synctex.is_file():
        return tuple(findings)
    places = Places((store.build / "thesis.tex").read_text(encoding="utf-8"))
    sheets = read_sheets(synctex, "thesis.tex")
    return tuple(with_pages(findings, places, sheets, page_labels(pdf), "build/thesis.pdf"))


def _class_file(project: Project) -> Path:
    found = (folder / CLASS_FILE for folder in project.template_folders)
    return next(path for path in found if path.is_file())


def _keep_log(store: Store, job: str, done: Typeset) -> None:
    work = done.pdf.parent
    for name in (f"{job}.log", f"{job}.synctex.gz"):
        if (work / name).is_file():
            store.place(work / name, name)
