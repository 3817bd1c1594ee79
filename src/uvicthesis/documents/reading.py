"""Read one file: in goes its text, out comes a ``Document``, as pandoc and we understand it."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uvicthesis.documents.index import Index
from uvicthesis.documents.indexing import Indexer
from uvicthesis.documents.positions import find_block_lines
from uvicthesis.errors import SourceError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Blocks
from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.tools.pandoc import run_pandoc

READER = "markdown"
"""pandoc's own Markdown, with all of its extensions."""

_REPORTED = {
    "UnclosedDiv": ("divs-closed", "a block opened with ::: is never closed", "write ::: after it"),
    "DuplicateNoteReference": (
        "note-labels-unique",
        "a note of this label is defined twice; the last one is printed",
        "give one of the two another label",
    ),
    "NoteDefinedButNotUsed": (
        "notes-used",
        "this note is never referred to, so it is not printed",
        "put its mark into the text, or remove it",
    ),
}


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: pandoc's blocks, the line of each, its metadata and its index."""

    path: str
    blocks: Blocks
    lines: tuple[int, ...]
    metadata: dict[str, Any]
    index: Index
    findings: tuple[Finding, ...] = ()


def read_document(text: str, path: str) -> Document:
    """Read Markdown with pandoc, and find where everything in it stands.

    Raises:
        SourceError: at each note mark without a definition, all of them at once.
    """
    source = MarkdownSource(text)
    raise_all(_undefined_notes(source, path))
    tree, log = _read_with_pandoc(text, path)
    blocks = tree["blocks"]
    lines = find_block_lines(blocks, source)
    indexer = Indexer(source, path)
    for number, block in enumerate(blocks):
        indexer.enter(number, block, lines[number])
    findings = tuple(_finding(message, path) for message in log if message["type"] in _REPORTED)
    return Document(path, blocks, tuple(lines), tree["meta"], indexer.index, findings)


def _read_with_pandoc(text: str, path: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.json"
        try:
            tree = run_pandoc(["-f", READER, "-t", "json", "--quiet", f"--log={log}"], text)
        except ThesisError as error:
            raise SourceError(error.problem, at=Location(path), remedy=error.remedy) from error
        return json.loads(tree), json.loads(log.read_text(encoding="utf-8"))


def _finding(message: dict[str, Any], path: str) -> Finding:
    rule, problem, advice = _REPORTED[message["type"]]
    line = message.get("openpos", message).get("line", 0)
    label = message.get("key") or message.get("contents")
    return Finding(rule, Location(path, line), f"[^{label}]: {problem}" if label else problem, advice)


def _undefined_notes(source: MarkdownSource, path: str) -> list[SourceError]:
    defined = source.note_definitions
    return [
        SourceError(
            f"no note [^{mark.name}] is defined in this file",
            at=Location(path, mark.line),
            remedy=did_you_mean(mark.name, defined) or f"add a line that begins with [^{mark.name}]:",
        )
        for mark in source.note_marks
        if mark.name and mark.name not in defined
    ]
