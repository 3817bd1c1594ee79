"""Cross-references as words: ``@fig:plan`` becomes "figure 2.1", linked to its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from uvicthesis.documents.index import FoundReference
from uvicthesis.nodes import SPACE, Inlines, Node, link, span, string, stringify
from uvicthesis.resolve.labels import Labels, heading_text
from uvicthesis.resolve.language import Words, quoted
from uvicthesis.resolve.numbering import Numbered
from uvicthesis.resolve.ranges import end_of_range, in_order, rows

NO_BREAK_SPACE = "\u00a0"
PAGE_REFERENCE = "page-reference"
"""The class of a ``Span`` of two: the reference by page, and how it reads where there are none."""

PAGE_NUMBER = "page-number"
"""The class of a ``Link`` whose text is the page that its target stands on."""

UNLINKED = "unlinked"
"""The class of such a ``Link`` that is not to be one on the page."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One label of a reference: what it stands for, and what the writer put around it."""

    target: Numbered
    anchor: str
    before: Inlines
    after: Inlines
    is_bare: bool  # -@fig:plan, without a word
    is_capital: bool  # @Fig:plan
    is_linked: bool


def reference_inlines(
    reference: FoundReference, labels: Labels, path: str, words: Words, chapter: str = ""
) -> Inlines:
    """The inlines of one cross-reference, which stands in a ``chapter``.

    ``@fig:a`` is "figure 1", ``@Fig:a`` "Figure 1", ``-@fig:a`` "1", ``[@fig:a; @fig:b]``
    "figures 1 and 2", ``[@fig:a; @tbl:a]`` "figure 1 and table 1", three in a row "figures 1–3",
    and a prefix of the writer's stands in place of the word, or before "note". ``@note:a`` is
    "note 12", or "note 12 in chapter 2" where notes are numbered by chapters and it is another
    one's. A reference by page is "page 42". Every label must be known.
    """
    items = list(_items(reference, labels, path))
    runs = [list(run) for _, run in groupby(items, key=_is_called)]
    numbers = _join([_run(run, chapter, words) for run in runs], words)
    if not reference.by_page:
        return numbers
    runs = [list(run) for _, run in groupby(items, key=_has_page)]
    pages = _join([_pages(run, words) for run in runs], words)
    return [span([span(pages), span(numbers)], classes=(PAGE_REFERENCE,))]


def _items(reference: FoundReference, labels: Labels, path: str) -> Iterator[_Item]:
    before: Inlines = []
    for item in reference.citations:
        target = labels.find(item["citationId"], path)
        if target is None:
            raise KeyError(item["citationId"])
        is_bare = item["citationMode"]["t"] == "SuppressAuthor"
        before = item["citationPrefix"] or ([] if is_bare else before)
        yield _Item(
            target,
            labels.renamed(target.path).get(target.identifier, target.identifier),
            before,
            item["citationSuffix"],
            is_bare,
            item["citationId"][:1].isupper(),
            reference.is_linked,
        )


def _is_called(item: _Item) -> tuple[str, bool, str, str, bool]:
    """What is alike in references that share a word."""
    target = item.target
    before = stringify(item.before)
    return target.kind, bool(target.number), target.within or target.name, before, item.is_bare


def _has_page(item: _Item) -> tuple[str, bool]:
    return stringify(item.before), item.is_bare


def _run(items: Sequence[_Item], chapter: str, words: Words) -> Inlines:
    """References to things of one kind, after the word for them or the writer's own."""
    first, target = items[0], items[0].target
    if target.number and not any(item.after for item in items):
        items = _sorted(items)
        numbers = [shown for row in _rows(items) for shown in _row(row)]
    else:
        numbers = [[*_number(item, words), *item.after] for item in items]
    joined = [*_join(numbers, words), *_where(target, chapter, words)]
    if first.before and target.kind != "note":
        return [*first.before, string(NO_BREAK_SPACE), *joined]
    before = [*first.before, SPACE] if first.before else []
    word = words[target.kind][len(items) > 1] if target.number else _article(target, words)
    return [*before, *_word("" if first.is_bare else word, first), *joined]


def _article(target: Numbered, words: Words) -> str:
    """The article of a front page, where it is referred to as a thing, "the preface"."""
    return words["the"][0] if target.name else ""


def _pages(items: Sequence[_Item], words: Words) -> Inlines:
    first = items[0]
    anchors = {item.anchor: item for item in items}
    pages = [[*_page(item), *item.after] for item in anchors.values()]
    if first.before:
        return [*first.before, string(NO_BREAK_SPACE), *_join(pages, words)]
    word = "" if first.is_bare else words["page"][len(pages) > 1]
    return [*_word(word, first), *_join(pages, words)]


def _word(word: str, item: _Item) -> Inlines:
    """The word before a number, with a capital where the label has one."""
    if not word:
        return []
    word = word[:1].upper() + word[1:] if item.is_capital else word
    return [string(word + NO_BREAK_SPACE)]


def _sorted(items: Sequence[_Item]) -> list[_Item]:
    """In the order of their numbers, each once."""
    by_number = {item.target.number: item for item in items}
    return [by_number[number] for number in sorted(by_number, key=in_order)]


def _rows(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    return rows(items, lambda item: item.target.number)


def _row(items: Sequence[_Item]) -> list[Inlines]:
    """Numbers that follow each other: three and more as a range, "2.1–2.3" or "2.1a–c"."""
    if len(items) < 3:
        return [_number(item) for item in items]
    first, last = items[0], items[-1]
    end = end_of_range(first.target.number, last.target.number)
    return [[*_number(first), string("–"), _linked(last, _in_parentheses(last, end))]]


def _number(item: _Item, words: Words | None = None) -> Inlines:
    text = item.target.number
    if not text and words:
        text = _title(item.target, words)
    return [_linked(item, _in_parentheses(item, text))]


def _title(target: Numbered, words: Words) -> str:
    return target.name if _article(target, words) else quoted(heading_text(target), words)


def _in_parentheses(item: _Item, number: str) -> str:
    return f"({number})" if item.target.kind == "eq" else number


def _linked(item: _Item, text: str) -> Node:
    if not item.is_linked:
        return string(text)
    return link([string(text)], f"#{item.anchor}", classes=("cross-reference",))


def _page(item: _Item) -> Inlines:
    classes = ("cross-reference", PAGE_NUMBER, *(() if item.is_linked else (UNLINKED,)))
    return [link([], f"#{item.anchor}", classes=classes)]


def _where(target: Numbered, chapter: str, words: Words) -> Inlines:
    """``in chapter 2``, behind notes whose numbers are counted there and not here."""
    if target.within in ("", chapter):
        return []
    return [SPACE, string(words["in"][0]), SPACE, string(target.within)]


def _join(groups: Sequence[Inlines], words: Words) -> Inlines:
    """``a``, ``a and b``, ``a, b, and c``, with the conjunctions of the language."""
    of_two, of_several = (_spaced(conjunction) for conjunction in words["and"])
    is_long = len(groups) > 2 or any(string(",") in group or of_two[1] in group for group in groups)
    last = of_several if is_long else of_two
    joined = list(groups[0])
    for place, group in enumerate(groups[1:], start=2):
        joined += last if place == len(groups) else [string(","), SPACE]
        joined += group
    return joined


def _spaced(conjunction: str) -> Inlines:
    """`` and `` or ``, and `` as inlines."""
    before, word = conjunction.rsplit(" ", 2)[:2]
    return [*([string(before)] if before else []), SPACE, string(word), SPACE]
