"""Rules on the preliminary pages: which there are, their order, their headings."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2025,
    GUIDELINES_2011,
    PRACTICE,
    STRUCTURE_BEFORE,
    Authority,
)
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

OLD_PAGE = Authority(STRUCTURE_BEFORE, "Parts of the thesis", "A")
ORDER = Authority(GUIDELINES_2011, "Order", "C")
PRELIMINARIES = Authority(CHECKLIST_2025, "Preliminary pages", "B")
USAGE = Authority(PRACTICE, "", "D")

KINDS = (
    *("committee", "abstract", "contents", "tables", "figures", "list", "acknowledgements"),
    *("dedication", "epigraph", "frontispiece"),
)
"""Preliminary pages in the order of the guidelines; a preface may stand anywhere after lists."""

FIXED = KINDS[:3]


@rule("required", OLD_PAGE, ORDER, PRELIMINARIES)
def prelim_order(printed: PrintedThesis) -> Iterator[Finding]:
    """Keep the order of the preliminary pages.

    Title page, committee, abstract, contents, lists, acknowledgements, dedication, epigraph,
    frontispiece. The first four must stand so; for the others it is advice.

    Bad:  acknowledgements before the abstract
    Good: title page, committee, abstract, contents, then the rest
    """
    before = -1
    for sheet, kind in _preliminaries(printed):
        rank = KINDS.index(kind)
        if rank < before:
            opening = printed.openings[sheet - 1]
            problem = f'"{opening.text if opening else kind}" stands too late'
            is_fixed = kind in FIXED or KINDS[before] in FIXED
            yield printed.finding(sheet, problem, severity="" if is_fixed else "warning")
        before = max(before, rank)


@rule("conditional", PRELIMINARIES, ORDER)
def acknowledgements_before_dedication(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the acknowledgements before the dedication.

    Bad:  dedication vi, acknowledgements vii
    Good: acknowledgements vi, dedication vii
    """
    first, second = printed.sheet_of("dedication"), printed.sheet_of("acknowledgements")
    if first and second and first < second:
        yield printed.finding(first, "the dedication stands before the acknowledgements")


@rule("required", PRELIMINARIES)
def prelim_heading_consistent(printed: PrintedThesis) -> Iterator[Finding]:
    """Let all headings of the preliminary pages look alike.

    How they look is free: font, size, capitals, place. The heading of the committee, which stands
    below the title, may look otherwise.

    Bad:  "ABSTRACT" in the middle and "Acknowledgements" at the left
    Good: one look for all
    """
    looks: dict[tuple[object, ...], list[int]] = {}
    for sheet, _ in _preliminaries(printed):
        opening = printed.openings[sheet - 1]
        if opening is None or opening.kind == "committee":
            continue
        left, _, right, _ = opening.box_bp
        centre = printed.pages[sheet - 1].width_bp / 2
        is_centred = abs((left + right) / 2 - centre) < 6 and left > 90
        look = (opening.font, round(opening.size_bp), opening.text.isupper(), is_centred)
        looks.setdefault(look, []).append(sheet)
    usual = max(looks.values(), key=len, default=[])
    for sheets in looks.values():
        for sheet in sheets if sheets is not usual else ():
            opening = printed.openings[sheet - 1]
            problem = f'the heading "{opening.text if opening else ""}" looks unlike the others'
            yield printed.finding(sheet, problem, box_bp=opening.box_bp if opening else None)


acknowledgements_optional = for_a_person(
    "acknowledgements-optional",
    "optional",
    PRELIMINARIES,
    ORDER,
    says="""Thank whom you wish; the page may be left out, and spelled either way.

    Bad:  a page of thanks nobody meant
    Good: "Acknowledgements", "Acknowledgments", or none
    """,
)

dedication_optional = for_a_person(
    "dedication-optional",
    "optional",
    PRELIMINARIES,
    ORDER,
    says="""Dedicate the thesis, or do not; a quotation may stand there.

    Bad:  a page with nothing but its heading
    Good: one line in the middle of a page
    """,
)

epigraph_frontispiece = for_a_person(
    "epigraph-frontispiece",
    "optional",
    ORDER,
    says="""Put an epigraph, and then a frontispiece, after the dedication.

    Bad:  an epigraph on the title page
    Good: dedication, epigraph, frontispiece
    """,
)

preface_allowed = for_a_person(
    "preface-allowed",
    "optional",
    USAGE,
    says="""Add a preface, or a page on what was published before, among the preliminary pages.

    Bad:  a preface after chapter one
    Good: a preface before the Introduction, in the contents
    """,
)

RULES: tuple[Rule, ...] = (
    prelim_order,
    prelim_heading_consistent,
    acknowledgements_optional,
    dedication_optional,
    acknowledgements_before_dedication,
    epigraph_frontispiece,
    preface_allowed,
)


def _preliminaries(printed: PrintedThesis) -> Iterator[tuple[int, str]]:
    """The sheets of the preliminary pages that have a known heading, each kind once."""
    seen: set[str] = set()
    for sheet, opening in enumerate(printed.openings[: printed.front], start=1):
        if (
            opening
            and opening.kind in KINDS
            and (opening.kind == "list" or opening.kind not in seen)
        ):
            seen.add(opening.kind)
            yield sheet, opening.kind
