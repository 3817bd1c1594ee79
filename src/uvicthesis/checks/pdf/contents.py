"""Rules on the table of contents and the lists."""

from __future__ import annotations

import re
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
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

PAGE = Authority(STRUCTURE, "Table of contents", "A")
CHECKLIST = Authority(CHECKLIST_2025, "Table of contents", "B")
LISTS = Authority(CHECKLIST_2025, "Lists", "B")
GUIDELINES = Authority(GUIDELINES_2011, "Order", "C")
USAGE = Authority(PRACTICE, "", "D")

CAPTIONS = {"tables": re.compile(r"table\s+([A-Z]?\d[\d.]*)", re.IGNORECASE)}
CAPTIONS["figures"] = re.compile(r"(?:figure|fig\.)\s+([A-Z]?\d[\d.]*)", re.IGNORECASE)


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


@rule("conditional", LISTS)
def list_of_tables(printed: PrintedThesis) -> Iterator[Finding]:
    """List the tables where there are any, and have no such list where there are none.

    Bad:  twelve tables and no list of them
    Good: a page headed "List of Tables"
    """
    yield from _list_matches_captions(printed, "tables")


@rule("conditional", LISTS)
def list_of_figures(printed: PrintedThesis) -> Iterator[Finding]:
    """List the figures where there are any, and have no such list where there are none.

    Bad:  a page headed "List of Figures" with nothing on it
    Good: no list, where there is no figure
    """
    yield from _list_matches_captions(printed, "figures")


@rule("conditional", LISTS)
def list_own_page(printed: PrintedThesis) -> Iterator[Finding]:
    """Begin each list on a page of its own.

    Bad:  "List of Figures" halfway down the page of the tables
    Good: each of the two on its own page
    """
    names = {"list of tables": "tables", "list of figures": "figures"}
    for sheet in range(2, printed.body + 1):
        for line in printed.pages[sheet - 1].lines:
            name = plain(line.text).casefold()
            opening = printed.openings[sheet - 1]
            heads = opening is not None and opening.text.casefold().startswith(name)
            if name in names and not heads:
                problem = f'"{plain(line.text)}" does not begin a page'
                yield printed.finding(sheet, problem, box_bp=line.box_bp)


@rule("conditional", LISTS)
def list_entry_has_caption(printed: PrintedThesis) -> Iterator[Finding]:
    """Give each table and figure an entry: number, caption, page.

    The list may have a shorter form of the caption.

    Bad:  three tables and two entries
    Good: an entry for each, with the page it is on
    """
    for kind in CAPTIONS:
        entries = printed.listed(kind)
        placed = {(one.kind, one.number, one.sheet) for one in printed.captions}
        numbers = {number for entry in entries if (number := _number(entry.text, kind))}
        for caption in printed.captions:
            if entries and caption.kind == kind and caption.number not in numbers:
                problem = f"{kind[:-1]} {caption.number} is not in the list of {kind}"
                yield printed.finding(caption.sheet, problem, box_bp=caption.box_bp)
        for entry in entries:
            sheet = printed.sheet_with(entry.folio)
            number = _number(entry.text, kind)
            if number and (kind, number, sheet) not in placed:
                problem = f"{kind[:-1]} {number} is not on page {entry.folio}, as the list says"
                yield printed.finding(entry.sheet, problem, box_bp=entry.box_bp)


@rule("recommended", GUIDELINES, LISTS)
def list_order(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the list of tables first, then that of figures, then others.

    Bad:  abbreviations before the list of tables
    Good: tables, figures, abbreviations
    """
    sheets = [(printed.sheet_of(kind), kind) for kind in ("tables", "figures", "list")]
    found = [(sheet, kind) for sheet, kind in sheets if sheet and sheet <= printed.body]
    if found != sorted(found):
        yield printed.finding(min(found)[0], "the lists do not stand in the usual order")


list_format_like_toc = for_a_person(
    "list-format-like-toc",
    "conditional",
    LISTS,
    says="""Set the lists as the table of contents is set, each under its heading.

    Bad:  a list of figures with page numbers in the left margin
    Good: lists that look like the contents
    """,
)

list_other = for_a_person(
    "list-other",
    "conditional",
    LISTS,
    says="""Treat a glossary, abbreviations and symbols as lists: a heading, an entry, roman pages.

    Bad:  abbreviations at the foot of the list of figures
    Good: a page headed "Abbreviations" among the preliminary pages, and in the contents
    """,
)

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
    list_of_tables,
    list_of_figures,
    list_own_page,
    list_format_like_toc,
    list_entry_has_caption,
    list_other,
    list_order,
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


def _list_matches_captions(printed: PrintedThesis, kind: str) -> Iterator[Finding]:
    captions = [one for one in printed.captions if one.kind == kind]
    sheet = printed.sheet_of(kind)
    if captions and sheet is None:
        first = captions[0]
        problem = f"there are {kind}, but no list of them"
        yield printed.finding(first.sheet, problem, box_bp=first.box_bp)
    if sheet is not None and sheet <= printed.body and not captions and not printed.listed(kind):
        yield printed.finding(sheet, f"there is a list of {kind}, but there are none")


def _number(text: str, kind: str) -> str:
    match = CAPTIONS[kind].match(text) or re.match(r"()([A-Z]?\d[\d.]*)", text)
    return match[match.lastindex or 1].rstrip(".") if match else ""
