r"""A source file as text: in goes a path, out comes Unicode with line ends as ``\n``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from uvicthesis.errors import SourceError, raise_all
from uvicthesis.location import Location

PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Word, Excel and their like begin, the newer and the older ones."""

SAVE_AS_UTF8 = "save the file as UTF-8 (in most editors: Save with Encoding, UTF-8)"

_ACCENTED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")


def read_source(path: Path, root: Path) -> str:
    """The text of a source; a byte order mark is dropped, CRLF becomes LF, accents are composed.

    Raises:
        SourceError: where the file is not there, or at the first line that is not UTF-8.
        ThesisErrors: every line with a control character, which no page can have.
    """
    at = Location(relative_name(path, root))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SourceError("no such file", at=at) from None
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}", at=at) from error
    if data.startswith(PACKED):
        remedy = "save it as Markdown, for example with pandoc FILE.docx -o FILE.md"
        raise SourceError("this is a file of a word processor", at=at, remedy=remedy)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceError("written in UTF-16", at=at, remedy=SAVE_AS_UTF8)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"not UTF-8: byte 0x{data[error.start]:02x} cannot be read"
        raise SourceError(problem, at=Location(at.path, line), remedy=SAVE_AS_UTF8) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    raise_all(_control_characters(text, at.path))
    return composed(text)


def composed(text: str) -> str:
    """A text in which a letter and its accents are one character, where Unicode has that.

    Editors on a Mac, and what is copied from PDFs, give two; then words that look the same are not.
    Points of Hebrew and Arabic stay in their order, which composition would change.
    """
    return _ACCENTED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def _control_characters(text: str, path: str) -> Iterator[SourceError]:
    """The first of each line; they come along with text that was copied from a PDF or slides."""
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _CONTROL.search(line):
            before = line[: match.start()].split()[-1:]
            where = f'after "{before[0]}"' if before else "at the beginning of the line"
            problem = f"an invisible sign, U+{ord(match[0]):04X}, stands {where}"
            remedy = "delete it, and type the word again: editors do not show such signs"
            yield SourceError(problem, at=Location(path, number), remedy=remedy)


def relative_name(path: Path, root: Path) -> str:
    """A path as messages show it: relative to the thesis, with forward slashes."""
    resolved = path.resolve()
    if resolved.is_relative_to(root.resolve()):
        return resolved.relative_to(root.resolve()).as_posix()
    return path.as_posix()
