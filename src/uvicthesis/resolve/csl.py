"""Citations and bibliography in a CSL style, worked out by pandoc's citeproc in one run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Any

from uvicthesis.bibliography.biblatex import write_biblatex, write_csl_json
from uvicthesis.bibliography.csl_styles import CslStyle
from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.errors import BibliographyError, ThesisError
from uvicthesis.nodes import (
    SPACE,
    Blocks,
    Inlines,
    Node,
    descend,
    draft_mark,
    note,
    para,
    rewrite_inlines,
    span,
    string,
)
from uvicthesis.resolve.citations import ClusterId, ResolvedCitations, known_clusters
from uvicthesis.resolve.reference_groups import ReferenceList, grouped
from uvicthesis.resolve.reference_list import listed_entries
from uvicthesis.settings.schema import Settings
from uvicthesis.store import Memo, unremembered
from uvicthesis.tools.pandoc import run_pandoc


def resolve_csl(
    clusters: Sequence[Cluster],
    library: Library,
    settings: Settings,
    style: CslStyle,
    *,
    draft: bool = False,
    memo: Memo = unremembered,
) -> tuple[ResolvedCitations, ReferenceList]:
    """Every cluster and the list as the style has them.

    One synthetic document has a paragraph for each cluster, in the order of reading, so that the
    style sees what was cited before. Of a style for notes each cluster has the text of its note.
    ``memo`` remembers what the style made of the same document and entries.

    Raises:
        CitationError: for every key that no file has, unless ``draft``, as in our own style.
        BibliographyError: pandoc could not read the entries or the style.
    """
    known, findings = known_clusters(clusters, library, draft=draft)
    cited = tuple(dict.fromkeys(one.key for cluster in known for one in cluster.citations))
    listed = listed_entries(
        library, cited, settings.bibliography, settings.at("bibliography.uncited")
    )
    needed = {entry.key: entry for entry in listed}
    needed |= {key: library.entries[key] for key in cited}
    paragraphs = [_paragraph(cluster) for cluster in known]
    run = _Run.of(paragraphs, list(needed.values()), listed, settings)
    blocks = _applied(run, style, settings, memo)
    inlines: dict[ClusterId, Inlines] = {}
    author_text: dict[ClusterId, Inlines] = {}
    for cluster, original, block in zip(known, clusters, blocks, strict=False):
        before, text = _found_inlines(block, style)
        inlines[cluster.id] = _with_marks(cluster, original, text, library)
        if before:
            author_text[cluster.id] = before
    references = _grouped(blocks[len(known) :], listed, settings)
    return ResolvedCitations(inlines, author_text, cited, findings), references


def _applied(run: _Run, style: CslStyle, settings: Settings, memo: Memo) -> Blocks:
    """What the style makes of a run: the clusters' paragraphs, then the list."""
    key = (*astuple(run), style.file.read_bytes())
    try:
        blocks: Blocks = memo("citeproc", key, lambda: _run_citeproc(run, style))
    except ThesisError as error:
        problem = f'the style "{style.file.stem}" could not be applied: {error.problem}'
        raise BibliographyError(problem, at=settings.at("bibliography.style")) from error
    return blocks


def _grouped(blocks: Blocks, listed: Sequence[Entry], settings: Settings) -> ReferenceList:
    """The style's list in the groups of the settings, each in the style's own order."""
    nodes = _entry_nodes(blocks)

    def of_group(entries: Sequence[Entry], _: object) -> list[Node]:
        keys = {entry.key for entry in entries}
        return [node for key, node in nodes.items() if key in keys]

    return grouped(listed, settings.bibliography.groups, of_group)


@dataclass(frozen=True, slots=True)
class _Run:
    """What citeproc is given: a document, and its sources as pandoc reads them."""

    paragraphs: Blocks
    listed: Node
    biblatex: str
    csl_json: str
    language: str

    @classmethod
    def of(
        cls,
        paragraphs: Blocks,
        entries: Sequence[Entry],
        listed: Sequence[Entry],
        settings: Settings,
    ) -> _Run:
        """The run for these paragraphs, with all the entries they need."""
        silent = _cite([_silent(entry) for entry in listed])
        sources = write_biblatex(entries, settings.language), write_csl_json(entries)
        return cls(paragraphs, silent, *sources, settings.language)


def _run_citeproc(run: _Run, style: CslStyle) -> Blocks:
    read = json.loads(run_pandoc(["--from=biblatex", "--to=json"], run.biblatex))
    items = json.loads(run_pandoc(["--from=csljson", "--to=json"], run.csl_json))
    references = [*_references(read["meta"]), *_references(items["meta"])]
    meta = {
        "references": {"t": "MetaList", "c": references},
        "nocite": {"t": "MetaInlines", "c": [run.listed]},
        "link-citations": {"t": "MetaBool", "c": True},
        "lang": {"t": "MetaString", "c": run.language},
    }
    document = json.dumps({**read, "meta": meta, "blocks": run.paragraphs})
    arguments = ["--from=json", "--to=json", "--citeproc", f"--csl={style.file}"]
    blocks: Blocks = json.loads(run_pandoc(arguments, document))["blocks"]
    return list(rewrite_inlines(blocks, _unwrapped))


