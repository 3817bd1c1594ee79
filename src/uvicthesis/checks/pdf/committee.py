"""Rules on the supervisory committee page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2017,
    CHECKLIST_2025,
    PRACTICE,
    STRUCTURE,
    Authority,
)
from uvicthesis.checks.pages.committee_page import PrintedMember
from uvicthesis.checks.pages.title_page import LineRole
from uvicthesis.checks.pages.wording import comparable, plain
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

PAGE = Authority(STRUCTURE, "Supervisory committee page", "A")
CHECKLIST = Authority(CHECKLIST_2017, "Supervisory Committee Page", "A")
CHECKLIST_NOW = Authority(CHECKLIST_2025, "Supervisory committee page", "B")
USAGE = Authority(PRACTICE, "", "D")

ROLES = ("supervisor", "co-supervisor", "primary supervisor", "departmental member")
MORE_ROLES = ("outside member", "additional member", "unit member", "member")
"""Roles as theses have them; Graduate Studies gives only examples."""

LONGEST_RULE_BP = 3.0
"""A drawn box lower than this is a line to sign on, not a frame."""


@rule("required", PAGE)
def committee_page_present(printed: PrintedThesis) -> Iterator[Finding]:
    """Put the supervisory committee page second.

    Bad:  the abstract on the second page
    Good: "Supervisory Committee" and its members on page ii
    """
    if printed.committee is None:
        yield printed.finding(2, 'the second page is not headed "Supervisory Committee"')


@rule("required", CHECKLIST_NOW, USAGE)
def committee_page_number_ii(printed: PrintedThesis) -> Iterator[Finding]:
    """Number the committee page ii.

    Bad:  a committee page without a number
    Good: "ii" in the upper right-hand corner
    """
    if printed.committee is not None and printed.folios[1] is None:
        yield printed.finding(2, "the committee page has no number", "it is page ii")


@rule("required", CHECKLIST)
def committee_repeats_title(printed: PrintedThesis) -> Iterator[Finding]:
    """Repeat the title on the committee page as the title page has it.

    Bad:  a shorter title above "Supervisory Committee"
    Good: the same title, to the letter
    """
    yield from _repeated(printed, "title", "the title")


@rule("required", CHECKLIST)
def committee_repeats_name(printed: PrintedThesis) -> Iterator[Finding]:
    """Repeat "by" and your name on the committee page as the title page has them.

    Bad:  "A. Student" where the title page says "Anne Student"
    Good: "by", and "Anne Student" under it
    """
    yield from _repeated(printed, "author", "the name")
    if printed.committee and "by" not in map(str.casefold, printed.committee.above):
        yield printed.finding(2, 'there is no line "by" above the name')


@rule("conditional", CHECKLIST, USAGE)
def committee_repeats_credentials(printed: PrintedThesis) -> Iterator[Finding]:
    """Repeat the credentials on the committee page, or list them on neither page.

    Bad:  two credentials on the title page and one on the committee page
    Good: the same lines on both
    """
    if printed.committee is None or not printed.title_page.lines:
        return
    here = [comparable(line) for line in printed.committee.above]
    for line in printed.title_page.of("credentials"):
        if comparable(line.text) not in here:
            yield printed.finding(2, f'"{plain(line.text)}" is on the title page, but not here')
    if not printed.title_page.of("credentials"):
        for text in printed.committee.above:
            if re.search(r"^[A-Z][\w.]*\.?.*,.*,\s*(19|20)\d\d$", text):
                yield printed.finding(2, f'"{text}" is here, but not on the title page')


@rule("required", CHECKLIST_NOW, USAGE)
def committee_heading(printed: PrintedThesis) -> Iterator[Finding]:
    """Head the list of members "Supervisory Committee".

    Bad:  "Examining Committee", "Committee Members"
    Good: "Supervisory Committee"
    """
    heading = printed.committee.heading if printed.committee else None
    if heading and plain(heading.text).casefold() != "supervisory committee":
        problem = f'the members stand under "{plain(heading.text)}"'
        yield printed.finding(2, problem, box_bp=heading.box_bp)


@rule("required", PAGE)
def committee_member_name(printed: PrintedThesis) -> Iterator[Finding]:
    """Give each member's title, first name and last name.

    Bad:  "Supervisor, Supervisor"
    Good: "Dr. Ada Supervisor, Supervisor"
    """
    for member in printed.members:
        if len(member.name.split()) < 2:
            yield _on(printed, member, f'"{member.name}" is not a whole name')
    named = {comparable(member.name) for member in printed.members}
    for member_of_record in printed.facts.committee if printed.members else ():
        if comparable(member_of_record.name) not in named:
            problem = f'"{member_of_record.name}" is in the settings, but not on the page'
            yield printed.finding(2, problem)


@rule("required", PAGE, USAGE)
def committee_member_role(printed: PrintedThesis) -> Iterator[Finding]:
    """Say after each name what the member's part is.

    A role that is none of the usual ones is a warning.

    Bad:  "Dr. Bea Member"
    Good: "Dr. Bea Member, Departmental Member"
    """
    for member in printed.members:
        if not member.role:
            advice = "Supervisor, Co-Supervisor, Departmental Member, Outside Member, …"
            yield _on(printed, member, f"no role after {member.name}", advice)
        elif member.role.casefold() not in (*ROLES, *MORE_ROLES, *_OTHERS_KNOWN):
            problem = f'"{member.role}" is no role that theses have'
            yield printed.finding(2, problem, box_bp=member.box_bp, severity="warning")


_OTHERS_KNOWN = ("external examiner", "examiner", "chair", "exam chair", "examination chair")
"""Roles on which other rules have a word."""


@rule("required", PAGE)
def committee_member_department(printed: PrintedThesis) -> Iterator[Finding]:
    """Give each member's department, school, or institution.

    Bad:  "Dr. Bea Member, Departmental Member" and nothing more
    Good: the same, and "Department of History" under it
    """
    for member in printed.members:
        if member.role and not member.unit:
            yield _on(printed, member, f"no department is given for {member.name}")


@rule("required", PAGE, severity="note")
def committee_department_parentheses(printed: PrintedThesis) -> Iterator[Finding]:
    """Put all departments in parentheses, or none.

    The web page has parentheses, newer sample pages have not: either is accepted.

    Bad:  "(Department of History)" for one member, "Department of English" for another
    Good: the same for all
    """
    bracketed = {member.unit.startswith("(") for member in printed.members if member.unit}
    if len(bracketed) > 1:
        yield printed.finding(2, "some departments stand in parentheses, others do not")


@rule("required", PAGE, CHECKLIST)
def committee_no_external_examiner(printed: PrintedThesis) -> Iterator[Finding]:
    """Do not list the external examiner.

    Bad:  "Dr. Eve Other, External Examiner"
    Good: the supervisory committee alone
    """
    yield from _listed_as(printed, r"external|examiner")


@rule("required", CHECKLIST, CHECKLIST_NOW)
def committee_no_exam_chair(printed: PrintedThesis) -> Iterator[Finding]:
    """Do not list the chair of the examination.

    Bad:  "Dr. Eve Other, Chair"
    Good: the supervisory committee alone
    """
    yield from _listed_as(printed, r"\bchair\b")


@rule("required", CHECKLIST_NOW, USAGE)
def committee_no_signatures(printed: PrintedThesis) -> Iterator[Finding]:
    """Leave no room for signatures, and print none.

    Bad:  a line above each name to sign on
    Good: names, roles and departments alone
    """
    if printed.committee is None:
        return
    page = printed.pages[1]
    lines = [box for box in page.rules if _is_to_sign_on(box)]
    for box in lines:
        yield printed.finding(2, "there is a line to sign on", "leave it out", box_bp=box)
    for picture in page.pictures:
        yield printed.finding(2, "there is a picture on the committee page", box_bp=picture.box_bp)


@rule("recommended", USAGE)
def committee_order(printed: PrintedThesis) -> Iterator[Finding]:
    """Begin with the supervisors; departmental members, outside and additional ones follow.

    Bad:  a departmental member above the supervisor
    Good: Supervisor, Departmental Member, Outside Member
    """
    ranks = [_rank(member.role) for member in printed.members if member.role]
    if ranks != sorted(ranks):
        yield printed.finding(2, "the members do not stand in the usual order")


committee_matches_record = for_a_person(
    "committee-matches-record",
    "required",
    CHECKLIST_NOW,
    says="""List the people whom the student record has as your committee.

    The graduate secretary can tell.

    Bad:  a member who was replaced a year ago
    Good: the committee of the record, all of it
    """,
)

committee_affiliation = for_a_person(
    "committee-affiliation",
    "conditional",
    CHECKLIST_NOW,
    says="""Give a member's department at the university where there is one.

    Somebody without a department at the university is listed with the post held elsewhere.

    Bad:  "Royal BC Museum" for a member who also holds a post in the Department of History
    Good: "Department of History"
    """,
)

RULES: tuple[Rule, ...] = (
    committee_page_present,
    committee_page_number_ii,
    committee_repeats_title,
    committee_repeats_name,
    committee_repeats_credentials,
    committee_heading,
    committee_member_name,
    committee_member_role,
    committee_member_department,
    committee_department_parentheses,
    committee_no_external_examiner,
    committee_no_exam_chair,
    committee_no_signatures,
    committee_matches_record,
    committee_affiliation,
    committee_order,
)


def _repeated(printed: PrintedThesis, role: LineRole, what: str) -> Iterator[Finding]:
    text, committee = printed.title_page.text(role), printed.committee
    if committee and text and comparable(text) not in comparable(" ".join(committee.above)):
        problem = f'{what} differs from the title page, which says "{text}"'
        yield printed.finding(2, problem, "write the two alike")


def _listed_as(printed: PrintedThesis, role: str) -> Iterator[Finding]:
    """The members whose role matches, though nobody with it belongs on the page."""
    for member in printed.members:
        if re.search(role, member.role, re.IGNORECASE):
            problem = f"{member.name} is listed as {member.role}"
            yield _on(printed, member, problem, "leave this out")


def _on(printed: PrintedThesis, member: PrintedMember, problem: str, advice: str = "") -> Finding:
    return printed.finding(2, problem, advice, box_bp=member.box_bp)


def _is_to_sign_on(box: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = box
    return right - left > 72 and top - bottom < LONGEST_RULE_BP


def _rank(role: str) -> int:
    names = ("supervisor", "departmental", "outside", "additional")
    found = (n for n, name in enumerate(names) if name in role.casefold())
    return next(found, len(names))
