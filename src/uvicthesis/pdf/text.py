"""The text of a PDF's pages, and what changed between two of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

import pypdfium2

from uvicthesis.errors import UnreadablePdfError


def page_texts(pdf: Path) -> list[tuple[str, list[str]]]:
    """For each page its label (as viewers show it) and its lines of text.

    Raises:
        UnreadablePdfError: the file is no PDF, or is encrypted.
    """
    with _opened(pdf) as document:
        labels = _labels(document)
        return [(label, _lines(document, n)) for n, label in enumerate(labels)]


def page_labels(pdf: Path) -> list[str]:
    """The label of each page, as viewers show it: the folio.

    Raises:
        UnreadablePdfError: the file is no PDF, or is encrypted.
    """
    with _opened(pdf) as document:
        return _labels(document)


def changed_pages(before: Path, after: Path) -> Iterator[str]:
    """What changed, page by page, in words; lines that only broke elsewhere are no change."""
    if not before.is_file():
        return
    none: tuple[str, list[str]] = ("", [])
    pages = zip_longest(page_texts(before), page_texts(after), fillvalue=none)
    for (old_label, old), (new_label, new) in pages:
        label = new_label or old_label
        yield from (f"page {label}: {change}" for change in _changes(_words(old), _words(new)))


def _opened(pdf: Path) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdfError(f"{pdf} cannot be opened: {error}") from error


def _labels(document: pypdfium2.PdfDocument) -> list[str]:
    return [document.get_page_label(n) or str(n + 1) for n in range(len(document))]


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for kind, start, stop, new_start, new_stop in matcher.get_opcodes():
        went, came = " ".join(old[start:stop]), " ".join(new[new_start:new_stop])
        if kind == "replace":
            yield f'"{went}" is now "{came}"'
        elif kind == "delete":
            yield f'"{went}" is gone'
        elif kind == "insert":
            yield f'"{came}" is new'


def _words(lines: Sequence[str]) -> list[str]:
    return "\n".join(lines).replace("-\n", "").split()


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[str]:
    page = document[number]
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_bounded()).splitlines()
    finally:
        text_page.close()
        page.close()
