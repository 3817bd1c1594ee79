"""Labels that lead no reader anywhere, given twice, read as text or mentioned too late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase

from uvicthesis.documents.index import FoundLabel, FoundReference, Heading
from uvicthesis.documents.reading import Document
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.resolve.label_faults import stray, what
from uvicthesis.resolve.labels import Labels
from uvicthesis.resolve.language import Words
from uvicthesis.resolve.numbering import Numbered

_FLOATING = ("fig", "tbl")
"""What is printed elsewhere than it is written, where there is room."""

_NAMED = 10
"""How many headings a finding names beside the one it stands at."""


def label_findings(
    labels: Labels, documents: Mapping[str, Document], words: Words
) -> Iterator[Finding]:
    """All of them; ``documents`` are in the order of reading, ``words`` those of references."""
    yield from labels.duplicates
    for find in (unused_labels, unused_headings, stray_labels, early_figures):
        yield from find(labels, documents)
    yield from small_letters(labels, documents, words)


def unused_labels(labels: Labels, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Figures, tables, equations and the like that have a label, and no reference leads to it.

    A reference to a part of a figure mentions the whole, and one to the whole all of its parts.
    """
    raw = _in_raw_latex(documents)
    used = {_whole(target) for target in _referred_to(labels, documents)}
    for label in labels:
        target = labels.find(label, "")
        if target is None or label in raw or not isinstance(target.thing, FoundLabel):
            continue
        if _whole(target) not in used:
            yield _unused(target)


def unused_headings(labels: Labels, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """The headings that were given a label, and no reference leads to them: all in one finding."""
    raw = _in_raw_latex(documents)
    used = {(target.path, target.identifier) for target in _referred_to(labels, documents)}
    found = [
        target
        for label in labels
        if (target := labels.find(label, "")) and isinstance(target.thing, Heading)
        if target.thing.is_labelled and label not in raw
        if (target.path, target.identifier) not in used
    ]
    if found:
        order = {path: number for number, path in enumerate(documents)}
        yield _unused_headings(sorted(found, key=lambda one: (order[one.path], one.thing.at.line)))


def _in_raw_latex(documents: Mapping[str, Document]) -> set[str]:
    return {label for document in documents.values() for label in document.index.raw_references}


def _referred_to(labels: Labels, documents: Mapping[str, Document]) -> Iterator[Numbered]:
    for path, document in documents.items():
        for reference in document.index.references:
            for label in reference.labels:
                if target := labels.find(label, path):
                    yield target


def stray_labels(labels: Labels, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Labels that are printed as text, for nothing that can have one stands before them."""
    for document in documents.values():
        for label, at in document.index.strays.items():
            if labels.find(label, document.path) is None:
                problem, remedy = stray(label, at)
                yield Finding("labels-read", at, problem, remedy)


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
        if not isinstance(thing, FoundLabel) or thing.part or label != target.identifier:
            continue
        if (order[target.path], thing.block) < (order[mention.at.path], mention.block):
            yield _early(target, mention.at)


def small_letters(
    labels: Labels, documents: Mapping[str, Document], words: Words
) -> Iterator[Finding]:
    """References that begin a sentence with a word in lower case."""
    for path, document in documents.items():
        for reference in document.index.references:
            if reference.opens and _is_small(reference, labels, path, words):
                label = reference.labels[0]
                yield Finding(
                    "sentences-begin-with-capitals",
                    reference.at,
                    f"@{label} begins a sentence in lower case",
                    f"write @{label[:1].upper()}{label[1:]}",
                )


def _is_small(reference: FoundReference, labels: Labels, path: str, words: Words) -> bool:
    first, target = reference.citations[0], labels.find(reference.labels[0], path)
    has_own_words = first["citationPrefix"] or first["citationMode"]["t"] == "SuppressAuthor"
    if target is None or has_own_words or reference.labels[0][:1].isupper():
        return False
    word = words["page"] if reference.by_page else words[target.kind] if target.number else [""]
    return word[0][:1].islower()


def _whole(target: Numbered) -> tuple[str, str]:
    """What a label counts for: figure 2.1a for figure 2.1; a thing without a number for itself."""
    number = target.number.rstrip(ascii_lowercase) if target.kind == "fig" else target.number
    return target.kind, number or target.identifier


def _unused(target: Numbered) -> Finding:
    return Finding(
        "labels-used",
        target.thing.at,
        f'nothing refers to {what(target)} {target.number}, "{target.identifier}"',
        f"mention it in the text, @{target.identifier}, or take its label away",
    )


def _unused_headings(found: Sequence[Numbered]) -> Finding:
    first, *others = found
    problem = f'nothing refers to the heading labelled "{first.identifier}"'
    remedy = f"mention it in the text, @{first.identifier}, or take its label away"
    if others:
        problem += f", nor to {len(others)} more with labels"
        named = [f'"{one.identifier}" at {one.thing.at}' for one in others[:_NAMED]]
        named += [f"and {len(others) - _NAMED} more"] * (len(others) > _NAMED)
        remedy = f"mention them in the text, or take their labels away: {', '.join(named)}"
    return Finding("labels-used", first.thing.at, problem, remedy)


def _early(target: Numbered, mention: Location) -> Finding:
    return Finding(
        "figures-after-mention",
        target.thing.at,
        f'{what(target)} {target.number}, "{target.identifier}", stands before its first mention, '
        f"at {mention}",
        "move it behind the paragraph that mentions it: readers are led to it from there",
    )
