"""What the project needs of a computer beyond Python packages, and what brings each of them."""

from __future__ import annotations

from dataclasses import dataclass
from shutil import which


@dataclass(frozen=True, slots=True)
class Requirement:
    """A program, TeX file or font, what it is for, and the Debian package that brings it.

    Some thesis does without what is not ``always`` needed.
    """

    name: str
    purpose: str
    package: str
    always: bool = True


PROGRAMS = (
    Requirement("xelatex", "sets the thesis", "texlive-xetex"),
    Requirement("xdvipdfmx", "writes what xelatex has set as PDF", "texlive-binaries"),
    Requirement("kpsewhich", "finds TeX packages", "texlive-binaries"),
    Requirement("lualatex", "sets it, for engine: lualatex", "texlive-luatex", always=False),
    Requirement("synctex", "finds the line of a place on a page", "texlive-binaries", always=False),
    Requirement("rsvg-convert", "converts SVG images", "librsvg2-bin", always=False),
    Requirement("fc-list", "finds fonts", "fontconfig"),
    Requirement("git", "dates the PDF by the newest commit", "git", always=False),
)

TEX_FILES = (
    Requirement("book.cls", "chapters and sections", "texlive-latex-base"),
    Requirement("iftex.sty", "which engine runs", "texlive-plain-generic"),
    Requirement("geometry.sty", "margins", "texlive-latex-base"),
    Requirement("fontspec.sty", "fonts", "texlive-latex-recommended"),
    Requirement("array.sty", "tables", "texlive-latex-base"),
    Requirement("booktabs.sty", "rules of tables", "texlive-latex-recommended"),
    Requirement("longtable.sty", "tables of several pages", "texlive-latex-base"),
    Requirement("calc.sty", "widths of columns", "texlive-latex-base"),
    Requirement("graphicx.sty", "images", "texlive-latex-base"),
    Requirement("flafter.sty", "figures behind their place", "texlive-latex-base"),
    Requirement("xcolor.sty", "colours of code", "texlive-latex-recommended"),
    Requirement("ulem.sty", "text struck out or underlined", "texlive-plain-generic"),
    Requirement("amsmath.sty", "equations", "texlive-latex-base"),
    Requirement("amssymb.sty", "signs of mathematics", "texlive-base"),
    Requirement("hyperref.sty", "links and bookmarks", "texlive-latex-base"),
    Requirement("babel.sty", "languages", "texlive-latex-base"),
    Requirement("lmroman10-regular.otf", "type before the chosen font is loaded", "lmodern"),
)
"""What the class loads, and the font that its engine starts with."""

HYPHENATION = (
    Requirement("loadhyph-fr.tex", "hyphenation: French", "texlive-lang-french", always=False),
    Requirement("loadhyph-de-1996.tex", "hyphenation: German", "texlive-lang-german", always=False),
    Requirement("loadhyph-es.tex", "hyphenation: Spanish", "texlive-lang-spanish", always=False),
    Requirement(
        "loadhyph-el-polyton.tex", "hyphenation: Greek", "texlive-lang-greek", always=False
    ),
    Requirement("loadhyph-ru.tex", "hyphenation: Russian", "texlive-lang-cyrillic", always=False),
    Requirement("loadhyph-uk.tex", "hyphenation: Ukrainian", "texlive-lang-cyrillic", always=False),
)

FONTS = (
    Requirement("Gentium Book Plus", "text", "fonts-sil-gentiumplus"),
    Requirement("DejaVu Sans Mono", "code", "fonts-dejavu-core"),
    Requirement("David CLM", "Hebrew, in layout.fallback", "culmus", always=False),
    Requirement("Amiri", "Arabic, in layout.fallback", "fonts-hosny-amiri", always=False),
)

PYTHON_PACKAGES = {
    "invoke": "runs the tasks",
    "jinja2": "templates of pages",
    "pandocfilters": "filters between pandoc's reader and writer",
    "pybtex": "bibliography and notes",
    "pypandoc-binary": "brings pandoc",
    "pypdfium2": "reads finished PDFs",
    "pyyaml": "reads thesis.yaml",
}
"""What each Python package is for; which versions are wanted, the package's metadata say."""

STYLES_FOLDER = "/usr/share/citation-style-language/styles"
STYLES = Requirement(
    "CSL styles", "bibliography.style by name", "citation-style-language-styles", always=False
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
