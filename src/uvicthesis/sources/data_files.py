"""Files of data that a chapter names: in goes an address as written, out come path and bytes."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from uvicthesis.errors import SourceError
from uvicthesis.location import Location
from uvicthesis.sources.lookup import find_named
from uvicthesis.sources.text import PACKED, SAVE_AS_UTF8, composed

TYPES = (".csv", ".tsv", ".txt")
"""The suffixes among which the right name is looked for where there is no file."""


def read_data(address: str, document: str, root: Path, at: Location) -> str:
    """The text of a file that lies beside its chapter or in the thesis folder.

    Raises:
        SourceError: at the place that names it, where it is missing, outside or not UTF-8.
    """
    path = find_named([unquote(address)], document, root, at, suffixes=TYPES)
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = f'"{address}" cannot be read: {error.strerror}'
        raise SourceError(problem, at=at) from error
    if data.startswith(PACKED):
        problem = f'"{address}" is a spreadsheet'
        remedy = "save its sheet as CSV (UTF-8), and name that file"
        raise SourceError(problem, at=at, remedy=remedy)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceError(f'"{address}" is written in UTF-16', at=at, remedy=SAVE_AS_UTF8)
    try:
        return composed(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f'"{address}" is not UTF-8: byte 0x{data[error.start]:02x} in row {line}'
        raise SourceError(problem, at=at, remedy=SAVE_AS_UTF8) from None
