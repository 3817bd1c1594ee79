"""Languages: in go BCP 47 tags, out come the names babel has for them and its declarations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from uvicthesis.latex.escape import Tex
from uvicthesis.tools.pandoc import run_pandoc


@dataclass(frozen=True, slots=True)
class Languages:
    """What a preamble says of languages, and the name of the English of UVic's own pages."""

    declarations: tuple[Tex, ...]
    english: str
    is_english: bool


def read_languages(main: str, others: Iterable[str]) -> Languages:
    r"""A ``\declarelanguage…`` for each language that babel has to know, the main one first.

    Some English is among them, for the pages that are in English whatever the thesis is in. A tag
    for which pandoc has no name is left out, as pandoc leaves it out of the text; a thesis in
    such a language is hyphenated as English.
    """
    tags = (main, *others, "en")
    names = _babel_names(tags)
    main_name = names.get(main, names["en"])
    english = main_name if _primary(main) == "en" else names["en"]
    by_name = {main_name: main if main in names else "en"}
    for tag in tags[1:-1]:
        if tag in names:
            by_name.setdefault(names[tag], tag)
    by_name.setdefault(english, "en")
    return Languages(
        tuple(_declare(name, tag, is_main=name == main_name) for name, tag in by_name.items()),
        english,
        is_english=main_name == english,
    )


@cache
def _babel_names(tags: tuple[str, ...]) -> dict[str, str]:
    """The names pandoc gives babel: it is asked itself, so that text and preamble agree."""
    spans = "".join(f'<p><span lang="{tag}">{tag}</span></p>' for tag in tags)
    written = run_pandoc(["-f", "html", "-t", "latex"], spans)
    return {tag: name for name, tag in re.findall(r"\\foreignlanguage\{(.+)\}\{(.+)\}", written)}


def _declare(name: str, tag: str, *, is_main: bool) -> Tex:
    option = "[main]" if is_main else ""
    return Tex(rf"\declarelanguage{option}{{{name}}}{{{tag}}}{{{_primary(tag)}}}")


def _primary(tag: str) -> str:
    return tag.split("-")[0].lower()
