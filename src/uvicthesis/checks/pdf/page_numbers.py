"""Rules on page numbers, and on what begins a page."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2025,
    GOOD_PRACTICE,
    GUIDELINES_2011,
    PRACTICE,
    STRUCTURE_BEFORE,
    Authority,
)
from uvicthesis.checks.pages.agreement import begins_alike
from uvicthesis.checks.pages.folios import Folio, in_roman
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

OLD_PAGE = Authority(STRUCTURE_BEFORE, "Parts of the thesis", "A")
PAGINATION = Authority(GUIDELINES_2011, "Pagination", "C")
NUMBERS = Authority(CHECKLIST_2025, "Page numbers", "B")
USAGE = Authority(PRACTICE, "", "D")

SAME_PLACE_BP = 18.0
UPPER_RIGHT_BP = 79.2
"""1.1 in."""


@rule("required", OLD_PAGE, PAGINATION, NUMBERS)
def prelim_roman_lowercase(printed: PrintedThesis) -> Iterator[Finding]:
    """Number the preliminary pages in small roman numbers.

    Bad:  "2" or "II" on the committee page
    Good: ii, iii, iv
    """
    for sheet, folio in _folios(printed, range(2, printed.front + 1)):
        if folio.style != "roman":
            problem = f'the number "{folio.text}" should be "{in_roman(folio.value)}"'
            yield printed.finding(sheet, problem, box_bp=folio.box_bp)


@rule("required", PAGINATION)
def prelim_roman_continuous(printed: PrintedThesis) -> Iterator[Finding]:
    """Count the preliminary pages without a gap.

    Bad:  iii, iv, vi
    Good: ii, iii, iv, v
    """
    before = 0
    for sheet, folio in _folios(printed, range(2, printed.front + 1)):
        if before and folio.value != before + 1:
            problem = f'"{folio.text}" follows "{in_roman(before)}"'
            yield printed.finding(sheet, problem, box_bp=folio.box_bp)
        before = folio.value


@rule("required", PAGINATION, NUMBERS)
def body_arabic(printed: PrintedThesis) -> Iterator[Finding]:
    """Number the body in arabic numbers.

    Bad:  roman numbers that go on through the Introduction
    Good: 1, 2, 3 from the Introduction on
    """
    chapter = printed.sheet_of("chapter")
    later = (sheet for sheet, one in _folios(printed, range(chapter or 1, len(printed.pages) + 1)))
    first = next(later, None)
    folio = printed.folios[first - 1] if chapter and first else None
    if chapter and first and folio and folio.style != "arabic":
        problem = f'the first chapter has the number "{folio.text}"'
        yield printed.finding(first, problem, "begin with 1", box_bp=folio.box_bp)


@rule("required", PAGINATION, NUMBERS)
def body_starts_at_1(printed: PrintedThesis) -> Iterator[Finding]:
    """Begin the text on page 1.

    Bad:  the Introduction on page 8, after vii
    Good: the Introduction on page 1, whether the number is printed or not
    """
    for sheet, folio in _folios(printed, range(printed.front + 1, len(printed.pages) + 1)):
        expected = sheet - printed.front
        if folio.style == "arabic" and folio.value != expected:
            problem = f"the text begins with page {folio.value}, not {expected}"
            yield printed.finding(sheet, problem, box_bp=folio.box_bp)
        return


@rule("required", PAGINATION, USAGE)
def body_continuous_to_end(printed: PrintedThesis) -> Iterator[Finding]:
    """Count on to the last page: through figures, bibliography and appendices.

    Bad:  an appendix numbered A-1, A-2
    Good: one sequence from the first page of the text to the last of the appendices
    """
    before, place = 0, 0
    for sheet, folio in _folios(printed, range(printed.front + 1, len(printed.pages) + 1)):
        expected = before + sheet - place
        if before and (folio.style != "arabic" or folio.value != expected):
            problem = f'the number "{folio.text}" should be {expected}'
            yield printed.finding(sheet, problem, box_bp=folio.box_bp)
            return
        before, place = folio.value, sheet


@rule("required", NUMBERS, PAGINATION)
def every_page_numbered(printed: PrintedThesis) -> Iterator[Finding]:
    """Number every page but the title page; the first page of the text may go without.

    Pages with a figure alone, and pages that are turned, have a number too.

    Bad:  a table across a turned page, and no number on it
    Good: a number on each page
    """
    for sheet, folio in enumerate(printed.folios, start=1):
        if folio is None and sheet not in (1, 2, printed.front + 1) and not printed.is_blank(sheet):
            yield printed.finding(sheet, "the page has no number")


@rule("recommended", PAGINATION, USAGE)
def page_number_top_right(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the numbers into the upper right-hand corner.

    Bad:  numbers in the middle of the foot
    Good: numbers at the right margin, within 1.1 inches of the upper edge
    """
    for sheet, folio in _folios(printed, range(2, len(printed.pages) + 1)):
        page = printed.pages[sheet - 1]
        is_right = folio.box_bp[2] > page.width_bp - 2 * UPPER_RIGHT_BP
        if not is_right or folio.box_bp[3] < page.height_bp - UPPER_RIGHT_BP:
            problem = "page numbers are not in the upper right-hand corner"
            yield printed.finding(sheet, problem, box_bp=folio.box_bp)
            return


