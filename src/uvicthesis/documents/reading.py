"""Read one file: in goes its text, out comes a ``Document``, as pandoc and we understand it."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from uvicthesis.documents.chapter_titles import ChapterTitle, under_title
from uvicthesis.documents.crossref_forms import in_one_form
from uvicthesis.documents.crossref_settings import settings_without_effect
from uvicthesis.documents.figures import read_figures
from uvicthesis.documents.html import lost_html
from uvicthesis.documents.index import Index
from uvicthesis.documents.indexing import Indexer
from uvicthesis.documents.listing_captions import read_listing_captions
from uvicthesis.documents.nocite import nocite_of_nothing, uncited_works
from uvicthesis.documents.pipe_tables import surplus_cells
from uvicthesis.documents.positions import find_block_lines
from uvicthesis.documents.raw_inputs import take_in_files
from uvicthesis.documents.raw_latex_faults import raw_latex_findings
from uvicthesis.documents.running_text import number_words
from uvicthesis.documents.tables import TableReader
from uvicthesis.documents.unread_markup import unread_markup
from uvicthesis.errors import SourceError, ThesisError
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Blocks, stringify, text_inlines
from uvicthesis.sources.markdown import Mark, MarkdownSource
from uvicthesis.sources.reminders import find_percent_comments, find_reminders
from uvicthesis.store import Memo, unremembered
from uvicthesis.tools.pandoc import READER, run_pandoc

_YAML_FAULT = re.compile(
    r"YAML metadata at .*?\(line (\d+).*?exception at line (\d+), column \d+:\n(.*)", re.S
)

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
    """A file as read: pandoc's blocks, the line of each, its metadata and its index.

    ``undefined_notes`` has, by label, the error for each note mark that has no definition, and
    that for each note within a note, which LaTeX would lose. ``source`` is the text, where it is
    known.
    """

    path: str
    blocks: Blocks
    lines: tuple[int, ...]
    metadata: dict[str, Any]
    index: Index
    findings: tuple[Finding, ...] = ()
    undefined_notes: Mapping[str, SourceError] = field(default_factory=dict)
    source: MarkdownSource = field(default_factory=lambda: MarkdownSource(""), compare=False)


def read_with_pandoc(text: str, path: str) -> list[Any]:
    """Pandoc's tree of a text, and its log: two JSON values, as pandoc writes them.

    Raises:
        SourceError: pandoc cannot read the text.
    """
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.json"
        try:
            tree = run_pandoc(["-f", READER, "-t", "json", "--quiet", f"--log={log}"], text)
        except ThesisError as error:
            raise _unreadable(error, path) from error
        return [json.loads(tree), json.loads(log.read_text(encoding="utf-8"))]


def _unreadable(error: ThesisError, path: str) -> SourceError:
    """Why pandoc cannot read a text: nearly always the YAML block at its head."""
    if match := _YAML_FAULT.search(error.problem):
        problem = f"what stands between lines of --- is no YAML: {match[3].strip()}"
        remedy = "put a text with a colon in it in quotation marks; a rule is written ***"
        return SourceError(problem, at=Location(path, int(match[1]) + int(match[2])), remedy=remedy)
    return SourceError(error.problem, at=Location(path), remedy=error.remedy)


def read_document(
    text: str,
    path: str,
    read: list[Any] | None = None,
    *,
    title: ChapterTitle | None = None,
    root: Path = Path(),
    memo: Memo = unremembered,
) -> Document:
    """A file as a document; ``read`` is what ``read_with_pandoc`` gave for it, if that is known.

    ``title`` is that of the settings, where they have one. ``root`` is where the data of tables
    is looked up, ``memo`` remembers how their cells and what attributes say were read.

    Raises:
        SourceError: pandoc cannot read the text, or a table in it or its data is at fault.
    """
    source = MarkdownSource(text, title.text if title else "")
    tree, log = read or read_with_pandoc(text, path)
    blocks = in_one_form([*_heading_of_title(tree), *tree["blocks"]])
    lines = find_block_lines(blocks, source)
    if title:
        blocks, lines = under_title(blocks, lines, title)
    blocks, lines, indexer = index_blocks(blocks, lines, source, path, root, memo)
    of_latex = raw_latex_findings(blocks, lines, source, path)
    logged = [_finding(message, path) for message in log if message["type"] in _REPORTED]
    unread = (
        *unread_markup(blocks, lines, source, path),
        *surplus_cells(source, path),
        *lost_html(blocks, lines, source, path),
    )
    without_effect = (
        *settings_without_effect(tree["meta"], text, path),
        *nocite_of_nothing(tree["meta"], source, path),
    )
    reminders = _reminders(source, path)
    findings = (*logged, *indexer.findings, *of_latex, *reminders, *unread, *without_effect)
    undefined = _undefined_notes(source, path, indexer.unread_note_marks) | _notes_in_notes(
        indexer.index
    )
    index, metadata = indexer.index, tree["meta"]
    index.nocite = uncited_works(metadata, source, path)
    return Document(path, blocks, tuple(lines), metadata, index, findings, undefined, source)


def index_blocks(
    blocks: Blocks, lines: list[int], source: MarkdownSource, path: str, root: Path, memo: Memo
) -> tuple[Blocks, list[int], Indexer]:
    """Blocks in the shapes that later stages know, the line of each, and what is in them.

    Raises:
        SourceError, ThesisErrors: tables or files that cannot be read.
    """
    blocks, lines = TableReader(source, path, root, memo).with_tables(blocks, lines)
    blocks = read_figures(blocks, memo)
    if "caption=" in source.text:  # after figures: code may be labelled as one, and is none
        read_listing_captions(blocks, memo)
    take_in_files(blocks, lines, source, path, root)
    indexer = Indexer(source, path)
    for number, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        indexer.enter(number, block, line)
    number_words(blocks)
    return blocks, lines, indexer


def _heading_of_title(tree: dict[str, Any]) -> Blocks:
    """The chapter heading that a YAML block's ``title:`` stands for, where there is no other."""
    headings = [block["c"][0] for block in tree["blocks"] if block["t"] == "Header"]
    title = tree["meta"].get("title")
    if title is None or headings[:1] == [1]:
        return []
    inlines = title["c"] if title["t"] == "MetaInlines" else text_inlines(str(title.get("c", "")))
    identifier = "-".join(re.findall(r"\w+", stringify(inlines).lower()))
    return [{"t": "Header", "c": [1, [identifier, [], []], inlines]}]


