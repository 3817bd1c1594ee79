"""PDF files: how many pages they have, and which of them are asked for."""

import io

import pypdfium2
import pytest
from pypdfium2 import raw

from uvicthesis.latex.images.pdf_files import check_pages, read_pdf
from uvicthesis.latex.images.raster import BadImageError

# Without a table of its objects, which readers make up for; a line, and nothing else, on its page.
PLAIN = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Annots[]>> endobj
4 0 obj <</Length 15>> stream
0 0 m 50 50 l S
endstream endobj
5 0 obj <</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(A.)/Rect[9 9 50 30]/F 4/AP<</N 6 0 R>>>>
endobj
6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 41 21]/Length 15>> stream
0 0 m 41 21 l S
endstream endobj
trailer <</Root 1 0 R>>
"""
FILLED = PLAIN.replace(b"/Annots[]", b"/Annots[5 0 R]").replace(b"/Contents 4 0 R", b"")

# With a password that nobody knows.
ENCRYPTED = PLAIN.replace(
    b"trailer <<",
    b"7 0 obj <</Filter/Standard/V 1/R 2/P -4/O<"
    + b"2055c756c72e1ad702608e8196acad447ad32d17cff583235f6dd15fed7dab67"
    + b">/U<"
    + b"00" * 32
    + b">>> endobj\ntrailer <</Encrypt 7 0 R/ID[<00><00>]",
)


def test_pages_of_a_pdf_are_counted() -> None:
    document, written = pypdfium2.PdfDocument.new(), io.BytesIO()
    document.new_page(9, 9)
    document.new_page(9, 9)
    document.save(written)
    document.close()

    assert read_pdf(written.getvalue()).pages == 2


def test_pdf_is_left_as_it_is_where_tex_loses_nothing() -> None:
    assert read_pdf(PLAIN).data == PLAIN


def test_what_is_filled_into_a_form_becomes_part_of_its_page() -> None:
    mended = read_pdf(FILLED).data

    document = pypdfium2.PdfDocument(mended)
    found = raw.FPDFPage_CountObjects(document[0]), raw.FPDFPage_GetAnnotCount(document[0])
    document.close()
    assert found[0] >= 1
    assert found[1] == 0


def test_page_without_content_gets_some() -> None:
    mended = read_pdf(PLAIN.replace(b"/Contents 4 0 R", b"")).data

    assert b"/Contents" in mended


def test_encrypted_pdf_is_told_with_how_to_decrypt_it() -> None:
    with pytest.raises(BadImageError) as caught:
        read_pdf(ENCRYPTED)

    assert caught.value.problem == "is an encrypted PDF"
    assert "qpdf --decrypt" in caught.value.remedy


@pytest.mark.parametrize("written", ["-", "1", "3", "2-3", "2-", "-2", "1, 3-", "1,1"])
def test_pages_that_are_there_may_be_asked_for(written: str) -> None:
    check_pages(written, 3)


@pytest.mark.parametrize("written", ["0", "4", "2-4", "3-2", "1,9"])
def test_pages_that_are_not_there_are_told(written: str) -> None:
    with pytest.raises(BadImageError, match="there are 3"):
        check_pages(written, 3)


@pytest.mark.parametrize("written", ["all", "1-2-3", "1,,2", "two"])
def test_what_says_no_pages_is_told(written: str) -> None:
    with pytest.raises(BadImageError, match="is not understood"):
        check_pages(written, 3)