@rule("recommended", Authority(GOOD_PRACTICE, "", "E"))
def page_number_consistent_place(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the numbers in the same place on all pages.

    Bad:  above on most pages, below on the first of each chapter
    Good: upper right everywhere
    """
    places: dict[tuple[int, int], list[int]] = {}
    for sheet, folio in _folios(printed, range(2, len(printed.pages) + 1)):
        page = printed.pages[sheet - 1]
        from_right = page.width_bp - folio.box_bp[2]
        from_top = page.height_bp - folio.box_bp[3]
        place = (round(from_right / SAME_PLACE_BP), round(from_top / SAME_PLACE_BP))
        places.setdefault(place, []).append(sheet)
    usual = max(places.values(), key=len, default=[])
    for sheets in places.values():
        if sheets is not usual and len(sheets) * 4 < len(usual):
            odd = printed.folios[sheets[0] - 1]
            problem = "the page number stands elsewhere than on most pages"
            yield printed.finding(sheets[0], problem, box_bp=odd.box_bp if odd else None)


@rule("required", NUMBERS, severity="warning")
def no_blank_pages(printed: PrintedThesis) -> Iterator[Finding]:
    """Insert no blank pages.

    Bad:  an empty page before each chapter, so that it begins on the right
    Good: each page with something on it
    """
    for sheet in range(1, len(printed.pages) + 1):
        if printed.is_blank(sheet):
            yield printed.finding(sheet, "the page is blank", "take it out")


@rule("required", Authority(CHECKLIST_2025, "Body", "B"), severity="warning")
def chapter_new_page(printed: PrintedThesis) -> Iterator[Finding]:
    """Begin every chapter on a new page.

    Bad:  "Chapter Two" in the middle of a page
    Good: each chapter on top of its first page
    """
    chapters = [entry for entry in printed.contents if entry.text.casefold().startswith("chapter")]
    for entry in chapters:
        sheet = printed.sheet_with(entry.folio)
        opening = printed.openings[sheet - 1] if sheet else None
        heads = printed.heading_text(sheet) if sheet else ""
        if sheet and opening is None and heads and begins_alike(entry.text, heads):
            problem = f'"{entry.text}" does not begin on a new page'
            yield printed.finding(sheet, problem)


body_first_number_optional = for_a_person(
    "body-first-number-optional",
    "optional",
    NUMBERS,
    PAGINATION,
    says="""Show the number on the first page of the text, or hide it.

    Bad:  a search for how to suppress it
    Good: either
    """,
)

one_sided = for_a_person(
    "one-sided",
    "recommended",
    USAGE,
    says="""Lay the pages out for reading on one side: no mirrored margins.

    Bad:  a wide left margin on odd pages and a wide right one on even pages
    Good: the same margins on all pages
    """,
)

RULES: tuple[Rule, ...] = (
    prelim_roman_lowercase,
    prelim_roman_continuous,
    body_arabic,
    body_starts_at_1,
    body_first_number_optional,
    body_continuous_to_end,
    every_page_numbered,
    page_number_top_right,
    page_number_consistent_place,
    no_blank_pages,
    one_sided,
    chapter_new_page,
)


def _folios(printed: PrintedThesis, sheets: range) -> Iterator[tuple[int, Folio]]:
    for sheet in sheets:
        if folio := printed.folios[sheet - 1]:
            yield sheet, folio
