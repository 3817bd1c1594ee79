"""Rules on quotation marks and brackets: of one kind, and closed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from uvicthesis.checks.authorities import CHICAGO, GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import WrittenThesis
from uvicthesis.checks.rule import ALL, Rule, rule
from uvicthesis.findings import Finding
from uvicthesis.sources.prose import Passage

SENSE = Authority(GOOD_PRACTICE, "", "E")

_STRAIGHT = re.compile(r"\"|(?<!\w)'(?=\w)|(?<=[\w.,!?])'(?!\w)")
_CURLY = re.compile(r"[“”]|(?<!\w)‘|(?<=[.,!?])’(?!\w)")
_LISTED = re.compile(r"(?:(?<![\w(])(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})|[:;=]-)\)$")


@rule("recommended", SENSE, applies_to=ALL)
def quotation_marks_of_one_kind(written: WrittenThesis) -> Iterator[Finding]:
    """Type straight quotation marks, or curly ones, and not both.

    Both are printed as curly ones; but an editor finds only what it looks for, and a mark that
    was pasted may turn the wrong way.

    Bad:  "one" and “two” in one file
    Good: "one" and "two"
    """
    for path, passages in written.prose.items():
        straight = [found for passage in passages for found in _marks(_STRAIGHT, passage)]
        curly = [found for passage in passages for found in _marks(_CURLY, passage)]
        fewer, kind = min((straight, "straight"), (curly, "curly"), key=lambda pair: len(pair[0]))
        if straight and curly:
            passage, position = fewer[0]
            others = max(len(straight), len(curly))
            problem = (
                f"a {kind} quotation mark ({len(fewer)} in this file), {others} of the other kind"
            )
            yield Finding("", written.at(path, passage, position), problem)


@rule("recommended", SENSE, applies_to=ALL, severity="warning")
def quotation_marks_closed(written: WrittenThesis) -> Iterator[Finding]:
    """Close every quotation mark in the paragraph that opens it.

    A quotation that goes on in the next paragraph opens again there (Chicago 13.32).

    Bad:  She wrote: "I shall come soon. And she came.
    Good: She wrote: "I shall come soon." And she came.
    """
    for path, passages in written.prose.items():
        for place, passage in enumerate(passages):
            after = passages[place + 1].text if place + 1 < len(passages) else ""
            if (position := _unclosed_quote(passage.text)) is None:
                continue
            if after.lstrip().startswith(('"', "“")) and passage.kind in ("text", "quotation"):
                continue
            at = written.at(path, passage, position)
            yield Finding("", at, f'a quotation is opened before "{_after(passage, position)}"')


@rule("recommended", Authority(CHICAGO, "6.95–99", "D"), applies_to=ALL, severity="warning")
def brackets_closed(written: WrittenThesis) -> Iterator[Finding]:
    """Close every parenthesis and bracket, and open each one that is closed.

    Bad:  (as he wrote in 1861.
    Good: (as he wrote in 1861).
    """
    for path, passages in written.prose.items():
        for passage in passages:
            if (found := _unmatched(passage.text)) is not None:
                position, sign = found
                what = "opened and not closed" if sign in "([" else "closed and not opened"
                at = written.at(path, passage, position)
                yield Finding("", at, f'"{sign}" is {what} near "{_after(passage, position)}"')


RULES: tuple[Rule, ...] = (
    quotation_marks_of_one_kind,
    quotation_marks_closed,
    brackets_closed,
)


def _marks(pattern: re.Pattern[str], passage: Passage) -> Iterator[tuple[Passage, int]]:
    return ((passage, match.start()) for match in pattern.finditer(passage.text))


def _unclosed_quote(text: str) -> int | None:
    """Where a double quotation mark stands that has no partner; feet and inches are none."""
    marks = [
        m for m in re.finditer(r"[\"“”]", text) if not re.match(r"\d\"", text[m.start() - 1 :])
    ]
    opened: list[int] = []
    for mark in marks:
        if mark[0] == "“" or (mark[0] == '"' and not opened):
            opened.append(mark.start())
        elif opened:
            opened.pop()
    counts = Counter(mark[0] for mark in marks)
    return opened[0] if opened and len(opened) == counts.total() % 2 else None


def _unmatched(text: str) -> tuple[int, str] | None:
    """The first bracket without a partner; list numbers ("a) one") and smileys are none."""
    opened: list[tuple[int, str]] = []
    for place, sign in enumerate(text):
        if sign in "([":
            opened.append((place, sign))
        elif sign in ")]":
            if opened and opened[-1][1] == {")": "(", "]": "["}[sign]:
                opened.pop()
            elif not _LISTED.search(text[: place + 1]):
                return place, sign
    return opened[0] if opened else None


def _after(passage: Passage, position: int) -> str:
    return " ".join(passage.text[max(0, position - 1) : position + 40].split()[:6])
