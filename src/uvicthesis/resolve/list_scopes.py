"""What each list of sources is for: the whole book, or one part of it and then the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TypeVar

from uvicthesis.bibliography.entries import Library
from uvicthesis.documents.citations import Cluster
from uvicthesis.nodes import Blocks, Inlines, descend
from uvicthesis.resolve.citations import known_clusters
from uvicthesis.resolve.uncited import Uncited, with_uncited
from uvicthesis.settings.schema import Bibliography

_ENTRY = "ref-"
_Nodes = TypeVar("_Nodes", Blocks, Inlines)


@dataclass(frozen=True, slots=True)
class Scope:
    """The clusters that share a list, and the settings of that list.

    ``unit`` is the place in the book of the unit whose list it is, None for the list of the book.
    ``cited`` are the keys in the order of their first citation.
    """

    unit: int | None
    clusters: tuple[Cluster, ...]
    cited: tuple[str, ...]
    settings: Bibliography

    @property
    def in_its_terms(self) -> tuple[Cluster, ...]:
        """The clusters as a list of their own chapter speaks of them: without its name."""
        if self.unit is None:
            return self.clusters
        return tuple(replace(cluster, within="") for cluster in self.clusters)


def scopes_of(
    clusters: Sequence[Cluster],
    library: Library,
    settings: Bibliography,
    *,
    uncited: Uncited,
    draft: bool,
) -> list[Scope]:
    """One scope for the book, or one for each unit that cites, and one for the rest of ``uncited``.

    ``uncited`` are the works that units name besides those of the settings.

    Raises:
        CitationError: for every citation of a key that no file has, unless ``draft``.
    """
    known_clusters(clusters, library, draft=draft)
    if settings.place == "end":
        whole = with_uncited(settings, [key for keys in uncited.values() for key in keys])
        return [Scope(None, tuple(clusters), _cited(clusters, library), whole)]
    alone = replace(settings, uncited=())
    scopes = []
    for unit in sorted({*(cluster.chapter for cluster in clusters), *uncited}):
        own = tuple(cluster for cluster in clusters if cluster.chapter == unit)
        of_unit = with_uncited(alone, uncited.get(unit, ()))
        scopes.append(Scope(unit, own, _cited(own, library), of_unit))
    cited = {key for scope in scopes for key in (*scope.cited, *_named(scope, library))}
    wanted = library.entries if settings.uncited == "all" else settings.uncited
    rest = tuple(key for key in wanted if key not in cited)
    return [*scopes, Scope(None, (), (), replace(settings, uncited=rest))] if rest else scopes


def with_own_anchors(nodes: _Nodes, unit: int) -> _Nodes:
    """Entries, or links to them, that are those of a unit's own list: ``ref-2-KEY``.

    A work may stand in several lists, and a citation leads to that of its chapter.
    """
    nodes = deepcopy(nodes)
    for node in descend(nodes):
        if node["t"] == "Link" and node["c"][2][0].startswith(f"#{_ENTRY}"):
            address = node["c"][2][0].removeprefix(f"#{_ENTRY}")
            node["c"][2] = [f"#{_ENTRY}{unit}-{address}", node["c"][2][1]]
        elif node["t"] == "Div" and node["c"][0][0].startswith(_ENTRY):
            attr = node["c"][0]
            attr[0] = f"{_ENTRY}{unit}-{attr[0].removeprefix(_ENTRY)}"
    return nodes


def _named(scope: Scope, library: Library) -> Collection[str]:
    named = scope.settings.uncited
    return library.entries.keys() if named == "all" else named


def _cited(clusters: Sequence[Cluster], library: Library) -> tuple[str, ...]:
    keys = dict.fromkeys(one.key for cluster in clusters for one in cluster.citations)
    return tuple(key for key in keys if key in library.entries)
