"""Citation styles in CSL: found by name or path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from uvicthesis.errors import BibliographyError
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean

INSTALLED = Path("/usr/share/citation-style-language/styles")
"""Where Debian's package citation-style-language-styles has them."""

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"


@dataclass(frozen=True, slots=True)
class CslStyle:
    """A style's file, and whether it sets citations in notes of their own."""

    file: Path
    sets_notes: bool


def find_csl_style(name: str, root: Path, at: Location, installed: Path = INSTALLED) -> CslStyle:
    """The style that ``bibliography.style`` names: a path from ``root``, or a word.

    A word is looked up as ``bib/WORD.csl``, then among the installed styles. Of a style that is
    but another name for one (a journal's), that one is taken.

    Raises:
        BibliographyError: at ``at``, where there is no such style, or it is no CSL.
    """
    files = (file for file in _candidates(name, root, installed) if file.is_file())
    file = next(files, None)
    if file is None:
        raise BibliographyError(
            f'no citation style "{name}"', at=at, remedy=_remedy(name, root, installed)
        )
    try:
        style = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        raise BibliographyError(f'"{name}" is not a CSL style: {error}', at=at) from error
    parent = _parent(style)
    if parent == file.stem:
        raise BibliographyError(f'the style "{name}" stands for itself', at=at)
    if parent:
        return find_csl_style(parent, root, at, installed)
    return CslStyle(file, style.get("class") == "note")


def _candidates(name: str, root: Path, installed: Path) -> Iterator[Path]:
    yield root / name
    yield root / f"{name}.csl"
    yield root / "bib" / f"{name}.csl"
    yield installed / f"{name}.csl"
    yield installed / "dependent" / f"{name}.csl"


def _parent(style: ElementTree.Element) -> str:
    """The name of the style that a dependent style stands for."""
    for link in style.iter(f"{NAMESPACE}link"):
        if link.get("rel") == "independent-parent":
            return link.get("href", "").rsplit("/", 1)[-1]
    return ""


def _remedy(name: str, root: Path, installed: Path) -> str:
    if not installed.is_dir():
        return f"save it as bib/{name}.csl, or install citation-style-language-styles"
    known = [file.stem for folder in (root / "bib", installed) for file in folder.glob("*.csl")]
    return did_you_mean(name, known) or f"save it as bib/{name}.csl"
