"""Rules on the file: its name, its text, its fonts, its metadata, and what goes into the form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from uvicthesis.checks.authorities import (
    ANSWERS,
    CHECKLIST_2025,
    DEPOSIT,
    GOOD_PRACTICE,
    PRACTICE,
    PROCEDURES_2013,
    REVIEWS,
    Authority,
)
from uvicthesis.checks.pages.wording import comparable
from uvicthesis.checks.printed import PrintedThesis
from uvicthesis.checks.rule import Rule, for_a_person, rule
from uvicthesis.findings import Finding

NAME = Authority(DEPOSIT, "File name", "A")
SENSE = Authority(GOOD_PRACTICE, "", "E")

_FILE_NAME = re.compile(
    r"(?P<last>[^_]+)_(?P<first>[^_]+)_(?P<degree>[A-Za-z]+)_(?P<year>\d{4})\.pdf"
)
MOST_LOST = 0.002
"""The share of characters that may stand for nothing: a few signs in a diagram."""

FEWEST_CHARACTERS = 40

PIECES_OF_BRACKETS = "".join(map(chr, range(0xF8E5, 0xF8FF)))
"""What the Adobe Glyph List makes of the pieces of tall brackets in formulas."""


@rule("required", NAME, Authority(PROCEDURES_2013, "File name", "A"), Authority(REVIEWS, "", "A"))
def file_name(printed: PrintedThesis) -> Iterator[Finding]:
    """Name the file LastName_FirstName_Degree_Year.pdf.

    The name stays the same through all corrections.

    Bad:  thesis-final-2.pdf
    Good: Student_Anne_MA_2024.pdf
    """
    name = printed.name.rpartition("/")[2]
    if printed.is_final and not _FILE_NAME.fullmatch(name):
        advice = "LastName_FirstName_Degree_Year.pdf; ./thesis pdf --final writes it"
        yield printed.finding(1, f'the file is called "{name}"', advice)


@rule("required", Authority(CHECKLIST_2025, "File", "B"))
def file_name_matches_title_page(printed: PrintedThesis) -> Iterator[Finding]:
    """Use the names of the title page in the name of the file.

    Bad:  Smith_A_MA_2024.pdf for "Anne Student"
    Good: Student_Anne_MA_2024.pdf
    """
    match = _FILE_NAME.fullmatch(printed.name.rpartition("/")[2])
    if not (printed.is_final and match and printed.facts.author):
        return
    author = _folded(printed.facts.author)
    for part in (match["last"], match["first"]):
        if not all(_folded(word) in author for word in re.split(r"[-.\s]+", part)):
            problem = f'"{part}" in the name of the file is not in "{printed.facts.author}"'
            yield printed.finding(1, problem)


@rule("required", Authority(CHECKLIST_2025, "File", "B"), Authority(ANSWERS, "", "A"))
def text_searchable(printed: PrintedThesis) -> Iterator[Finding]:
    """Let every page be text that can be searched and copied.

    Bad:  scanned pages, or letters that copy as other letters
    Good: pages made from a text, each character of which is Unicode
    """
    for page in printed.pages:
        text = "".join(line.text for line in page.lines)
        lost = sum(map(_is_lost, text))
        if lost > max(1, MOST_LOST * len(text)):
            problem = f"{lost} characters of the page copy as nothing that can be read"
            yield printed.finding(page.sheet, problem, "embed fonts with their Unicode names")
        whole = [one for one in page.pictures if _covers(one.box_bp, page.width_bp, page.height_bp)]
        if len(text) < FEWEST_CHARACTERS and any(one.pixels != (0, 0) for one in whole):
            yield printed.finding(page.sheet, "the page is a picture: its text cannot be searched")


@rule("recommended", SENSE)
def fonts_embedded(printed: PrintedThesis) -> Iterator[Finding]:
    """Embed all fonts.

    Bad:  Times New Roman named, but not in the file
    Good: every font, or the part of it that is used, in the file
    """
    for name, sheet in printed.pdf.fonts_not_embedded.items():
        yield printed.finding(sheet, f'the font "{name}" is not embedded')


@rule("recommended", SENSE)
def not_encrypted(printed: PrintedThesis) -> Iterator[Finding]:
    """Protect the file with no password and no restriction.

    Bad:  a file from which nothing can be copied
    Good: a file that anybody can open, search and print
    """
    if printed.pdf.is_encrypted:
        yield printed.finding(1, "the file is encrypted", "save it without any security")


@rule("recommended", Authority(PRACTICE, "", "D"))
def pdf_metadata(printed: PrintedThesis) -> Iterator[Finding]:
    """Name title and author in the file's properties.

    Catalogues read them there.

    Bad:  the title "Microsoft Word - thesis.docx"
    Good: the title and the author of the title page
    """
    facts = {"Title": printed.facts.title, "Author": printed.facts.author}
    for key, value in facts.items():
        said = printed.pdf.metadata.get(key, "")
        if not said:
            yield printed.finding(1, f"the file's properties have no {key.lower()}")
        elif value and comparable(said) != comparable(value):
            problem = f'the file\'s properties give the {key.lower()} as "{said}"'
            yield printed.finding(1, problem)


file_is_pdf = for_a_person(
    "file-is-pdf",
    "required",
    NAME,
    says="""Submit the final thesis as a PDF.

    Other files may go with it.

    Bad:  a Word document
    Good: one PDF
    """,
)
pdf_a = for_a_person(
    "pdf-a",
    "free",
    SENSE,
    says="""PDF/A is not asked for, as far as could be found.

    Bad:  a thesis held back for a format nobody asked for
    Good: any PDF that opens and can be searched
    """,
)
file_size = for_a_person(
    "file-size",
    "free",
    SENSE,
    says="""No limit of size was found; keep the file below 100 MB all the same.

    Bad:  photographs of 40 megapixels, a stamp's size each
    Good: images of 300 pixels to the inch
    """,
)


RULES: tuple[Rule, ...] = (
    file_name,
    file_name_matches_title_page,
    file_is_pdf,
    text_searchable,
    fonts_embedded,
    pdf_a,
    file_size,
    not_encrypted,
    pdf_metadata,
)


def _folded(text: str) -> str:
    return comparable("".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum()))


def _is_lost(character: str) -> bool:
    is_private = unicodedata.category(character) in ("Co", "Cn")
    return character == "\ufffd" or (is_private and character not in PIECES_OF_BRACKETS)


def _covers(box: tuple[float, float, float, float], width_bp: float, height_bp: float) -> bool:
    return (box[2] - box[0]) * (box[3] - box[1]) > 0.5 * width_bp * height_bp
