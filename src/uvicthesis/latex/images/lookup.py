"""Where an image lies: beside its chapter, else in the thesis."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from uvicthesis.documents.index import FoundImage
from uvicthesis.errors import SourceError
from uvicthesis.nearest import did_you_mean
from uvicthesis.sources.text import spellings

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
    folders = ((root / document).parent, root)
    found = next((p for p in _candidates(image, folders) if p.is_file()), None)
    if found is None:
        raise _missing(image, document, root)
    if not found.resolve().is_relative_to(root.resolve()):
        remedy = "copy it into the thesis folder"
        problem = f'the image "{unquote(image.address)}" lies outside the thesis'
        raise SourceError(problem, at=image.at, remedy=remedy)
    return found


def _candidates(image: FoundImage, folders: tuple[Path, ...]) -> list[Path]:
    addresses = dict.fromkeys((unquote(image.address), image.address))
    names = [name for address in addresses for name in spellings(address)]
    paths = [folder / name for folder in folders for name in names]
    if not image.in_latex:
        return paths
    return paths + [path.with_name(path.name + suffix) for path in paths for suffix in SUFFIXES]


def _missing(image: FoundImage, document: str, root: Path) -> SourceError:
    address = unquote(image.address)
    near = did_you_mean(address, _images_below(root, (root / document).parent))
    remedy = near or f"it was looked for beside {document} and in the thesis folder"
    return SourceError(f'no image "{address}"', at=image.at, remedy=remedy)


def _images_below(root: Path, folder: Path) -> list[str]:
    return [
        path.relative_to(base).as_posix()
        for base in (folder, root)
        for path in base.glob("**/*")
        if path.suffix.lower() in SUFFIXES and "build" not in path.relative_to(base).parts
    ]
