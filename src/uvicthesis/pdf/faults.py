"""Faults of typesetting as the writer has to know them: what is wrong, where, and the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from uvicthesis.errors import ThesisError, TypesetError
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.pdf.log import (
    FittedTable,
    LogEntry,
    LostCharacter,
    OverfullLine,
    TexError,
    TooLargeFloat,
    UndefinedReference,
)
from uvicthesis.pdf.lost_characters import lost_characters_error
from uvicthesis.pdf.passes import is_auxiliary
from uvicthesis.pdf.places import Places

LEAST_OVERFULL_PT = 2.0
"""An excess that nobody sees is not reported."""

_IN_PLAIN_WORDS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), problem, remedy)
    for pattern, problem, remedy in (
        (
            r"Undefined control sequence\. \\((SI|qty|num)(list|range)?|si|unit|ang|ce|pu)$",
            "what {command} has in its braces is more than is read of siunitx and mhchem",
            "write it as text, 9.81\\ m s^−2^ or H~2~O, or as a formula between dollar signs",
        ),
        (
            r"Undefined control sequence",
            "LaTeX does not know the command {command}",
            "check its spelling; a backslash that should be printed is written \\\\",
        ),
        (
            r"Missing \$ inserted",
            "a command or sign of mathematics stands outside of $…$",
            "put $ before and after the formula; _ and ^ outside of one are written \\_ and \\^",
        ),
        (
            r"(Extra }|Too many }'s|Missing } inserted|Missing { inserted|Runaway argument)",
            "braces do not match",
            "every { needs its }; braces that should be printed are written \\{ and \\}",
        ),
        (
            r"Environment (?P<name>\S+) undefined",
            "LaTeX does not know the environment {name}",
            "check the spelling after \\begin; if it is a package's, load that in "
            "templates/thesis.tex.jinja",
        ),
        (
            r"\\begin\{(?P<name>[^}]*)\}.* ended by \\end\{(?P<other>[^}]*)\}",
            "\\begin{{{name}}} is ended by \\end{{{other}}}",
            "end an environment before the one around it",
        ),
        (
            r"Misplaced alignment tab character &",
            "an & stands outside of a table",
            "in a formula, & aligns rows within \\begin{aligned}; one to be printed is written \\&",
        ),
        (
            r"File `(?P<name>[^']*)' not found",
            "the file {name} is not found",
            "check its name; it has to lie in the thesis folder",
        ),
    )
)


def typesetting_errors(entries: Iterable[LogEntry], places: Places) -> list[ThesisError]:
    """What spoils the PDF: TeX's errors, lost characters, references to nothing.

    An error and its consequences often name one place several times: the first is kept. A pass
    that ends in one knows no label yet.
    """
    entries = list(entries)
    errors: dict[tuple[str, object], ThesisError] = {
        ("lost", at): lost_characters_error(lost, at) for at, lost in _lost(entries, places).items()
    }
    for entry in entries:
        if isinstance(entry, TexError) and not entry.loses_nothing:
            origin = _at(entry.line, places)
            if is_auxiliary(entry.file):
                origin = Location(f"build/{entry.file}", entry.line)
            errors.setdefault(("tex", origin), _tex_error(entry, origin))
    has_stopped = any(kind == "tex" for kind, _ in errors)
    for entry in entries:
        if isinstance(entry, UndefinedReference) and not has_stopped:
            errors.setdefault(("label", entry.label), _undefined(entry, places))
    return list(errors.values())


def log_findings(entries: Iterable[LogEntry], places: Places) -> list[Finding]:
    """What the log tells that does not spoil the PDF."""
    entries = list(entries)
    told = (mended_findings, overfull_findings, fitted_findings)
    return [finding for findings in told for finding in findings(entries, places)]


def mended_findings(entries: Iterable[LogEntry], places: Places) -> Iterator[Finding]:
    """Errors that TeX has mended by itself, so that the page is as it was meant."""
    for entry in entries:
        if isinstance(entry, TexError) and entry.loses_nothing:
            at = _at(entry.line, places)
            yield Finding("latex-valid", at, f"LaTeX says: {entry.message}", _read_so_far(entry))


def overfull_findings(entries: Iterable[LogEntry], places: Places) -> Iterator[Finding]:
    """Lines that run out of the text block, the worst of each place, and floats that do."""
    entries = list(entries)
    worst_pt: dict[Location, float] = {}
    for entry in entries:
        if isinstance(entry, OverfullLine) and entry.excess_pt > LEAST_OVERFULL_PT:
            at = _at(entry.line, places)
            worst_pt[at] = max(entry.excess_pt, worst_pt.get(at, 0.0))
    for at, excess_pt in worst_pt.items():
        yield Finding(
            "text-within-text-block",
            at,
            f"a line runs {excess_pt:.0f} pt into the margin",
            "reword it, let a long word break with a soft hyphen (&shy;), or narrow a table",
        )
    for entry in entries:
        if isinstance(entry, TooLargeFloat) and entry.excess_pt > LEAST_OVERFULL_PT:
            yield Finding(
                "floats-fit-page",
                _at(entry.line, places),
                f"a figure or table is {entry.excess_pt:.0f} pt higher than the page",
                "make its image smaller (width=80%) or its caption shorter",
            )


def fitted_findings(entries: Iterable[LogEntry], places: Places) -> Iterator[Finding]:
    """Tables that were too wide for the page, with what was done to each."""
    done: dict[Location, list[str]] = {}
    for entry in entries:
        if isinstance(entry, FittedTable):
            done.setdefault(_at(entry.line, places), []).append(entry.done)
    for at, words in done.items():
        yield Finding(
            "tables-fit-page",
            at,
            f"a table too wide for the page {' and '.join(dict.fromkeys(words))}",
            "to have it otherwise, shorten its heads and words, or leave out columns",
        )


def _at(line: int, places: Places) -> Location:
    return (places.origin(line) if line else None) or Location("build/thesis.tex", line)


def _tex_error(entry: TexError, at: Location) -> TypesetError:
    command = re.search(r"(\\[A-Za-z@]+|\\.)\s*$", entry.read)
    written = command[1] if command else ""
    for pattern, problem, remedy in _IN_PLAIN_WORDS:
        if match := pattern.search(f"{entry.message} {written}"):
            names = {"command": written, **match.groupdict()}
            return TypesetError(problem.format(**names), at=at, remedy=remedy)
    message = entry.message.removeprefix("LaTeX Error: ").rstrip(".")
    return TypesetError(f"LaTeX stopped: {message}", at=at, remedy=_read_so_far(entry))


def _read_so_far(entry: TexError) -> str:
    return f"it had read: {entry.read.strip()[-70:]}" if entry.read.strip() else ""


def _lost(entries: Iterable[LogEntry], places: Places) -> dict[Location, list[LostCharacter]]:
    lost: dict[Location, list[LostCharacter]] = {}
    for entry in entries:
        if isinstance(entry, LostCharacter):
            at = _at(entry.line or places.line_with(entry.character), places)
            lost.setdefault(at, []).append(entry)
    return lost


def _undefined(entry: UndefinedReference, places: Places) -> TypesetError:
    remedy = "check the label's spelling where it is defined and here"
    return TypesetError(f'no label "{entry.label}"', at=_at(entry.line, places), remedy=remedy)
