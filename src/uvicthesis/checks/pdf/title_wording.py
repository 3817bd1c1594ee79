"""Rules on the sentences of the title page: statement, degree, department, rights, territory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2017,
    CHECKLIST_2025,
    PRACTICE,
    Authority,
)
from uvicthesis.checks.pages.wording import comparable
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

CHECKLIST = Authority(CHECKLIST_2017, "Title Page", "A")
CHECKLIST_NOW = Authority(CHECKLIST_2025, "Title page", "B")
USAGE = Authority(PRACTICE, "", "D")

_WORD = re.compile(r"\b(thesis|dissertation|project|report)\b", re.IGNORECASE)
_STATEMENT = re.compile(
    r"an? (\S+ )?(thesis|dissertation|project|report) (is )?submitted in partial fulfill?ment "
    r"of the requirements for the degree of\W*",
    re.IGNORECASE,
)
_UNIT = re.compile(r"in the (department|school|faculty|institute|program)s? of \S", re.IGNORECASE)


@rule("required", CHECKLIST, CHECKLIST_NOW)
def doc_type_word(printed: PrintedThesis) -> Iterator[Finding]:
    """Call master's work a thesis, and doctoral work a dissertation.

    The word stands twice on the title page: in what it is submitted for, and in the rights.

    Bad:  "This dissertation may not be reproduced …" under a Master of Science
    Good: "A Thesis Submitted …" and "This thesis may not be reproduced …"
    """
    for role in ("statement", "rights"):
        word = _WORD.search(printed.title_page.text(role))
        if word and word[1].casefold() != printed.facts.kind:
            problem = f'"{word[1]}" should be "{printed.facts.kind}" for this degree'
            yield printed.finding(1, problem, box_bp=printed.title_page.box_bp(role))


@rule("required", USAGE)
def submission_statement(printed: PrintedThesis) -> Iterator[Finding]:
    """Say what the thesis is submitted for in the words of the sample pages.

    "Fulfilment" may also be spelled "Fulfillment"; where the lines end is free.

    Bad:  "Submitted for the degree of"
    Good: "A Thesis Submitted in Partial Fulfilment of the Requirements for the Degree of"
    """
    text = printed.title_page.text("statement")
    if printed.title_page.lines and not _STATEMENT.fullmatch(text):
        problem = f'the statement reads "{text}"' if text else "there is no statement of submission"
        advice = (
            f"it should read: A {printed.facts.kind.title()} Submitted in Partial Fulfilment of "
            "the Requirements for the Degree of"
        )
        yield printed.finding(1, problem, advice, box_bp=printed.title_page.box_bp("statement"))


@rule("required", CHECKLIST)
def degree_name_full(printed: PrintedThesis) -> Iterator[Finding]:
    """Write the degree in full and as the university calls it.

    Bad:  "MASTERS OF ARTS", "M.A."
    Good: "MASTER OF ARTS"
    """
    degree = printed.title_page.text("degree")
    if not printed.title_page.lines:
        return
    if not re.match(r"(master|doctor) of \S", degree, re.IGNORECASE):
        problem = f'the degree reads "{degree}"' if degree else "the degree is not named"
        advice = "write Master of … or Doctor of …, without an s and without abbreviations"
        yield printed.finding(1, problem, advice, box_bp=printed.title_page.box_bp("degree"))
    elif comparable(degree) != comparable(printed.facts.degree):
        problem = f'the degree is "{printed.facts.degree}", but the title page says "{degree}"'
        yield printed.finding(1, problem, box_bp=printed.title_page.box_bp("degree"))


@rule("required", CHECKLIST)
def department_line(printed: PrintedThesis) -> Iterator[Finding]:
    """Name the department or school in full after "in the".

    Bad:  "Department of History", "in the Dept. of History"
    Good: "in the Department of History", "in the School of Nursing"
    """
    line = printed.title_page.text("department")
    if not printed.title_page.lines or re.match("in interdisciplinary", line, re.IGNORECASE):
        return
    if not _UNIT.match(line):
        problem = f'the department reads "{line}"' if line else "there is no line on the department"
        advice = 'write "in the Department of …" or "in the School of …"'
        yield printed.finding(1, problem, advice, box_bp=printed.title_page.box_bp("department"))
    for unit in printed.facts.departments:
        name = re.sub(r"^(the )?\w+ of ", "", unit)
        if comparable(name) not in comparable(line):
            problem = f'"{unit}" is not in the line "{line}"'
            yield printed.finding(1, problem, box_bp=printed.title_page.box_bp("department"))


@rule("conditional", CHECKLIST, CHECKLIST_NOW)
def department_line_dual(printed: PrintedThesis) -> Iterator[Finding]:
    """Name two departments in one phrase.

    Bad:  "in the Department of History and the Department of English"
    Good: "in the Departments of History and English"
    """
    line = printed.title_page.text("department")
    if len(re.findall(r"department of", line, re.IGNORECASE)) > 1:
        problem = f'two departments are named apart: "{line}"'
        advice = 'write "in the Departments of … and …"'
        yield printed.finding(1, problem, advice, box_bp=printed.title_page.box_bp("department"))


@rule("conditional", CHECKLIST)
def department_line_interdisciplinary(printed: PrintedThesis) -> Iterator[Finding]:
    """In Interdisciplinary Studies, name no department.

    Bad:  "in the Department of Interdisciplinary Studies"
    Good: "in Interdisciplinary Studies"
    """
    line = printed.title_page.text("department")
    if re.search(r"the .*interdisciplinary studies", line, re.IGNORECASE):
        advice = 'write "in Interdisciplinary Studies"'
        yield printed.finding(
            1, f'"{line}"', advice, box_bp=printed.title_page.box_bp("department")
        )


degree_name_caps = for_a_person(
    "degree-name-caps",
    "free",
    USAGE,
    says="""Write the degree in capitals, or not.

    Nearly all theses have it in capitals; no rule asks for them.

    Bad:  a degree held back because of its capitals
    Good: "MASTER OF ARTS" or "Master of Arts"
    """,
)


RULES: tuple[Rule, ...] = (
    doc_type_word,
    submission_statement,
    degree_name_full,
    degree_name_caps,
    department_line,
    department_line_dual,
    department_line_interdisciplinary,
)
