"""Rules on the deposit: what goes into the form, and when."""

from __future__ import annotations

from uvicthesis.checks.authorities import (
    CALENDAR,
    COPYRIGHT,
    FINAL_SUBMISSION,
    GOOD_PRACTICE,
    SUBMISSION_FORM,
    WITHHOLDING,
    Authority,
)
from uvicthesis.checks.rule import Rule, for_a_person

FORM = Authority(SUBMISSION_FORM, "", "A")
SENSE = Authority(GOOD_PRACTICE, "", "E")

deposit_author = for_a_person(
    "deposit-author",
    "required",
    FORM,
    says="""Enter yourself as author, last name first, and not your supervisor.

    Bad:  "Ada Supervisor"
    Good: "Student, Anne"
    """,
)

deposit_title_headline_case = for_a_person(
    "deposit-title-headline-case",
    "required",
    FORM,
    says="""Enter the title with capitals for its major words.

    Bad:  "Letters home: reading and writing"
    Good: "Letters Home: Reading and Writing"
    """,
)

deposit_date = for_a_person(
    "deposit-date",
    "required",
    FORM,
    says="""Enter the year of the copyright as the date of issue.

    Bad:  the day of the upload
    Good: 2024, as on the title page
    """,
)

deposit_degree_language = for_a_person(
    "deposit-degree-language",
    "required",
    FORM,
    says="""Choose the degree from the list, and the language of the thesis.

    Bad:  the first entry of each list
    Good: "Master of Arts", "English"
    """,
)

deposit_keywords = for_a_person(
    "deposit-keywords",
    "required",
    FORM,
    says="""Enter one or more keywords.

    Bad:  none
    Good: those under keywords: in the settings
    """,
)

deposit_abstract = for_a_person(
    "deposit-abstract",
    "required",
    FORM,
    says="""Paste the abstract into the form as plain text.

    Bad:  an abstract with formulas that the form loses
    Good: the words of the thesis
    """,
)

deposit_citation = for_a_person(
    "deposit-citation",
    "optional",
    FORM,
    says="""Give the citation of what was published before, if you like.

    Bad:  the citation of the thesis itself
    Good: the article that chapter three was
    """,
)

deposit_licence = for_a_person(
    "deposit-licence",
    "required",
    Authority(COPYRIGHT, "Licence", "A"),
    says="""Grant the university's licence to distribute the thesis; the copyright stays yours.

    Bad:  the box left empty
    Good: "I Grant the License"
    """,
)

withholding = for_a_person(
    "withholding",
    "conditional",
    Authority(WITHHOLDING, "", "A"),
    says="""Withhold the thesis only with the form approved and signed before the upload.

    It is withheld for 12 months from the examination; an extension is asked for before they end.

    Bad:  an embargo asked for after the upload
    Good: the approved form first
    """,
)

alternative_media = for_a_person(
    "alternative-media",
    "conditional",
    FORM,
    says="""Ask the library early about sound, film and data.

    Bad:  a film brought along on the last day
    Good: the consultation form, weeks before
    """,
)

submission_final = for_a_person(
    "submission-final",
    "required",
    Authority(FINAL_SUBMISSION, "", "A"),
    Authority(CALENDAR, "", "A"),
    says="""Submit when all revisions are made: nothing is changed after the deposit.

    A file that fails the checklist is sent back and replaced in the same submission.

    Bad:  a file with an error this check has found
    Good: a file without errors
    """,
)

orcid = for_a_person(
    "orcid",
    "free",
    SENSE,
    says="""No rule on ORCID was found.

    Bad:  an identifier on the title page
    Good: an identifier in the form, if it asks for one
    """,
)


RULES: tuple[Rule, ...] = (
    deposit_author,
    deposit_title_headline_case,
    deposit_date,
    deposit_degree_language,
    deposit_keywords,
    deposit_abstract,
    deposit_citation,
    deposit_licence,
    withholding,
    alternative_media,
    submission_final,
    orcid,
)
