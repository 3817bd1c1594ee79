"""Appendices that are PDF files: each is its title, and the pages of the file."""

from __future__ import annotations

from pathlib import PurePath

from uvicthesis.settings.schema import ChapterFile


def is_pdf(name: str) -> bool:
    """Whether a chapter or appendix is a PDF file, and not one of Markdown."""
    return PurePath(name).suffix.lower() == ".pdf"


def markdown_of_pdf(chapter: ChapterFile) -> str:
    """What a writer would type to have a PDF file as a chapter of this title."""
    return f"# {chapter.title}\n\n![](<{PurePath(chapter.file).name}>){{.pages}}\n"
