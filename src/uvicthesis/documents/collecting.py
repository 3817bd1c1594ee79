"""What a walk through a document comes to, put into the index with its place."""

from __future__ import annotations

import re
from typing import Any

from uvicthesis.documents.captions import credit_of, without_credit
from uvicthesis.documents.citations import Citation
from uvicthesis.documents.figures import COLUMNS, is_count
from uvicthesis.documents.index import (
    REFERENCE_KINDS,
    FoundCluster,
    FoundIndexMark,
    FoundLabel,
    FoundReference,
    Heading,
    Index,
    LabelKind,
)
from uvicthesis.documents.index_marks import is_index_mark, read_mark
from uvicthesis.documents.language_tags import language_fault
from uvicthesis.documents.raw_latex import numbered_in_latex
from uvicthesis.errors import SourceError
from uvicthesis.findings import Finding, finding_of
from uvicthesis.location import Location
from uvicthesis.nodes import stringify
from uvicthesis.sources.markdown import MarkdownSource

_RAW_REFERENCE = re.compile(r"\\\w*ref\*?\{([^{}]+)\}")
_STRAY = re.compile(rf"\{{#((?:{'|'.join(REFERENCE_KINDS)}):[^\s{{}}]+)")


class Collector:
    """An index in the making, and the ``block`` and ``line`` that the walk has come to.

    Citation clusters, cross-references and words are numbered in the tree as they are found.
    """

    def __init__(self, source: MarkdownSource, path: str) -> None:
        self.index = Index()
        self.findings: list[Finding] = []
        self.unread_note_marks: list[str] = []
        self.block, self.line = 0, 1
        self._source, self._path = source, path
        self._clusters = self._references = 0

    def at(self) -> Location:
        """The line that the walk has come to."""
        return Location(self._path, self.line)

    def heading(self, content: list[Any], is_top_level: bool) -> None:
        """``Header [level, attr, inlines]``."""
        level, (identifier, classes, _), inlines = content
        is_labelled, is_numbered = identifier in self._source.labels, "unnumbered" not in classes
        at = self._place_of(identifier)
        self.index.headings.append(
            Heading(
                level, identifier, is_labelled, is_numbered, inlines, at, self.block, is_top_level
            )
        )

    def label(
        self, kind: LabelKind, identifier: str, caption: str, number: str | None = None
    ) -> None:
        """A thing with a number, whether or not it has a label."""
        at = self._place_of(identifier)
        self.index.labels.append(FoundLabel(kind, identifier, caption, at, self.block, number))

    def captioned(self, kind: LabelKind, identifier: str, caption: Any, part: str = "") -> None:
        """A table, or a figure or part of one, by its caption as pandoc has it."""
        short, blocks = caption
        text, credit = stringify(short or without_credit(blocks)), credit_of(blocks)
        at = self._place_of(identifier)
        label = FoundLabel(kind, identifier, text, at, self.block, part=part, credit=credit)
        self.index.labels.append(label)

    def columns(self, figure: str, written: str | None) -> None:
        """In how many columns a figure has its parts, if that is said."""
        if written is not None and not is_count(written):
            problem = f'{COLUMNS}="{written}" is not a number of images'
            remedy = f"write how many stand in a row, as {COLUMNS}=2"
            self.findings.append(
                Finding("attributes-valid", self._place_of(figure), problem, remedy)
            )

    def captionless(self, identifier: str) -> None:
        """A thing that would have a number, had it a caption."""
        if identifier:
            self.index.captionless[identifier] = self._place_of(identifier)

    def text(self, word: str) -> None:
        """A word of the text, which may be a label or a note's mark that belongs to nothing."""
        if "[^" in word:
            self.unread_note_marks.append(word)
        if match := _STRAY.match(word):
            self.index.strays[match[1]] = self._place_of(match[1])

    def cluster(
        self, items: list[dict[str, Any]], in_note: bool, opens: bool, is_apart: bool
    ) -> FoundCluster:
        """The citations of a ``Cite``, which all get the number of their cluster."""
        self._clusters += 1
        for item in items:
            item["citationHash"] = self._clusters
        citations = tuple(map(self._citation, items))
        at = citations[0].at
        cluster = FoundCluster(self._clusters, citations, in_note, at, self.block, opens, is_apart)
        self.index.printed.append(cluster)
        return cluster

    def reference(
        self, items: list[dict[str, Any]], by_page: bool, is_linked: bool, opens: bool
    ) -> None:
        """The labels of a ``Cite``, which all get the number of their cross-reference."""
        self._references += 1
        for item in items:
            item["citationHash"] = self._references
        labels = tuple(item["citationId"] for item in items)
        at, number = self._place_of_key(labels[0]), self._references
        self.index.references.append(
            FoundReference(number, labels, items, at, self.block, by_page, is_linked, opens)
        )

    def link(self, address: str) -> None:
        """``[text](#label)``, which refers without a number."""
        if address.startswith("#"):
            self.index.references.append(
                FoundReference(0, (address[1:],), [], self.at(), self.block)
            )

    def raw(self, text: str) -> None:
        """LaTeX of the writer's, which may refer to labels, and number things, too."""
        for labels in _RAW_REFERENCE.findall(text):
            self.index.raw_references.update(labels.split(","))
        for thing in numbered_in_latex(text):
            line = self._source.line_with(thing.identifier or thing.caption, self.line)
            at = Location(self._path, line or self.line)
            label = FoundLabel(thing.kind, thing.identifier, thing.caption, at, self.block)
            self.index.labels.append(label)

    def attributes(self, content: list[Any]) -> None:
        """``Span [attr, inlines]`` or ``Div [attr, blocks]``: a place, a language."""
        (identifier, classes, attributes), _ = content
        if identifier:
            self.index.anchors[identifier] = self.at()
        for key, value in attributes:
            if key == "lang":
                self._language(value)
        if is_index_mark(classes):
            self._index_mark(content)

    def _language(self, tag: str) -> None:
        self.index.languages.add(tag)
        if fault := language_fault(tag):
            forms = (f"lang={tag}", f'lang="{tag}"')
            lines = (self._source.line_with(form, self.line) for form in forms)
            at = Location(self._path, next(filter(None, lines), self.line))
            finding = Finding("languages-known", at, *fault)
            if finding not in self.findings:
                self.findings.append(finding)

    def _index_mark(self, content: list[Any]) -> None:
        entry = dict(content[0][2]).get("entry")
        line = self._source.line_of_index_mark(entry, self.line) if entry else self.line
        at = Location(self._path, line)
        try:
            self.index.marks.append(FoundIndexMark(read_mark(content), at, self.block))
        except SourceError as error:
            error.at = at
            self.findings.append(finding_of(error, "index-marks-valid"))

    def _citation(self, item: dict[str, Any]) -> Citation:
        key, mode = item["citationId"], item["citationMode"]["t"]
        before, after = item["citationPrefix"], item["citationSuffix"]
        return Citation(key, before, after, mode, self._place_of_key(key))

    def _place_of_key(self, key: str) -> Location:
        return Location(self._path, self._source.line_of_key(key, self.line))

    def _place_of(self, identifier: str) -> Location:
        return Location(self._path, self._source.line_of_label(identifier, self.line))
