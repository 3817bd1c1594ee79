"""Rules on the abstract."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2025,
    DEPOSIT,
    GUIDELINES_2011,
    PRACTICE,
    STRUCTURE,
    Authority,
)
from uvicthesis.checks.evidence import WrittenThesis
from uvicthesis.checks.pages.wording import plain
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding
from uvicthesis.location import Location

PAGE = Authority(STRUCTURE, "Abstract", "A")
CHECKLIST_NOW = Authority(CHECKLIST_2025, "Abstract", "B")
FORM = Authority(DEPOSIT, "Abstract", "A")

FEWEST_WORDS, USUAL_WORDS, MOST_WORDS = 100, 250, 350

_NOT_PLAIN = {
    "Math": "a formula",
    "Cite": "a citation",
    "Note": "a note",
    "Image": "an image",
    "Code": "code",
}


@rule("required", PAGE)
def abstract_present(printed: PrintedThesis) -> Iterator[Finding]:
    """Have an abstract.

    Bad:  the contents right after the committee page
    Good: a page headed "Abstract"
    """
    if printed.sheet_of("abstract") is None:
        yield printed.finding(min(3, len(printed.pages)), 'no page is headed "Abstract"')


@rule("recommended", CHECKLIST_NOW)
def abstract_length(printed: PrintedThesis) -> Iterator[Finding]:
    """Keep the abstract to about 250 words.

    The university sets no limit.

    Bad:  an abstract of three pages
    Good: one page, 200 to 300 words
    """
    sheet = printed.sheet_of("abstract")
    if sheet is None:
        return
    words = sum(len(plain(line.text).split()) for line in printed.text_of("abstract"))
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        problem = f"the abstract has {words} words, about {USUAL_WORDS} are usual"
        yield printed.finding(sheet, problem, severity="note")


@rule("required", Authority(GUIDELINES_2011, "Order", "C"), CHECKLIST_NOW)
def abstract_position(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the abstract right after the committee page, on page iii.

    Bad:  the table of contents on page iii and the abstract on page v
    Good: committee ii, abstract iii, table of contents iv
    """
    sheet = printed.sheet_of("abstract")
    if sheet is not None and sheet != 3:
        problem = f"the abstract is the {_ordinal(sheet)} page, not the third"
        yield printed.finding(sheet, problem, "it follows the supervisory committee page")


@rule("recommended", CHECKLIST_NOW, Authority(PRACTICE, "", "D"))
def abstract_no_committee_list(printed: PrintedThesis) -> Iterator[Finding]:
    """Do not list the committee again above the abstract.

    Older sample pages did so.

    Bad:  "Supervisory Committee" and its members above "Abstract"
    Good: "Abstract" and the text
    """
    for sheet, page in enumerate(printed.pages[2 : printed.body], start=3):
        texts = [plain(line.text).casefold() for line in page.lines]
        if "abstract" in texts and "supervisory committee" in texts:
            yield printed.finding(sheet, "the committee is listed on the page of the abstract")


@rule("required", CHECKLIST_NOW)
def abstract_heading(printed: PrintedThesis) -> Iterator[Finding]:
    """Head the abstract "Abstract", in capitals or not.

    Bad:  "Summary"
    Good: "Abstract", "ABSTRACT"
    """
    opening = printed.openings[2] if len(printed.pages) > 2 else None
    if printed.sheet_of("abstract") or opening is None or opening.kind:
        return
    if opening.text.casefold().startswith(("summary", "thesis abstract", "abstract")):
        problem = f'the abstract is headed "{opening.text}"'
        yield printed.finding(3, problem, 'head it "Abstract"', box_bp=opening.box_bp)


@rule("recommended", FORM)
def abstract_plain_text_safe(written: WrittenThesis) -> Iterator[Finding]:
    """Write the abstract so that it can be read as plain text.

    It is pasted into the deposit form, where formulas, citations and notes are lost.

    Bad:  $E = mc^2$ or [@knuth1984tex] in the abstract
    Good: words alone
    """
    path = written.settings.front.get("abstract")
    if path is None:
        return
    for node, line in written.nodes_of(path):
        if what := _NOT_PLAIN.get(node["t"]):
            problem = f"{what} in the abstract is lost in the deposit form"
            yield Finding("", Location(path, line), problem, "say it in words")


abstract_content = for_a_person(
    "abstract-content",
    "required",
    PAGE,
    says="""State the problem, the method of investigation and the general conclusions.

    Bad:  an abstract that announces what the thesis will discuss
    Good: an abstract that says what was asked, how it was answered, and the answer
    """,
)

abstract_equals_deposit = for_a_person(
    "abstract-equals-deposit",
    "required",
    FORM,
    says="""Paste the abstract of the thesis into the deposit form.

    Bad:  an older version of the abstract in the form
    Good: the same words in both
    """,
)

RULES: tuple[Rule, ...] = (
    abstract_present,
    abstract_content,
    abstract_length,
    abstract_position,
    abstract_no_committee_list,
    abstract_heading,
    abstract_equals_deposit,
    abstract_plain_text_safe,
)


def _ordinal(number: int) -> str:
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    return words[number - 1] if number <= len(words) else f"{number}th"
