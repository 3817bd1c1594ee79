"""Citations and bibliography in a CSL style, worked out by pandoc's citeproc in one run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from uvicthesis.bibliography.biblatex import write_biblatex
from uvicthesis.bibliography.csl_styles import CslStyle
from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.errors import BibliographyError, ThesisError
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Inlines, Node, descend, draft_mark, note, para, string
from uvicthesis.resolve.citations import ResolvedCitations, known_clusters
from uvicthesis.resolve.reference_groups import ReferenceList, grouped
from uvicthesis.resolve.reference_list import listed_entries
from uvicthesis.settings.schema import Bibliography
from uvicthesis.tools.pandoc import run_pandoc


@dataclass(frozen=True, slots=True)
class CslBibliography:
    """What every cluster becomes, and the list; a style for notes gives inlines with a ``Note``."""

    citations: ResolvedCitations
    references: ReferenceList


def resolve_csl(
    clusters: Sequence[Cluster],
    library: Library,
    settings: Bibliography,
    style: CslStyle,
    *,
    language: str,
    at: Location,
    draft: bool = False,
) -> CslBibliography:
    """Every cluster and the list as the style has them.

    One synthetic document has a paragraph for each cluster, in the order of reading, so that the
    style sees what was cited before. ``at`` is where ``uncited`` stands in the settings.

    Raises:
        CitationError: for every key that no file has, unless ``draft``, as in our own style.
        BibliographyError: pandoc could not read the entries or the style.
    """
    known, findings = known_clusters(clusters, library, draft=draft)
    cited = tuple(dict.fromkeys(one.key for cluster in known for one in cluster.citations))
    listed = listed_entries(library, cited, settings, at)
    needed = {entry.key: entry for entry in listed}
    needed |= {key: library.entries[key] for key in cited}
    paragraphs = [_paragraph(cluster) for cluster in known]
    blocks = _run_citeproc(paragraphs, list(needed.values()), listed, style, language, at)
    inlines = {
        cluster.id: _with_marks(cluster, original, _found_inlines(block, style), library)
        for cluster, original, block in zip(known, clusters, blocks, strict=False)
    }
    nodes = _entry_nodes(blocks[len(known) :])
    references = grouped(
        listed,
        settings.groups,
        lambda entries, _: [nodes[key] for key in nodes if key in {entry.key for entry in entries}],
    )
    return CslBibliography(ResolvedCitations(inlines, {}, cited, findings), references)


def _run_citeproc(
    paragraphs: Blocks,
    entries: Sequence[Entry],
    listed: Sequence[Entry],
    style: CslStyle,
    language: str,
    at: Location,
) -> Blocks:
    try:
        read = json.loads(run_pandoc(["--from=biblatex", "--to=json"], write_biblatex(entries)))
        read["meta"] |= {
            "nocite": {"t": "MetaInlines", "c": [_cite([_silent(entry) for entry in listed])]},
            "link-citations": {"t": "MetaBool", "c": True},
            "lang": {"t": "MetaString", "c": language},
        }
        document = json.dumps({**read, "blocks": paragraphs})
        arguments = ["--from=json", "--to=json", "--citeproc", f"--csl={style.file}"]
        blocks: Blocks = json.loads(run_pandoc(arguments, document))["blocks"]
    except ThesisError as error:
        problem = f'the style "{style.file.stem}" could not be applied: {error.problem}'
        raise BibliographyError(problem, at=at) from error
    return blocks


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


def _found_inlines(block: Node, style: CslStyle) -> Inlines:
    """The text that citeproc gave the one ``Cite`` of a paragraph.

    In a note of the writer's own it adds a full stop, which there is the writer's to set.
    """
    cite = next(node for node in descend(block) if node["t"] == "Cite")
    inlines: Inlines = cite["c"][1]
    is_in_note = block["c"][0]["t"] == "Note"
    return _without_stop(inlines) if is_in_note and style.sets_notes else inlines


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
            (identifier, _, attributes), content = node["c"]
            attr: list[Any] = [identifier, ["reference"], attributes]
            nodes[identifier.removeprefix("ref-")] = {"t": "Div", "c": [attr, content]}
    return nodes
