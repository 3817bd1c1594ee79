"""A finished PDF, ours or anybody's: its pages, and what stands on each, in places as shown.

Boxes are (left, bottom, right, top) in bp, 1/72 in, from the lower left corner of the page as a
viewer shows it: a page that is turned for reading has the corners it has on the screen.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from uvicthesis.errors import UnreadablePdfError
from uvicthesis.location import PageLocation

Box = tuple[float, float, float, float]

DIVIDED = "\ufffe"
"""What pdfium puts in place of a hyphen at the end of a line, and of the line's end."""

_BOLD = re.compile(r"bold|black|heavy|cmbx|sfbx|-bd\b|demi", re.IGNORECASE)
_MONOSPACED = re.compile(r"mono|courier|consol|menlo|typewriter|cmtt|sftt", re.IGNORECASE)
_LINE = re.compile(rf"[^\r\n{DIVIDED}]+{DIVIDED}?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; size in bp and font (as the PDF names it) are those of its first letter."""

    text: str
    box_bp: Box
    size_bp: float
    font: str

    @property
    def is_bold(self) -> bool:
        """Whether the name of its font says so."""
        return bool(_BOLD.search(self.font))

    @property
    def is_monospaced(self) -> bool:
        """Whether the name of its font says so."""
        return bool(_MONOSPACED.search(self.font))


@dataclass(frozen=True, slots=True)
class Picture:
    """An image, with the pixels it has; 0 by 0 for a drawing."""

    box_bp: Box
    pixels: tuple[int, int]


class Page:
    """A page: its sheet, counted from 1, its label as viewers show it, its size as shown."""

    def __init__(self, page: pypdfium2.PdfPage, sheet: int, label: str) -> None:
        self.sheet, self.label = sheet, label
        self.width_bp, self.height_bp = page.get_size()
        self._page = page
        self._turned = page.get_rotation()
        self._origin = page.get_cropbox()

    @property
    def is_turned(self) -> bool:
        """Whether the page was turned so that it reads upright on the screen."""
        return bool(self._turned)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of text, in the order of the PDF; those of white space alone are left out."""
        text_page = self._page.get_textpage()
        try:
            return tuple(self._lines(text_page))
        finally:
            text_page.close()

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """Images and drawings, those within forms by the box of the form."""
        kinds = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM]
        found = self._page.get_objects(filter=kinds, max_depth=1)
        return tuple(Picture(self._shown(item.get_bounds()), _pixels(item)) for item in found)

    @cached_property
    def rules(self) -> tuple[Box, ...]:
        """The boxes of lines and areas that were drawn."""
        found = self._page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
        return tuple(self._shown(path.get_bounds()) for path in found)

    def fonts_not_embedded(self) -> set[str]:
        """The names of fonts that are used here and are not in the file."""
        texts = self._page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=2)
        fonts = {_handle(font): font for text in texts if (font := _font_of(text))}
        return {
            _base_name(font) for font in fonts.values() if not pdfium.FPDFFont_GetIsEmbedded(font)
        }

    def at(self, name: str) -> PageLocation:
        """The place of this page, in the PDF of that name."""
        return PageLocation(name, self.label, self.sheet)

    def _lines(self, text_page: pypdfium2.PdfTextPage) -> Iterator[Line]:
        text = text_page.get_text_range()
        for match in _LINE.finditer(text):
            if match[0].strip():
                yield from self._parted(text_page, match[0], match.start())

    def _parted(self, text_page: pypdfium2.PdfTextPage, text: str, start: int) -> Iterator[Line]:
        """The lines in what pdfium took for one: on turned pages it runs them together."""
        begin, seen, above = 0, list[Box](), None
        for place, character in enumerate(text):
            if character.isspace():
                continue
            box = self._shown(text_page.get_charbox(start + place))
            if above is not None and self.is_turned and _is_below(box, above):
                yield self._line(text_page, text[begin:place], start + begin, seen)
                begin, seen = place, []
            seen.append(box)
            above = box
        yield self._line(text_page, text[begin:], start + begin, seen)

    def _line(
        self, text_page: pypdfium2.PdfTextPage, text: str, start: int, boxes: list[Box]
    ) -> Line:
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        box = (min(lefts), min(bottoms), max(rights), max(tops))
        first = start + len(text) - len(text.lstrip())
        said = text.replace(DIVIDED, "-").strip()
        return Line(said, box, _size_bp(text_page, first), _font(text_page, first))

    def _shown(self, box: Box) -> Box:
        """A box in the page's own space, where it is when the page is turned for reading."""
        left, bottom = box[0] - self._origin[0], box[1] - self._origin[1]
        right, top = box[2] - self._origin[0], box[3] - self._origin[1]
        match self._turned:
            case 90:
                return bottom, self.height_bp - right, top, self.height_bp - left
            case 180:
                return (
                    self.width_bp - right,
                    self.height_bp - top,
                    self.width_bp - left,
                    self.height_bp - bottom,
                )
            case 270:
                return self.width_bp - top, left, self.width_bp - bottom, right
        return left, bottom, right, top


class FinishedPdf:
    """A PDF that was opened.

    Raises:
        UnreadablePdfError: the file is no PDF, or wants a password.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as error:
            remedy = "export it again, without a password"
            raise UnreadablePdfError(f"{path} cannot be opened: {error}", remedy=remedy) from error

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in order."""
        return tuple(
            Page(page, sheet, self._document.get_page_label(sheet - 1) or str(sheet))
            for sheet, page in enumerate(self._document, start=1)
        )

    @cached_property
    def fonts_not_embedded(self) -> dict[str, int]:
        """The fonts that the file only names, each with the first sheet it is used on."""
        found: dict[str, int] = {}
        for page in self.pages:
            for name in page.fonts_not_embedded():
                found.setdefault(name, page.sheet)
        return found

    @property
    def is_encrypted(self) -> bool:
        """Whether the file restricts what may be done with it."""
        return int(pdfium.FPDF_GetSecurityHandlerRevision(self._document.raw)) >= 0

    @property
    def metadata(self) -> dict[str, str]:
        """Title, Author and the rest, as the PDF says them."""
        return dict(self._document.get_metadata_dict())


def _is_below(box: Box, above: Box) -> bool:
    """Whether a letter begins a line below that of the letter before it."""
    return box[3] < above[1] or (box[0] < above[0] and box[3] < above[3] - 2)


def _pixels(item: pypdfium2.PdfObject) -> tuple[int, int]:
    if not isinstance(item, pypdfium2.PdfImage):
        return (0, 0)
    width, height = item.get_px_size()
    return width, height


def _size_bp(text_page: pypdfium2.PdfTextPage, place: int) -> float:
    return float(pdfium.FPDFText_GetFontSize(text_page.raw, place))


def _font(text_page: pypdfium2.PdfTextPage, place: int) -> str:
    """The name of a letter's font, without the tag of a subset."""
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(text_page.raw, place, name, len(name), ctypes.c_int())
    return name.value.decode("utf-8", errors="replace").rpartition("+")[2]


def _font_of(text: pypdfium2.PdfObject) -> Any:
    return pdfium.FPDFTextObj_GetFont(text.raw)


def _handle(font: Any) -> int:
    return ctypes.cast(font, ctypes.c_void_p).value or 0


def _base_name(font: Any) -> str:
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    return name.value.decode("utf-8", errors="replace").rpartition("+")[2]
