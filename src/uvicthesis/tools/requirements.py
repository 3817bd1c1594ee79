"""What the project needs of a computer beyond Python packages, and what brings each of them."""

from __future__ import annotations

from dataclasses import dataclass
from shutil import which


@dataclass(frozen=True, slots=True)
class Requirement:
    """A program, TeX file or font, what it is for, and the Debian package that brings it."""

    name: str
    purpose: str
    package: str


PROGRAMS = (
    Requirement("xelatex", "typesets the thesis", "texlive-xetex"),
    Requirement("lualatex", "typesets it where engine is lualatex", "texlive-luatex"),
    Requirement("xdvipdfmx", "writes the PDF for xelatex", "texlive-binaries"),
    Requirement("kpsewhich", "finds TeX packages", "texlive-binaries"),
    Requirement("synctex", "leads from a page back to its line", "texlive-binaries"),
    Requirement("rsvg-convert", "converts SVG images", "librsvg2-bin"),
)


def install_command(package: str) -> str:
    """The command that installs a Debian package, or where to look for one on other systems."""
    if which("apt-get"):
        return f"sudo apt-get install --no-install-recommends {package}"
    return f"install what Debian calls {package} (./thesis lists what to install on this system)"


def how_to_install(program: str) -> str:
    """A remedy for a program that is not there."""
    package = next((each.package for each in PROGRAMS if each.name == program), None)
    if package is None:
        return "./thesis doctor shows what is missing and the command that mends it"
    return install_command(package)
