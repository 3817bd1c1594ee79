"""Rules on the credentials under the author's name, which may be left out altogether."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.checks.authorities import CHECKLIST_2017, CHECKLIST_2025, PRACTICE, Authority
from uvicthesis.checks.pages.wording import plain
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding
from uvicthesis.pdf.finished import Line

CHECKLIST = Authority(CHECKLIST_2017, "Title Page, credentials", "A")
CHECKLIST_NOW = Authority(CHECKLIST_2025, "Title page", "B")

_CREDENTIAL = re.compile(r"(?P<degree>[^,]+(?:\([^)]*\))?),\s*(?P<by>.+?),\s*(?P<year>\d{4})$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SPELLED = re.compile(r"^(bachelor|master|doctor|diploma|certificate|associate)\b", re.IGNORECASE)


@rule("conditional", CHECKLIST)
def credentials_complete(printed: PrintedThesis) -> Iterator[Finding]:
    """Give each credential with the institution and the year.

    Bad:  "B.A., 2018"
    Good: "B.A., University of Victoria, 2018"
    """
    for line in printed.title_page.of("credentials"):
        if not _CREDENTIAL.match(plain(line.text)):
            yield _finding(printed, line, "is not complete", "credential, institution, year")


@rule("conditional", CHECKLIST)
def credentials_consistent_format(printed: PrintedThesis) -> Iterator[Finding]:
    """Write all credentials in one manner.

    All with stops, all without, or all in words; honours may follow in parentheses.

    Bad:  "B.A., …" on one line and "MSc, …" on the next
    Good: "B.A., …" and "M.Sc., …"; or "Bachelor of Arts, …" and "Master of Science, …"
    """
    lines = printed.title_page.of("credentials")
    first = _manner(lines[0]) if lines else ""
    for line in lines[1:]:
        if (manner := _manner(line)) != first:
            yield _finding(printed, line, f"is written {manner}, the first one {first}", "")


@rule("conditional", CHECKLIST)
def credentials_only_previous(printed: PrintedThesis) -> Iterator[Finding]:
    """List only what was awarded before: not the degree that this thesis is for.

    Bad:  "M.A., University of Victoria, 2024" on the title page of that very thesis
    Good: "B.A., University of Victoria, 2018"
    """
    for line in printed.title_page.of("credentials"):
        year = max(map(int, _YEAR.findall(line.text)), default=0)
        here = "university of victoria" in line.text.casefold()
        if printed.facts.year and (
            year > printed.facts.year
            or (year == printed.facts.year and here and _is_of(printed.facts.degree, line))
        ):
            advice = "leave out the degree that the thesis is submitted for"
            yield _finding(printed, line, "was not awarded before this thesis", advice)


@rule("conditional", CHECKLIST_NOW)
def credentials_one_per_line(printed: PrintedThesis) -> Iterator[Finding]:
    """Give each credential a line of its own.

    Bad:  "B.A., University of Victoria, 2016; M.A., University of Victoria, 2018"
    Good: the same on two lines
    """
    for line in printed.title_page.of("credentials"):
        if len(_YEAR.findall(line.text)) > 1:
            yield _finding(printed, line, "holds more than one credential", "begin a new line")


credentials_optional = for_a_person(
    "credentials-optional",
    "optional",
    CHECKLIST_NOW,
    Authority(PRACTICE, "", "D"),
    says="""List earlier credentials, or leave them out.

    Bad:  credentials added because others have them
    Good: credentials: in the settings, or nothing there
    """,
)

RULES: tuple[Rule, ...] = (
    credentials_optional,
    credentials_complete,
    credentials_consistent_format,
    credentials_only_previous,
    credentials_one_per_line,
)


def _finding(printed: PrintedThesis, line: Line, problem: str, advice: str) -> Finding:
    return printed.finding(1, f'"{plain(line.text)}" {problem}', advice, box_bp=line.box_bp)


def _manner(line: Line) -> str:
    degree = plain(line.text).partition(",")[0]
    if _SPELLED.match(degree):
        return "in words"
    return "with stops" if "." in degree else "without stops"


def _is_of(degree: str, line: Line) -> bool:
    """Whether a credential is of the degree: "M.A." or "Master of Arts"."""
    credential = re.sub(r"\W", "", plain(line.text).partition(",")[0]).casefold()
    words = [word for word in degree.split() if word.casefold() not in ("of", "in", "and")]
    initials = "".join(word[0] for word in words).casefold()
    return credential in (initials, "".join(words).casefold(), degree.replace(" ", "").casefold())
