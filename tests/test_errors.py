import pytest

from uvicthesis.errors import (
    CitationError,
    MissingToolError,
    SourceError,
    ThesisError,
    ThesisErrors,
    TypesetError,
    raise_all,
)
from uvicthesis.findings import Finding, finding_of
from uvicthesis.location import Location, PageLocation
from uvicthesis.nearest import did_you_mean


def test_error_reads_place_problem_and_remedy() -> None:
    error = SourceError("what is wrong", at=Location("a.md", 3, 7), remedy="what to do")

    assert str(error) == "a.md:3:7: what is wrong\n  what to do"


def test_error_without_a_place_or_remedy_is_its_problem() -> None:
    assert str(ThesisError("what is wrong")) == "what is wrong"


def test_one_error_is_raised_as_itself() -> None:
    with pytest.raises(CitationError):
        raise_all([CitationError("wrong")])


def test_no_error_is_raised_where_there_is_none() -> None:
    raise_all([])


def test_several_errors_are_told_in_the_order_of_their_places() -> None:
    errors = [
        SourceError("late", at=Location("b.md", 2)),
        SourceError("tenth", at=Location("a.md", 10)),
        SourceError("ninth", at=Location("a.md", 9)),
        SourceError("nowhere"),
    ]

    with pytest.raises(ThesisErrors) as caught:
        raise_all(errors)

    assert str(caught.value).splitlines() == [
        "nowhere",
        "a.md:9: ninth",
        "a.md:10: tenth",
        "b.md:2: late",
    ]


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        ([SourceError(""), CitationError("")], 2),
        ([SourceError(""), TypesetError("")], 4),
        ([TypesetError(""), MissingToolError("")], 3),
    ],
)
def test_several_errors_end_with_the_code_of_the_gravest(
    errors: list[ThesisError], code: int
) -> None:
    assert ThesisErrors(errors).exit_code == code


@pytest.mark.parametrize(
    ("at", "written"),
    [
        (Location("a.md"), "a.md"),
        (Location("a.md", 3), "a.md:3"),
        (Location("a.md", 3, 4), "a.md:3:4"),
        (Location("a.md", 0, 4), "a.md"),
        (PageLocation("build/thesis.pdf", "xii", 14), "build/thesis.pdf: page xii (sheet 14)"),
        (PageLocation("build/thesis.pdf", "", 1), "build/thesis.pdf: (sheet 1)"),
    ],
)
def test_place_is_written_as_editors_understand_it(at: object, written: str) -> None:
    assert str(at) == written


def test_error_becomes_a_finding_where_a_draft_goes_on() -> None:
    error = SourceError("wrong", at=Location("a.md", 3), remedy="mend it")

    assert finding_of(error, "a-rule") == Finding("a-rule", Location("a.md", 3), "wrong", "mend it")
    assert str(finding_of(error, "a-rule")) == str(error)


def test_error_without_a_place_cannot_become_a_finding() -> None:
    with pytest.raises(ThesisError):
        finding_of(ThesisError("wrong"), "a-rule")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("kuromia1988", 'did you mean "kuromiya1988"?'),
        ("KUROMIYA1988", 'did you mean "kuromiya1988"?'),
        ("Carr1961", 'did you mean "carr1961"?'),
        ("nothing", ""),
    ],
)
def test_nearest_word_is_offered_only_if_it_is_near(wrong: str, said: str) -> None:
    assert did_you_mean(wrong, ["carr1961", "kuromiya1988"]) == said
