"""Rules on the sentences of the title page: statement, degree, department, rights, territory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    CHECKLIST_2017,
    CHECKLIST_2025,
    COPYRIGHT,
    DEPOSIT,
    GUIDELINES_2011,
    PRACTICE,
    TERRITORY,
    Authority,
)
from uvicthesis.checks.pages.title_page import LineRole
from uvicthesis.checks.pages.wording import comparable, letters_only, plain, with_copyright_sign
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding
from uvicthesis.pdf.finished import Box

CHECKLIST = Authority(CHECKLIST_2017, "Title Page", "A")
CHECKLIST_NOW = Authority(CHECKLIST_2025, "Title page", "B")
GUIDELINES = Authority(GUIDELINES_2011, "Title Page", "C")
USAGE = Authority(PRACTICE, "", "D")
MINE = Authority(COPYRIGHT, "", "A")

_WORD = re.compile(r"\b(thesis|dissertation|project|report)\b", re.IGNORECASE)
_STATEMENT = re.compile(
    r"an? (\S+ )?(thesis|dissertation|project|report) (is )?submitted in partial fulfill?ment "
    r"of the requirements for the degree of\W*",
    re.IGNORECASE,
)
_RIGHTS = (
    "All rights reserved. This {kind} may not be reproduced in whole or in part, by {means} or "
    "other means, without the permission of the author."
)
ACKNOWLEDGEMENT = (
    "We acknowledge and respect the Lək̓ʷəŋən (Songhees and Xʷsepsəm/Esquimalt) Peoples on whose "
    "territory the university stands, and the Lək̓ʷəŋən and W̱SÁNEĆ Peoples whose historical "
    "relationships with the land continue to this day."
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
            yield printed.finding(1, problem, box_bp=_box(printed, role))


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
        yield printed.finding(1, problem, advice, box_bp=_box(printed, "statement"))


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
        yield printed.finding(1, problem, advice, box_bp=_box(printed, "degree"))
    elif comparable(degree) != comparable(printed.facts.degree):
        problem = f'the degree is "{printed.facts.degree}", but the title page says "{degree}"'
        yield printed.finding(1, problem, box_bp=_box(printed, "degree"))


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
        yield printed.finding(1, problem, advice, box_bp=_box(printed, "department"))
    for unit in printed.facts.departments:
        name = re.sub(r"^(the )?\w+ of ", "", unit)
        if comparable(name) not in comparable(line):
            problem = f'"{unit}" is not in the line "{line}"'
            yield printed.finding(1, problem, box_bp=_box(printed, "department"))


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
        yield printed.finding(1, problem, advice, box_bp=_box(printed, "department"))


@rule("conditional", CHECKLIST)
def department_line_interdisciplinary(printed: PrintedThesis) -> Iterator[Finding]:
    """In Interdisciplinary Studies, name no department.

    Bad:  "in the Department of Interdisciplinary Studies"
    Good: "in Interdisciplinary Studies"
    """
    line = printed.title_page.text("department")
    if re.search(r"the .*interdisciplinary studies", line, re.IGNORECASE):
        advice = 'write "in Interdisciplinary Studies"'
        yield printed.finding(1, f'"{line}"', advice, box_bp=_box(printed, "department"))


@rule("required", CHECKLIST, MINE)
def copyright_line(printed: PrintedThesis) -> Iterator[Finding]:
    """Claim the copyright: the sign, your name, the year.

    Bad:  "Anne Student, 2024" without the sign
    Good: "© Anne Student, 2024"
    """
    line = with_copyright_sign(plain(printed.title_page.text("copyright")))
    if not printed.title_page.lines:
        return
    if not line:
        yield printed.finding(1, "there is no line with the copyright", "© Name, Year")
    elif not re.search(r"©\s*\S.*?(19|20)\d\d\W*$", line):
        problem = f'the line with the copyright reads "{line}"'
        yield printed.finding(1, problem, "© Name, Year", box_bp=_box(printed, "copyright"))


@rule("required", CHECKLIST, Authority(DEPOSIT, "", "A"))
def copyright_year(printed: PrintedThesis) -> Iterator[Finding]:
    """Give the year in which the thesis was completed.

    It is also the date of issue on the deposit form, and stands in the name of the file.

    Bad:  "© Anne Student, 2023" in Student_Anne_MA_2024.pdf
    Good: 2024 in both
    """
    years = re.findall(r"\b(?:19|20)\d\d\b", printed.title_page.text("copyright"))
    named = re.findall(r"_((?:19|20)\d\d)\.pdf$", printed.name) if printed.is_final else []
    if years and printed.facts.year and int(years[-1]) != printed.facts.year:
        problem = f"the copyright is of {years[-1]}, but the thesis of {printed.facts.year}"
        yield printed.finding(1, problem, box_bp=_box(printed, "copyright"))
    elif years and named and named[-1] != years[-1]:
        problem = f"the copyright is of {years[-1]}, but the name of the file says {named[-1]}"
        yield printed.finding(1, problem, box_bp=_box(printed, "copyright"))


@rule("required", GUIDELINES, USAGE)
def copyright_university_line(printed: PrintedThesis) -> Iterator[Finding]:
    """Put "University of Victoria" directly under the line with the copyright.

    Bad:  the rights statement right under "© Anne Student, 2024"
    Good: "University of Victoria" between them
    """
    roles = printed.title_page.order
    if "copyright" not in roles:
        return
    if roles[roles.index("copyright") + 1 :][:1] != ["university"]:
        problem = 'the line under the copyright is not "University of Victoria"'
        yield printed.finding(1, problem, box_bp=_box(printed, "copyright"))


@rule("required", CHECKLIST, CHECKLIST_NOW)
def rights_statement(printed: PrintedThesis) -> Iterator[Finding]:
    """Reserve the rights in the university's words.

    Older sample pages said "photocopying"; that is a warning.

    Bad:  "All rights reserved."
    Good: "All rights reserved. This thesis may not be reproduced in whole or in part, by
          photocopy or other means, without the permission of the author."
    """
    text = comparable(printed.title_page.text("rights"))
    kinds = ("thesis", "dissertation", "project", "report")
    now, before = (
        [comparable(_RIGHTS.format(kind=kind, means=means)) for kind in kinds]
        for means in ("photocopy", "photocopying")
    )
    if not printed.title_page.lines or text in now:
        return
    advice = "it should read: " + _RIGHTS.format(kind=printed.facts.kind, means="photocopy")
    box = _box(printed, "rights")
    if text in before:
        problem = 'the rights statement has the older word "photocopying"'
        yield printed.finding(1, problem, advice, box_bp=box, severity="warning")
    else:
        problem = "the rights statement is worded otherwise" if text else "no rights are reserved"
        yield printed.finding(1, problem, advice, box_bp=box)


@rule("conditional", CHECKLIST_NOW, Authority(TERRITORY, "", "A"))
def territory_ack_wording(printed: PrintedThesis) -> Iterator[Finding]:
    """Acknowledge the territory in the university's words, without any variation.

    Bad:  an older wording, or "Lekwungen" for "Lək̓ʷəŋən"
    Good: the university's sentence, letter by letter
    """
    text = printed.title_page.text("territory")
    wanted = plain(ACKNOWLEDGEMENT)
    same = comparable(text) == comparable(wanted)
    if text and not same and (printed.is_ours or letters_only(text) != letters_only(wanted)):
        problem = "the acknowledgement of the territory is worded otherwise"
        advice = f"it should read: {ACKNOWLEDGEMENT}"
        yield printed.finding(1, problem, advice, box_bp=_box(printed, "territory"))


@rule("recommended", CHECKLIST_NOW, USAGE)
def territory_ack_present(printed: PrintedThesis) -> Iterator[Finding]:
    """Acknowledge the territory at the foot of the title page.

    Whether it must stand there could not be verified; theses without it have been accepted.

    Bad:  a title page that ends with the rights statement
    Good: the university's sentence below it, or territory-acknowledgement: false in the settings
    """
    is_wanted = printed.facts.has_territory is not False
    if printed.title_page.lines and is_wanted and not printed.title_page.of("territory"):
        yield printed.finding(1, "the territory is not acknowledged on the title page")


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

rights_extra_licence = for_a_person(
    "rights-extra-licence",
    "optional",
    CHECKLIST,
    MINE,
    says="""Add a licence, such as one of Creative Commons, if you like.

    It is added to the university's statement; whether it may stand in its place could not be
    verified.

    Bad:  a licence that your publisher or your sources do not allow
    Good: licence: CC BY 4.0 in the settings, and the line of the copyright kept
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
    copyright_line,
    copyright_year,
    copyright_university_line,
    rights_statement,
    rights_extra_licence,
    territory_ack_wording,
    territory_ack_present,
)


def _box(printed: PrintedThesis, role: LineRole) -> Box | None:
    lines = printed.title_page.of(role)
    return lines[0].box_bp if lines else None
