"""The facts of a new thesis: from options, from questions, or placeholders."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from uvicthesis.errors import SettingsError, ThesisError, raise_all
from uvicthesis.location import Location
from uvicthesis.settings.faults import kept
from uvicthesis.settings.kinds import resolve_kind
from uvicthesis.settings.schema import Member
from uvicthesis.settings.shapes import year
from uvicthesis.settings.tree import Scalar
from uvicthesis.settings.values import one_of, text

NOWHERE = Location("")

Ask = Callable[[str], str]
"""Puts a question to the writer and gives the answer, which may be empty."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The facts of a thesis; ``placeholders`` names those that nobody gave.

    A profile that nobody gave is no placeholder: most have the usual one.
    """

    title: str
    author: str
    degree: str
    department: str
    year: str
    committee: tuple[Member, ...]
    profile: str
    placeholders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A fact that is asked for, what stands in for it, and a check that raises SettingsError."""

    name: str
    words: str
    placeholder: str
    check: Callable[[str], object]


def read_committee(answer: str, department: str) -> tuple[Member, ...]:
    """Members from ``name, role, department; name, role``.

    The first without a role is the supervisor, the others are departmental members; those without
    a department are of the thesis' own.
    """
    members: list[Member] = []
    for person in filter(None, (part.strip(" ,") for part in answer.split(";"))):
        name, role, own = [*(part.strip() for part in person.split(",", 2)), "", ""][:3]
        usual = "Departmental Member" if members else "Supervisor"
        members.append(Member(name, role or usual, (own or department,)))
    if not members:
        remedy = "write Dr. A. Supervisor, Supervisor; Dr. B. Member, Departmental Member"
        raise SettingsError("the committee has no member", remedy=remedy)
    return tuple(members)


def _scalar(name: str, answer: str) -> Scalar:
    return Scalar(name, NOWHERE, answer)


QUESTIONS = (
    Question(
        "title",
        "title (Markdown for italics)",
        "The Title of the Thesis",
        lambda answer: text(_scalar("title", answer)),
    ),
    Question(
        "author",
        "author, exactly as the university has the name",
        "A. Student",
        lambda answer: text(_scalar("author", answer)),
    ),
    Question(
        "degree",
        "degree in full",
        "Master of Arts",
        lambda answer: resolve_kind({"degree": answer}, NOWHERE),
    ),
    Question(
        "department",
        "department or school",
        "Department of History",
        lambda answer: text(_scalar("department", answer)),
    ),
    Question(
        "year",
        "year of the title page",
        str(date.today().year),
        lambda answer: year(_scalar("year", answer)),
    ),
    Question(
        "committee",
        "committee: name, role; name, role",
        "Dr. A. Supervisor, Supervisor",
        lambda answer: read_committee(answer, ""),
    ),
    Question(
        "profile",
        "profile, history or science",
        "history",
        lambda answer: one_of("history", "science")(_scalar("profile", answer)),
    ),
)


def gather_answers(given: Mapping[str, str], ask: Ask | None) -> Answers:
    """The facts that are given, those that ``ask`` brings, and placeholders for the rest.

    ``ask`` is None where nobody is there to be asked.

    Raises:
        SettingsError, ThesisErrors: every given fact that is not right.
    """
    errors: list[ThesisError] = []
    facts: dict[str, str] = {}
    for question in QUESTIONS:
        fact = _one_line(given.get(question.name, ""))
        if fact:
            with kept(errors):
                _check(question, fact)
        facts[question.name] = fact
    raise_all(errors)
    for question in QUESTIONS:
        if ask is not None and not facts[question.name]:
            facts[question.name] = _put(question, ask)
    absent = tuple(name for name, fact in facts.items() if not fact and name != "profile")
    filled = {question.name: facts[question.name] or question.placeholder for question in QUESTIONS}
    committee = read_committee(filled.pop("committee"), filled["department"])
    return Answers(**filled, committee=committee, placeholders=absent)


def _check(question: Question, answer: str) -> None:
    """Raise what is wrong with an answer, without a place: there is no file yet."""
    try:
        question.check(answer)
    except SettingsError as error:
        raise SettingsError(error.problem, remedy=error.remedy) from None


def _put(question: Question, ask: Ask) -> str:
    """The answer to a question, put again until it is right; empty for the placeholder."""
    words = f"{question.words} [{question.placeholder}]: "
    while answer := _one_line(ask(words)):
        try:
            _check(question, answer)
        except SettingsError as error:
            words = f"{error}\n{question.words} [{question.placeholder}]: "
        else:
            break
    return answer


def _one_line(answer: str) -> str:
    """An answer without control characters, which no terminal should send but some do."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+", " ", answer).strip()
