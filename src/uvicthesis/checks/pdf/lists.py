"""Rules on the lists of tables, figures and other things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2025,
    GUIDELINES_2011,
    Authority,
)
from uvicthesis.checks.pages.wording import plain
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

LISTS = Authority(CHECKLIST_2025, "Lists", "B")
GUIDELINES = Authority(GUIDELINES_2011, "Order", "C")

CAPTIONS = {"tables": re.compile(r"table\s+([A-Z]?\d[\d.]*)", re.IGNORECASE)}
CAPTIONS["figures"] = re.compile(r"(?:figure|fig\.)\s+([A-Z]?\d[\d.]*)", re.IGNORECASE)


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
    list_of_tables,
    list_of_figures,
    list_own_page,
    list_format_like_toc,
    list_entry_has_caption,
    list_other,
    list_order,
)


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
