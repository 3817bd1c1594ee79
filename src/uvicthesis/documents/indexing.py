"""A walk through a document's blocks that makes its index.

The walk numbers what resolving will speak of: each ``Cite`` gets its number among the citations,
or among the cross-references, of the document as ``citationHash``, each ``[…]{.abbr}`` and
``[…]{.term}`` as its attribute ``n``, and each note the line of its text as an empty ``Span`` of
class ``source-line`` before its first inline.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from uvicthesis.documents.around_citations import (
    begins_sentence,
    is_lost_to_semicolon,
    lost_to_semicolon,
)
from uvicthesis.documents.citations import Citation
from uvicthesis.documents.equations import labelled_numbers
from uvicthesis.documents.index import (
    FoundCluster,
    FoundImage,
    FoundIndexMark,
    FoundLabel,
    FoundNote,
    FoundReference,
    FoundWord,
    Heading,
    Index,
    LabelKind,
)
from uvicthesis.documents.index_marks import is_index_mark, read_mark
from uvicthesis.documents.mixed_citations import gathered, is_cross_reference, parted
from uvicthesis.documents.note_lines import NoteLines, mark_line
from uvicthesis.documents.table_nodes import CSV_TABLE, LIST_TABLE, TABLE_NOTES
from uvicthesis.documents.theorems import (
    TheoremKind,
    given_number,
    parted_title,
    theorem_kind,
)
from uvicthesis.errors import SourceError
from uvicthesis.findings import Finding, finding_of
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Inlines, Node, descend, is_node, stringify
from uvicthesis.sources.markdown import Mark, MarkdownSource

_RAW_REFERENCE = re.compile(r"\\\w*ref\*?\{([^{}]+)\}")
_WORD_CLASSES: tuple[Literal["abbr", "term"], ...] = ("abbr", "term")


class Indexer:
    """Walks the blocks of one document in the order of reading."""

    def __init__(self, source: MarkdownSource, path: str) -> None:
        self.index = Index()
        self.findings: list[Finding] = []
        self._source, self._path = source, path
        self._note_lines = NoteLines(source)
        self._block, self._line = 0, 1
        self._top: Any = None
        self._in_note = self._stays_short = self._in_data = False
        self._by_page, self._is_linked = False, True
        self._clusters = self._references = self._words = 0
        self._note_labels: set[str] = set()

    def enter(self, number: int, block: Node, line: int) -> None:
        """Index one top-level block, which begins on ``line``."""
        self._block, self._line, self._top = number, line, block.get("c")
        self._walk(block)

    def _at(self) -> Location:
        return Location(self._path, self._line)

    def _walk(self, value: Any) -> None:
        if isinstance(value, list):
            for place, item in enumerate(value):
                if is_node(item) and item["t"] == "Cite":
                    value[place : place + 1] = parted(item)
                    self._cite(value[place], value[:place], value[place + 1 :])
                elif is_node(item) and item["t"] == "Math":
                    self._math(item["c"], value[place + 1 :])
                else:
                    self._walk(item)
        elif is_node(value):
            self._visit(value["t"], value.get("c"), value)

    def _visit(self, kind: str, content: Any, node: Node) -> None:
        match kind:
            case "Header":
                self._header(content)
            case "Note":
                self._note(content)
            case "Figure":
                self._figure(content)
            case "Table":
                self._table(content)
            case "Div" if kind_of_theorem := theorem_kind(content[0][1]):
                self._theorem(kind_of_theorem, content)
            case "Span" | "Div":
                self._span(content)
            case "Link":
                self._link(content)
            case "Image":
                self._image(content)
            case "CodeBlock":
                self._code(content)
            case "RawInline" | "RawBlock":
                for labels in _RAW_REFERENCE.findall(content[1]):
                    self.index.raw_references.update(labels.split(","))
            case _:
                self._walk(content)

    def _header(self, content: list[Any]) -> None:
        level, (identifier, classes, _), inlines = content
        at = Location(self._path, self._source.line_of_label(identifier, self._line))
        self.index.headings.append(
            Heading(
                level,
                identifier,
                identifier in self._source.labels,
                "unnumbered" not in classes,
                inlines,
                at,
                self._block,
                content is self._top,
            )
        )
        self._walk_short(inlines)

    def _note(self, blocks: Blocks) -> None:
        outer, is_nested = self._line, self._in_note
        note = Mark("", outer) if self._in_data else self._note_lines.next_note(default=outer)
        self._line = note.line
        if is_nested:
            self.index.notes_in_notes.append(self._at())
        label = "" if note.name in self._note_labels else note.name
        is_marked = mark_line(blocks, Mark(label, note.line), outer)
        self.index.printed.append(FoundNote(self._at(), self._block, label if is_marked else ""))
        self._note_labels.add(label)
        self._in_note = True
        self._walk(blocks)
        self._in_note, self._line = is_nested, outer

    def _cite(self, cite: Node, before: Inlines, after: Inlines) -> None:
        items = cite["c"][0]
        if is_cross_reference(cite["c"]):
            self._reference(items)
            return
        self._clusters += 1
        for item in items:
            item["citationHash"] = self._clusters
        citations = tuple(self._citation(item) for item in items)
        at, opens = citations[0].at, self._in_note and begins_sentence(before)
        self.index.printed.append(
            FoundCluster(self._clusters, citations, self._in_note, at, self._block, opens)
        )
        if is_lost_to_semicolon(before, cite, after):
            self.findings.append(lost_to_semicolon(citations[0]))
        outer, self._in_note = self._in_note, True  # a citation in a locator stands in this note
        for item in items:
            self._walk([item["citationPrefix"], item["citationSuffix"]])
        self._in_note = outer

    def _reference(self, citations: list[dict[str, Any]]) -> None:
        self._references += 1
        for item in citations:
            item["citationHash"] = self._references
        labels = tuple(item["citationId"] for item in citations)
        at = self._key_location(labels[0])
        how = (self._by_page, self._is_linked)
        self.index.references.append(
            FoundReference(self._references, labels, citations, at, self._block, *how)
        )

    def _citation(self, item: dict[str, Any]) -> Citation:
        return Citation(
            item["citationId"],
            item["citationPrefix"],
            item["citationSuffix"],
            item["citationMode"]["t"],
            self._key_location(item["citationId"]),
        )

    def _key_location(self, key: str) -> Location:
        return Location(self._path, self._source.line_of_key(key, self._line))

    def _figure(self, content: list[Any]) -> None:
        (identifier, _, _), (_, caption), blocks = content
        if caption:
            self._label("fig", identifier, stringify(caption))
        self._walk(blocks)
        self._walk_short(caption)

    def _image(self, content: list[Any]) -> None:
        (identifier, _, _), _, (address, _) = content
        self.index.images.append(FoundImage(address, self._at()))
        self._captionless(identifier)

    def _captionless(self, identifier: str) -> None:
        if identifier:
            at = Location(self._path, self._source.line_of_label(identifier, self._line))
            self.index.captionless[identifier] = at

    def _table(self, content: list[Any]) -> None:
        (identifier, classes, _), (_, caption), *rest = content
        if caption:
            self._label("tbl", identifier, stringify(caption))
        if caption and not {LIST_TABLE, CSV_TABLE} & {*classes}:
            self._note_lines.follow_caption(_notes_in(caption), _notes_in(rest), self._line)
        self._walk_short(caption)
        self._in_data = CSV_TABLE in classes
        self._walk(rest)
        self._in_data = False

    def _code(self, content: list[Any]) -> None:
        (identifier, classes, attributes), _ = content
        if (caption := dict(attributes).get("caption")) is not None:
            self._label("lst", identifier, caption)
        else:
            self._captionless(identifier)
        self.index.has_highlighting |= bool(classes)

    def _math(self, content: list[Any], after: Inlines) -> None:
        if content[0]["t"] == "DisplayMath":
            for label, tag in labelled_numbers(content[1], after):
                self._label("eq", label, "", tag)

    def _theorem(self, kind: TheoremKind, content: list[Any]) -> None:
        (identifier, classes, attributes), _ = content
        title, blocks = parted_title(content)
        number = "" if "unnumbered" in classes else given_number(attributes) or None
        self._label(kind, identifier, stringify(title), number)
        self._walk_short(title)
        self._walk(blocks)

    def _span(self, content: list[Any]) -> None:
        (identifier, classes, attributes), inner = content
        if identifier:
            self.index.anchors[identifier] = self._at()
        self.index.languages |= {value for key, value in attributes if key == "lang"}
        if is_index_mark(classes):
            self._index_mark(content)
        for kind in _WORD_CLASSES:
            if kind in classes:
                self._words += 1
                attributes.append(["n", str(self._words)])
                self.index.words.append(
                    FoundWord(
                        self._words,
                        kind,
                        stringify(inner),
                        self._stays_short,
                        self._at(),
                        self._block,
                    )
                )
        how = "page" in classes, dict(attributes).get("nolink", "false").lower() == "false"
        outer, self._in_note = self._in_note, self._in_note or TABLE_NOTES in classes
        self._references_within(inner, *how)
        self._in_note = outer

    def _references_within(self, inner: Any, by_page: bool, is_linked: bool) -> None:
        """Walk a Div or Span whose references are by page, ``{.page}``, or not linked."""
        outer = self._by_page, self._is_linked
        self._by_page, self._is_linked = outer[0] or by_page, outer[1] and is_linked
        if by_page or not is_linked:
            inner[:] = gathered(inner)
        self._walk(inner)
        self._by_page, self._is_linked = outer

    def _index_mark(self, content: list[Any]) -> None:
        entry = dict(content[0][2]).get("entry")
        line = self._source.line_of_index_mark(entry, self._line) if entry else self._line
        at = Location(self._path, line)
        try:
            self.index.marks.append(FoundIndexMark(read_mark(content), at, self._block))
        except SourceError as error:
            error.at = at
            self.findings.append(finding_of(error, "index-marks-valid"))

    def _link(self, content: list[Any]) -> None:
        if content[2][0].startswith("#"):
            label = content[2][0][1:]
            self.index.references.append(FoundReference(0, (label,), [], self._at(), self._block))
        self._walk(content[1])

    def _label(
        self, kind: LabelKind, identifier: str, caption: str, number: str | None = None
    ) -> None:
        at = Location(self._path, self._source.line_of_label(identifier, self._line))
        self.index.labels.append(FoundLabel(kind, identifier, caption, at, self._block, number))

    def _walk_short(self, value: Any) -> None:
        self._stays_short = True
        self._walk(value)
        self._stays_short = False


def _notes_in(value: Any) -> int:
    return sum(node["t"] == "Note" for node in descend(value))
