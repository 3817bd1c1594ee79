"""Rules on the table of contents and the lists."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2025,
    GOOD_PRACTICE,
    GUIDELINES_2011,
    PRACTICE,
    STRUCTURE,
    Authority,
)
from uvicthesis.checks.pages.agreement import begins_alike, says_the_same
from uvicthesis.checks.pages.contents import ContentsEntry
from uvicthesis.checks.pages.wording import plain
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, rule
from uvicthesis.findings import Finding

PAGE = Authority(STRUCTURE, "Table of contents", "A")
CHECKLIST = Authority(CHECKLIST_2025, "Table of contents", "B")
GUIDELINES = Authority(GUIDELINES_2011, "Order", "C")
USAGE = Authority(PRACTICE, "", "D")


@rule("required", PAGE, GUIDELINES, CHECKLIST)
def toc_present(printed: PrintedThesis) -> Iterator[Finding]:
    """Have a table of contents after the abstract.

    Bad:  the Introduction right after the abstract
    Good: a page headed "Table of Contents"
    """
    if printed.sheet_of("contents") is None:
        yield printed.finding(min(4, len(printed.pages)), "there is no table of contents")


@rule("required", USAGE)
def toc_heading(printed: PrintedThesis) -> Iterator[Finding]:
    """Head the contents "Table of Contents".

    Bad:  "Contents"
    Good: "Table of Contents"
    """
    sheet = printed.sheet_of("contents")
    opening = printed.openings[sheet - 1] if sheet else None
    advice = 'head them "Table of Contents"'
    if sheet and opening and not plain(opening.text).casefold().startswith("table of contents"):
        problem = f'the contents are headed "{opening.text}"'
        yield printed.finding(sheet, problem, advice, box_bp=opening.box_bp)


@rule("required", CHECKLIST, USAGE)
def toc_lists_preliminaries(printed: PrintedThesis) -> Iterator[Finding]:
    """List every preliminary page after the title page, the contents themselves too.

    Bad:  contents that begin with the Introduction
    Good: "Supervisory Committee ii", "Abstract iii", "Table of Contents iv"
    """
    yield from _unlisted(printed, range(2, printed.body + 1), exempt=())


@rule("required", CHECKLIST, USAGE)
def committee_in_toc(printed: PrintedThesis) -> Iterator[Finding]:
    """List the committee page in the contents.

    Bad:  contents that begin with the abstract
    Good: "Supervisory Committee ii" as the first entry
    """
    listed = [entry for entry in printed.contents if "committee" in entry.text.casefold()]
    sheet = printed.sheet_of("contents")
    if sheet and printed.committee and not listed:
        yield printed.finding(sheet, "the supervisory committee page is not in the contents")


@rule("required", CHECKLIST)
def toc_lists_body(printed: PrintedThesis) -> Iterator[Finding]:
    """List every chapter.

    Bad:  a conclusion that the contents leave out
    Good: each heading of a chapter, from the Introduction to the conclusion
    """
    kinds = ("bibliography", "appendix", "")
    yield from _unlisted(printed, range(printed.body + 1, len(printed.pages) + 1), exempt=kinds)


@rule("required", CHECKLIST)
def toc_lists_bibliography(printed: PrintedThesis) -> Iterator[Finding]:
    """List the bibliography.

    Bad:  contents that end with the conclusion
    Good: "Bibliography" with its page
    """
    yield from _unlisted_of_kind(printed, "bibliography")


@rule("conditional", CHECKLIST)
def toc_lists_appendices(printed: PrintedThesis) -> Iterator[Finding]:
    """List the appendices.

    Bad:  contents that end with the bibliography, though an appendix follows
    Good: "Appendix A: Letters of Permission" with its page
    """
    yield from _unlisted_of_kind(printed, "appendix")


@rule("required", CHECKLIST)
def toc_page_numbers_correct(printed: PrintedThesis) -> Iterator[Finding]:
    """Let each page number in the contents be right.

    Reviewers look some of them up.

    Bad:  "Chapter Two … 27", and the chapter on page 28
    Good: every heading on the page that the contents name
    """
    for entry in printed.contents:
        yield from _misplaced(printed, entry)


@rule("recommended", Authority(GOOD_PRACTICE, "", "E"))
def toc_text_matches_headings(printed: PrintedThesis) -> Iterator[Finding]:
    """Word the entries as the headings are worded.

    Bad:  "Reading Letters" in the contents, "Letters and Their Readers" on the page
    Good: the same words
    """
    for entry in printed.contents:
        sheet = printed.sheet_with(entry.folio)
        opening = printed.openings[sheet - 1] if sheet else None
        if sheet and opening and opening.kind and not begins_alike(entry.text, printed.text(sheet)):
            others = [e for e in printed.contents if e.folio == entry.folio]
            if others == [entry]:
                problem = f'the contents say "{entry.text}", the page "{opening.text}"'
                yield printed.finding(entry.sheet, problem, box_bp=entry.box_bp)


RULES: tuple[Rule, ...] = (
    committee_in_toc,
    toc_present,
    toc_heading,
    toc_lists_preliminaries,
    toc_lists_body,
    toc_lists_bibliography,
    toc_lists_appendices,
    toc_page_numbers_correct,
    toc_text_matches_headings,
)


def _unlisted(printed: PrintedThesis, sheets: range, exempt: tuple[str, ...]) -> Iterator[Finding]:
    if not printed.contents:
        return
    for sheet in sheets:
        opening = printed.openings[sheet - 1]
        if opening is None or opening.kind in (*exempt, "committee") or _goes_on(printed, sheet):
            continue
        if not any(says_the_same(entry.text, opening.text) for entry in printed.contents):
            problem = f'"{opening.text}" is not in the table of contents'
            yield printed.finding(sheet, problem, box_bp=opening.box_bp)


def _goes_on(printed: PrintedThesis, sheet: int) -> bool:
    """Whether the page repeats the heading of the one before, or has one only within the body."""
    here, before = printed.openings[sheet - 1], printed.openings[sheet - 2] if sheet > 1 else None
    if here is None or (before is not None and before.text == here.text):
        return True
    return not here.kind


def _unlisted_of_kind(printed: PrintedThesis, kind: str) -> Iterator[Finding]:
    sheet = printed.sheet_of(kind)
    if sheet is None or sheet <= printed.body or not printed.contents:
        return
    opening = printed.openings[sheet - 1]
    words = opening.text if opening else ""
    if not any(
        says_the_same(entry.text, words) or entry.text.casefold().startswith(kind)
        for entry in printed.contents
    ):
        yield printed.finding(sheet, f'"{words}" is not in the table of contents')


def _misplaced(printed: PrintedThesis, entry: ContentsEntry) -> Iterator[Finding]:
    sheet = printed.sheet_with(entry.folio)
    if sheet is None:
        problem = (
            f'no page has the number {entry.folio}, which the contents give for "{entry.text}"'
        )
        yield printed.finding(entry.sheet, problem, box_bp=entry.box_bp)
        return
    if begins_alike(entry.text, printed.text(sheet)):
        return
    near = [n for n in range(1, len(printed.pages) + 1) if n not in printed.section("contents")]
    elsewhere = next((n for n in near if begins_alike(entry.text, printed.heading_text(n))), None)
    if elsewhere:
        folio = printed.folios[elsewhere - 1]
        where = f"page {folio.text}" if folio else f"sheet {elsewhere}"
        problem = f'"{entry.text}" is on {where}, the contents say {entry.folio}'
        yield printed.finding(entry.sheet, problem, box_bp=entry.box_bp)
