"""Rules on the title page: what stands on it, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from uvicthesis.checks.authorities import (
    CHECKLIST_2017,
    CHECKLIST_2025,
    GOOD_PRACTICE,
    GUIDELINES_2011,
    PRACTICE,
    PROJECTS,
    STRUCTURE,
    Authority,
)
from uvicthesis.checks.pages.title_page import ORDER
from uvicthesis.checks.pages.wording import comparable
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import ALL, Rule, for_a_person, rule
from uvicthesis.findings import Finding

PAGE = Authority(STRUCTURE, "Title page", "A")
CHECKLIST = Authority(CHECKLIST_2017, "Title Page", "A")
SAMPLES = Authority(CHECKLIST_2025, "Sample preliminary pages", "B")
GUIDELINES = Authority(GUIDELINES_2011, "Title Page", "C")
USAGE = Authority(PRACTICE, "", "D")


@rule("required", PAGE)
def title_page_present(printed: PrintedThesis) -> Iterator[Finding]:
    """Begin with the title page.

    Every thesis has one as its first page: title, author, what it is submitted for.

    Bad:  the abstract on the first page
    Good: title, "by", the author, "A Thesis Submitted in Partial Fulfilment …" on the first page
    """
    if not printed.title_page.lines:
        problem = "the first page does not say what the thesis is submitted for, nor whose it is"
        yield printed.finding(1, problem, "put the title page before all others")


@rule("required", CHECKLIST, Authority(GUIDELINES_2011, "Pagination", "C"))
def title_page_unnumbered(printed: PrintedThesis) -> Iterator[Finding]:
    """Print no number on the title page.

    It counts as page i all the same: the committee page after it is page ii.

    Bad:  a lone "i" at the foot of the title page
    Good: no number there, and "ii" on the next page
    """
    folio = printed.folios[0]
    if printed.title_page.lines and folio:
        problem = f'the title page has the number "{folio.text}"'
        yield printed.finding(
            1, problem, "leave it out; the page still counts", box_bp=folio.box_bp
        )


@rule("required", Authority(GUIDELINES_2011, "Pagination", "C"), SAMPLES)
def title_page_counts_as_i(printed: PrintedThesis) -> Iterator[Finding]:
    """Count the title page as page i, so that the next page is ii.

    Bad:  "i" on the supervisory committee page
    Good: "ii" on the supervisory committee page
    """
    folio = printed.folios[1] if len(printed.pages) > 1 else None
    if printed.title_page.lines and folio and folio.value != 2:
        problem = f'the page after the title page is "{folio.text}", not "ii"'
        yield printed.finding(2, problem, "begin to count with the title page", box_bp=folio.box_bp)


@rule("required", USAGE)
def title_page_one_page(printed: PrintedThesis) -> Iterator[Finding]:
    """Let the title page fit on one page.

    Bad:  the rights statement on a second page
    Good: everything on the first page, from the title to the acknowledgement of the territory
    """
    lacking = [role for role in ("department", "copyright") if not printed.title_page.of(role)]
    goes_on = len(printed.pages) > 1 and printed.openings[1] is None
    if printed.title_page.lines and lacking and goes_on:
        yield printed.finding(
            2, "the title page goes on here", "close up the space on the first page"
        )


@rule("required", CHECKLIST, GUIDELINES)
def title_matches_everywhere(printed: PrintedThesis) -> Iterator[Finding]:
    """Give the thesis one title, to the letter.

    The title page, the committee page, the deposit form and every other paper have the same.

    Bad:  "Letters Home" in the settings and "Letters from Home" on the title page
    Good: "Letters Home" wherever it stands
    """
    title = printed.title_page.text("title")
    if title and comparable(title) != comparable(printed.facts.title):
        problem = f'the title page says "{title}", but the title is "{printed.facts.title}"'
        yield printed.finding(1, problem, box_bp=printed.title_page.of("title")[0].box_bp)


@rule("required", USAGE)
def title_page_by(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the line "by" between title and author.

    Bad:  the title, and the author's name under it
    Good: the title, "by", the author's name
    """
    if printed.title_page.lines and not printed.title_page.of("by"):
        yield printed.finding(1, 'there is no line "by" under the title')


