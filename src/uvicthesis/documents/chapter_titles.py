"""Titles of chapters that stand in the settings: headings that the text itself need not have."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from uvicthesis.documents.fragments import refuse_in_title
from uvicthesis.nodes import Blocks, Node
from uvicthesis.settings.schema import ChapterFile
from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.store import Memo
from uvicthesis.tools.pandoc import READER, run_pandoc


@dataclass(frozen=True, slots=True)
class ChapterTitle:
    """A title as typed, on one line, and the ``Header [1, attr, inlines]`` that it makes.

    ``is_labelled`` where it ends in ``{#label}``, and pandoc has not made its identifier up.
    """

    text: str
    header: Node

    @property
    def is_labelled(self) -> bool:
        """Whether its identifier is the writer's own."""
        return self.header["c"][1][0] in MarkdownSource(self.text).labels


def read_chapter_title(chapter: ChapterFile, memo: Memo) -> ChapterTitle | None:
    """The title that the settings give a chapter of Markdown, if they give one.

    Raises:
        SettingsError: it has what cannot stand in a title.
    """
    if chapter.title is None:
        return None
    text = " ".join(chapter.title.split())
    header: Node = memo("title", (text,), lambda: _read_header(text))
    refuse_in_title(header["c"][2], chapter.title_at)
    return ChapterTitle(text, header)


def _read_header(text: str) -> Any:
    tree = json.loads(run_pandoc(["-f", READER, "-t", "json"], f"# {text}\n"))
    return tree["blocks"][0]


def under_title(
    blocks: Blocks, lines: Sequence[int], title: ChapterTitle
) -> tuple[Blocks, list[int]]:
    """The blocks and their lines under the title: in place of the first chapter heading, or before.

    A heading keeps its label and classes unless the title has its own.
    """
    headings = [block["c"] for block in blocks if block["t"] == "Header"]
    level, (identifier, classes, pairs), inlines = title.header["c"]
    old = next((content for content in headings if content[0] == level), None)
    if old is None:
        taken = {content[1][0] for content in headings}
        while not title.is_labelled and identifier in taken:
            identifier += "-title"
        header = {"t": "Header", "c": [level, [identifier, classes, pairs], inlines]}
        return [header, *blocks], [1, *lines]
    kept = [
        identifier if title.is_labelled else old[1][0],
        classes or old[1][1],
        pairs or old[1][2],
    ]
    header = {"t": "Header", "c": [level, kept, inlines]}
    return [header if block.get("c") is old else block for block in blocks], list(lines)
