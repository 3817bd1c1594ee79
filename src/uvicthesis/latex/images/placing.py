"""Images looked into, made fit for TeX where they are not, and placed below ``build/``."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from uvicthesis.documents.index import FoundImage
from uvicthesis.documents.reading import Document
from uvicthesis.errors import SourceError, ThesisError, raise_all
from uvicthesis.findings import Finding
from uvicthesis.latex.images.drawings import convert_drawing
from uvicthesis.latex.images.jpeg import read_jpeg
from uvicthesis.latex.images.kinds import kind_of
from uvicthesis.latex.images.lookup import find_image
from uvicthesis.latex.images.pdf_files import check_pages, read_pdf
from uvicthesis.latex.images.png import read_png
from uvicthesis.latex.images.raster import BadImageError, Raster, check_extent
from uvicthesis.latex.images.sizes import coarseness, size_faults
from uvicthesis.latex.images.upright import upright_pdf
from uvicthesis.project import Project
from uvicthesis.resolve.text_block import text_block
from uvicthesis.store import Store


class PlacedImages:
    """For each document its images by their address as written: the name below ``build/``.

    None stands for an image that is missing, which only a draft lets pass.
    """

    def __init__(self) -> None:
        self.names: dict[str, dict[str, str | None]] = {}
        self.findings: list[Finding] = []


@dataclass(frozen=True, slots=True)
class _Placed:
    """An image below ``build/``; a drawing has no pixels, and only a PDF may have several pages."""

    name: str
    raster: Raster | None = None
    pages: int = 1


def place_images(
    documents: Mapping[str, Document], project: Project, store: Store, *, draft: bool = False
) -> PlacedImages:
    """Copy or convert every image of the thesis to ``build/images/``, named by its content.

    Raises:
        SourceError: at each image that is not there or cannot be set, all of them at once.
    """
    placed, errors = PlacedImages(), list[ThesisError]()
    text = text_block(project.settings.layout)
    for path, document in documents.items():
        names = placed.names.setdefault(path, {})
        for image in document.index.images:
            try:
                placed.findings += size_faults(image)
                found = _place(image, find_image(image, path, project.root), store)
                _check_pages(image, found)
            except ThesisError as error:
                if not draft or error.at is None:
                    errors.append(error)
                    continue
                names[image.address] = None
                placed.findings.append(
                    Finding("images-present", error.at, error.problem, error.remedy)
                )
                continue
            names[image.address] = found.name
            block = text.turned if image.is_turned else text
            if (
                found.raster
                and _has_known_size(image)
                and (finding := coarseness(image, found.raster, block))
            ):
                placed.findings.append(finding)
    raise_all(errors)
    return placed


def _has_known_size(image: FoundImage) -> bool:
    """Raw LaTeX may say in many ways how large an image is."""
    return bool(image.width) or not image.in_latex


def _place(image: FoundImage, source: Path, store: Store) -> _Placed:
    """Look into a file and place it; one that has not changed since is not read again."""
    stamp = source.stat()

    def look() -> dict[str, Any]:
        return asdict(_placed_file(source, store))

    try:
        key = (str(source), stamp.st_mtime_ns, stamp.st_size)
        known = store.memo("image", key, look)
        if not (store.build / known["name"]).is_file():
            known = look()
    except BadImageError as error:
        problem = f'the image "{unquote(image.address)}" {error.problem}'
        raise SourceError(problem, at=image.at, remedy=error.remedy) from error
    raster = known["raster"]
    return _Placed(known["name"], Raster(**raster) if raster else None, known["pages"])


def _check_pages(image: FoundImage, found: _Placed) -> None:
    """Whether a file whose pages are to be pages of the thesis can be taken apart into them."""
    if not image.pages:
        return
    shown = unquote(image.address)
    if image.described_by == "caption":
        problem = f'"{shown}" is set page by page, and its caption would not be printed'
        remedy = "leave its brackets empty, and write a heading or a sentence before it"
        raise SourceError(problem, at=image.at, remedy=remedy)
    if not found.name.endswith(".pdf"):
        problem = f'"{shown}" is no PDF, and has no pages'
        remedy = "set it as an image, or save it as a PDF"
        raise SourceError(problem, at=image.at, remedy=remedy)
    try:
        check_pages(image.pages, found.pages)
    except BadImageError as error:
        raise SourceError(f'"{shown}" {error.problem}', at=image.at, remedy=error.remedy) from error


def _placed_file(source: Path, store: Store) -> _Placed:
    data = source.read_bytes()
    kind = kind_of(data, source.name)
    stem = "".join(c if c.isalnum() and c.isascii() else "-" for c in source.stem)
    name = f"images/{stem}-{hashlib.sha256(data).hexdigest()[:12]}"
    match kind:
        case "png":
            raster = read_png(data)
            check_extent(raster)
            store.write(f"{name}.png", data)
            return _Placed(f"{name}.png", raster)
        case "jpg":
            raster = read_jpeg(data)
            check_extent(raster)
            if raster.orientation == 1:
                store.write(f"{name}.jpg", data)
                return _Placed(f"{name}.jpg", raster)
            store.write(f"{name}.pdf", upright_pdf(data, raster))
            return _Placed(f"{name}.pdf", raster.upright)
        case "pdf":
            pdf = read_pdf(data)
            store.write(f"{name}.pdf", pdf.data)
            return _Placed(f"{name}.pdf", pages=pdf.pages)
        case "svg":
            _place_drawing(data, f"{name}.pdf", store)
    return _Placed(f"{name}.pdf")


def _place_drawing(data: bytes, name: str, store: Store) -> None:
    if (store.build / name).is_file():
        return
    made = store.folder("images") / f".{Path(name).name}"
    convert_drawing(data, made)
    store.place(made, name)
