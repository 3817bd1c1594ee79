"""Single lines of Markdown that stand in the settings, such as the title, as inlines."""

from __future__ import annotations

import json
from typing import Any

from uvicthesis.documents.reading import READER
from uvicthesis.errors import SettingsError
from uvicthesis.location import Location
from uvicthesis.nodes import Inlines, descend
from uvicthesis.tools.pandoc import run_pandoc


def read_inlines(text: str) -> Inlines:
    """The inlines of one line of Markdown; a number or ``#`` at its beginning is only text."""
    # An empty span keeps "1. May" or "# 5" from being read as a list or a heading.
    tree: Any = json.loads(run_pandoc(["-f", READER, "-t", "json"], f"[]{{}}{text.strip()}\n"))
    inlines: Inlines = tree["blocks"][0]["c"][1:] if tree["blocks"] else []
    return inlines


def read_title(text: str, at: Location) -> Inlines:
    """The title of a thesis as inlines.

    Raises:
        SettingsError: it has what cannot stand there. It is printed on two pages and goes into
            the catalogue, which have no notes.
    """
    title = read_inlines(text)
    for node in descend(title):
        if name := _NOT_IN_TITLES.get(node["t"]):
            remedy = "leave it out here; what it says may stand in the abstract"
            raise SettingsError(f"{name} stands in the title", at=at, remedy=remedy)
    return title


_NOT_IN_TITLES = {"Note": "a note", "Cite": "a citation", "Image": "an image"}
