"""The heading that a page opens with: of a preliminary page, a chapter, the bibliography."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from uvicthesis.checks.pages.folios import read_folio
from uvicthesis.checks.pages.wording import plain
from uvicthesis.pdf.finished import Box, Line, Page

KNOWN: dict[str, str] = {
    "committee": r"(supervisory|examining) committee",
    "abstract": r"abstract",
    "contents": r"(table of )?contents",
    "tables": r"(list of )?tables",
    "figures": r"(list of )?(figures|illustrations)",
    "list": r"(list of )?(abbreviations|acronyms|symbols|notation|nomenclature|algorithms|listings"
    r"|terms|definitions|maps|plates|credits|permissions)( and [a-z]+)?|glossary( of [a-z]+)?",
    "acknowledgements": r"acknowledge?ments?",
    "dedication": r"dedication",
    "epigraph": r"epigraph",
    "frontispiece": r"frontispiece",
    "preface": r"preface|foreword|publications",
    "bibliography": r"(selected )?bibliography|references|works cited|literature cited|sources",
    "appendix": r"appendi(x|ces)\b.*",
    "index": r"index",
    "chapter": r"(chapter|part)\s+([ivxlc]+|\d+|[a-z-]+)\b.*|\d+\s+\S.*|introduction|conclusions?",
}
"""What pages are headed, by kind."""

_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in KNOWN.items()}

_WORDS = re.compile(r"[^\W\d_]{3}")
_ALONE = re.compile(r"introduction|conclusions?", re.IGNORECASE)

LARGER = 1.1
"""By how much a heading is larger than the text, where it is larger."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A heading at the head of a page: its kind, a key of ``KNOWN``, or "" for another."""

    kind: str
    text: str
    size_bp: float
    font: str
    box_bp: Box


def read_opening(page: Page) -> Opening | None:
    """The heading on top of a page, or None where running text goes on there.

    A line is a heading where it is set larger than most lines of the page, or bold, or says what
    only headings say; the lines after it that look like it belong to it. The committee's stands
    below the title that is repeated there.
    """
    folio = read_folio(page)
    lines = [line for line in page.lines if folio is None or line.box_bp != folio.box_bp]
    if not lines:
        return None
    usual = usual_size_bp(lines)
    committee = next(
        (line for line in lines if _PATTERNS["committee"].fullmatch(_words(line))), None
    )
    first = committee or lines[0]
    text = " ".join(_words(line) for line in _alike(first, lines))
    kind = next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(text)), "")
    is_larger = first.size_bp > LARGER * usual
    if kind in ("chapter", "appendix") and not (is_larger and _WORDS.search(text)):
        kind = "chapter" if _ALONE.fullmatch(text) else ""
    if not kind and not is_larger and not first.is_bold:
        return None
    return Opening(kind, text, first.size_bp, first.font, first.box_bp)


def usual_size_bp(lines: Sequence[Line]) -> float:
    """The size that most letters of these lines are set in."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size_bp, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _alike(first: Line, lines: list[Line]) -> list[Line]:
    """The lines from the first on that are set as it is."""
    start = lines.index(first)
    run = [first]
    for line in lines[start + 1 :]:
        if (round(line.size_bp, 1), line.font) != (round(first.size_bp, 1), first.font):
            break
        run.append(line)
    return run if len(run) < 6 else [first]


def _words(line: Line) -> str:
    return plain(line.text)
