"""Rules on the layout of pages: size, margins, fonts, turned pages."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2025,
    GOOD_PRACTICE,
    GUIDELINES_2011,
    PRACTICE,
    Authority,
)
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding
from uvicthesis.pdf.finished import Box, Page

BODY = Authority(CHECKLIST_2025, "Body", "B")
USAGE = Authority(PRACTICE, "", "D")
SENSE = Authority(GOOD_PRACTICE, "", "E")

LETTER_BP = (612.0, 792.0)
SIZE_TOLERANCE_BP = 1.0
LEAST_MARGIN_BP = 54.0
"""0.75 in: what is nearer to an edge than that is in a margin, whatever margins were meant."""

SIDES = ("left", "lower", "right", "upper")


@rule("recommended", USAGE)
def page_size_letter(printed: PrintedThesis) -> Iterator[Finding]:
    """Use letter paper, 8.5 by 11 inches.

    A turned page may be 11 by 8.5.

    Bad:  A4
    Good: 612 by 792 points
    """
    for page in printed.pages:
        size = sorted((page.width_bp, page.height_bp))
        off = max(abs(one - other) for one, other in zip(size, LETTER_BP, strict=True))
        if off > SIZE_TOLERANCE_BP:
            problem = f"the page is {page.width_bp / 72:.2f} by {page.height_bp / 72:.2f} inches"
            yield printed.finding(page.sheet, problem, "letter paper is 8.5 by 11 inches")
            return


@rule("recommended", SENSE, severity="warning")
def text_within_text_block(printed: PrintedThesis) -> Iterator[Finding]:
    """Let nothing run into the margins, and least of all off the page.

    Ink within 0.75 inches of an edge is a warning, ink beyond the edge an error. The page number
    may stand there.

    Bad:  a long address that runs through the right margin
    Good: the same address, broken after a slash
    """
    for page in printed.pages:
        worst = min(_nearest(printed, page), default=None)
        if worst is None or worst[0] >= LEAST_MARGIN_BP:
            continue
        gap_bp, side, box, what = worst
        if gap_bp < -SIZE_TOLERANCE_BP:
            problem = f"{what} runs off the page at the {side} edge"
            yield printed.finding(page.sheet, problem, box_bp=box, severity="error")
        else:
            problem = f"{what} stands {gap_bp / 72:.2f} inches from the {side} edge"
            yield printed.finding(page.sheet, problem, "break or narrow it", box_bp=box)


@rule("recommended", SENSE)
def headings_consistent(printed: PrintedThesis) -> Iterator[Finding]:
    """Set all headings of a level alike.

    Bad:  "Chapter One" in 17 points, "Chapter Two" in 14
    Good: one size and one font for all chapters
    """
    looks: dict[tuple[str, int], list[int]] = {}
    for sheet, opening in enumerate(printed.openings, start=1):
        if opening and opening.kind in ("chapter", "appendix") and sheet > printed.front:
            looks.setdefault((opening.font, round(opening.size_bp)), []).append(sheet)
    usual = max(looks.values(), key=len, default=[])
    for sheets in looks.values():
        if sheets is not usual:
            opening = printed.openings[sheets[0] - 1]
            problem = f'"{opening.text if opening else ""}" is set otherwise than other chapters'
            yield printed.finding(sheets[0], problem, box_bp=opening.box_bp if opening else None)


@rule("conditional", BODY)
def captions_numbered(printed: PrintedThesis) -> Iterator[Finding]:
    """Number tables and figures, each in a row of its own.

    Bad:  two tables called Table 2.1, or none called Table 2.2 between 2.1 and 2.3
    Good: Table 2.1, Table 2.2, Table 2.3
    """
    seen: dict[tuple[str, str], int] = {}
    for caption in printed.captions:
        first = seen.setdefault((caption.kind, caption.number), caption.sheet)
        if caption.sheet - first > 1:
            problem = f"{caption.kind[:-1]} {caption.number} stands on two pages far apart"
            yield printed.finding(caption.sheet, problem, box_bp=caption.box_bp)


@rule("recommended", Authority(GUIDELINES_2011, "Illustrations", "C"))
def no_copyright_symbol_on_illustrations(printed: PrintedThesis) -> Iterator[Finding]:
    """Put no copyright sign on illustrations.

    Bad:  "© A Museum" within a figure or its caption
    Good: "By permission of A Museum" in the caption
    """
    for page in printed.pages[printed.front :]:
        for line in page.lines:
            if "©" in line.text:
                yield printed.finding(page.sheet, "a copyright sign", box_bp=line.box_bp)


margins_free = for_a_person(
    "margins-free",
    "free",
    BODY,
    says="""Choose the margins: the university prescribes none.

    One inch all round is what this program sets; 1.5 inches at the left leave room for a binding.

    Bad:  a search for the prescribed margin
    Good: margins: 1in
    """,
)

font_free = for_a_person(
    "font-free",
    "free",
    USAGE,
    says="""Choose the font and its size: no rule was found; 12 points are usual.

    Bad:  9 points, so that the thesis looks shorter
    Good: 12 points of a font that has every letter the text needs
    """,
)

line_spacing_free = for_a_person(
    "line-spacing-free",
    "free",
    USAGE,
    says="""Choose the line spacing: no rule was found; one and a half is usual.

    Quotations, notes, captions and the bibliography are single spaced.

    Bad:  double spacing in notes
    Good: spacing: 1.5
    """,
)

landscape_pages = for_a_person(
    "landscape-pages",
    "recommended",
    SENSE,
    says="""Turn wide pages so that they read upright on the screen, and keep their number.

    Bad:  a table on its side
    Good: a page that is wider than high
    """,
)

citation_style_free = for_a_person(
    "citation-style-free",
    "free",
    BODY,
    says="""Cite as your field does: the university prescribes no style.

    Bad:  two styles in one thesis
    Good: Chicago notes in history, IEEE in engineering
    """,
)

appendix_placement = for_a_person(
    "appendix-placement",
    "free",
    USAGE,
    says="""Put appendices before or after the bibliography.

    Newer templates have them after.

    Bad:  an appendix among the preliminary pages
    Good: chapters, bibliography, appendices
    """,
)

colour_allowed = for_a_person(
    "colour-allowed",
    "recommended",
    Authority(GUIDELINES_2011, "Illustrations", "C"),
    says="""Use colour, and let figures be legible without it.

    Bad:  two lines of a diagram that only red and green tell apart
    Good: colours that differ in lightness, or lines that differ in kind
    """,
)

legends_with_figure = for_a_person(
    "legends-with-figure",
    "recommended",
    Authority(GUIDELINES_2011, "Illustrations", "C"),
    says="""Keep the legend on the page of its figure.

    Bad:  a legend on the page opposite
    Good: a caption under the figure
    """,
)

RULES: tuple[Rule, ...] = (
    margins_free,
    page_size_letter,
    font_free,
    line_spacing_free,
    text_within_text_block,
    headings_consistent,
    captions_numbered,
    landscape_pages,
    citation_style_free,
    appendix_placement,
    colour_allowed,
    legends_with_figure,
    no_copyright_symbol_on_illustrations,
)


def _nearest(printed: PrintedThesis, page: Page) -> Iterator[tuple[float, str, Box, str]]:
    """For each thing on a page its least distance from an edge, and which; the folio left out."""
    folio = printed.folios[page.sheet - 1]
    boxes = [(line.box_bp, f'"{line.text.strip()[:40]}"') for line in page.lines]
    boxes += [(picture.box_bp, "a picture") for picture in page.pictures]
    for box, what in boxes:
        if folio and box == folio.box_bp:
            continue
        gaps = (box[0], box[1], page.width_bp - box[2], page.height_bp - box[3])
        gap, side = min(zip(gaps, SIDES, strict=True))
        yield gap, side, box, what
