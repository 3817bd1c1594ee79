"""What a thesis is: its facts as the settings give them, or as a title page that was read does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from uvicthesis.checks.pages.title_page import TitlePage
from uvicthesis.checks.pages.wording import plain, with_copyright_sign
from uvicthesis.settings.schema import Kind, Member, Settings

_KIND = re.compile(r"\b(thesis|dissertation|project|report)\b", re.IGNORECASE)
_OWNER = re.compile(r"©\s*(?P<name>.+?),?\s*(?P<year>(?:19|20)\d\d)\W*$")


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in plain text; what is not known is empty, a year 0.

    ``read_from`` says where they come from: "settings", or "title page" where the PDF is all
    there is. Then only wording that follows from the facts can be held against it, not the facts.
    """

    title: str
    author: str
    degree: str
    kind: Kind
    year: int
    departments: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()
    committee: tuple[Member, ...] = ()
    has_territory: bool | None = None  # None: nobody has said whether it should be there
    read_from: Literal["settings", "title page"] = "settings"


def facts_of(settings: Settings, title: str) -> Facts:
    """The facts in ``thesis.yaml``; ``title`` is its title in plain text."""
    return Facts(
        title,
        settings.author,
        settings.degree,
        settings.kind,
        settings.year,
        settings.departments,
        settings.credentials,
        settings.committee,
        settings.territory_acknowledgement,
    )


def read_facts(page: TitlePage) -> Facts:
    """The facts that a title page gives, as far as it can be read."""
    owner = _OWNER.match(with_copyright_sign(page.text("copyright")))
    department = re.sub(r"^in (the )?", "", page.text("department"))
    degree = page.text("degree")
    return Facts(
        title=page.text("title"),
        author=page.text("author"),
        degree=degree.title().replace(" Of ", " of ") if degree.isupper() else degree,
        kind=_kind(page.text("statement"), degree),
        year=int(owner["year"]) if owner else 0,
        departments=tuple(filter(None, [department])),
        credentials=tuple(plain(line.text) for line in page.of("credentials")),
        read_from="title page",
    )


def _kind(statement: str, degree: str) -> Kind:
    """By the degree, which is seldom wrong; the word in the statement is what a rule looks at."""
    if re.search(r"\b(project|report)\b", statement, re.IGNORECASE):
        return "project"
    if degree:
        return "dissertation" if "doctor" in degree.casefold() else "thesis"
    word = _KIND.search(statement)
    return "dissertation" if word and word[1].casefold() == "dissertation" else "thesis"