def _unwrapped(inlines: Inlines) -> Inlines:
    """Inlines without the spans that say nothing but which capitals citeproc had to keep."""
    unwrapped: Inlines = []
    for inline in inlines:
        is_bare = inline["t"] == "Span" and inline["c"][0] in (["", [], []], ["", ["nocase"], []])
        unwrapped += inline["c"][1] if is_bare else [inline]
    return unwrapped


def _references(meta: Mapping[str, Any]) -> list[Any]:
    references: list[Any] = meta["references"]["c"] if "references" in meta else []
    return references


def _paragraph(cluster: Cluster) -> Node:
    """The cluster as in the thesis: in the text, or in a note of the writer's own."""
    cite = _cite(cluster.citations)
    return para([note([para([cite])])]) if cluster.in_note else para([cite])


def _silent(entry: Entry) -> Citation:
    return Citation(entry.key, [], [], "NormalCitation", entry.at)


def _cite(citations: Sequence[Citation]) -> Node:
    """``Cite [citations, text]``, the text being what pandoc replaces."""
    nodes = [
        {
            "citationId": citation.key,
            "citationPrefix": citation.prefix,
            "citationSuffix": citation.suffix,
            "citationMode": {"t": citation.mode},
            "citationNoteNum": 0,
            "citationHash": 0,
        }
        for citation in citations
    ]
    return {"t": "Cite", "c": [nodes, [string("?")]]}


def _found_inlines(block: Node, style: CslStyle) -> tuple[Inlines, Inlines]:
    """What citeproc made of the one ``Cite`` of a paragraph: the words before its note, its text.

    In a note of the writer's own it adds a full stop, which there is the writer's to set.
    """
    cite = next(node for node in descend(block) if node["t"] == "Cite")
    inlines: Inlines = cite["c"][1]
    if not style.sets_notes:
        return [], inlines
    if block["c"][0]["t"] == "Note":
        return [], _without_stop(inlines)
    if inlines and inlines[-1]["t"] == "Note":
        (paragraph,) = inlines[-1]["c"]
        return inlines[:-1], paragraph["c"]
    return [], inlines


def _without_stop(inlines: Inlines) -> Inlines:
    if not inlines:
        return inlines
    *before, last = inlines
    if last["t"] == "Span":
        return [*before, {"t": "Span", "c": [last["c"][0], _without_stop(last["c"][1])]}]
    if last["t"] == "Str" and last["c"].endswith("."):
        return [*before, string(last["c"][:-1])] if last["c"] != "." else before
    return inlines


def _with_marks(cluster: Cluster, original: Cluster, inlines: Inlines, library: Library) -> Inlines:
    """The inlines, and a mark for each key that a draft goes on without."""
    unknown = [one.key for one in original.citations if one.key not in library.entries]
    own = inlines if cluster.citations else []
    return [*own, *(draft_mark(f"?{key}") for key in unknown)]


def _entry_nodes(blocks: Blocks) -> dict[str, Node]:
    """The entries of the list by key, in the style's order, as Divs of class reference."""
    nodes: dict[str, Node] = {}
    for node in descend(blocks):
        if node["t"] == "Div" and "csl-entry" in node["c"][0][1]:
            (identifier, _, _), content = node["c"]
            attr: list[Any] = [identifier, ["reference"], []]
            paragraphs = [{"t": block["t"], "c": _laid_out(block["c"])} for block in content]
            nodes[identifier.removeprefix("ref-")] = {"t": "Div", "c": [attr, paragraphs]}
    return nodes


def _laid_out(inlines: Inlines) -> Inlines:
    """An entry whose columns and lines, which CSL calls display, are spaces and line breaks.

    The number of a numeric style is a ``Span`` of class reference-number.
    """
    laid_out: Inlines = []
    for inline in inlines:
        display = inline["c"][0][1] if inline["t"] == "Span" else []
        if "csl-left-margin" in display:
            number = [part for part in inline["c"][1] if part["t"] != "Space"]
            laid_out += [span(number, classes=("reference-number",)), SPACE]
        elif "csl-right-inline" in display:
            laid_out += inline["c"][1]
        elif {"csl-block", "csl-indent"} & set(display):
            laid_out += [*([{"t": "LineBreak"}] if laid_out else []), *inline["c"][1]]
        else:
            laid_out.append(inline)
    return laid_out
