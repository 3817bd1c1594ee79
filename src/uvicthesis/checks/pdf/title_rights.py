"""Rules on the foot of the title page: copyright, rights, territory."""

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
from uvicthesis.checks.pages.wording import comparable, letters_only, plain, with_copyright_sign
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

CHECKLIST = Authority(CHECKLIST_2017, "Title Page", "A")
CHECKLIST_NOW = Authority(CHECKLIST_2025, "Title page", "B")
GUIDELINES = Authority(GUIDELINES_2011, "Title Page", "C")
USAGE = Authority(PRACTICE, "", "D")
MINE = Authority(COPYRIGHT, "", "A")

_RIGHTS = (
    "All rights reserved. This {kind} may not be reproduced in whole or in part, by {means} or "
    "other means, without the permission of the author."
)
ACKNOWLEDGEMENT = (
    "We acknowledge and respect the Lək̓ʷəŋən (Songhees and Xʷsepsəm/Esquimalt) Peoples on whose "
    "territory the university stands, and the Lək̓ʷəŋən and W̱SÁNEĆ Peoples whose historical "
    "relationships with the land continue to this day."
)


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
        yield printed.finding(
            1, problem, "© Name, Year", box_bp=printed.title_page.box_bp("copyright")
        )


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
        yield printed.finding(1, problem, box_bp=printed.title_page.box_bp("copyright"))
    elif years and named and named[-1] != years[-1]:
        problem = f"the copyright is of {years[-1]}, but the name of the file says {named[-1]}"
        yield printed.finding(1, problem, box_bp=printed.title_page.box_bp("copyright"))


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
        yield printed.finding(1, problem, box_bp=printed.title_page.box_bp("copyright"))


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
    box = printed.title_page.box_bp("rights")
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
        yield printed.finding(1, problem, advice, box_bp=printed.title_page.box_bp("territory"))


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
    copyright_line,
    copyright_year,
    copyright_university_line,
    rights_statement,
    rights_extra_licence,
    territory_ack_wording,
    territory_ack_present,
)
