"""The manuscript: in go settings and written bodies, out comes the whole of thesis.tex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from uvicthesis.documents.theorems import ARGUMENTS, THEOREM_KINDS
from uvicthesis.latex.escape import Tex
from uvicthesis.latex.languages import read_languages
from uvicthesis.latex.licences import read_licence
from uvicthesis.latex.stand_ins import StandIns, has_right_to_left
from uvicthesis.latex.templates import render_template
from uvicthesis.resolve.language import reference_words
from uvicthesis.settings.schema import Settings

NOTHING = Tex("")


@dataclass(frozen=True, slots=True)
class FrontPage:
    """A preliminary page with a heading and a text of the writer's.

    ``name`` is abstract, glossary, abbreviations, acknowledgements, dedication, epigraph, preface
    or credits. ``labels`` are those under which it is referred to.
    """

    name: str
    heading: Tex
    body: Tex
    labels: tuple[Tex, ...] = ()


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many pages a first pass keeps free for lists that LaTeX has yet to gather."""

    contents: int = 1
    tables: int = 1
    figures: int = 1


@dataclass(frozen=True, slots=True)
class Manuscript:
    """All that is printed, in order; every text but ``title_plain`` and the settings is LaTeX.

    ``front_pages`` come after contents and lists; ``languages`` are the tags of passages in
    another language than ``settings.language``; ``highlighting`` is pandoc's macros for code;
    ``packages`` are those that only the text's own LaTeX needs; ``stand_ins`` are fonts for
    characters that the main font has not.
    """

    settings: Settings
    title: Tex
    title_plain: str
    abstract: FrontPage | None = None
    front_pages: tuple[FrontPage, ...] = ()
    chapters: tuple[Tex, ...] = ()
    bibliography: Tex = NOTHING
    appendices: tuple[Tex, ...] = ()
    index: Tex = NOTHING
    list_of_tables: bool = False
    list_of_figures: bool = False
    languages: tuple[str, ...] = ()
    highlighting: Tex = NOTHING
    foreseen: Foreseen = Foreseen()
    packages: tuple[str, ...] = ()
    stand_ins: tuple[StandIns, ...] = ()
    draft: bool = False

    def texts(self) -> Iterator[str]:
        """All that is printed, in no order."""
        yield from (self.title, self.settings.author, *self.settings.credentials)
        yield from (member.name for member in self.settings.committee)
        yield from (*self.chapters, self.bibliography, *self.appendices, self.index)
        for page in (self.abstract, *self.front_pages):
            if page is not None:
                yield from (page.heading, page.body)


def write_manuscript(manuscript: Manuscript, template_folders: Sequence[Path]) -> str:
    """The whole of ``thesis.tex``; templates are taken from the first folder that has them.

    Raises:
        TemplateError: at the line of a template that is at fault.
    """
    context = template_context(manuscript)
    return render_template("thesis.tex.jinja", context, template_folders)


def write_front_matter(manuscript: Manuscript, template_folders: Sequence[Path]) -> str:
    """The preliminary pages as a document of their own, ``frontmatter.tex``."""
    alone = replace(manuscript, chapters=(), bibliography=NOTHING, appendices=(), index=NOTHING)
    return write_manuscript(alone, template_folders)


def template_context(manuscript: Manuscript) -> dict[str, Any]:
    """What templates may use: the settings by their names, the texts, and what follows from both.

    Plain text is escaped where it is printed.
    """
    settings = manuscript.settings
    return {
        **{name: getattr(settings, name) for name in _SETTINGS},
        **{name: getattr(manuscript, name) for name in _TEXTS},
        "department_line": department_line(settings.departments),
        "licence": read_licence(settings.licence) if settings.licence else None,
        "languages": read_languages(settings.language, manuscript.languages),
        "has_right_to_left": has_right_to_left(manuscript.texts()),
        "stand_ins": [(one, _code_points(one.codes)) for one in manuscript.stand_ins],
        "kind_names": kind_names(settings.language),
    }


_SETTINGS = (
    "author",
    "committee",
    "credentials",
    "degree",
    "engine",
    "headings",
    "keywords",
    "kind",
    "language",
    "layout",
    "territory_acknowledgement",
    "year",
)
_TEXTS = (
    "abstract",
    "appendices",
    "bibliography",
    "chapters",
    "draft",
    "foreseen",
    "front_pages",
    "highlighting",
    "index",
    "list_of_figures",
    "list_of_tables",
    "packages",
    "title",
    "title_plain",
)


def kind_names(language: str) -> tuple[tuple[str, str], ...]:
    """What stands over statements, proofs and listings, in a language other than English."""
    words, english = reference_words(language), reference_words("en")
    names = {kind: words[kind][0] for kind in (*THEOREM_KINDS, *ARGUMENTS)}
    names["listing"] = words["lst"][0]
    if words is english:
        return ()
    return tuple((kind, name[:1].upper() + name[1:]) for kind, name in names.items())


def department_line(departments: Sequence[str]) -> str:
    """``in the Department of History``, as UVic words it for one unit, for two, and for none.

    Two of a kind share the word: "in the Departments of History and English". Interdisciplinary
    students write "in Interdisciplinary Studies" (thesis format checklist, Graduate Studies).
    """
    if departments[0].startswith("Interdisciplinary"):
        return "in Interdisciplinary Studies"
    kinds, _, names = zip(*(unit.partition(" of ") for unit in departments), strict=True)
    if len(departments) > 1 and len(set(kinds)) == 1 and all(names):
        return f"in the {kinds[0]}s of {_listed(names)}"
    return "in " + _listed([f"the {unit}" for unit in departments])


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _code_points(codes: Sequence[int]) -> Tex:
    """Code points as TeX reads them: ``"142,"2192``."""
    return Tex(",".join(f'"{code:X}' for code in codes))
