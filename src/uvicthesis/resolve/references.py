"""Cross-references as words: ``@fig:plan`` becomes "figure 2.1", linked to its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from uvicthesis.nodes import SPACE, Inlines, link, string
from uvicthesis.resolve.labels import Labels, heading_text
from uvicthesis.resolve.language import reference_words
from uvicthesis.resolve.numbering import Numbered

NO_BREAK_SPACE = "\u00a0"


def reference_inlines(
    citations: Sequence[Mapping[str, Any]], labels: Labels, path: str, language: str
) -> Inlines:
    """The inlines of one cross-reference, given the citations of its ``Cite``.

    ``@fig:a`` is "figure 1", ``@Fig:a`` "Figure 1", ``-@fig:a`` "1", ``[@fig:a; @fig:b]``
    "figures 1 and 2", and a prefix of the writer's stands in place of the word. Every label
    must be known.
    """
    words = reference_words(language)
    found = [_target(item, labels, path) for item in citations]
    groups: list[Inlines] = []
    for item, target in zip(citations, found, strict=True):
        groups.append([_number(target, labels, path), *item["citationSuffix"]])
    joined = _join(groups, words["and"][0])
    first = citations[0]
    if first["citationPrefix"]:
        return [*first["citationPrefix"], string(NO_BREAK_SPACE), *joined]
    suppressed = first["citationMode"]["t"] == "SuppressAuthor"
    if suppressed or not found[0].number:
        return joined
    word = words[found[0].kind][len(found) > 1]
    if first["citationId"][:1].isupper():
        word = word[:1].upper() + word[1:]
    return [string(word + NO_BREAK_SPACE), *joined]


def _target(item: Mapping[str, Any], labels: Labels, path: str) -> Numbered:
    target = labels.find(item["citationId"], path)
    if target is None:
        raise KeyError(item["citationId"])
    return target


def _number(target: Numbered, labels: Labels, path: str) -> dict[str, Any]:
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
