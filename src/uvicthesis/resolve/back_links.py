"""Links from the entries of the bibliography back to the notes that cite them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from uvicthesis.documents.citations import Cluster
from uvicthesis.nodes import SPACE, Blocks, Inlines, Node, link, span, string
from uvicthesis.resolve.citations import ClusterId
from uvicthesis.resolve.language import Words
from uvicthesis.resolve.note_sentences import with_mark
from uvicthesis.resolve.reference_list import with_entries


def with_anchors(inlines: Mapping[ClusterId, Inlines]) -> dict[ClusterId, Inlines]:
    """The text of every cluster with a place before it that can be linked to."""
    return {identity: [span([], _anchor(identity)), *text] for identity, text in inlines.items()}


def citing_notes(clusters: Sequence[Cluster], words: Words) -> dict[str, Inlines]:
    """For each key cited the notes that cite it: ``(Cited in notes 3, 7–9, 12.)``.

    Where each chapter has its own note 1: ``(Cited in chapter 1, notes 3, 5; chapter 2, note 1.)``.
    """
    by_key: dict[str, dict[int, Cluster]] = {}
    for cluster in clusters:
        for citation in cluster.citations:
            by_key.setdefault(citation.key, {}).setdefault(cluster.note, cluster)
    return {key: _listed(list(found.values()), words) for key, found in by_key.items()}


def with_back_links(blocks: Blocks, notes: Mapping[str, Inlines]) -> Blocks:
    """Lists of references with the notes that cite an entry behind its own words."""

    def completed(entry: Node) -> Node:
        attr, (first, *rest) = entry["c"]
        cited = notes.get(attr[0].removeprefix("ref-"))
        own = [*first["c"], SPACE, *cited] if cited else first["c"]
        return {"t": "Div", "c": [attr, [{**first, "c": own}, *rest]]}

    return with_entries(blocks, completed)


def _listed(clusters: Sequence[Cluster], words: Words) -> Inlines:
    listed: Inlines = [string("(" + words["cited"][0]), SPACE]
    for chapter, found in groupby(clusters, key=lambda cluster: cluster.within):
        notes = list(found)
        listed += [string(";"), SPACE] if len(listed) > 2 else []
        listed += [*with_mark([string(chapter)], ","), SPACE] if chapter else []
        listed += [string(words["note"][len(notes) > 1] + "\u00a0"), *_numbers(notes)]
    return [*listed, string(".)")]


def _numbers(notes: Sequence[Cluster]) -> Inlines:
    """The numbers as links, three and more in a row as a range."""
    numbers: Inlines = []
    for _, found in groupby(enumerate(notes), key=lambda pair: pair[1].number - pair[0]):
        run = [_number(note) for _, note in found]
        shown = [[number] for number in run]
        if len(run) > 2:
            shown = [[run[0], string("–"), run[-1]]]
        for number in shown:
            numbers += [*([string(","), SPACE] if numbers else []), *number]
    return numbers


def _number(note: Cluster) -> Node:
    return link([string(str(note.number))], f"#{_anchor(note.id)}", ("back-link",))


def _anchor(identity: ClusterId) -> str:
    path, number = identity
    return f"cited-{re.sub(r'[^A-Za-z0-9]+', '-', path)}-{number}"
