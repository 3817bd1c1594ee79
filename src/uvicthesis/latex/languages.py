"""Languages: in go BCP 47 tags, out come the declarations of a preamble."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from uvicthesis.latex.escape import Tex
from uvicthesis.tools.pandoc import run_pandoc

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ur", "yi"}
)
"""Primary subtags of languages written from right to left (CLDR, character order)."""


def declare_languages(main: str, others: Iterable[str]) -> tuple[Tex, ...]:
    r"""``\declarelanguage…`` for each language that babel has to know, the main one first.

    English is among them, for the pages that are in English whatever the thesis is in. A tag for
    which pandoc has no name is left out, as pandoc leaves it out of the text.
    """
    names = {tag: name for tag in (main, *others, "en") if (name := babel_name(tag))}
    main_name = names.get(main, "english")
    declared = {main_name: main if main in names else "en"}
    for tag, name in names.items():
        declared.setdefault(name, tag)
    if is_english(main):
        declared = {name: tag for name, tag in declared.items() if name != "english" or tag == main}
    return tuple(_declaration(name, tag, main=name == main_name) for name, tag in declared.items())


def english_name(main: str) -> str:
    """The name babel has for the English of UVic's pages: that of the thesis, if it is English."""
    return babel_name(main) if is_english(main) else "english"


def is_english(tag: str) -> bool:
    """Whether a tag is of any English, as "en-CA"."""
    return _primary(tag) == "en"


@cache
def babel_name(tag: str) -> str:
    """The name that pandoc's writer gives babel for a tag, or "" where it has none.

    pandoc itself is asked, so that text and preamble cannot disagree.
    """
    written = run_pandoc(["-f", "html", "-t", "latex"], f'<span lang="{tag}">x</span>')
    name = re.match(r"\\foreignlanguage\{([^}]+)\}", written)
    return name[1] if name else ""


def _declaration(name: str, tag: str, *, main: bool) -> Tex:
    option = "[main]" if main else ""
    return Tex(rf"\declarelanguage{option}{{{name}}}{{{tag}}}{{{_primary(tag)}}}")


def _primary(tag: str) -> str:
    return tag.split("-")[0].lower()
