"""What YAML's parser objects to becomes the slip that a writer most likely made.

The parser reads on until it cannot, so the slip is often above the line it names, and its words
("mapping values are not allowed in this context") are about YAML, not about the slip.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from uvicthesis.errors import SettingsError
from uvicthesis.location import Location

QUOTE_IT = 'put the whole text in quotation marks: "…", or \'…\' where it has " in it'
BACKSLASH = 'a backslash between "…" has a meaning of its own in YAML'
DOUBLE_IT = "write it twice (\\\\), or put the text in '…'"

MORE_AFTER_QUOTE = re.compile(
    r"""\s*(- )?([\w-]+:\s+)?("[^"]*"|'[^']*'|\[[^\]]*\])\s*[^\s,#:}\]]"""
)
NO_SPACE = re.compile(r"\s*(?:- )?([a-z][a-z-]*):([^\s/].*)")
COLON_IN_TEXT = re.compile(r"\s*(?:- )?([\w-]+): +(.*: .*\S|.*:)\s*$")
SPECIAL_SIGN = re.compile(
    "cannot start any token|an (alias|anchor)|a (tag|block scalar)|sequence entries are not"
)


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser said, the line where it stopped and where the part it was in began.

    Lines and columns count from 0.
    """

    said: str
    lines: list[str]
    line: int
    start: int
    start_column: int

    @property
    def opening(self) -> str:
        """The character at the beginning of the part that the parser was in."""
        return self.lines[self.start][self.start_column : self.start_column + 1]

    @property
    def above(self) -> int:
        """The last line before the one where it stopped that is not blank, or that one itself."""
        written = (n for n in range(self.line - 1, -1, -1) if self.lines[n].strip())
        return next(written, self.line)


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip in a line, counted from 0, and what to do about it."""

    line: int
    problem: str
    remedy: str


def explain(error: yaml.MarkedYAMLError, text: str, file: str) -> SettingsError:
    """The parser's error as that of the writer: the first slip that fits."""
    complaint = _complaint(error, text)
    found = (slip(complaint) for slip in SLIPS)
    likely = next((slip for slip in found if slip), None) or misplaced(complaint)
    return SettingsError(likely.problem, at=Location(file, likely.line + 1), remedy=likely.remedy)


def tab(complaint: Complaint) -> Slip | None:
    """A tab in the indentation of the line, or of the one above."""
    for line in (complaint.line, complaint.above):
        if re.match(r" *\t", complaint.lines[line]):
            remedy = "begin it with spaces instead, two for each level"
            return Slip(line, "the line begins with a tab", remedy)
    return None


def backslash(complaint: Complaint) -> Slip | None:
    """A backslash between double quotation marks."""
    if "escape" not in complaint.said and "hexdecimal" not in complaint.said:
        return None
    return Slip(complaint.line, BACKSLASH, DOUBLE_IT)


def open_quote(complaint: Complaint) -> Slip | None:
    """A quotation mark without its partner."""
    if "quoted scalar" not in complaint.said:
        return None
    mark = complaint.opening
    problem = f"a quotation mark ({mark}) is opened and never closed"
    return Slip(complaint.start, problem, f"end the text with {mark} too")


def more_after_quote(complaint: Complaint) -> Slip | None:
    """More text behind a quoted one: ``title: "Land" and Law``."""
    if not MORE_AFTER_QUOTE.match(complaint.lines[complaint.line]):
        return None
    problem = "there is more text after the closing quotation mark or bracket"
    return Slip(complaint.line, problem, QUOTE_IT)


def colon_in_text(complaint: Complaint) -> Slip | None:
    """A colon and a space in a text: ``title: Land: A History``."""
    written = COLON_IN_TEXT.match(complaint.lines[complaint.line])
    if "mapping values are not allowed" not in complaint.said or not written:
        return None
    key, value = written.groups()
    quoted = f"'{value}'" if '"' in value else f'"{value}"'
    problem = "a text with a colon in it needs quotation marks"
    return Slip(complaint.line, problem, f"write {key}: {quoted}")


def special_sign(complaint: Complaint) -> Slip | None:
    """A text that begins with a sign that YAML keeps for itself."""
    if not SPECIAL_SIGN.search(complaint.said):
        return None
    problem = "a text begins with a sign that has a meaning of its own in YAML"
    return Slip(complaint.line, problem, QUOTE_IT)


def no_space(complaint: Complaint) -> Slip | None:
    """A colon without a space: ``title:Land``."""
    for line in (complaint.start, complaint.line, complaint.above):
        written = NO_SPACE.match(complaint.lines[line])
        if written:
            remedy = f"write {written[1]}: {written[2]}"
            return Slip(line, "there is no space after the colon", remedy)
    return None


def open_bracket(complaint: Complaint) -> Slip | None:
    """A bracket or brace without its partner."""
    if "flow" not in complaint.said:
        return None
    closing = "}" if complaint.opening == "{" else "]"
    problem = f"what {complaint.opening} opens is not closed, or lacks a comma between two parts"
    remedy = f'close it with {closing}, and put a text that has , : [ ] {{ }} in it in "…"'
    return Slip(complaint.start, problem, remedy)


def no_colon(complaint: Complaint) -> Slip | None:
    """A line that is no ``key: value``."""
    if "could not find expected ':'" in complaint.said:
        line = complaint.start
    elif "mapping values" in complaint.said and ":" not in complaint.lines[complaint.above]:
        line = complaint.above
    else:
        return None
    remedy = 'write a key, a colon, a space and a value: title: "…"'
    return Slip(line, "the line has no key with a colon after it", remedy)


def second_document(complaint: Complaint) -> Slip | None:
    """A line of three dashes in the middle."""
    if "another document" not in complaint.said:
        return None
    return Slip(complaint.line, "the settings end at a line of dashes", "delete the line ---")


def misplaced(complaint: Complaint) -> Slip:
    """What is left: mostly a line that is indented too little or too much."""
    remedy = (
        "keys that belong together begin in the same column, further to the right than "
        "the key they belong to"
    )
    return Slip(complaint.line, "the line does not fit those above it", remedy)


SLIPS = (
    tab,
    backslash,
    open_quote,
    more_after_quote,
    colon_in_text,
    special_sign,
    no_space,
    open_bracket,
    no_colon,
    second_document,
)
"""Tried in this order: the sure ones first."""


def _complaint(error: yaml.MarkedYAMLError, text: str) -> Complaint:
    """The parser's error, with lines that exist: it may stop behind the last one."""
    lines = text.splitlines() or [""]
    here = error.problem_mark or error.context_mark
    start = error.context_mark or here
    return Complaint(
        said=f"{error.context or ''} {error.problem or ''}",
        lines=lines,
        line=min(here.line, len(lines) - 1) if here else 0,
        start=min(start.line, len(lines) - 1) if start else 0,
        start_column=start.column if start else 0,
    )
