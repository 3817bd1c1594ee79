"""HTML in the Markdown: LaTeX knows nothing of it, so its tags and its images are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Node, descend
from uvicthesis.sources.markdown import MarkdownSource

_COMMENT = re.compile(r"<!--.*?-->", re.S)
_OPENING = re.compile(r"<([A-Za-z][A-Za-z0-9]*)\b")

_INSTEAD: Mapping[str, str] = {
    "img": "write ![Caption](file)",
    "table": "draw the table with bars: | a | b |",
    "sub": "write H~2~O",
    "sup": "write 10^th^",
    "br": "end the line with a backslash",
    "b": "write **bold**",
    "strong": "write **bold**",
    "i": "write *italic*",
    "em": "write *italic*",
    "u": "write [words]{.underline}",
    "s": "write ~~words~~",
    "a": "write [words](address)",
    "hr": "write *** on a line of its own",
}
_PARTS = frozenset(["tr", "td", "th", "thead", "tbody", "tfoot", "caption", "col", "colgroup"])
"""What stands within a table, of which one finding is enough."""


def lost_html(
    blocks: Blocks, lines: Sequence[int], source: MarkdownSource, path: str
) -> Iterator[Finding]:
    """A finding for the first of each kind of tag; ``lines`` has the line of each block."""
    if not _OPENING.search(source.text):
        return
    found: set[str] = set()
    for block, line in zip(blocks, lines, strict=True):
        for tag in _tags(block):
            name = tag.lower()
            if name in found or name in _PARTS:
                continue
            found.add(name)
            at = source.line_of_match(re.compile(rf"<{tag}\b"), line)
            remedy = _INSTEAD.get(name, "write it in Markdown, or leave it out")
            problem = f"<{name}> is HTML, which is not printed"
            yield Finding("no-html", Location(path, at), problem, remedy)


def _tags(block: Node) -> Iterator[str]:
    for node in descend(block):
        if node["t"] in ("RawInline", "RawBlock") and node["c"][0] == "html":
            yield from _OPENING.findall(_COMMENT.sub("", node["c"][1]))
