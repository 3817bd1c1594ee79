"""Fixtures of the LaTeX stage: the project's templates, golden files, and documents typeset."""

import shutil
from pathlib import Path

import pypdfium2
import pytest

from uvicthesis.latex.escape import Tex
from uvicthesis.latex.manuscript import Manuscript
from uvicthesis.settings.schema import Member, Settings
from uvicthesis.tools import process

PROJECT = Path(__file__).parents[2]
ENVIRONMENT = {
    "openin_any": "p",
    "openout_any": "p",
    "max_print_line": "1000",
    "SOURCE_DATE_EPOCH": "1700000000",
    "FORCE_SOURCE_DATE": "1",
}


@pytest.fixture(scope="session")
def templates():
    return PROJECT / "templates"


@pytest.fixture
def golden(request):
    """Compares a text with a golden file, or writes the file anew under ``--update-golden``."""

    def compare(text, path):
        if request.config.getoption("--update-golden", default=False):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def settings():
    """The settings every thesis has, all others as by default."""
    return Settings(
        title="A Title",
        author="A. Student",
        degree="Master of Arts",
        departments=("Department of History",),
        year=2024,
        committee=(Member("Dr. A. Supervisor", "Supervisor", ("Department of History",)),),
    )


@pytest.fixture(scope="session")
def manuscript(settings):
    return Manuscript(settings=settings, title=Tex("A Title"), title_plain="A Title")


class Pages:
    """A typeset document: the text of each sheet, the facts of its PDF, and its last log."""

    def __init__(self, pdf, log):
        self.path, self.log = pdf, log
        document = pypdfium2.PdfDocument(pdf)
        self.labels = [document.get_page_label(sheet) for sheet in range(len(document))]
        self.metadata = document.get_metadata_dict()
        self.outline = [mark.get_title() for mark in document.get_toc()]
        document.close()
        text = process.run("pdftotext", "-layout", pdf, "-", timeout=60).stdout
        self.sheets = text.split("\f")[:-1]

    def __getitem__(self, sheet):
        return self.sheets[sheet - 1]

    def __len__(self):
        return len(self.sheets)

    def folios(self):
        """What each sheet after the first shows before all else."""
        return [text.split()[0] for text in self.sheets[1:]]

    def words(self, sheet):
        """The words of a sheet with their boxes in bp from its upper left corner."""
        bounds = ("-f", str(sheet), "-l", str(sheet))
        xml = process.run("pdftotext", "-bbox", *bounds, self.path, "-", timeout=60).stdout
        return [Word(line) for line in xml.splitlines() if line.strip().startswith("<word")]


class Word:
    def __init__(self, line):
        box, _, text = line.strip().removeprefix("<word ").partition(">")
        self.left, self.top, self.right, self.bottom = (
            float(side.split("=")[1].strip('"')) for side in box.split()
        )
        self.text = text.removesuffix("</word>")


@pytest.fixture(scope="session")
def typeset(tmp_path_factory, templates):
    """Typesets LaTeX in a folder of its own, with ``files``, in as many passes as it is told."""

    def run(latex, *, engine="xelatex", passes=1, files=None):
        folder = tmp_path_factory.mktemp("tex")
        for name, data in (files or {}).items():
            (folder / name).write_bytes(data)
        shutil.copy(templates / "uvicthesis.cls", folder)
        (folder / "thesis.tex").write_text(latex, encoding="utf-8")
        flags = ("-interaction=nonstopmode", "-halt-on-error", "-file-line-error")
        for _ in range(passes):
            process.run(engine, *flags, "thesis.tex", cwd=folder, env=ENVIRONMENT, timeout=120)
        log = (folder / "thesis.log").read_text(encoding="utf-8", errors="replace")
        assert (folder / "thesis.pdf").is_file(), log[-3000:]
        return Pages(folder / "thesis.pdf", log)

    return run
