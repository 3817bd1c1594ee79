"""PDF files that are set as images or page by page: whether TeX can read them."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from uvicthesis.latex.images.raster import BadImageError

_NOT_ENCRYPTED = -1


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A PDF that TeX can read, and how many pages it has."""

    data: bytes
    pages: int


def read_pdf(data: bytes) -> PdfFile:
    """A PDF as it is, or with what TeX would lose made part of its pages.

    TeX prints neither what is filled into a form nor other annotations, and stops at a page that
    has no content at all.

    Raises:
        BadImageError: it is damaged, encrypted or has no pages.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise _encrypted() from error
        raise BadImageError("is a damaged PDF", "open it and print it to a new PDF") from error
    try:
        if raw.FPDF_GetSecurityHandlerRevision(document) != _NOT_ENCRYPTED:
            raise _encrypted()
        pages = len(document)
        mended = [_is_mended(document, number) for number in range(pages)]
        if any(mended):
            data = _saved(document)
    finally:
        document.close()
    return PdfFile(data, pages)


def _is_mended(document: pypdfium2.PdfDocument, number: int) -> bool:
    """Whether something had to be made part of a page, or a page made that has content."""
    page = document[number]
    if any(_is_printed(page, number) for number in range(raw.FPDFPage_GetAnnotCount(page))):
        return bool(raw.FPDFPage_Flatten(page, raw.FLAT_PRINT) == raw.FLATTEN_SUCCESS)
    if raw.FPDFPage_CountObjects(page):
        return False
    size = page.get_size()
    document.del_page(number)
    blank = document.new_page(*size, index=number)
    raw.FPDFPage_InsertObject(blank, raw.FPDFPageObj_CreateNewPath(0, 0))
    blank.gen_content()
    return True


def _is_printed(page: pypdfium2.PdfPage, number: int) -> bool:
    """Whether an annotation of a page is more than a link or the window of a comment."""
    annotation = raw.FPDFPage_GetAnnot(page, number)
    kind = raw.FPDFAnnot_GetSubtype(annotation)
    raw.FPDFPage_CloseAnnot(annotation)
    return kind not in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


_RANGE = re.compile(r"(?P<first>\d*)(?P<dash>-?)(?P<last>\d*)")


def check_pages(written: str, count: int) -> None:
    """Whether a file of so many pages has those that are asked for: ``2``, ``2-4``, ``3-``, ``-``.

    Raises:
        BadImageError: it has not, or what is written says no pages.
    """
    for part in written.replace(" ", "").split(","):
        match = _RANGE.fullmatch(part)
        if match is None or not part:
            raise BadImageError(
                f'cannot be set: pages="{written}" is not understood',
                'write pages="2-4", or pages="1,3-" for the first and all from the third on',
            )
        asked = [int(number) for number in (match["first"], match["last"]) if number]
        if any(not 1 <= page <= count for page in asked) or asked != sorted(asked):
            raise BadImageError(
                f'has no pages "{part}": there are {count}', "mend the numbers after pages="
            )


def _encrypted() -> BadImageError:
    return BadImageError(
        "is an encrypted PDF", "print it to a new PDF, or: qpdf --decrypt IN.pdf OUT.pdf"
    )
