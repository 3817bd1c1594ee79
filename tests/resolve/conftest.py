from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pytest

from uvicthesis.documents.reading import Document, read_document
from uvicthesis.nodes import QUOTATION_MARKS, Inlines, stringify
from uvicthesis.resolve.units import Unit, assemble_units
from uvicthesis.settings.schema import ChapterFile, Settings


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
