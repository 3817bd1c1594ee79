"""Citation styles in CSL: found by name or path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from uvicthesis.errors import BibliographyError, MissingToolError
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.tools import process

OWN_STYLE = "chicago-notes"
"""The one style that is not CSL's."""

INSTALLED = Path("/usr/share/citation-style-language/styles")
"""Where Debian's package citation-style-language-styles has them."""

ABBREVIATIONS: Mapping[str, str] = {
    "acs": "american-chemical-society",
    "ama": "american-medical-association",
    "asa": "american-sociological-association",
    "mhra": "modern-humanities-research-association",
    "mla": "modern-language-association",
}
"""What people call styles whose files have longer names."""

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"


@dataclass(frozen=True, slots=True)
class CslStyle:
    """A style's file, and whether it sets citations in notes of their own.

    It is ``installed`` where it came with the system, and not with the thesis.
    """

    file: Path
    sets_notes: bool
    installed: bool = False


def find_csl_style(name: str, root: Path, at: Location, installed: Path = INSTALLED) -> CslStyle:
    """The style that ``bibliography.style`` names: a path from ``root``, or a word.

    A word is looked up as ``bib/WORD.csl``, then among the installed styles, then in the TeX
    tree. Of a style that is but another name for one (a journal's), that one is taken.

    Raises:
        BibliographyError: at ``at``, where there is no such style, or it is no CSL.
    """
    file = next((file for file in _candidates(name, root, installed) if file.is_file()), None)
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
    return CslStyle(file, style.get("class") == "note", not file.is_relative_to(root))


def style_findings(style: CslStyle, at: Location) -> Iterator[Finding]:
    """Where the style came from, if that is this system and not the thesis."""
    if style.installed:
        name = style.file.name
        message = f'the citation style "{style.file.stem}" is the one of this system: {style.file}'
        advice = f"copy it to bib/{name}, so that sources are set the same on every system"
        yield Finding("citation-style-kept", at, message, advice)


def _candidates(name: str, root: Path, installed: Path) -> Iterator[Path]:
    yield root / name
    yield root / f"{name}.csl"
    yield root / "bib" / f"{name}.csl"
    for word in (name, ABBREVIATIONS.get(name.lower(), name)):
        yield installed / f"{word}.csl"
        yield installed / "dependent" / f"{word}.csl"
        yield from _in_tex_tree(word)


def _in_tex_tree(word: str) -> Iterator[Path]:
    try:
        found = process.run("kpsewhich", f"{word}.csl").stdout.strip()
    except MissingToolError:
        return
    if found:
        yield Path(found)


def _parent(style: ElementTree.Element) -> str:
    """The name of the style that a dependent style stands for."""
    for link in style.iter(f"{NAMESPACE}link"):
        if link.get("rel") == "independent-parent":
            return link.get("href", "").rsplit("/", 1)[-1]
    return ""


def _remedy(name: str, root: Path, installed: Path) -> str:
    if not installed.is_dir():
        return f"save it as bib/{name}.csl, or install citation-style-language-styles"
    files = [file for folder in (root / "bib", installed) for file in folder.glob("*.csl")]
    known = [OWN_STYLE, *(file.stem for file in files), *ABBREVIATIONS]
    return did_you_mean(name, known) or f"save it as bib/{name}.csl"
