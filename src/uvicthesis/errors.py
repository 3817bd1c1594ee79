"""The failures a writer can mend, each with its exit code; anything else is our bug."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from uvicthesis.location import Location


class ThesisError(Exception):
    """A failure that stops the build and that the writer can mend.

    Reads as ``file:line: what is wrong``, then the remedy on a line of its own, indented.
    """

    exit_code = 2

    def __init__(self, problem: str, *, at: Location | None = None, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem, self.at, self.remedy = problem, at, remedy

    def __str__(self) -> str:
        where = f"{self.at}: " if self.at else ""
        return where + self.problem + (f"\n  {self.remedy}" if self.remedy else "")


class SettingsError(ThesisError):
    """``thesis.yaml`` is at fault."""


class SourceError(ThesisError):
    """A chapter, front file or image cannot be read, or refers to what is not there."""


class BibliographyError(ThesisError):
    """An entry that is needed, or its file, cannot be read."""


class CitationError(ThesisError):
    """A citation names a ``key`` that no bibliography file has."""

    def __init__(
        self, problem: str, *, at: Location | None = None, remedy: str = "", key: str = ""
    ) -> None:
        super().__init__(problem, at=at, remedy=remedy)
        self.key = key


class TemplateError(ThesisError):
    """A template names what is not there, or is not valid Jinja."""


class TypesetError(ThesisError):
    """LaTeX stopped, or left something out."""

    exit_code = 4


class MissingToolError(ThesisError):
    """A program, TeX package or font is not installed, or too old."""

    exit_code = 3


class UnreadablePdfError(ThesisError):
    """A PDF cannot be opened."""


class ThesisErrors(ThesisError):  # noqa: N818 - it is several errors, and so is its name
    """Several failures found together, to be told at once.

    Its exit code is that of the gravest: a missing tool, then LaTeX, then the writer's sources.
    """

    def __init__(self, errors: Iterable[ThesisError]) -> None:
        self.errors = tuple(sorted(errors, key=_place))
        super().__init__("\n".join(str(error) for error in self.errors))
        codes = {error.exit_code for error in self.errors}
        self.exit_code = next((code for code in (3, 4) if code in codes), 2)


def raise_all(errors: Iterable[ThesisError]) -> None:
    """Raise what was gathered, if anything: one failure as itself, several together."""
    gathered = list(errors)
    if len(gathered) == 1:
        raise gathered[0]
    if gathered:
        raise ThesisErrors(gathered)


@contextmanager
def gathering(errors: list[ThesisError]) -> Iterator[None]:
    """Add what is raised inside to ``errors``, so that what comes after is looked at too."""
    try:
        yield
    except ThesisErrors as several:
        errors += several.errors
    except ThesisError as error:
        errors.append(error)


def _place(error: ThesisError) -> tuple[str, int, int]:
    at = error.at or Location("")
    return at.path, at.line, at.column
