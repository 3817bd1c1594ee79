from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import pytest

from uvicthesis.documents.reading import Document, read_document
from uvicthesis.nodes import QUOTATION_MARKS, Inlines, stringify
from uvicthesis.resolve.units import Unit, assemble_units
from uvicthesis.resolve.words import ResolvedWords, resolve_words, with_words
from uvicthesis.settings.schema import Abbreviations, ChapterFile, Glossary, Settings


@pytest.fixture(scope="session")
def written_out() -> Callable[[Inlines], str]:
    """Inlines as text: asterisks for italics, ``<…>`` for links that do not lead to a source."""

    def write(inlines: Inlines) -> str:
        parts = []
        for inline in inlines:
            kind, content = inline["t"], inline.get("c")
            if kind == "Emph":
                parts.append(f"*{write(content)}*")
            elif kind == "Quoted":
                opening, closing = QUOTATION_MARKS[content[0]["t"]]
                parts.append(opening + write(content[1]) + closing)
            elif kind == "Link":
                text = write(content[1])
                parts.append(text if content[2][0].startswith("#ref-") else f"<{text}>")
            else:
                parts.append(stringify(inline))
        return "".join(parts).replace("\u00a0", " ")

    return write


ABBREVIATIONS = """\
NKVD
:   People's Commissariat for Internal Affairs.

CMOS
:   *The Chicago Manual of Style*

[NGO]{plural="NGOs" aliases="ONG, N.G.O."}
:   non-governmental organization; an association of citizens

MP
:   Member of Parliament
"""

GLOSSARY = """\
Gosplan
:   The State Planning Commission.

Five-Year Plan
:   The targets of an economy

[kolkhoz]{aliases="kolkhozy, колхоз"}
:   A collective farm
"""


@dataclass(frozen=True)
class Book:
    """Settings and documents, and the units they make."""

    settings: Settings
    documents: dict[str, Document]
    units: tuple[Unit, ...]


@pytest.fixture
def book(no_facts: Settings) -> Callable[..., Book]:
    """Puts texts together: ``book("# One", "# Two", appendices=["# A"], front={"abstract": …})``.

    The files are called 1.md, 2.md, …, a.md, b.md, … and abstract.md. A chapter may also be a
    pair of its text and what the settings say of it.
    """

    def make(
        *chapters: str | tuple[str, Mapping[str, object]],
        appendices: Sequence[str | tuple[str, Mapping[str, object]]] = (),
        front: Mapping[str, str] | None = None,
        language: str = "en-CA",
    ) -> Book:
        texts: dict[str, str] = {f"{page}.md": text for page, text in (front or {}).items()}

        def files(given, names):
            for name, item in zip(names, given, strict=False):
                text, says = item if isinstance(item, tuple) else (item, {})
                texts[f"{name}.md"] = text
                yield ChapterFile(f"{name}.md", **says)

        settings = replace(
            no_facts,
            language=language,
            front={page: f"{page}.md" for page in front or {}},
            chapters=tuple(files(chapters, "123456789")),
            appendices=tuple(files(appendices, "abcdefghi")),
        )
        documents = {name: read_document(text, name) for name, text in texts.items()}
        return Book(settings, documents, assemble_units(settings, documents))

    return make


@pytest.fixture
def resolve_words_of(book: Callable[..., Book]) -> Callable[..., ResolvedWords]:
    """Resolves the words of chapters, with a glossary and a list of abbreviations before them.

    Either may be replaced, and other front pages added: ``abbreviations="NEP\n:   …"``.
    """

    def resolved(
        *chapters: str,
        restart: Literal["never", "chapter"] = "never",
        mark: Literal["spans", "automatic"] = "spans",
        language: str = "en-CA",
        cited: Sequence[str] = (),
        **front: str,
    ) -> ResolvedWords:
        pages = {"abbreviations": ABBREVIATIONS, "glossary": GLOSSARY, **front}
        thesis = book(*chapters, front=pages, language=language)
        settings = replace(
            thesis.settings, abbreviations=Abbreviations(restart=restart), glossary=Glossary(mark)
        )
        units, lists = with_words(thesis.units, settings)
        return resolve_words(units, lists, settings, cited=cited)

    return resolved
