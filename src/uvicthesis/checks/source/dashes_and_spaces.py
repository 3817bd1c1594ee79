"""Rules on dashes, hyphens and spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.checks.authorities import CHICAGO, GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import WrittenThesis
from uvicthesis.checks.rule import ALL, Rule, rule
from uvicthesis.findings import Finding

_RANGE = re.compile(r"(?<![\w./-])(?P<low>\d{1,4})-(?P<high>\d{1,4})(?![\w/-]|\.\d)")
_HYPHEN_AS_DASH = re.compile(r"(?<=\w) - (?=\w)")
_SPACE_BEFORE = re.compile(r"(?<=\w) +(?=[,;:.!?](?:\s|$))")
_NO_SPACE_AFTER = re.compile(r"(?<=[a-z]{2})[,;](?=[A-Za-z]{2})")


@rule("recommended", Authority(CHICAGO, "6.78", "D"), applies_to=ALL)
def ranges_with_en_dash(written: WrittenThesis) -> Iterator[Finding]:
    """Join the ends of a range with an en dash.

    Typed as two hyphens, or as the sign itself. Pages in citations are mended by themselves.

    Bad:  1924-1941
    Good: 1924--1941, 1924–1941
    """
    for path, passages in written.prose.items():
        for passage in passages:
            for match in _RANGE.finditer(passage.text):
                if _rises(match["low"], match["high"]):
                    at = written.at(path, passage, match.start())
                    advice = f"write {match['low']}--{match['high']}"
                    yield Finding("", at, f'"{match[0]}" has a hyphen', advice)


@rule("recommended", Authority(CHICAGO, "6.85", "D"), applies_to=ALL)
def dashes_not_hyphens(written: WrittenThesis) -> Iterator[Finding]:
    """Set a break in a sentence off by a dash, not by a hyphen between spaces.

    Bad:  the letters - all of them - were kept
    Good: the letters---all of them---were kept
    """
    for path, passages in written.prose.items():
        for passage in passages:
            for match in _HYPHEN_AS_DASH.finditer(passage.text):
                near = " ".join(passage.text[max(0, match.start() - 20) : match.end() + 20].split())
                at = written.at(path, passage, match.start() + 1)
                yield Finding("", at, f'a hyphen stands for a dash in "{near}"', "write --- or --")


@rule("recommended", Authority(GOOD_PRACTICE, "", "E"), applies_to=ALL)
def spaces_around_punctuation(written: WrittenThesis) -> Iterator[Finding]:
    """Put a space after a comma and a full stop, and none before them.

    French, which does so before some signs, is left alone.

    Bad:  the letters ,all of them
    Good: the letters, all of them
    """
    if written.settings.language.startswith("fr"):
        return
    for path, passages in written.prose.items():
        for passage in passages:
            for pattern, problem in (
                (_SPACE_BEFORE, "a space before a sign of punctuation"),
                (_NO_SPACE_AFTER, "no space after a sign of punctuation"),
            ):
                for match in pattern.finditer(passage.text):
                    near = passage.text[max(0, match.start() - 15) : match.end() + 15].strip()
                    at = written.at(path, passage, match.start())
                    yield Finding("", at, f'{problem}: "{near}"')


RULES: tuple[Rule, ...] = (
    ranges_with_en_dash,
    dashes_not_hyphens,
    spaces_around_punctuation,
)


def _rises(low: str, high: str) -> bool:
    """Whether two numbers may be a range: 12-15, 1924-41; not a telephone's 555-1234."""
    if len(high) > len(low) + 1 or (len(low), len(high)) == (3, 4):
        return False
    return int(low) < int(low[: max(0, len(low) - len(high))] + high)
