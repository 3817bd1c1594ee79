"""Fonts that stand in for the main one, for the characters of a manuscript that it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uvicthesis.scripts import RIGHT_TO_LEFT_LETTER, script_of
from uvicthesis.settings.schema import Layout
from uvicthesis.tools.fonts import coverage

ALWAYS_THERE = ("David CLM", "Amiri", "DejaVu Serif", "DejaVu Sans")
"""Tried after those of the settings: Hebrew, Arabic, and much else; they come with the program."""

LATIN_1 = 0xFF
"""Up to here every font has what a text needs, so it is not looked up."""


@dataclass(frozen=True, slots=True)
class StandIns:
    """Code points of one script, in order, and the fonts for them, in the order to be tried.

    ``tag`` is OpenType's for the script, ``breaks`` the language by whose rules its lines break;
    each is empty where nothing has to be said of it.
    """

    tag: str
    breaks: str
    fonts: tuple[str, ...]
    codes: tuple[int, ...]


def find_stand_ins(texts: Iterable[str], layout: Layout) -> tuple[StandIns, ...]:
    """Fonts for all that the main font lacks, and for scripts that any font has to be told of.

    Where the main font cannot be asked, and the settings name fonts, every other character may be
    lacking: TeX finds out.
    """
    used = {character for text in texts for character in set(text) if ord(character) > LATIN_1}
    covered = coverage(layout.font) if used else frozenset()
    by_script: dict[tuple[str, str], list[int]] = {}
    for character in sorted(used):
        script = script_of(character)
        if covered is None or script.tag or ord(character) not in covered:
            key = script.tag.strip(), script.breaks
            by_script.setdefault(key, []).append(ord(character))
    if covered is None and not layout.fallback:
        return ()
    found = (
        StandIns(*key, _fonts_for(codes, layout, is_told=bool(key[0])), tuple(codes))
        for key, codes in by_script.items()
    )
    return tuple(some for some in found if some.fonts)


def has_right_to_left(texts: Iterable[str]) -> bool:
    """Whether there are letters that are written from right to left."""
    return any(RIGHT_TO_LEFT_LETTER.search(text) for text in texts)


def _fonts_for(codes: Sequence[int], layout: Layout, *, is_told: bool) -> tuple[str, ...]:
    """Those that have any of the characters; those that have all come first.

    A font that nobody knows is kept where the writer names it: TeX may find it, or says that it
    does not.
    """
    named = [layout.font, *layout.fallback] if is_told else [*layout.fallback]
    wanted = frozenset(codes)
    having: list[tuple[bool, str]] = []
    for font in dict.fromkeys((*named, *ALWAYS_THERE, layout.mono_font)):
        covered = coverage(font)
        if covered is None and font in layout.fallback:
            having.append((False, font))
        elif covered and wanted & covered:
            having.append((not wanted <= covered, font))
    return tuple(font for _, font in sorted(having, key=lambda pair: pair[0]))