def _finding(message: dict[str, Any], path: str) -> Finding:
    rule, problem, advice = _REPORTED[message["type"]]
    line = message.get("openpos", message).get("line", 0)
    label = message.get("key") or message.get("contents")
    return Finding(
        rule, Location(path, line), f"[^{label}]: {problem}" if label else problem, advice
    )


def _reminders(source: MarkdownSource, path: str) -> Iterator[Finding]:
    for mark in find_reminders(source):
        problem = f"{mark.name} stands in the text, and is printed"
        remedy = f"mend the place; what is for yourself alone is written <!-- {mark.name} -->"
        yield Finding("no-draft-residue", Location(path, mark.line), problem, remedy)
    for mark in find_percent_comments(source):
        problem = f'"{mark.name[:40]}" is printed: in Markdown % begins no comment'
        remedy = "write <!-- … --> around a comment, or \\% if the sign should be printed"
        yield Finding("no-draft-residue", Location(path, mark.line), problem, remedy)


def _undefined_notes(source: MarkdownSource, path: str, unread: str) -> dict[str, SourceError]:
    """The error for each label whose mark is among the words that pandoc left as they were."""
    marks = reversed([mark for mark in source.note_marks if f"[^{mark.name}]" in unread])
    return {mark.name: _undefined_note(mark, source, path) for mark in marks}


def _notes_in_notes(index: Index) -> dict[str, SourceError]:
    remedy = "put its text there, in parentheses, or its mark into the text outside"
    problem = "a note stands within another note"
    return {
        f"^[{number}": SourceError(problem, at=at, remedy=remedy)
        for number, at in enumerate(index.notes_in_notes)
    }


def _undefined_note(mark: Mark, source: MarkdownSource, path: str) -> SourceError:
    at = Location(path, mark.line)
    defined = source.note_definitions
    if mark.name in defined:
        remedy = "put its text there, or its mark into the text outside"
        return SourceError(f"[^{mark.name}] stands within another note", at=at, remedy=remedy)
    near = did_you_mean(mark.name, defined)
    remedy = near or f"add a line that begins with [^{mark.name}]:"
    return SourceError(f"no note [^{mark.name}] is defined in this file", at=at, remedy=remedy)
