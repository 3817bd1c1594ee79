"""Bodies: in go a unit's filtered blocks, out comes its LaTeX as pandoc writes it."""

from __future__ import annotations

import json

from uvicthesis.latex.escape import Tex
from uvicthesis.latex.highlighting import STYLE
from uvicthesis.nodes import Blocks, Inlines, para
from uvicthesis.tools.pandoc import run_pandoc

PANDOC_API = [1, 23, 1, 1]
"""The version of the syntax tree that the pinned pandoc reads and writes."""

# Without "smart" pandoc writes quotation marks and dashes as the characters they are, so that
# they copy out of the PDF as typed whatever ligatures a font has.
_WRITER = [
    *("-f", "json", "-t", "latex-smart", "--wrap=none", "--top-level-division=chapter"),
    f"--syntax-highlighting={STYLE}",
]


def write_blocks(blocks: Blocks) -> Tex:
    r"""LaTeX of blocks, with ``\chapter`` for a heading of level one."""
    tree = {"pandoc-api-version": PANDOC_API, "meta": {}, "blocks": blocks}
    return Tex(run_pandoc(_WRITER, json.dumps(tree, ensure_ascii=False)))


def write_inlines(inlines: Inlines) -> Tex:
    """LaTeX of inlines, as of a title."""
    return Tex(write_blocks([para(inlines)]).strip())
