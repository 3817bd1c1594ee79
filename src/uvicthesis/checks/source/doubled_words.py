"""Rules on words that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.checks.authorities import GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import WrittenThesis
from uvicthesis.checks.rule import ALL, Rule, rule
from uvicthesis.findings import Finding

_TWICE = re.compile(r"\b(?P<word>[^\W\d_]+)\s+(?P=word)\b", re.IGNORECASE)
_MAY_STAND_TWICE = frozenset(
    ["had", "that", "is", "do", "her", "nous", "vous", "sie", "die", "das"]
)


@rule("recommended", Authority(GOOD_PRACTICE, "", "E"), applies_to=ALL)
def words_not_doubled(written: WrittenThesis) -> Iterator[Finding]:
    """Type no word twice.

    Bad:  the letters came to to the house
    Good: the letters came to the house; he had had enough
    """
    for path, passages in written.prose.items():
        for passage in passages:
            for match in _TWICE.finditer(passage.text):
                if match["word"].casefold() not in _MAY_STAND_TWICE:
                    at = written.at(path, passage, match.start())
                    yield Finding("", at, f'"{match[0]}": a word stands twice')


RULES: tuple[Rule, ...] = (words_not_doubled,)
