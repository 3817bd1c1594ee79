"""The count as a person reads it: a table of parts and kinds, 80 columns wide at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill
from unicodedata import combining, east_asian_width

from uvicthesis.counting.kinds import Words
from uvicthesis.counting.parts import PartCount, sum_of

WIDTH = 80
_HEADS = ("text", "quoted", "notes", "headings", "captions", "all")
_GAP = "  "
_TITLE_WIDTH = WIDTH - sum(len(_GAP) + max(len(head), 6) for head in _HEADS)
_CUT = "…"
_AFTER_CHAPTERS = ("bibliography", "appendix")

_EXPLANATION = (
    "Quoted are block quotations; captions are those of figures, tables and listings, with the "
    "cells of tables. Citations and abbreviations count "
    "as they are printed. Formulas, code that stands by itself, raw LaTeX, and what the program "
    "prints by itself (title page, contents, numbers) count nothing.",
    "A limit on words most often means the text, quotations and notes of the chapters, without "
    "bibliography and appendices; ask whether notes count.",
)


def write_table(parts: Sequence[PartCount]) -> str:
    """The parts in order, with sums, what a limit usually means, and what is counted as what."""
    chapters = [part for part in parts if part.kind == "chapter"]
    rule = "-" * WIDTH
    lines = [
        _line("", _HEADS),
        rule,
        *(_row(part.title, part.words) for part in parts if part.kind == "front"),
        rule,
        *(_row(part.title, part.words) for part in chapters),
        _row("Chapters", sum_of(chapters)),
        rule,
        *(_row(part.title, part.words) for part in parts if part.kind in _AFTER_CHAPTERS),
        rule,
        _row("The whole", sum_of(parts)),
    ]
    told = [*_sums(sum_of(chapters)), "", *(fill(each, WIDTH) for each in _EXPLANATION)]
    return "\n".join([*_without_empty_groups(lines), "", *told])


def _sums(chapters: Words) -> list[str]:
    without_notes = chapters.text + chapters.quotations
    if not chapters.notes:
        return [f"{without_notes:,} words in the chapters: text and quotations"]
    return [
        f"{without_notes + chapters.notes:,} words in the chapters: text, quotations and notes",
        f"{without_notes:,} words without the notes",
    ]


def _row(title: str, words: Words) -> str:
    numbers = (words.text, words.quotations, words.notes, words.headings, words.captions)
    shown = [f"{number:,}" if number else "–" for number in numbers]
    return _line(title, [*shown, f"{words.total:,}"])


def _line(title: str, cells: Iterable[str]) -> str:
    numbers = (cell.rjust(max(len(head), 6)) for head, cell in zip(_HEADS, cells, strict=True))
    return _GAP.join([_fitted(title), *numbers])


def _fitted(title: str) -> str:
    """A title as wide as its column: cut at its end, or filled with spaces."""
    if _columns(title) > _TITLE_WIDTH:
        while _columns(title) > _TITLE_WIDTH - len(_CUT):
            title = title[:-1]
        title = title.rstrip() + _CUT
    return title + " " * (_TITLE_WIDTH - _columns(title))


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a mark."""
    shown = (character for character in text if not combining(character))
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in shown)


def _without_empty_groups(lines: Sequence[str]) -> Iterator[str]:
    previous = ""
    for line in lines:
        if line != previous:
            yield line
        previous = line
