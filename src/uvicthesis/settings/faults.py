"""Failures are kept while reading goes on, so that all of them are told at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from uvicthesis.errors import ThesisError, ThesisErrors


@contextmanager
def kept(errors: list[ThesisError]) -> Iterator[None]:
    """Add a failure of the block to those met before, and go on behind it."""
    try:
        yield
    except ThesisErrors as several:
        errors.extend(several.errors)
    except ThesisError as error:
        errors.append(error)
