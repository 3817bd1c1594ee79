"""References that lead nowhere: what is wrong with the labels they name, and the remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from uvicthesis.documents.index import REFERENCE_KINDS, FoundReference
from uvicthesis.documents.reading import Document
from uvicthesis.documents.theorems import THEOREM_KINDS, THEOREM_PREFIXES
from uvicthesis.errors import CitationError, SourceError, ThesisError
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.resolve.labels import NOTE, Labels, lower
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.numbering import Numbered
from uvicthesis.resolve.unread_labels import unread_labels

_PREFIXES: Mapping[str, str] = {
    **{kind: kind for kind in ("fig", "tbl", "eq", "lst")},
    **dict.fromkeys(("chapter", "appendix", "section"), "sec"),
    **dict(zip(THEOREM_KINDS, THEOREM_PREFIXES, strict=True)),
}
"""What the label of each kind of thing begins with."""

_LABELLED = {
    "fig": "![Caption](file)",
    "tbl": ": Caption ",
    "eq": "$$ … $$ ",
    "lst": "``` ",
}
"""What stands right before a label of each kind."""


def missing_labels(
    labels: Labels, documents: Mapping[str, Document]
) -> dict[str, dict[str, SourceError]]:
    """For each document the labels it refers to that say nothing, with the error for each."""
    indexes = [document.index for document in documents.values()]
    idle = dict(unread_labels(labels, documents))
    idle |= {label: stray(label, at) for index in indexes for label, at in index.strays.items()}
    idle |= {
        label: _captionless(label, at)
        for index in indexes
        for label, at in index.captionless.items()
    }
    return {
        path: {
            label: fault
            for reference in document.index.references
            for label in reference.labels
            if (fault := _fault(label, reference, labels, path, idle))
        }
        for path, document in documents.items()
    }


def misnamed_labels(errors: Iterable[ThesisError], labels: Labels) -> list[ThesisError]:
    """Errors in which a citation key that is the label of something is told to be one."""
    return [
        _misnamed(error, target)
        if isinstance(error, CitationError)
        and error.at
        and (target := labels.find(error.key, error.at.path))
        and target.kind in _PREFIXES
        else error
        for error in errors
    ]


def _fault(
    label: str,
    reference: FoundReference,
    labels: Labels,
    path: str,
    idle: Mapping[str, tuple[str, str]],
) -> SourceError | None:
    target = labels.find(label, path)
    if target is None:
        if lower(label) not in idle:
            return _missing(label, reference, labels)
        problem, remedy = idle[lower(label)]
        return SourceError(problem, at=reference.at, remedy=remedy)
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


def _captionless(label: str, at: Location) -> tuple[str, str]:
    where = "in its brackets" if label.startswith("fig:") else 'as caption="…"'
    problem = f'"{label}" has no caption, and so no number: it stands at {at}'
    return problem, f"give it a caption there, {where}"


def stray(label: str, at: Location) -> tuple[str, str]:
    """The problem and the remedy where a label is printed as text."""
    kind, _, _ = label.partition(":")
    right = _LABELLED.get(kind, "# Heading") + f"{{#{label}}}"
    return f"{{#{label}}} labels nothing and is printed as text at {at}", f"write {right}"


def _misnamed(error: CitationError, target: Numbered) -> ThesisError:
    prefix = _PREFIXES[target.kind]
    label = f"{prefix}:{error.key.partition(':')[2] or error.key}"
    problem = f'no entry "{error.key}", but {what(target)} {target.number} is labelled so'
    remedy = f"label it {{#{label}}} at {target.thing.at}, and refer to it as @{label}"
    return CitationError(problem, at=error.at, remedy=remedy, key=error.key)


def _ambiguous(label: str, target: Numbered, reference: FoundReference) -> SourceError:
    name = target.identifier.removeprefix(NOTE)
    problem = f'the label "{lower(label)}" may mean more than one {what(target)}'
    remedy = f"give the {what(target)} that you mean a label of its own: {{#sec:…}}"
    if target.kind == "note":
        remedy = f"[^{name}] stands in several files: give the note a label that no other note has"
    return SourceError(problem, at=reference.at, remedy=remedy)


def _no_number(label: str, target: Numbered, reference: FoundReference) -> SourceError:
    problem = f'"{label}" has no number: at {target.thing.at} it is only a place'
    remedy = f"refer to it in words, [words](#{lower(label)}), or by its page, [@{label}]{{.page}}"
    return SourceError(problem, at=reference.at, remedy=remedy)


def what(target: Numbered) -> str:
    """What a thing is called in a message: "figure", "section"."""
    return reference_words("en")[target.kind][0]
