"""Rules on headings: their levels, and what stands under them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from uvicthesis.checks.authorities import CHICAGO, GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import WrittenThesis
from uvicthesis.checks.rule import ALL, Rule, rule
from uvicthesis.documents.index import Heading
from uvicthesis.findings import Finding
from uvicthesis.nodes import stringify

SENSE = Authority(GOOD_PRACTICE, "", "E")
SUBHEADS = Authority(CHICAGO, "1.55–56", "D")


@rule("recommended", SENSE, applies_to=ALL, severity="warning")
def heading_order(written: WrittenThesis) -> Iterator[Finding]:
    """Go down one level of headings at a time.

    Bad:  # Methods, and under it ### Sampling
    Good: # Methods, and under it ## Sampling
    """
    for headings in _headings(written):
        for above, heading in pairwise(headings):
            if heading.level > above.level + 1:
                problem = f"a heading of level {heading.level} under one of level {above.level}"
                advice = f"write {'#' * (above.level + 1)} before it"
                yield Finding("", heading.at, problem, advice)


@rule("recommended", SUBHEADS, applies_to=ALL)
def subsections_not_alone(written: WrittenThesis) -> Iterator[Finding]:
    """Divide a chapter or section into two parts or more, or not at all.

    Bad:  one ## heading in a whole chapter
    Good: two or more, or none
    """
    for headings in _headings(written):
        for place, heading in enumerate(headings):
            if heading.level > 1 and _is_alone(place, headings):
                title = stringify(heading.inlines)
                yield Finding("", heading.at, f'"{title}" is the only section of its level here')


@rule("recommended", SENSE, applies_to=ALL)
def headings_followed_by_text(written: WrittenThesis) -> Iterator[Finding]:
    """Put text under every heading before the section ends.

    Bad:  ## Sources with nothing before ## Methods
    Good: a paragraph under each
    """
    for document in written.documents.values():
        blocks = document.blocks
        headings = [one for one in document.index.headings if one.is_top_level]
        for heading, below in zip_longest(headings, headings[1:]):
            stop = below.block if below else len(blocks)
            empty = all(b["t"] in ("RawBlock", "Null") for b in blocks[heading.block + 1 : stop])
            if empty and (below is None or below.level <= heading.level):
                problem = f'nothing stands under "{stringify(heading.inlines)}"'
                yield Finding("", heading.at, problem)


@rule("recommended", Authority(CHICAGO, "1.56", "D"), applies_to=ALL)
def headings_without_full_stop(written: WrittenThesis) -> Iterator[Finding]:
    """End headings without a full stop.

    Bad:  ## The First Years.
    Good: ## The First Years
    """
    for headings in _headings(written):
        for heading in headings:
            title = stringify(heading.inlines).strip()
            if title.endswith(".") and not title.endswith(("...", "etc.", "No.", "Inc.", "Jr.")):
                yield Finding("", heading.at, f'the heading "{title}" ends with a full stop')


RULES: tuple[Rule, ...] = (
    heading_order,
    subsections_not_alone,
    headings_followed_by_text,
    headings_without_full_stop,
)


def _headings(written: WrittenThesis) -> Iterator[list[Heading]]:
    """The headings of each chapter, front page and appendix, in order, of all its files."""
    for unit in written.resolution.units:
        yield [
            heading
            for part in unit.parts
            for heading in part.document.index.headings
            if heading.is_top_level and part.holds(heading.block)
        ]


def _is_alone(place: int, headings: list[Heading]) -> bool:
    level = headings[place].level
    before = headings[:place][::-1]
    for others in (before, headings[place + 1 :]):
        for other in others:
            if other.level < level:
                break
            if other.level == level:
                return False
    return True
