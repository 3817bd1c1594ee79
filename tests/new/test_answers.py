from collections.abc import Callable
from datetime import date

import pytest

from uvicthesis.errors import ThesisError
from uvicthesis.new.answers import Answers, gather_answers, read_committee
from uvicthesis.settings.schema import Member

GIVEN = {
    "title": "Letters Home",
    "author": "A. Student",
    "degree": "Doctor of Philosophy",
    "department": "School of Music",
    "year": "2024",
    "committee": "Dr. A. Supervisor",
    "profile": "science",
}


def answering(*answers: str) -> tuple[Callable[[str], str], list[str]]:
    """A writer who gives these answers in order, and the questions that were put."""
    left = iter(answers)
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return next(left, "")

    return ask, asked


def test_given_facts_are_taken_and_nothing_is_asked() -> None:
    ask, asked = answering()

    answers = gather_answers(GIVEN, ask)

    supervisor = Member("Dr. A. Supervisor", "Supervisor", ("School of Music",))
    assert answers == Answers(
        "Letters Home",
        "A. Student",
        "Doctor of Philosophy",
        "School of Music",
        "2024",
        (supervisor,),
        "science",
    )
    assert asked == []


def test_nobody_to_ask_leaves_placeholders_that_are_named() -> None:
    answers = gather_answers({"title": "Letters Home"}, None)

    assert answers == Answers(
        "Letters Home",
        "A. Student",
        "Master of Arts",
        "Department of History",
        str(date.today().year),
        (Member("Dr. A. Supervisor", "Supervisor", ("Department of History",)),),
        "history",
        placeholders=("author", "degree", "department", "year", "committee"),
    )


def test_what_is_not_given_is_asked_with_its_placeholder() -> None:
    ask, asked = answering("  Letters Home ", "", "", "", "", "", "")

    answers = gather_answers({}, ask)

    assert answers.title == "Letters Home"
    assert asked[:3] == [
        "title (Markdown for italics) [The Title of the Thesis]: ",
        "author, exactly as the university has the name [A. Student]: ",
        "degree in full [Master of Arts]: ",
    ]
    assert len(asked) == 7
    assert "title" not in answers.placeholders


def test_wrong_answer_is_explained_and_asked_again() -> None:
    ask, asked = answering("May 2024", "2024")

    answers = gather_answers({**GIVEN, "year": ""}, ask)

    assert answers.year == "2024"
    assert asked[1] == (
        'year: "May 2024" is not a year\n'
        "  write the year alone, year: 2024\n"
        f"year of the title page [{date.today().year}]: "
    )


def test_wrong_facts_that_are_given_are_told_together() -> None:
    wrong = {**GIVEN, "degree": "MA", "year": "soon", "committee": ";", "profile": "art"}

    with pytest.raises(ThesisError) as caught:
        gather_answers(wrong, None)

    assert str(caught.value) == (
        "degree: \"MA\" is neither a master's nor a doctor's\n"
        "  write it in full, as Master of Arts or Doctor of Philosophy, or add kind: thesis, "
        "kind: dissertation or kind: project\n"
        'year: "soon" is not a year\n'
        "  write the year alone, year: 2024\n"
        "the committee has no member\n"
        "  write Dr. A. Supervisor, Supervisor; Dr. B. Member, Departmental Member\n"
        'profile: "art" is not one of: history, science\n'
        "  write profile: history"
    )


def test_committee_is_read_with_roles_and_departments() -> None:
    answer = "Dr. A. One; Dr. B. Two ; Dr. C. Three, Outside Member, Department of Law, and More;"

    assert read_committee(answer, "Department of History") == (
        Member("Dr. A. One", "Supervisor", ("Department of History",)),
        Member("Dr. B. Two", "Departmental Member", ("Department of History",)),
        Member("Dr. C. Three", "Outside Member", ("Department of Law, and More",)),
    )


def test_control_characters_from_a_terminal_are_left_out() -> None:
    assert gather_answers({**GIVEN, "title": "Let\x1b[Dters"}, None).title == "Let [Dters"
