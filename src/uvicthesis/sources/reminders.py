"""Words a writer left for later, TODO or [citation needed], where they would be printed.

Code, addresses and comments are passed over: what stands there is not printed, or meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from uvicthesis.sources.markdown import Mark, MarkdownSource, as_spaces

_REMINDER = re.compile(
    r"""
    \b(?:TODO|FIXME|TBD)\b
    | \bXXXX+\b | \[XXX\] | \bXXX\b(?!\ [A-Z])
    | \[\s*(?i:(?:citation|cite|ref|reference|source)(?:\s+(?:needed|missing|here))?)[\s?]*\]
      (?![(\[{:])
    | \[\s*(?i:insert)\s[^\]\n]{1,60}\](?![(\[{:])
    | \b(?i:lorem\s+ipsum)\b
    | \[?\?{2,}\]?
    """,
    re.VERBOSE,
)
_NOT_PRINTED = (
    re.compile(r"(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?(?=\))"),
    re.compile(r"(?:https?|ftp|mailto):[^\s>]+"),
    re.compile(r"\[[^\[\]]*\]\{[^{}]*\.(?:comment|todo)\b[^{}]*\}"),
    re.compile(r"\\todo(?:\[[^\]]*\])?\{[^{}]*\}"),
    re.compile(r"(?<=\{)[#.][^{}]*(?=\})"),
)
_COUNTED = re.compile(
    r"(?:\w[,;]? [A-Z]\w+|\b(?:chap|ch|vol|bk|art|no|book|volume|chapter|canto|psalm)\.?) $"
)
"""What stands before a Roman thirty: a name, or what is counted; a page is never thirty."""
_LINK_ADDRESS = re.compile(r"^[ \t]*(\[[^\]^\n][^\]\n]*\]):.*", re.M)
_DIV = re.compile(r"^ {0,3}:{3,}[ \t]*(?P<attributes>[^\n]*?)[ \t:]*$", re.M)
_COMMENT_DIV = re.compile(r"(?:\{[^}]*\.)?(?:comment|todo)\b")


def find_reminders(source: MarkdownSource) -> Iterator[Mark]:
    """Each reminder as it is written, with its line, in the order of the text."""
    text = _without_comment_divs(source.prose)
    links = set(_LINK_ADDRESS.findall(text))
    for pattern in (*_NOT_PRINTED, _LINK_ADDRESS):
        text = pattern.sub(_blank, text)
    for match in _REMINDER.finditer(text):
        is_thirty = match.group() == "XXX" and _COUNTED.search(text[: match.start()])
        if match.group() not in links and not is_thirty:
            yield Mark(match.group(), source.line_of(match.start()))


def find_percent_comments(source: MarkdownSource) -> Iterator[Mark]:
    """Each line that begins a paragraph, or goes on, with LaTeX's ``%``: Markdown prints it.

    Those in the first lines of a file are pandoc's title block.
    """
    above, is_title_block = "", True
    for number, line in enumerate(source.prose.split("\n"), start=1):
        is_title_block = is_title_block and line.startswith("%")
        begins = not above.strip() or above.startswith("%")
        if line.startswith("%") and begins and not is_title_block:
            yield Mark(line.strip(), number)
        above = line


def _without_comment_divs(text: str) -> str:
    """The text with what stands between ``::: comment`` and its ``:::`` as spaces."""
    pieces, position, depth = [], 0, 0
    for fence in _DIV.finditer(text):
        opens = bool(fence["attributes"])
        if depth:
            depth += 1 if opens else -1
            if not depth:
                pieces.append(as_spaces(text[position : fence.end()]))
                position = fence.end()
        elif opens and _COMMENT_DIV.match(fence["attributes"]):
            pieces.append(text[position : fence.start()])
            position, depth = fence.start(), 1
    return "".join([*pieces, text[position:]])


def _blank(match: re.Match[str]) -> str:
    return as_spaces(match.group())
