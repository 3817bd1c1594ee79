"""Who says so: the pages and documents that rules are taken from, and how far each can be trusted.

The controlling document is the checklist of Graduate Studies, last updated on 7 October 2025. What
it says is known here from a template that follows it, so the grade of those rules is B.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grade = Literal["A", "B", "C", "D", "E"]

EDITION = "2025-10-07"
"""The date of the checklist that the rules follow."""

READ = "2026-11-23"
"""The day on which the pages were read."""

GRADES: dict[Grade, str] = {
    "A": "read in an official page of the university",
    "B": "the checklist of October 2025 as a template reports it",
    "C": "read in an official document that has been superseded",
    "D": "the practice of templates and accepted theses",
    "E": "a sensible assumption",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A page or document; ``dated`` is the date it bears itself, where it has one."""

    title: str
    url: str
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Authority:
    """A place in a source that a rule rests on."""

    source: Source
    section: str
    grade: Grade
    read: str = READ

    def __str__(self) -> str:
        dated = f", {self.source.dated}" if self.source.dated else ""
        section = f", “{self.section}”" if self.section else ""
        return f"{self.source.title}{section}{dated} ({self.grade}: {GRADES[self.grade]})"


_UVIC = "https://www.uvic.ca/"
_GRADUATE = f"{_UVIC}students/graduate/thesis-dissertation/"
_GUIDES = "https://libguides.uvic.ca/"

STRUCTURE = Source(
    "Graduate Studies, Scope, structure and formatting",
    f"{_GRADUATE}scope-structure-and-formatting/",
)
STRUCTURE_BEFORE = Source(
    "Graduate Studies, Thesis scope",
    f"{_UVIC}graduatestudies/resourcesfor/students/thesis/scope/index.php",
)
CHECKLIST_2017 = Source(
    "Graduate Studies, Thesis format checklist and sample pages",
    "https://m.moam.info/sample-masters-thesis-title-page-higher-education-in-_59bcf5ec1723ddf0eb487ee7.html",
    "about 2015–2017",
)
GUIDELINES_2011 = Source(
    "Graduate Admissions and Records, Checklist for the Digital Submission",
    "https://docplayer.net/9040517-",
    "after May 2011",
)
CHECKLIST_2025 = Source(
    "Graduate Studies, Thesis and dissertation format requirements",
    "https://www.uvic.ca/graduatestudies/forms-policies/data/sample-samplepages.pdf",
    "7 October 2025",
)
DEPOSIT = Source("UVic Libraries, Before you deposit", f"{_GUIDES}uvicspace/etds/collection")
SUBMISSION_FORM = Source(
    "UVic Libraries, Begin your submission", f"{_GUIDES}c.php?g=256796&p=1715175"
)
REVIEWS = Source("UVic Libraries, Reviews of submissions", f"{_GUIDES}uvicspace/etds/reviews")
PROJECTS = Source(
    "UVic Libraries, Projects: before you deposit",
    f"{_GUIDES}uvicspace/projects-before-you-deposit",
)
PROCEDURES_2013 = Source(
    "UVic Libraries, Procedures for theses", f"{_GUIDES}c.php?g=256796&p=1715173", "April 2013"
)
FINAL_SUBMISSION = Source("Graduate Studies, Final submission", f"{_GRADUATE}final-submission/")
COPYRIGHT = Source(
    "UVic Copyright Office, Theses and dissertations",
    f"{_UVIC}library/copyright/protecting-your-copyright/theses-dissertations/",
)
WITHHOLDING = Source(
    "Graduate Studies, Withholding your thesis or dissertation",
    f"{_GRADUATE}withholding-your-thesis-or-dissertation/",
)
CALENDAR = Source(
    "Graduate Calendar, Degree completion",
    "https://web.uvic.ca/calendar2019-09/grad/degree-completion.html",
    "September 2019",
)
ANSWERS = Source("UVic Libraries, Questions and answers", "https://libanswers.uvic.ca/faq/198607")
TERRITORY = Source(
    "University of Victoria, Territory acknowledgement",
    f"{_UVIC}services/indigenous/facultystaff/territory-acknowledgment/",
)
ETHICS = Source(
    "Graduate Studies, Ethical issues and copyright", f"{_GRADUATE}ethical-issues-copyright/"
)
PRACTICE = Source("Templates and accepted theses of the university", "", "2009–2026")
CHICAGO = Source("The Chicago Manual of Style", "https://www.chicagomanualofstyle.org/", "2017")
GOOD_PRACTICE = Source("Good practice of the field", "")
