"""Markup that pandoc took for text, and that is printed as it was typed.

Most of it lacks an empty line, or has a space too many or too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Inlines, Node, descend, rewrite_inlines, stringify
from uvicthesis.sources.markdown import MarkdownSource

_EMPTY_LINE = "leave an empty line before it"
_TABLE = "a table has an empty line before it, and a line such as |---|---| below its head"
_LONGEST_SHOWN = 40
_PASSED_OVER = frozenset(["Table"])  # two stars in a cell are a level of significance


@dataclass(frozen=True, slots=True)
class _Slip:
    """A line that looks like markup: how it begins, and how it would have been read.

    A ``later`` line is one within a paragraph. One that ``repeats`` may be chance where it stands
    alone, a dash or a number that begins a line, unless the line before it ends with a colon.
    """

    beginning: str
    remedy: str
    later: bool = True
    repeats: bool = False


_SLIPS = (
    _Slip(r"#{2,6}[^\W\d_]", "leave a space between the # and the heading", later=False),
    _Slip(r"#{1,6} \S", _EMPTY_LINE),
    _Slip(r":{3,}", "a block opens with ::: and a class after an empty line, and ends with :::",
          later=False),
    _Slip(r"> \S", _EMPTY_LINE),
    _Slip(r"\|.*\|[ \t]*$", _TABLE),
    _Slip(r"[-*+•] \S", _EMPTY_LINE, repeats=True),
    _Slip(r"\d{1,2}[.)] \S", _EMPTY_LINE, repeats=True),
)  # fmt: skip

_WITHIN = (
    (r"!\[[^\]]*\] ?\(", "an image is written ![Caption](file) without a space between"),
    (r"\\(?:begin|end)\{[^}]*\}", r"LaTeX needs both \begin{…} and \end{…}"),
    (r"(?<!\S)\*\* \w[^*]*\w\*\*", "no space stands behind the first asterisks: **bold**"),
    (r"\[-?@[^\]]*$", "close the bracket of the citation with ]"),
)

_PASTED = re.compile(
    r"^(?![-*+:>#|]|\d+[.)])[^\n]*\S\t+\S[^\n]*\n(?![-*+:>#|]|\d+[.)])[^\n]*\S\t+\S", re.M
)


def unread_markup(
    blocks: Blocks, lines: Sequence[int], source: MarkdownSource, path: str
) -> Iterator[Finding]:
    """A finding for each place that was meant as markup; ``lines`` has the line of each block."""
    for block, line in zip(blocks, lines, strict=True):
        for pattern, shown, remedy in _slips(block):
            at = source.line_of_match(re.compile(pattern, re.M), line)
            yield _finding(shown, remedy, Location(path, at))
    for match in _PASTED.finditer(source.prose):
        at = source.line_of(match.start())
        yield Finding(
            "markup-read",
            Location(path, at),
            "lines with tabs are no table, and are printed as one paragraph",
            "draw the table with bars, or keep it in a .csv file (chapter Tables of the manual)",
        )


def _slips(block: Node) -> Iterator[tuple[str, str, str]]:
    """A pattern that finds the slip in the source, its text, and the remedy."""
    for node in descend(block, skip=_PASSED_OVER):
        if node["t"] in ("Para", "Plain"):
            text = _lines(node["c"])
            yield from _slips_of_lines(text)
            for pattern, remedy in _WITHIN:
                if match := re.search(pattern, "\n".join(text)):
                    yield re.escape(match[0].split()[0]), match[0], remedy
        elif node["t"] == "LineBlock" and all(map(_is_row, node["c"])):
            yield r"^[ >]*\|", "| " + stringify(node["c"][0]), _TABLE


def _slips_of_lines(lines: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for slip in _SLIPS:
        found = [n for n, line in enumerate(lines) if re.match(slip.beginning, line)]
        found = [n for n in found if n or not slip.later]
        if not found or (
            slip.repeats and len(found) == 1 and not lines[found[0] - 1].endswith(":")
        ):
            continue
        yield rf"^[ >]*{slip.beginning}", lines[found[0]], slip.remedy


def _lines(inlines: Inlines) -> list[str]:
    """The lines of a paragraph as they were typed, without code and formulas."""
    pieces: list[str] = []
    for inline in inlines:
        match inline["t"]:
            case "Str":
                pieces.append(inline["c"])
            case "Space":
                pieces.append(" ")
            case "SoftBreak" | "LineBreak":
                pieces.append("\n")
            case "Note":
                continue
            case _:
                pieces.append(stringify(rewrite_inlines([inline], _without_code)))
    return "".join(pieces).split("\n")


def _without_code(inlines: Inlines) -> Inlines:
    return [inline for inline in inlines if inline["t"] not in ("Code", "Math")]


def _is_row(line: Inlines) -> bool:
    return stringify(line).rstrip().endswith("|")


def _finding(shown: str, remedy: str, at: Location) -> Finding:
    text = " ".join(shown.split())
    text = text[: _LONGEST_SHOWN - 1] + "…" if len(text) > _LONGEST_SHOWN else text
    return Finding("markup-read", at, f'"{text}" is printed as it is typed', remedy)
