"""What is reported while the build goes on: a value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from uvicthesis.errors import ThesisError
from uvicthesis.location import Location, PageLocation


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the thesis is not as it should be, with what to do about it.

    ``rule`` is the kebab-case name of what must hold; ``page`` is where the place is printed,
    and ``box_bp`` where on its page something stands (left, bottom, right, top; bp from the lower
    left corner of the page as shown), if that is known. ``severity`` is given where a breach is
    less grave than those of its rule are in general.
    """

    rule: str
    at: Location | PageLocation
    message: str
    advice: str = ""
    page: PageLocation | None = None
    box_bp: tuple[float, float, float, float] | None = None
    severity: Literal["error", "warning", "note", ""] = ""

    def __str__(self) -> str:
        page = f" (page {self.page.folio or self.page.sheet})" if self.page else ""
        advice = f"\n  {self.advice}" if self.advice else ""
        return f"{self.at}: {self.message}{page}{advice}"


def finding_of(error: ThesisError, rule: str) -> Finding:
    """A failure as a finding, where a draft goes on without what is missing."""
    if error.at is None:
        raise error
    return Finding(rule, error.at, error.problem, error.remedy)
