"""``pandoc --filter uvicthesis-filter``: one document read, resolved and rendered by itself.

pandoc gives the document as JSON on standard input and the format it will write as the first
argument, and takes the document back from standard output.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from uvicthesis.bibliography.reading import read_bibliography
from uvicthesis.documents.crossref_forms import in_one_form
from uvicthesis.documents.nocite import uncited_works
from uvicthesis.documents.reading import Document, index_blocks
from uvicthesis.errors import ThesisError
from uvicthesis.filters import apply_filters
from uvicthesis.nodes import Blocks, Node, raw_block, string
from uvicthesis.resolve.resolution import Resolution, resolve_units
from uvicthesis.resolve.slices import closing_of
from uvicthesis.resolve.units import units_of_document
from uvicthesis.settings.metadata import settings_of_metadata
from uvicthesis.settings.schema import Settings
from uvicthesis.sources.markdown import MarkdownSource
from uvicthesis.store import unremembered

PATH = "document"
"""What messages call the document: pandoc does not tell a filter which files it read."""

DEFINITIONS = Path(__file__).parent / "latex" / "without_class.latex"
"""What the LaTeX of filtered documents needs where their class is not that of a thesis."""


def main() -> None:
    """Filter the document on standard input; what has to be said goes to standard error."""
    tree = json.load(sys.stdin)
    target = sys.argv[1] if len(sys.argv) > 1 else "latex"
    try:
        filtered = filter_tree(tree, target, Path.cwd())
    except ThesisError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
    json.dump(filtered, sys.stdout, ensure_ascii=False)


def filter_tree(tree: dict[str, Any], target: str, folder: Path) -> dict[str, Any]:
    """Pandoc's tree with citations, cross-references and the like set as in a thesis.

    ``folder`` is where the bibliography files of the settings and the data of tables are looked
    up. The list of sources goes where the document has a Div ``refs``, else to its end.

    Raises:
        ThesisError: the settings in the metadata are at fault, or a key or label is not known.
    """
    settings = settings_of_metadata(tree["meta"], folder)
    document = document_of(tree["blocks"], tree["meta"], folder)
    library = read_bibliography(settings, folder)
    resolution = resolve_units(settings, units_of_document(document), library)
    for finding in resolution.findings:
        print(finding, file=sys.stderr)
    blocks = list(_blocks(resolution, settings))
    metadata = _with_definitions(tree["meta"]) if target == "latex" else tree["meta"]
    filtered = apply_filters(blocks, resolution.slices[PATH], target)
    return {**tree, "meta": metadata, "blocks": filtered}


def document_of(blocks: Blocks, metadata: dict[str, Any], folder: Path = Path()) -> Document:
    """Blocks that pandoc has read as a document, without their lines."""
    blocks = in_one_form(blocks)
    source, unknown = MarkdownSource(""), [0] * len(blocks)
    blocks, lines, indexer = index_blocks(blocks, unknown, source, PATH, folder, unremembered)
    indexer.index.nocite = uncited_works(metadata, source, PATH)
    findings = tuple(indexer.findings)
    return Document(PATH, blocks, tuple(lines), metadata, indexer.index, findings)


def _blocks(resolution: Resolution, settings: Settings) -> Iterator[Node]:
    """The document's blocks, with the list of sources of each chapter, or of all, behind them."""
    for unit in resolution.units:
        for part in unit.parts:
            yield from part.document.blocks[part.start : part.stop]
        yield from closing_of(unit, resolution.slices)
    if resolution.bibliography:
        words = [string(settings.bibliography.list_heading)]
        yield {"t": "Header", "c": [1, ["bibliography", ["unnumbered"], []], words]}
        yield from resolution.bibliography


def _with_definitions(metadata: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata with our definitions after what else goes into the preamble."""
    before = metadata.get("header-includes")
    includes = [] if before is None else before["c"] if before["t"] == "MetaList" else [before]
    own = {"t": "MetaBlocks", "c": [raw_block(DEFINITIONS.read_text(encoding="utf-8"))]}
    return {**metadata, "header-includes": {"t": "MetaList", "c": [*includes, own]}}
