"""Single lines of Markdown that stand in the settings, such as the title, as inlines."""

from __future__ import annotations

import json
from typing import Any

from uvicthesis.documents.reading import READER
from uvicthesis.nodes import Inlines
from uvicthesis.tools.pandoc import run_pandoc


def read_inlines(text: str) -> Inlines:
    """The inlines of one line of Markdown; a number or ``#`` at its beginning is only text."""
    # An empty span keeps "1. May" or "# 5" from being read as a list or a heading.
    tree: Any = json.loads(run_pandoc(["-f", READER, "-t", "json"], f"[]{{}}{text.strip()}\n"))
    inlines: Inlines = tree["blocks"][0]["c"][1:] if tree["blocks"] else []
    return inlines
