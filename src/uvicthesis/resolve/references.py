"""Cross-references as words: ``@fig:plan`` becomes "figure 2.1", linked to its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from uvicthesis.nodes import SPACE, Inlines, link, string
from uvicthesis.resolve.labels import Labels, heading_text
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.numbering import Numbered

NO_BREAK_SPACE = "\u00a0"

_Found = tuple[Mapping[str, Any], Numbered]
"""An item of a ``Cite``, and what its label stands for."""


def reference_inlines(
    citations: Sequence[Mapping[str, Any]],
    labels: Labels,
    path: str,
    language: str,
    chapter: str = "",
) -> Inlines:
    """The inlines of one cross-reference in a ``chapter``, given the citations of its ``Cite``.

    ``@fig:a`` is "figure 1", ``@Fig:a`` "Figure 1", ``-@fig:a`` "1", ``[@fig:a; @fig:b]``
    "figures 1 and 2", ``[@fig:a; @tbl:a]`` "figure 1 and table 1", and a prefix of the writer's
    stands in place of the word, or before "note". ``@note:a`` is "note 12", or "note 12 in
    chapter 2" where notes are numbered by chapters and it is another one's. Every label must be
    known.
    """
    words = reference_words(language)
    found = [(item, _target(item, labels, path)) for item in citations]
    runs = [list(run) for _, run in groupby(found, key=_is_called)]
    return _join([_run(run, labels, chapter, words) for run in runs], words["and"][0])


def _is_called(found: _Found) -> tuple[str, bool]:
    """What is alike in references that share a word: the kind, and whether there is a number."""
    _, target = found
    return target.kind, bool(target.number)


def _run(
    found: Sequence[_Found], labels: Labels, chapter: str, words: Mapping[str, tuple[str, str]]
) -> Inlines:
    """References to things of one kind, after the word for them or the writer's own."""
    numbers = [
        [_number(target, labels), *_where(target, chapter, words), *item["citationSuffix"]]
        for item, target in found
    ]
    joined = _join(numbers, words["and"][0])
    item, target = found[0]
    before = item["citationPrefix"]
    if before and target.kind != "note":
        return [*before, string(NO_BREAK_SPACE), *joined]
    before = [*before, SPACE] if before else []
    if item["citationMode"]["t"] == "SuppressAuthor" or not target.number:
        return [*before, *joined]
    word = words[target.kind][len(found) > 1]
    if item["citationId"][:1].isupper():
        word = word[:1].upper() + word[1:]
    return [*before, string(word + NO_BREAK_SPACE), *joined]


def _target(item: Mapping[str, Any], labels: Labels, path: str) -> Numbered:
    target = labels.find(item["citationId"], path)
    if target is None:
        raise KeyError(item["citationId"])
    return target


def _where(target: Numbered, chapter: str, words: Mapping[str, tuple[str, str]]) -> Inlines:
    """``in chapter 2``, behind a note whose number is counted there and not here."""
    if target.within in ("", chapter):
        return []
    return [SPACE, string(words["in"][0]), SPACE, string(target.within)]


def _number(target: Numbered, labels: Labels) -> dict[str, Any]:
    text = target.number or f"“{heading_text(target)}”"
    if target.kind == "eq":
        text = f"({text})"
    renamed = labels.renamed(target.path).get(target.identifier, target.identifier)
    return link([string(text)], f"#{renamed}", classes=("cross-reference",))


def _join(groups: list[Inlines], conjunction: str) -> Inlines:
    joined = list(groups[0])
    for place, group in enumerate(groups[1:], start=1):
        is_last = place == len(groups) - 1
        if is_last and len(groups) == 2:
            joined += [SPACE, string(conjunction), SPACE]
        elif is_last:
            joined += [string(","), SPACE, string(conjunction), SPACE]
        else:
            joined += [string(","), SPACE]
        joined += group
    return joined
