"""Characters of a manuscript that its main font lacks, for which another font has to stand in."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.latex.manuscript import Manuscript
from uvicthesis.tools.fonts import coverage


def lacking_characters(manuscript: Manuscript) -> tuple[int, ...]:
    """The code points, in order. Latin-1 is in every font, and is not looked up.

    Where the font cannot be asked, and the settings name fallback fonts, every other character
    may be lacking: TeX finds out.
    """
    used = {ord(character) for text in _texts(manuscript) for character in text}
    beyond = {code for code in used if code > 0xFF}
    layout = manuscript.settings.layout
    covered = coverage(layout.font) if beyond else frozenset()
    if covered is None:
        return tuple(sorted(beyond)) if layout.fallback else ()
    return tuple(sorted(beyond - covered))


def _texts(manuscript: Manuscript) -> Iterator[str]:
    settings = manuscript.settings
    yield from (manuscript.title, settings.author, *settings.credentials)
    yield from (member.name for member in settings.committee)
    yield from (*manuscript.chapters, *manuscript.appendices)
    yield from (manuscript.bibliography, manuscript.index)
    for page in (manuscript.abstract, *manuscript.front_pages):
        if page is not None:
            yield from (page.heading, page.body)
