"""Single lines of Markdown that stand in settings and attributes, such as the title, as inlines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from uvicthesis.errors import SettingsError
from uvicthesis.location import Location
from uvicthesis.nodes import Inlines, descend
from uvicthesis.tools.pandoc import READER, run_pandoc


def read_inlines(text: str) -> Inlines:
    """The inlines of one line of Markdown; a number or ``#`` at its beginning is only text."""
    return next(iter(_read_lines([text])), [])


def read_fragments(texts: Sequence[str]) -> dict[str, Inlines]:
    """The inlines of several such lines, by their text, read at once."""
    read = _read_lines(texts)
    if len(read) != len(texts):  # a line whose markup is not closed has taken in the next one
        read = [read_inlines(text) for text in texts]
    return dict(zip(texts, read, strict=True))


def _read_lines(texts: Sequence[str]) -> list[Inlines]:
    # An empty span keeps "1. May" or "# 5" from being read as a list or a heading.
    lines = "\n\n".join(f"[]{{}}{text.strip()}" for text in texts)
    tree: Any = json.loads(run_pandoc(["-f", READER, "-t", "json"], lines + "\n"))
    return [block["c"][1:] for block in tree["blocks"]]


def read_title(text: str, at: Location) -> Inlines:
    """The title of a thesis as inlines.

    Raises:
        SettingsError: it has what cannot stand there. It is printed on two pages and goes into
            the catalogue, which have no notes.
    """
    title = read_inlines(text)
    refuse_in_title(title, at, "the abstract")
    return title


def refuse_in_title(title: Inlines, at: Location, elsewhere: str = "the text") -> None:
    """Hold a title to words, which can stand wherever it is printed.

    Raises:
        SettingsError: it has a note, a citation or an image.
    """
    for node in descend(title):
        if name := _NOT_IN_TITLES.get(node["t"]):
            remedy = f"leave it out here; what it says may stand in {elsewhere}"
            raise SettingsError(f"{name} stands in the title", at=at, remedy=remedy)


_NOT_IN_TITLES = {"Note": "a note", "Cite": "a citation", "Image": "an image"}