@rule("required", CHECKLIST, Authority(CHECKLIST_2025, "Title page", "B"))
def author_name_identical(printed: PrintedThesis) -> Iterator[Finding]:
    """Write your name the same wherever the title page has it.

    The name under the title and the name after the copyright sign are one, to the letter.

    Bad:  "by Anne Student" above, "© A. Student, 2024" below
    Good: "by Anne Student" above, "© Anne Student, 2024" below
    """
    name, owner = printed.title_page.text("author"), printed.title_page.text("copyright")
    if name and owner and comparable(name) not in comparable(owner):
        problem = f'the name above is "{name}", but the line below says "{owner}"'
        box = printed.title_page.of("copyright")[0].box_bp
        yield printed.finding(1, problem, "write the two alike", box_bp=box)


@rule("required", CHECKLIST, PAGE)
def title_page_order(printed: PrintedThesis) -> Iterator[Finding]:
    """Keep the order of the sample pages.

    Title, "by", author, credentials, what it is submitted for, degree, department, copyright,
    University of Victoria, rights, a licence if there is one, acknowledgement of the territory.

    Bad:  the department above the degree
    Good: "MASTER OF ARTS", and below it "in the Department of History"
    """
    for above, below in pairwise(printed.title_page.order):
        if ORDER.index(above) > ORDER.index(below):
            line = printed.title_page.of(below)[0]
            problem = f'"{line.text.strip()}" stands too low on the title page'
            yield printed.finding(1, problem, _ORDER_ADVICE, box_bp=line.box_bp)
            return


_ORDER_ADVICE = (
    "the order is: title, by, author, credentials, statement, degree, department, © line"
)


@rule("recommended", Authority(GOOD_PRACTICE, "", "E"))
def title_page_nothing_else(printed: PrintedThesis) -> Iterator[Finding]:
    """Put nothing else on the title page: no logo, no date of the defence, no supervisors.

    A licence, such as one of Creative Commons, may stand there.

    Bad:  "Supervised by Dr. Ada Supervisor" under the author's name
    Good: the lines of the sample pages, and a licence
    """
    for line in printed.title_page.of("other"):
        if not any(word in line.text.casefold() for word in ("licen", "creative commons", "cc by")):
            problem = f'"{line.text.strip()}" does not belong on the title page'
            yield printed.finding(1, problem, box_bp=line.box_bp)
    if printed.title_page.lines and printed.pages[0].pictures:
        box = printed.pages[0].pictures[0].box_bp
        yield printed.finding(1, "there is a picture on the title page", box_bp=box)


conform_to_sample_pages = for_a_person(
    "conform-to-sample-pages",
    "required",
    CHECKLIST,
    PAGE,
    says="""Lay the preliminary pages out as the sample pages of Graduate Studies are.

    The rules here follow the samples as far as they are known; that a template was used is no
    guarantee. Open the university's checklist once and compare page by page.

    Bad:  a title page after the taste of a department
    Good: a title page beside which the sample shows no difference
    """,
)

title_symbols = for_a_person(
    "title-symbols",
    "optional",
    PAGE,
    says="""Write symbols, Greek letters and formulas in a title as they are, or in words.

    Bad:  a title whose formula the library's catalogue cannot show, and no form in words
    Good: "β-Decay in Light Nuclei", or "Beta Decay in Light Nuclei"
    """,
)

author_legal_name = for_a_person(
    "author-legal-name",
    "required",
    Authority(CHECKLIST_2025, "Title page", "B"),
    says="""Use your legal name, as the university has it on record.

    Bad:  a nickname on the title page
    Good: the name on your student record
    """,
)

project_out_of_scope = for_a_person(
    "project-out-of-scope",
    "free",
    PAGE,
    Authority(PROJECTS, "", "A"),
    applies_to=("project",),
    says="""Ask your department how a master's project should look.

    Graduate Studies has format rules for theses and dissertations alone; the library tells those
    who deposit a project to follow them with "project" in place of "thesis".

    Bad:  a project held to rules that no one made for it
    Good: a project in the form its department asks for
    """,
)

department_extra_rules = for_a_person(
    "department-extra-rules",
    "recommended",
    PAGE,
    applies_to=ALL,
    says="""Ask your supervisor and department for rules of their own.

    Rules that can be checked go into a file of their own, named under check: rules:.

    Bad:  a style that the department learns of at the defence
    Good: the department's rules asked for before the first chapter is written
    """,
)

RULES: tuple[Rule, ...] = (
    project_out_of_scope,
    department_extra_rules,
    conform_to_sample_pages,
    title_page_present,
    title_page_unnumbered,
    title_page_counts_as_i,
    title_page_one_page,
    title_matches_everywhere,
    title_symbols,
    title_page_by,
    author_name_identical,
    author_legal_name,
    title_page_order,
    title_page_nothing_else,
)
