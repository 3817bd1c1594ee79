"""Rules on the title page."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2017,
    CHECKLIST_2025,
    GUIDELINES_2011,
    PRACTICE,
    STRUCTURE,
    Authority,
)
from uvicthesis.checks.evidence import PrintedThesis
from uvicthesis.checks.pages.wording import comparable
from uvicthesis.checks.rule import Rule, rule
from uvicthesis.findings import Finding

TITLE_PAGE = Authority(STRUCTURE, "Title page", "A")
CHECKLIST = Authority(CHECKLIST_2017, "Title Page", "A")
CHECKLIST_NOW = Authority(CHECKLIST_2025, "Title page", "B")


@rule("required", TITLE_PAGE)
def title_page_present(printed: PrintedThesis) -> Iterator[Finding]:
    """Begin with the title page.

    Every thesis has one as its first page: title, author, what it is submitted for.

    Bad:  the abstract on the first page
    Good: title, "by", the author, "A Thesis Submitted in Partial Fulfilment …" on the first page
    """
    if not printed.title_page.lines:
        message = "the first page does not say what the thesis is submitted for, nor whose it is"
        yield Finding("", printed.pages[0].at(printed.name), message)


@rule("required", CHECKLIST, Authority(GUIDELINES_2011, "Pagination", "C"))
def title_page_unnumbered(printed: PrintedThesis) -> Iterator[Finding]:
    """Print no number on the title page.

    It counts as page i all the same: the committee page after it is page ii.

    Bad:  a lone "i" at the foot of the title page
    Good: no number there, and "ii" on the next page
    """
    if printed.title_page.lines and (folio := printed.folios[0]):
        message = f'the title page has the number "{folio.text}"'
        yield Finding("", printed.pages[0].at(printed.name), message, box_bp=folio.box_bp)


@rule("required", Authority(PRACTICE, "", "D"))
def title_page_by(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the line "by" between title and author.

    Bad:  the title, and the author's name under it
    Good: the title, "by", the author's name
    """
    if printed.title_page.lines and not printed.title_page.of("by"):
        yield Finding(
            "", printed.pages[0].at(printed.name), 'there is no line "by" under the title'
        )


@rule("required", CHECKLIST, CHECKLIST_NOW)
def author_name_identical(printed: PrintedThesis) -> Iterator[Finding]:
    """Write your name the same wherever the title page has it.

    The name under the title and the name after the copyright sign are one, to the letter.

    Bad:  "by Anne Student" above, "© A. Student, 2024" below
    Good: "by Anne Student" above, "© Anne Student, 2024" below
    """
    name, owner = printed.title_page.text("author"), printed.title_page.text("copyright")
    if name and owner and comparable(name) not in comparable(owner):
        message = f'the name above is "{name}", the line below says "{owner}"'
        box = printed.title_page.of("copyright")[0].box_bp
        yield Finding("", printed.pages[0].at(printed.name), message, box_bp=box)


RULES: tuple[Rule, ...] = (
    title_page_present,
    title_page_unnumbered,
    title_page_by,
    author_name_identical,
)
