r"""A source file as text: in goes a path, out comes Unicode with line ends as ``\n``."""

from __future__ import annotations

from pathlib import Path

from uvicthesis.errors import SourceError
from uvicthesis.location import Location

SAVE_AS_UTF8 = "save the file as UTF-8 (in most editors: Save with Encoding, UTF-8)"


def read_source(path: Path, root: Path) -> str:
    """The text of a source; a byte order mark is dropped, CRLF becomes LF.

    Raises:
        SourceError: where the file is not there, or at the first line that is not UTF-8.
    """
    at = Location(relative_name(path, root))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SourceError("no such file", at=at) from None
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}", at=at) from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceError("written in UTF-16", at=at, remedy=SAVE_AS_UTF8)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"not UTF-8: byte 0x{data[error.start]:02x} cannot be read"
        raise SourceError(problem, at=Location(at.path, line), remedy=SAVE_AS_UTF8) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def relative_name(path: Path, root: Path) -> str:
    """A path as messages show it: relative to the thesis, with forward slashes."""
    resolved = path.resolve()
    if resolved.is_relative_to(root.resolve()):
        return resolved.relative_to(root.resolve()).as_posix()
    return path.as_posix()
