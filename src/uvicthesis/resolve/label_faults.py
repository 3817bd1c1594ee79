"""What is wrong with labels: those that are referred to and missing, those that nobody uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from uvicthesis.documents.index import REFERENCE_KINDS, FoundLabel, FoundReference
from uvicthesis.documents.reading import Document
from uvicthesis.errors import SourceError
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.resolve.labels import NOTE, Labels, lower
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.numbering import Numbered


def missing_labels(
    labels: Labels, documents: Mapping[str, Document]
) -> dict[str, dict[str, SourceError]]:
    """For each document the labels it refers to that say nothing, with the error for each."""
    captionless: dict[str, Location] = {}
    for document in documents.values():
        captionless |= document.index.captionless
    return {
        path: {
            label: fault
            for reference in document.index.references
            for label in reference.labels
            if (fault := _fault(label, reference, labels, path, captionless))
        }
        for path, document in documents.items()
    }


def unused_labels(labels: Labels, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Figures, tables, equations and the like that have a label, and no reference leads to it.

    A reference to a part of a figure mentions the whole, and one to the whole all of its parts.
    """
    raw = {label for document in documents.values() for label in document.index.raw_references}
    used = {
        _whole(target)
        for path, document in documents.items()
        for reference in document.index.references
        for label in reference.labels
        if (target := labels.find(label, path))
    }
    for label in labels:
        target = labels.find(label, "")
        if target is None or label in raw or not isinstance(target.thing, FoundLabel):
            continue
        if _whole(target) not in used:
            yield _unused(target)


def early_figures(labels: Labels, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Figures and tables that are written, and so may be printed, before the text mentions them.

    ``documents`` are in the order of reading.
    """
    order = {path: number for number, path in enumerate(documents)}
    first: dict[tuple[str, str], FoundReference] = {}
    for path, document in documents.items():
        for reference in document.index.references:
            for label in reference.labels:
                if target := labels.find(label, path):
                    first.setdefault(_whole(target), reference)
    for label in labels:
        target = labels.find(label, "")
        if target is None or target.kind not in _FLOATING or _whole(target) not in first:
            continue
        mention, thing = first[_whole(target)], target.thing
        if not isinstance(thing, FoundLabel) or label != target.identifier:
            continue
        if (order[target.path], thing.block) < (order[mention.at.path], mention.block):
            yield _early(target, mention.at)


_FLOATING = ("fig", "tbl")


def _early(target: Numbered, mention: Location) -> Finding:
    return Finding(
        "figures-after-mention",
        target.thing.at,
        f'{_what(target)} {target.number}, "{target.identifier}", stands before its first mention, '
        f"at {mention}",
        "move it behind the paragraph that mentions it: readers are led to it from there",
    )


def _whole(target: Numbered) -> tuple[str, str]:
    """What a label counts for: figure 2.1a for figure 2.1; a thing without a number for itself."""
    number = target.number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return target.kind, number or target.identifier


def _fault(
    label: str,
    reference: FoundReference,
    labels: Labels,
    path: str,
    captionless: Mapping[str, Location],
) -> SourceError | None:
    target = labels.find(label, path)
    if target is None:
        at = captionless.get(lower(label))
        return _captionless(label, at, reference) if at else _missing(label, reference, labels)
    if reference.number and labels.is_ambiguous(label, path):
        return _ambiguous(label, target, reference)
    if reference.number and not reference.by_page and target.kind == "place":
        return _no_number(label, target, reference)
    return None


def _missing(label: str, reference: FoundReference, labels: Labels) -> SourceError:
    """The error for a label that nobody defines, with the nearest, of its kind or its name."""
    lowered = lower(label)
    kind, _, name = lowered.partition(":")
    place = f"label the place with {{#{lowered}}}"
    if kind == "note":
        place = f"label the note with [^{lowered.removeprefix(NOTE)}]"
    of_kind = [known for known in labels if known.startswith(f"{kind}:")]
    if kind not in REFERENCE_KINDS:
        of_kind = [known for known in labels if ":" not in known]
    of_name = [known for known in labels if known.partition(":")[2] == name != ""]
    near = did_you_mean(lowered, of_kind) or did_you_mean(lowered, of_name)
    return SourceError(f'no label "{label}"', at=reference.at, remedy=near or place)


def _captionless(label: str, at: Location, reference: FoundReference) -> SourceError:
    problem = f'"{label}" has no caption, and so no number: it stands at {at}'
    what = "in its brackets" if lower(label).startswith("fig:") else 'as caption="…"'
    return SourceError(problem, at=reference.at, remedy=f"give it a caption there, {what}")


def _ambiguous(label: str, target: Numbered, reference: FoundReference) -> SourceError:
    name = target.identifier.removeprefix(NOTE)
    problem = f'the label "{lower(label)}" may mean more than one {_what(target)}'
    remedy = f"give the {_what(target)} that you mean a label of its own: {{#sec:…}}"
    if target.kind == "note":
        remedy = f"[^{name}] stands in several files: give the note a label that no other note has"
    return SourceError(problem, at=reference.at, remedy=remedy)


def _no_number(label: str, target: Numbered, reference: FoundReference) -> SourceError:
    problem = f'"{label}" has no number: at {target.thing.at} it is only a place'
    remedy = f"refer to it in words, [words](#{lower(label)}), or by its page, [@{label}]{{.page}}"
    return SourceError(problem, at=reference.at, remedy=remedy)


def _unused(target: Numbered) -> Finding:
    return Finding(
        "labels-used",
        target.thing.at,
        f'nothing refers to {_what(target)} {target.number}, "{target.identifier}"',
        f"mention it in the text, @{target.identifier}, or take its label away",
    )


def _what(target: Numbered) -> str:
    return reference_words("en")[target.kind][0]
