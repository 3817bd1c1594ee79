"""Photographs that lie on their side: in goes the JPEG, out comes a PDF that shows it upright."""

from __future__ import annotations

import io

import pypdfium2

from uvicthesis.latex.images.raster import Raster

_BP_IN_INCH = 72.0

_Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: dict[int, _Matrix] = {
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
"""For each orientation of Exif what turns the unit square, with the image in it, upright."""


def upright_pdf(jpeg: bytes, raster: Raster) -> bytes:
    """A PDF of one page with the JPEG as it is in it, turned as Exif says: TeX takes no notice."""
    width_bp = raster.upright.width_in * _BP_IN_INCH
    height_bp = raster.upright.height_in * _BP_IN_INCH
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(width_bp, height_bp)
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(io.BytesIO(jpeg), inline=True)
    turn = pypdfium2.PdfMatrix(*_UPRIGHT[raster.orientation])
    image.set_matrix(turn.scale(width_bp, height_bp))
    page.insert_obj(image)
    page.gen_content()
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()
