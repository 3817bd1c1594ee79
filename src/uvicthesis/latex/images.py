"""Images: found beside their chapter or in the thesis, and placed where TeX may read them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from uvicthesis.documents.index import FoundImage
from uvicthesis.documents.reading import Document
from uvicthesis.errors import SourceError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.nearest import did_you_mean
from uvicthesis.store import Store
from uvicthesis.tools import process

TYPES = (".pdf", ".png", ".jpg", ".jpeg", ".svg")
"""What can be set: SVG after conversion, the others as they are."""

SVG_SECONDS = 60.0

_UNDATED = {"SOURCE_DATE_EPOCH": "0"}
"""So that the same drawing gives the same bytes."""


class PlacedImages:
    """For each document its images by their address as written: the name below ``build/``.

    None stands for an image that is missing, which only a draft lets pass.
    """

    def __init__(self) -> None:
        self.names: dict[str, dict[str, str | None]] = {}
        self.findings: list[Finding] = []


def place_images(
    documents: Mapping[str, Document], root: Path, store: Store, *, draft: bool = False
) -> PlacedImages:
    """Copy or convert every image of the thesis to ``build/images/``, named by its content.

    Raises:
        SourceError: at each image that is not there or cannot be set, all of them at once.
    """
    placed, errors = PlacedImages(), list[ThesisError]()
    for path, document in documents.items():
        names = placed.names.setdefault(path, {})
        for image in document.index.images:
            try:
                names[image.address] = _place(image, path, root, store)
            except ThesisError as error:
                if not draft or error.at is None:
                    errors.append(error)
                    continue
                names[image.address] = None
                placed.findings.append(
                    Finding("images-present", error.at, error.problem, error.remedy)
                )
    raise_all(errors)
    return placed


def _place(image: FoundImage, document: str, root: Path, store: Store) -> str:
    source = _find(image, document, root)
    data = source.read_bytes()
    digest = hashlib.sha256(data).hexdigest()[:12]
    stem = "".join(c if c.isalnum() and c.isascii() else "-" for c in source.stem)
    suffix = source.suffix.lower()
    name = f"images/{stem}-{digest}{'.pdf' if suffix == '.svg' else suffix}"
    if not (store.build / name).is_file():
        if suffix == ".svg":
            _convert(source, name, image, store)
        else:
            store.write(name, data)
    return name


def _find(image: FoundImage, document: str, root: Path) -> Path:
    address = unquote(image.address)
    if "://" in address:
        remedy = "save the image in the thesis folder and give its path"
        raise SourceError(f'the image "{address}" is on the web', at=image.at, remedy=remedy)
    folders = ((root / document).parent, root)
    found = next((p for folder in folders if (p := folder / address).is_file()), None)
    if found is None:
        near = did_you_mean(address, _images_below(root, folders[0]))
        remedy = near or f"it was looked for beside {document} and in the thesis folder"
        raise SourceError(f'no image "{address}"', at=image.at, remedy=remedy)
    if not found.resolve().is_relative_to(root.resolve()):
        remedy = "copy it into the thesis folder"
        problem = f'the image "{address}" lies outside the thesis'
        raise SourceError(problem, at=image.at, remedy=remedy)
    if found.suffix.lower() not in TYPES:
        remedy = f"save it as {', '.join(TYPES[:-1])} or {TYPES[-1]}"
        problem = f'the image "{address}" is of a kind that cannot be set'
        raise SourceError(problem, at=image.at, remedy=remedy)
    return found


def _images_below(root: Path, folder: Path) -> list[str]:
    return [
        path.relative_to(base).as_posix()
        for base in (folder, root)
        for path in base.glob("**/*")
        if path.suffix.lower() in TYPES and "build" not in path.relative_to(base).parts
    ]


def _convert(source: Path, name: str, image: FoundImage, store: Store) -> None:
    made = store.folder("images") / f".{Path(name).name}"
    arguments = ("--format=pdf", f"--output={made}", source)
    finished = process.run("rsvg-convert", *arguments, env=_UNDATED, timeout=SVG_SECONDS)
    if finished.returncode:
        said = finished.stderr.strip().splitlines()[-1:] or ["no reason given"]
        problem = f'the image "{image.address}" cannot be converted: {said[0]}'
        raise SourceError(
            problem, at=image.at, remedy="open it in a drawing program and save it again"
        )
    store.place(made, name)
