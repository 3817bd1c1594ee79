"""The bibliography in our own style: what is listed, in which order, each entry as a block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.bibliography.field_faults import field_faults
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.sorting import author_key, date_key, same_author
from uvicthesis.bibliography.styles.chicago import bibliography_entry
from uvicthesis.bibliography.styles.related import brought_along
from uvicthesis.bibliography.styles.work import Work
from uvicthesis.errors import CitationError, raise_all
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.nodes import Blocks, Node, para
from uvicthesis.resolve.reference_groups import ReferenceGroup, ReferenceList, grouped
from uvicthesis.settings.schema import Bibliography

__all__ = ["ReferenceGroup", "ReferenceList", "listed_entries", "reference_list"]


def reference_list(
    library: Library,
    cited: Sequence[str],
    settings: Bibliography,
    at: Location | None = None,
) -> ReferenceList:
    """The entries cited and those of ``uncited``, grouped, sorted and set.

    ``at`` is where ``uncited`` stands in the settings.

    Raises:
        CitationError: for each key of ``uncited`` that no file has.
    """
    listed = listed_entries(library, cited, settings, at or Location("thesis.yaml"))
    keys = frozenset(entry.key for entry in listed)
    work = partial(Work, settings=settings, form="entry", library=library.entries, known=keys)
    references = grouped(listed, settings.groups, partial(_set_entries, work, settings))
    uncited = [entry for entry in listed if entry.key not in set(cited)]
    faults = [fault for entry in uncited for fault in field_faults(entry)]
    return replace(references, findings=(*references.findings, *faults))


def listed_entries(
    library: Library, cited: Sequence[str], settings: Bibliography, at: Location
) -> list[Entry]:
    """What the bibliography holds, in the order of the files: that is what "listed" means.

    Raises:
        CitationError: for each key of ``uncited`` that no file has.
    """
    if settings.uncited == "all":
        wanted = set(library.entries)
    else:
        raise_all(
            CitationError(f'no entry "{key}"', at=at, remedy=did_you_mean(key, library.entries))
            for key in settings.uncited
            if key not in library.entries
        )
        wanted = {*cited, *settings.uncited}
        wanted |= brought_along(wanted, library.entries)
    found = (library.entries[key] for key in library.entries if key in wanted)
    return [entry for entry in found if entry.is_listed]


def with_entries(blocks: Blocks, complete: Callable[[Node], Node]) -> Blocks:
    """Blocks with each entry in the lists of references, ``Div ["", ["references"], …]``, done."""
    return [
        {"t": "Div", "c": [block["c"][0], [complete(entry) for entry in block["c"][1]]]}
        if block["t"] == "Div"
        else block
        for block in blocks
    ]


def with_annotations(blocks: Blocks, library: Library) -> Blocks:
    """Lists of references with the annotation of each entry behind it."""

    def completed(entry: Node) -> Node:
        attr, paragraphs = entry["c"]
        source = library.entries[attr[0].removeprefix("ref-")]
        return {"t": "Div", "c": [attr, [*paragraphs, *_annotation(source)]]}

    return with_entries(blocks, completed)


def _annotation(entry: Entry) -> Blocks:
    """A paragraph for each that the annotation has."""
    paragraphs = entry.get("annotation").split(r"\par")
    return [para(to_inlines(read_field(text.strip()).text)) for text in paragraphs if text.strip()]


def _set_entries(
    work: Callable[..., Work], settings: Bibliography, entries: Sequence[Entry], order: str
) -> list[Node]:
    in_order = _sorted(entries, order)
    return [
        _set_entry(
            work(
                entry,
                has_dash=number > 0
                and _uses_dash(settings)
                and same_author(in_order[number - 1], entry),
            )
        )
        for number, entry in enumerate(in_order)
    ]


def _set_entry(work: Work) -> Node:
    paragraphs = [para(to_inlines(bibliography_entry(work)))]
    if work.settings.annotations:
        paragraphs += _annotation(work.entry)
    return {"t": "Div", "c": [[f"ref-{work.entry.key}", ["reference"], []], paragraphs]}


def _uses_dash(settings: Bibliography) -> bool:
    """The 17th edition has a 3-em dash for an author named just before; the 18th has not."""
    if settings.repeated_author == "auto":
        return settings.edition == 17
    return settings.repeated_author == "dash"


def _sorted(entries: Sequence[Entry], order: str) -> list[Entry]:
    if order == "listed":
        return list(entries)
    by_author = sorted(entries, key=author_key)
    return sorted(by_author, key=date_key) if order == "date" else by_author
