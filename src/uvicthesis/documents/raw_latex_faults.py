"""Raw LaTeX that cannot stand in a chapter, and such as the rest of the thesis does not know of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from uvicthesis.documents.raw_latex import is_raw_latex, without_comments
from uvicthesis.errors import SourceError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, descend
from uvicthesis.sources.markdown import MarkdownSource

_IMPOSSIBLE = tuple(
    ("", re.compile(pattern), problem, remedy)
    for pattern, problem, remedy in (
        (
            r"\\(?:usepackage|RequirePackage|documentclass)(?![A-Za-z])",
            "stands in the text: packages are loaded before it begins",
            "take it out; a package that is needed is loaded in templates/thesis.tex.jinja",
        ),
        (
            r"\\(?:begin|end)\s*\{document\}",
            "stands in the text, which is a part of a document already",
            "keep of a LaTeX document only what stands between the two",
        ),
        (
            r"\\(?:foot|paren|text|auto|full|no)?cite[tp]?\*?(?![A-Za-z])",
            "does not reach the bibliography",
            "cite in Markdown: [@key, 12], or @key in the sentence",
        ),
    )
)
"""What LaTeX would stop at, or print as a hole in the page."""

_UNKNOWN = tuple(
    (rule, re.compile(pattern), problem, remedy)
    for rule, pattern, problem, remedy in (
        (
            "notes-in-markdown",
            r"\\footnote(?:mark|text)?(?![A-Za-z])",
            "makes a note that is not counted where the text refers to notes by their numbers",
            "write the note in Markdown: [^name], or ^[text]",
        ),
        (
            "headings-in-markdown",
            r"\\(?:part|chapter|(?:sub){0,2}section)\*?(?=\s*[\[{])",
            "makes a heading that is not counted where the text refers to sections",
            "write the heading in Markdown: # for a chapter, ## for a section",
        ),
    )
)
"""What is printed as it should be, but not known outside of LaTeX."""


def raw_latex_findings(
    blocks: Blocks, lines: Sequence[int], source: MarkdownSource, path: str
) -> list[Finding]:
    """What of the raw LaTeX of a document is not known to the rest of the thesis.

    Raises:
        SourceError, ThesisErrors: at what of it cannot stand in a chapter.
    """
    if not any(pattern.search(source.text) for _, pattern, *_ in (*_IMPOSSIBLE, *_UNKNOWN)):
        return []
    findings: list[Finding] = []
    errors: list[ThesisError] = []
    for latex, line in _raw_latex(blocks, lines):
        for rule, pattern, problem, remedy in (*_IMPOSSIBLE, *_UNKNOWN):
            if match := pattern.search(latex):
                at = Location(path, source.line_with(match[0], line) or line)
                said = f"{match[0]} {problem}"
                if rule:
                    findings.append(Finding(rule, at, said, remedy))
                else:
                    errors.append(SourceError(said, at=at, remedy=remedy))
    raise_all(errors)
    return findings


def _raw_latex(blocks: Blocks, lines: Sequence[int]) -> Iterator[tuple[str, int]]:
    for block, line in zip(blocks, lines, strict=True):
        for node in descend(block):
            if is_raw_latex(node["t"], node.get("c")):
                yield without_comments(node["c"][1]), line
