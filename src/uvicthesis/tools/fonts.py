"""Which characters a font has, as fontconfig knows it."""

from __future__ import annotations

from uvicthesis.errors import MissingToolError
from uvicthesis.tools import process


def coverage(family: str) -> frozenset[int] | None:
    """The code points that a font family has; None where fontconfig does not know the family."""
    try:
        finished = process.run("fc-match", "--format=%{family}|%{charset}", family)
    except MissingToolError:  # without fontconfig TeX finds fonts by its own means
        return None
    found, _, charset = finished.stdout.partition("|")
    if family.casefold() not in (name.casefold() for name in found.split(",")):
        return None
    return frozenset(code for piece in charset.split() for code in _code_points(piece))


def fonts_with(characters: str) -> list[str]:
    """The font families on this machine that have all characters, the likeliest first.

    Fonts in colour are left out: XeTeX cannot print their pictures.
    """
    codes = " ".join(f"{ord(character):x}" for character in characters)
    try:
        listed = process.run("fc-list", f":charset={codes}:color=false", "family")
        likely = process.run("fc-match", "--format=%{family}", f"serif:charset={codes}")
    except MissingToolError:
        return []
    families = sorted({line.split(",")[0] for line in listed.stdout.splitlines() if line})
    return sorted(families, key=lambda family: family != likely.stdout.split(",")[0])


def font_families() -> list[str]:
    """The font families on this machine, as far as fontconfig knows them."""
    try:
        listed = process.run("fc-list", ":", "family")
    except MissingToolError:
        return []
    return sorted({name for line in listed.stdout.splitlines() for name in line.split(",")})


def _code_points(piece: str) -> range:
    first, _, last = piece.partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)
