"""Rules on what must not stand in a thesis: signatures, addresses, marks of a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from uvicthesis.checks.authorities import CHECKLIST_2025, COPYRIGHT, ETHICS, Authority
from uvicthesis.checks.pages.wording import plain
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding
from uvicthesis.pdf.finished import Line

NOWHERE = Authority(CHECKLIST_2025, "Before submission", "B")

_SIGNATURE = re.compile(
    r"\bsignature\s*(:|_{3,}|\.{4,})|\bsigned\s*:|_{6,}.*\b(signature|signed)\b", re.IGNORECASE
)
_E_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b")
_MADE_UP = re.compile(r"@example\.|@.*\.(example|invalid|test)$|\b555[ .-]", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"(?<![\d.,/-])(\+?1[\s.-]?)?(\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\d/-])"
)
_POSTAL_CODE = re.compile(r"\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b")
_RESIDUE = re.compile(
    r"\?\?(?!\?*[\s”\"'’)]*$)|\bTODO\b|\bTBD\b|\bFIXME\b|\bXXX\b|\[citation|\bcitation needed\b"
    r"|\blorem ipsum\b|^draft\b\s*(—|-|:|$)|error! (reference|bookmark)",
    re.IGNORECASE,
)
_CASED = re.compile(r"\b(todo|tbd|fixme|xxx)\b")


@rule("required", NOWHERE)
def no_signatures(printed: PrintedThesis) -> Iterator[Finding]:
    """Show no signature anywhere, appendices included.

    Scanned forms need a look: no program sees what is drawn on them.

    Bad:  a signed letter of consent as an appendix
    Good: the letter without the signature
    """
    for page, line in _lines(printed):
        if _SIGNATURE.search(plain(line.text)):
            problem = f'"{plain(line.text)[:60]}" looks like a place to sign'
            yield printed.finding(page, problem, "take signatures out", box_bp=line.box_bp)


@rule("required", NOWHERE)
def no_personal_contact(printed: PrintedThesis) -> Iterator[Finding]:
    """Give no personal address, telephone number or e-mail address, appendices included.

    What stands in a listing of code is a note: it is seldom anybody's.

    Bad:  "Questions? Write to a.student@example.org" in a questionnaire
    Good: the questionnaire without the address
    """
    for page, line in _lines(printed):
        text = plain(line.text)
        for what, pattern in (
            ("an e-mail address", _E_MAIL),
            ("a telephone number", _TELEPHONE),
            ("a postal code", _POSTAL_CODE),
        ):
            match = pattern.search(text)
            if match and not _MADE_UP.search(match[0]):
                problem = f'"{match[0]}" looks like {what}'
                grave: Literal["note", ""] = "note" if line.is_monospaced else ""
                box = line.box_bp
                yield printed.finding(page, problem, "take it out", box_bp=box, severity=grave)


@rule("required", NOWHERE)
def no_draft_residue(printed: PrintedThesis) -> Iterator[Finding]:
    """Leave no mark of a draft: no reminders, no open references, no missing citations.

    In a thesis of our own the sources are looked at, where code can be told from text.

    Bad:  "as Figure ?? shows", "TODO: check the date", "[CITATION]"
    Good: every reference with its number, every reminder dealt with
    """
    for page, line in _lines(printed) if not printed.is_ours else ():
        match = _RESIDUE.search(plain(line.text))
        if match and not _CASED.fullmatch(match[0]):
            problem = f'"{match[0].strip()}" looks like a reminder or an open reference'
            yield printed.finding(page, problem, box_bp=line.box_bp)


third_party_permissions = for_a_person(
    "third-party-permissions",
    "required",
    Authority(COPYRIGHT, "Using others' work", "A"),
    Authority(ETHICS, "Copyright", "A"),
    says="""Have leave in writing for every image, map, table and figure that is somebody else's.

    Fair dealing or an open licence will also do, if it is documented. What has no leave is taken
    out before the deposit. source= and permission= at a figure say what there is.

    Bad:  a museum's photograph with nothing but its title
    Good: the photograph, its source, and the date of the museum's letter
    """,
)

own_published_chapters = for_a_person(
    "own-published-chapters",
    "conditional",
    Authority(ETHICS, "Copyright", "A"),
    says="""Read the publisher's agreement before you include an article of your own.

    Bad:  a published chapter without the notice that its publisher asks for
    Good: the notice, or the link, at the head of the chapter
    """,
)

ethics_approval = for_a_person(
    "ethics-approval",
    "conditional",
    Authority(ETHICS, "Ethics", "A"),
    says="""Have approval for research with people, animals or biohazards.

    No page of the thesis has to say so.

    Bad:  interviews held before the approval came
    Good: the certificate, kept with your papers
    """,
)

RULES: tuple[Rule, ...] = (
    no_signatures,
    no_personal_contact,
    no_draft_residue,
    third_party_permissions,
    own_published_chapters,
    ethics_approval,
)


def _lines(printed: PrintedThesis) -> Iterator[tuple[int, Line]]:
    for page in printed.pages:
        for line in page.lines:
            yield page.sheet, line
