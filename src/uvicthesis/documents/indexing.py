"""A walk through a document's blocks that makes its index.

The walk numbers what resolving will speak of: each ``Cite`` gets its number among the citations,
or among the cross-references, of the document as ``citationHash``, and each note the line of its
text as an empty ``Span`` of class ``source-line`` before its first inline.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from uvicthesis.documents.around_citations import (
    begins_sentence,
    is_lost_to_semicolon,
    lost_to_semicolon,
)
from uvicthesis.documents.captions import CREDIT, credit_of, letters_of_parts, without_credit
from uvicthesis.documents.collecting import Collector
from uvicthesis.documents.comments import is_comment, put_aside
from uvicthesis.documents.crossref_forms import listing_parts
from uvicthesis.documents.equations import as_meant, displayed_in_span, labelled_numbers
from uvicthesis.documents.figures import COLUMNS
from uvicthesis.documents.images import find_images
from uvicthesis.documents.index import FoundNote, Index
from uvicthesis.documents.list_places import find_list_places
from uvicthesis.documents.mixed_citations import gathered, is_cross_reference, parted
from uvicthesis.documents.note_lines import NoteLines, mark_line
from uvicthesis.documents.parallel_texts import is_parallel, pair_paragraphs
from uvicthesis.documents.table_nodes import CSV_TABLE, LIST_TABLE, TABLE_NOTES
from uvicthesis.documents.text_faults import text_faults
from uvicthesis.documents.theorems import (
    TheoremKind,
    given_number,
    parted_title,
    theorem_kind,
)
from uvicthesis.findings import Finding
from uvicthesis.nodes import Blocks, Inlines, Node, count_notes, descend, is_node, stringify
from uvicthesis.sources.markdown import Mark, MarkdownSource

_CITING = {CREDIT, TABLE_NOTES}
"""Classes of what names its sources in its own words, as a note does."""


class Indexer:
    """Walks the blocks of one document in the order of reading."""

    def __init__(self, source: MarkdownSource, path: str) -> None:
        self._source, self._found = source, Collector(source, path)
        self._note_lines = NoteLines(source)
        self._top: Any = None
        self._paragraph: Any = None
        self._in_note = self._is_apart = self._in_data = False
        self._by_page, self._is_linked = False, True
        self._note_labels: set[str] = set()
        self._parts: Iterator[str] | None = None  # the letters for parts of the figure at hand

    @property
    def index(self) -> Index:
        """What has been found so far."""
        return self._found.index

    @property
    def unread_note_marks(self) -> str:
        """The words in which note marks stand that pandoc has left as they were typed."""
        return " ".join(self._found.unread_note_marks)

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with it."""
        return self._found.findings

    def enter(self, number: int, block: Node, line: int) -> None:
        """Index one top-level block, which begins on ``line``."""
        self._found.block, self._found.line, self._top = number, line, block.get("c")
        self.index.images += find_images(block, self._source, self._found.at())
        self._walk(block)
        find_list_places(block, number, self._found.at(), self.index, self._source)

    def _walk(self, value: Any) -> None:
        if isinstance(value, list):
            for place, item in enumerate(value):
                match item["t"] if is_node(item) else "":
                    case "Str":
                        self._found.text(item["c"])
                    case "Cite":
                        value[place : place + 1] = parted(item)
                        self._cite(value[place], value, place)
                    case "Span" if formula := displayed_in_span(item):
                        value[place : place + 1] = formula
                        self._math(formula[0]["c"], formula[1:])
                    case "Math":
                        self._math(item["c"], value[place + 1 :])
                    case _:
                        self._walk(item)
        elif is_node(value):
            self._visit(value["t"], value.get("c"))

    def _visit(self, kind: str, content: Any) -> None:
        match kind:
            case "Header":
                self._found.heading(content, is_top_level=content is self._top)
                self._walk(content[2])
            case "Note":
                self._note(content)
            case "Figure":
                self._figure(content)
            case "Table":
                self._table(content)
            case "Span" | "Div" if is_comment(content[0][1]):
                for _ in range(put_aside(content)):
                    self._note_lines.next_note(self._found.line)
            case "Div" if listing_parts(content):
                self._listing(content)
            case "Div" if kind_of_theorem := theorem_kind(content[0][1]):
                self._theorem(kind_of_theorem, content)
            case "Div":
                self._div(content)
            case "Span":
                self._span(content)
            case "Link":
                self._found.link(content[2][0])
                self._walk(content[1])
            case "Image":  # its description is the caption again, or what stands for it
                self._found.captionless(content[0][0])
                for word in descend(content[1]):
                    if word["t"] == "Str":
                        self._found.text(word["c"])
            case "CodeBlock":
                self._code(content)
            case "RawInline" | "RawBlock":
                self._found.raw(content[1])
            case "Para":
                outer, self._paragraph = self._paragraph, content
                self._walk(content)
                self._paragraph = outer
            case _:
                self._walk(content)

    def _note(self, blocks: Blocks) -> None:
        found = self._found
        outer, is_nested = found.line, self._in_note
        note = Mark("", outer) if self._in_data else self._note_lines.next_note(default=outer)
        found.line = note.line
        if is_nested:
            found.index.notes_in_notes.append(found.at())
        label = "" if note.name in self._note_labels else note.name
        is_marked = mark_line(blocks, Mark(label, note.line), outer)
        found.index.printed.append(FoundNote(found.at(), found.block, label if is_marked else ""))
        self._note_labels.add(label)
        is_apart = self._is_apart
        self._in_note, self._is_apart = True, False
        self._walk(blocks)
        self._in_note, self._is_apart, found.line = is_nested, is_apart, outer

    def _cite(self, cite: Node, inlines: Inlines, place: int) -> None:
        items, before, after = cite["c"][0], inlines[:place], inlines[place + 1 :]
        if is_cross_reference(cite["c"]):
            opens = inlines is self._paragraph and begins_sentence(before)
            self._found.reference(items, self._by_page, self._is_linked, opens)
            self._walk([[item["citationPrefix"], item["citationSuffix"]] for item in items])
            return
        opens = self._in_note and begins_sentence(before)
        cluster = self._found.cluster(items, self._in_note, opens, self._is_apart)
        if is_lost_to_semicolon(before, cite, after):
            self.findings.append(lost_to_semicolon(cluster.citations[0]))
        outer, self._in_note = self._in_note, True  # a citation in a locator stands in this note
        for item in items:
            self._walk([item["citationPrefix"], item["citationSuffix"]])
        self._in_note = outer

    def _figure(self, content: list[Any]) -> None:
        (identifier, _, attributes), (short, caption), blocks = content
        outer = self._parts
        self._found.columns(identifier, dict(attributes).get(COLUMNS))
        self._found.captioned("fig", identifier, content[1], next(outer) if outer else "")
        self._parts = outer or letters_of_parts()
        self._walk(blocks)
        self._parts = outer
        self._walk([short, caption])

    def _table(self, content: list[Any]) -> None:
        (identifier, classes, _), (short, caption), *rest = content
        if caption:
            self._found.captioned("tbl", identifier, content[1])
        if caption and not {LIST_TABLE, CSV_TABLE} & {*classes}:
            line = self._found.line
            self._note_lines.follow_caption(count_notes(caption), count_notes(rest), line)
        self._walk([short, without_credit(caption)])
        self._in_data = CSV_TABLE in classes
        self._walk(rest)
        self._in_data = False
        self._walk(credit_of(caption))

    def _code(self, content: list[Any]) -> None:
        (identifier, classes, attributes), _ = content
        if (caption := dict(attributes).get("caption")) is not None:
            self._found.label("lst", identifier, caption)
        else:
            self._found.captionless(identifier)
        self.index.has_highlighting |= bool(classes)

    def _listing(self, content: list[Any]) -> None:
        (identifier, _, _), (caption, code) = content
        self._found.label("lst", identifier, stringify(caption))
        self._walk(caption)
        self._code(code["c"])

    def _math(self, content: list[Any], after: Inlines) -> None:
        content[1] = as_meant(content[1])
        if content[0]["t"] == "DisplayMath":
            for label, tag in labelled_numbers(content[1], after):
                self._found.label("eq", label, "", tag)

    def _theorem(self, kind: TheoremKind, content: list[Any]) -> None:
        (identifier, classes, attributes), _ = content
        title, blocks = parted_title(content)
        number = "" if "unnumbered" in classes else given_number(attributes) or None
        self._found.label(kind, identifier, stringify(title), number)
        self._walk(title)
        self._walk(blocks)

    def _div(self, content: list[Any]) -> None:
        self.findings.extend(text_faults(content, self._found.at()))
        if is_parallel(content):
            self._note_lines.follow_rows(pair_paragraphs(content))
        self._span(content)

    def _span(self, content: list[Any]) -> None:
        (_, classes, attributes), inner = content
        self._found.attributes(content)
        by_page = "page" in classes
        is_linked = dict(attributes).get("nolink", "false").lower() == "false"
        outer = self._in_note, self._is_apart, self._by_page, self._is_linked
        if _CITING & {*classes}:
            self._in_note = self._is_apart = True
        self._by_page |= by_page
        self._is_linked &= is_linked
        if by_page or not is_linked:
            inner[:] = gathered(inner)
        self._walk(inner)
        self._in_note, self._is_apart, self._by_page, self._is_linked = outer
