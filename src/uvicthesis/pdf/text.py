"""The text of a PDF's pages, and what changed between two of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from uvicthesis.errors import UnreadablePdfError


def page_texts(pdf: Path) -> list[tuple[str, list[str]]]:
    """For each page its label (as viewers show it) and its lines of text.

    Raises:
        UnreadablePdfError: the file is no PDF, or is encrypted.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdfError(f"{pdf} cannot be opened: {error}") from error
    with document:
        return [
            (document.get_page_label(n) or str(n + 1), _lines(document, n))
            for n in range(len(document))
        ]


def changed_pages(before: Path, after: Path) -> Iterator[str]:
    """A line for every line that came, ``+``, or went, ``-``, with its page."""
    if not before.is_file():
        return
    old, new = page_texts(before), page_texts(after)
    for number in range(max(len(old), len(new))):
        label, old_lines = old[number] if number < len(old) else ("", [])
        new_label, new_lines = new[number] if number < len(new) else ("", [])
        for line in difflib.ndiff(old_lines, new_lines):
            if line[:1] in "+-" and line[2:].strip():
                yield f"page {new_label or label}: {line[0]} {line[2:].strip()}"


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[str]:
    page = document[number]
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_bounded()).splitlines()
    finally:
        text_page.close()
        page.close()
