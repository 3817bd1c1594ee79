r"""Files that raw LaTeX takes in with ``\input``, such as tables that a program wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from uvicthesis.documents.raw_latex import is_raw_latex
from uvicthesis.errors import SourceError, ThesisError, raise_all
from uvicthesis.location import Location
from uvicthesis.nodes import Blocks, Node, descend
from uvicthesis.sources.lookup import find_named
from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.sources.text import read_source

_INPUT = re.compile(r"\\(?:input|include)\s*\{(?P<name>[^{}]+)\}")
SUFFIX = ".tex"
_DEEPEST = 8


def take_in_files(
    blocks: Blocks, lines: Sequence[int], source: MarkdownSource, path: str, root: Path
) -> None:
    r"""Put the text of a file in the place of ``\input{file}`` in a document's raw LaTeX.

    TeX may read nothing above ``build/``. A file is looked for beside the chapter, then in the
    thesis, with ``.tex`` behind its name or without.

    Raises:
        SourceError, ThesisErrors: at each file that is not there, or lies outside the thesis.
    """
    if not _INPUT.search(source.text):
        return
    errors: list[ThesisError] = []
    for block, line in zip(blocks, lines, strict=True):
        for node in descend(block):
            if _takes_files(node):
                try:
                    node["c"][1] = _taken_in(node["c"][1], Location(path, line), root)
                except ThesisError as error:
                    errors.append(error)
    raise_all(errors)


def _takes_files(node: Node) -> bool:
    return is_raw_latex(node["t"], node.get("c")) and bool(_INPUT.search(node["c"][1]))


def _taken_in(latex: str, at: Location, root: Path, depth: int = 0) -> str:
    def text(match: re.Match[str]) -> str:
        name = match["name"].strip()
        file = find_named([name, name + SUFFIX], at.path, root, at, suffixes=[SUFFIX])
        if depth == _DEEPEST:
            problem = f'"{match["name"]}" takes itself in'
            raise SourceError(problem, at=at, remedy=r"take out one of the \input commands")
        return _taken_in(read_source(file, root).rstrip("\n"), at, root, depth + 1)

    return _INPUT.sub(text, latex)
