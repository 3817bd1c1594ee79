"""Where an image lies: beside its chapter, else in the thesis."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from uvicthesis.documents.index import FoundImage
from uvicthesis.errors import SourceError
from uvicthesis.sources.lookup import find_named

SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".svg")
"""In the order in which raw LaTeX that names none is served, as LaTeX does it."""


def find_image(image: FoundImage, document: str, root: Path) -> Path:
    """The file of an image.

    Raises:
        SourceError: it is not there, is on the web, or lies outside the thesis.
    """
    if "://" in image.address or image.address.startswith("data:"):
        remedy = "save the image in the thesis folder and give its path"
        problem = f'the image "{image.address[:80]}" is on the web'
        raise SourceError(problem, at=image.at, remedy=remedy)
    names = [*dict.fromkeys((unquote(image.address), image.address))]
    if image.in_latex:
        names += [name + suffix for suffix in SUFFIXES for name in tuple(names)]
    return find_named(names, document, root, image.at, suffixes=SUFFIXES, what="image")
