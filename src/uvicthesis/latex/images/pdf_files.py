"""PDF files that are set as images or page by page: whether TeX can read them."""

from __future__ import annotations

import pypdfium2
from pypdfium2 import raw

from uvicthesis.latex.images.raster import BadImageError

_NOT_ENCRYPTED = -1


def count_pages(data: bytes) -> int:
    """How many pages a PDF has.

    Raises:
        BadImageError: it is damaged, encrypted or empty.
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
        if not len(document):
            raise BadImageError("is a PDF without pages", "open it and print it to a new PDF")
        return len(document)
    finally:
        document.close()


def _encrypted() -> BadImageError:
    return BadImageError(
        "is an encrypted PDF", "print it to a new PDF, or: qpdf --decrypt IN.pdf OUT.pdf"
    )
