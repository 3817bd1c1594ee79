"""The pandoc that pypandoc_binary brings along; one that the system has is never used."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from uvicthesis.errors import MissingToolError, ThesisError
from uvicthesis.tools import process

READER = "markdown"
"""pandoc's own Markdown, with all of its extensions."""

PANDOC_SECONDS = 120.0
"""How long one run may take: chapters take hundredths of a second, some CSL styles minutes."""


def pandoc_path() -> Path:
    """The bundled program, found without importing pypandoc, which takes longer than a chapter.

    Raises:
        MissingToolError: pypandoc_binary is not installed, or was built without pandoc.
    """
    package = find_spec("pypandoc")
    if package is not None and package.origin is not None:
        bundled = Path(package.origin).with_name("files") / "pandoc"
        if bundled.is_file():
            return bundled
    remedy = "python -m pip install --force-reinstall pypandoc_binary"
    raise MissingToolError("pandoc is not installed in this environment", remedy=remedy)


def pandoc_version() -> str:
    """The version of the bundled pandoc, such as "3.9"."""
    return process.run(pandoc_path(), "--version").stdout.split()[1]


def run_pandoc(arguments: Sequence[str], text: str, *, cwd: Path | None = None) -> str:
    """What pandoc writes for a text on its standard input.

    Its warnings are not among it: ask for them with ``--log=FILE``.

    Raises:
        ThesisError: pandoc failed; the problem is its own message, for the caller to place.
    """
    finished = process.run(pandoc_path(), *arguments, input=text, cwd=cwd, timeout=PANDOC_SECONDS)
    if finished.returncode:
        said = finished.stderr.strip() or f"it ended with status {finished.returncode}"
        raise ThesisError(f"pandoc failed: {said}")
    return finished.stdout
