"""``nocite:`` in a file's YAML block: works that are listed though nothing cites them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import descend
from uvicthesis.sources.markdown import MarkdownSource

EVERY = "*"
"""The key that stands for all works, ``@*``."""


def uncited_works(
    metadata: Mapping[str, Any], source: MarkdownSource, path: str
) -> dict[str, Location]:
    """The keys that ``nocite:`` names, each with its line."""
    cites = [node["c"][0] for node in descend(metadata.get("nocite")) if node["t"] == "Cite"]
    keys = (item["citationId"] for items in cites for item in items)
    return {key: Location(path, _line(rf"@\{{?{re.escape(key)}", source)) for key in keys}


def nocite_of_nothing(
    metadata: Mapping[str, Any], source: MarkdownSource, path: str
) -> Iterator[Finding]:
    """A finding where ``nocite:`` stands, and names no work as pandoc reads it."""
    if "nocite" in metadata and not uncited_works(metadata, source, path):
        at = Location(path, _line(r"^nocite\s*:", source))
        remedy = "write it as nocite: '@key1, @key2', or '@*' for all works"
        yield Finding("metadata-has-effect", at, "nocite names no work", remedy)


def _line(pattern: str, source: MarkdownSource) -> int:
    match = re.search(pattern, source.text, re.M)
    return source.line_of(match.start()) if match else 1
