"""Passes: in goes a manuscript below ``build/``, out comes its PDF, after as few as it takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from uvicthesis.bibliography.numbers import PageRanges
from uvicthesis.errors import TypesetError
from uvicthesis.location import Location
from uvicthesis.pdf.index_pages import write_index_pages
from uvicthesis.pdf.log import TexError, read_log, spoils_the_page
from uvicthesis.store import Store
from uvicthesis.tools import process

WORK = "tex"
"""The folder below ``build/`` where TeX writes."""

MOST_PASSES = 5
PASS_SECONDS = 600.0

_AUXILIARY = ("aux", "toc", "lof", "lot", "out", "ind")
_FLAGS = (
    "-interaction=nonstopmode",
    "-file-line-error",
    "-synctex=1",
    "-no-shell-escape",
    f"-output-directory={WORK}",
)
_PAGES = re.compile(r"Output written on .*?\((\d+) pages?")


@dataclass(frozen=True, slots=True)
class Typeset:
    """What the passes left in the work folder: the PDF, and the log of the last of them."""

    pdf: Path
    log: str
    passes: int
    has_errors: bool

    @property
    def pages(self) -> int:
        """How many pages the engine says it wrote; 0 where it wrote none."""
        match = _PAGES.search(self.log)
        return int(match[1]) if match else 0


def typeset(
    store: Store,
    job: str,
    engine: str,
    epoch: int,
    *,
    one_pass: bool = False,
    ranges: PageRanges = "chicago",
) -> Typeset:
    """Run the engine on ``build/JOB.tex`` until the auxiliary files come out as they went in.

    One of them, the pages of the index, is made here of what a pass noted. ``ranges`` says how
    they are set.

    After a pass with errors no other is run, and the auxiliary files are put back as they were,
    so that the next build starts from the last good ones. Where the errors lie in those that the
    last build left, as after a change of language, it begins once more without them.

    Raises:
        TypesetError: the engine was ended, or left no log to read.
    """
    work = store.folder(WORK)
    good = _read_auxiliary(work, job)
    before, passes = good, 0
    while True:
        passes += 1
        log, failed = _run_pass(store, work, job, engine, epoch)
        _gather_index(store, work, job, ranges)
        after = _read_auxiliary(work, job)
        if failed and good and passes == 1 and _lies_in_auxiliary(log):
            before = good = {}
            _restore(store, job, good)
            continue
        if failed:
            _restore(store, job, good)
            return Typeset(work / f"{job}.pdf", log, passes, has_errors=True)
        if one_pass or after == before or passes == MOST_PASSES:
            break
        before = after
    if engine == "xelatex":
        _write_pdf(store.build, job, epoch)
    return Typeset(work / f"{job}.pdf", log, passes, has_errors=False)


def _lies_in_auxiliary(log: str) -> bool:
    """Whether TeX met an error in a file that it had written itself."""
    errors = (entry for entry in read_log(log) if isinstance(entry, TexError))
    return any(is_auxiliary(error.file) for error in errors)


def is_auxiliary(file: str) -> bool:
    """Whether TeX writes a file of this name for the next pass."""
    return PurePath(file).suffix.removeprefix(".") in _AUXILIARY


def _run_pass(store: Store, work: Path, job: str, engine: str, epoch: int) -> tuple[str, bool]:
    flags = (*_FLAGS, "-no-pdf") if engine == "xelatex" else _FLAGS
    log = work / f"{job}.log"
    store.remove(f"{WORK}/{log.name}")
    finished = process.run(
        engine, *flags, f"{job}.tex", cwd=store.build, env=_environment(epoch), timeout=PASS_SECONDS
    )
    if finished.returncode < 0 or not log.is_file():
        said = finished.stdout.strip()[-300:] or f"it was ended by signal {-finished.returncode}"
        raise TypesetError(f"{engine} did not finish: {said}", at=Location(f"build/{job}.tex"))
    text = log.read_text(encoding="utf-8", errors="replace")
    return text, bool(finished.returncode) and any(map(spoils_the_page, read_log(text)))


def _gather_index(store: Store, work: Path, job: str, ranges: PageRanges) -> None:
    """Write the pages of the index for the next pass, where this one noted any."""
    noted = work / f"{job}.idx"
    if noted.is_file():
        text = noted.read_text(encoding="utf-8", errors="replace")
        store.write(f"{WORK}/{job}.ind", write_index_pages(text, ranges))


def _write_pdf(build: Path, job: str, epoch: int) -> None:
    """XeTeX's own last step, once for all passes."""
    arguments = ("-q", "-E", "-o", f"{WORK}/{job}.pdf", f"{WORK}/{job}.xdv")
    finished = process.run(
        "xdvipdfmx", *arguments, cwd=build, env=_environment(epoch), timeout=PASS_SECONDS
    )
    if finished.returncode:
        said = finished.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise TypesetError(f"xdvipdfmx could not write the PDF: {said[0]}")


def _environment(epoch: int) -> Mapping[str, str]:
    return {
        "openin_any": "p",
        "openout_any": "p",
        "max_print_line": "1000",
        "SOURCE_DATE_EPOCH": str(epoch),
        "FORCE_SOURCE_DATE": "1",
    }


def _read_auxiliary(work: Path, job: str) -> dict[str, bytes]:
    files = {kind: work / f"{job}.{kind}" for kind in _AUXILIARY}
    return {kind: path.read_bytes() for kind, path in files.items() if path.is_file()}


def _restore(store: Store, job: str, good: Mapping[str, bytes]) -> None:
    for kind in _AUXILIARY:
        name = f"{WORK}/{job}.{kind}"
        if kind in good:
            store.write(name, good[kind])
        else:
            store.remove(name)
