"""The manuscript put together: every unit rendered, side by side, and what goes around them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from uvicthesis.documents.index import FoundLabel
from uvicthesis.filters.latex_labels import latex_label
from uvicthesis.latex.bodies import write_inlines
from uvicthesis.latex.book_index import render_index
from uvicthesis.latex.credits import credits_page
from uvicthesis.latex.escape import Tex
from uvicthesis.latex.foreseen import contents_pages, list_pages
from uvicthesis.latex.highlighting import highlighting_macros
from uvicthesis.latex.manuscript import Foreseen, FrontPage, Manuscript
from uvicthesis.latex.packages import packages_used
from uvicthesis.latex.rendering import inputs_of, render_bibliography, render_unit
from uvicthesis.latex.stand_ins import find_stand_ins
from uvicthesis.nodes import Inlines, stringify
from uvicthesis.resolve.closing_pages import BIBLIOGRAPHY_LABEL
from uvicthesis.resolve.numbering import Numbered
from uvicthesis.resolve.resolution import Resolution
from uvicthesis.resolve.slices import Slice
from uvicthesis.resolve.units import Unit
from uvicthesis.settings.schema import Settings
from uvicthesis.store import Store

_FRONT_HEADINGS = {
    "abstract": "Abstract",
    "glossary": "Glossary",
    "abbreviations": "Abbreviations",
    "acknowledgements": "Acknowledgements",
    "dedication": "Dedication",
    "epigraph": "Epigraph",
    "preface": "Preface",
}


def assemble_manuscript(
    settings: Settings,
    title: Inlines,
    resolution: Resolution,
    images: Mapping[str, Mapping[str, str | None]],
    store: Store,
    *,
    draft: bool = False,
    front_only: bool = False,
) -> Manuscript:
    """Everything the templates need; units that were rendered before come from the store.

    With ``front_only`` neither chapters nor the list of sources are rendered.
    """
    slices = {
        path: replace(of_book, images=images.get(path, {}))
        for path, of_book in resolution.slices.items()
    }
    units = [unit for unit in resolution.units if unit.kind == "front" or not front_only]
    bodies = _render_all(units, slices, store)
    front = [unit for unit in units if unit.kind == "front"]
    pages = [_front_page(unit, bodies[unit.name], _labels(unit, resolution)) for unit in front]
    abstract = next((page for page in pages if page.name == "abstract"), None)
    credits = credits_page(resolution, store) if settings.lists.credits else None
    others = [page for page in (credits, *pages) if page and page is not abstract]
    tables, figures = (_has_list(settings, resolution, kind) for kind in ("tbl", "fig"))
    manuscript = Manuscript(
        settings=settings,
        title=write_inlines(title),
        title_plain=stringify(title),
        abstract=abstract,
        front_pages=tuple(others),
        chapters=_of_kind("chapter", units, bodies),
        bibliography=Tex("") if front_only else _bibliography(settings, resolution, store),
        appendices=_of_kind("appendix", units, bodies),
        list_of_tables=tables,
        list_of_figures=figures,
        index=Tex("") if front_only else _index(settings, resolution, store),
        packages=packages_used(bodies.values()),
        languages=_languages(resolution),
        highlighting=_highlighting(resolution, store),
        foreseen=_foreseen(resolution, len(others) + 3 + tables + figures),
        draft=draft,
    )
    stand_ins = find_stand_ins(manuscript.texts(), settings.layout)
    return replace(manuscript, stand_ins=stand_ins)


def _render_all(units: Sequence[Unit], slices: Mapping[str, Slice], store: Store) -> dict[str, Tex]:
    def render(unit: Unit) -> Tex:
        key = inputs_of(unit, slices)
        return Tex(store.memo("render", key, lambda: render_unit(unit, slices)))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        bodies = pool.map(render, units)
    return {unit.name: body for unit, body in zip(units, bodies, strict=True)}


def _labels(unit: Unit, resolution: Resolution) -> tuple[Tex, ...]:
    path = unit.parts[0].document.path
    labels = [item.identifier for item in resolution.numbered if _is_page(item, path)]
    renamed = resolution.slices[path].renamed
    return tuple(Tex(latex_label(renamed.get(label, label))) for label in labels)


def _is_page(item: Numbered, path: str) -> bool:
    return item.kind == "front" and item.path == path


def _front_page(unit: Unit, body: Tex, labels: tuple[Tex, ...]) -> FrontPage:
    heading = (
        write_inlines(unit.heading.inlines) if unit.heading else Tex(_FRONT_HEADINGS[unit.name])
    )
    return FrontPage(unit.name, heading, body, labels)


def _of_kind(kind: str, units: Sequence[Unit], bodies: Mapping[str, Tex]) -> tuple[Tex, ...]:
    return tuple(bodies[unit.name] for unit in units if unit.kind == kind)


def _has_list(settings: Settings, resolution: Resolution, kind: str) -> bool:
    wanted = settings.lists.tables if kind == "tbl" else settings.lists.figures
    if wanted != "auto":
        return bool(wanted)
    return any(item.kind == kind for item in resolution.numbered)


def _bibliography(settings: Settings, resolution: Resolution, store: Store) -> Tex:
    """The list of sources after the chapters, unless the writer placed it, or nothing is listed."""
    if not resolution.bibliography:
        return Tex("")
    heading = settings.bibliography.list_heading
    inputs = (resolution.bibliography, heading, BIBLIOGRAPHY_LABEL, settings.language)
    return Tex(store.memo("bibliography", inputs, lambda: render_bibliography(*inputs)))


def _index(settings: Settings, resolution: Resolution, store: Store) -> Tex:
    """The index at the end of the thesis, where there are marks for one."""
    if not resolution.index:
        return Tex("")
    inputs = (resolution.index, settings.index, settings.language)
    return Tex(store.memo("index", inputs, lambda: render_index(*inputs)))


def _languages(resolution: Resolution) -> tuple[str, ...]:
    documents = (part.document for unit in resolution.units for part in unit.parts)
    return tuple(sorted({tag for document in documents for tag in document.index.languages}))


def _highlighting(resolution: Resolution, store: Store) -> Tex:
    documents = [part.document for unit in resolution.units for part in unit.parts]
    if not any(document.index.has_highlighting for document in documents):
        return Tex("")
    return Tex(store.memo("highlighting", (), highlighting_macros))


def _foreseen(resolution: Resolution, front_pages: int) -> Foreseen:
    closings = sum(len(of_book.closings) for of_book in resolution.slices.values())
    return Foreseen(
        contents=contents_pages(resolution.numbered, front_pages, closings),
        tables=list_pages(_captions(resolution, "tbl")),
        figures=list_pages(_captions(resolution, "fig")),
    )


def _captions(resolution: Resolution, kind: str) -> list[str]:
    return [
        item.thing.caption
        for item in resolution.numbered
        if isinstance(item.thing, FoundLabel) and item.kind == kind and not item.thing.part
    ]
