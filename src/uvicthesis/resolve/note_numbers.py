"""The numbers of the writer's notes, so that one note can refer to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from uvicthesis.documents.index import FoundNote
from uvicthesis.documents.reading import Document
from uvicthesis.nodes import stringify
from uvicthesis.resolve.labels import NOTE, Labels
from uvicthesis.resolve.language import Words, quoted
from uvicthesis.resolve.numbering import Numbered
from uvicthesis.resolve.reading_order import read_in_order
from uvicthesis.resolve.units import Unit


def number_notes(
    units: Sequence[Unit], chapters: Mapping[str, str], *, as_notes: bool
) -> list[Numbered]:
    """Every note with a label, the number printed at it, and its chapter.

    ``chapters`` are the names of the units where numbers begin again with each of them; else it
    is empty. A note that is printed twice goes by its first number.
    """
    notes: dict[tuple[str, str], Numbered] = {}
    for printed in read_in_order(units, as_notes=as_notes, restarts=bool(chapters)):
        note = printed.found
        if isinstance(note, FoundNote) and note.label:
            label = NOTE + note.label
            within = chapters.get(units[printed.chapter].name, "")
            number = str(printed.number)
            numbered = Numbered("note", number, label, note, printed.path, within)
            notes.setdefault((printed.path, label), numbered)
    return list(notes.values())


def notes_referred_to(
    documents: Mapping[str, Document], labels: Labels
) -> dict[str, dict[str, str]]:
    """For each file its notes that are referred to, by label, with what they print as."""
    referred_to: dict[str, dict[str, str]] = {}
    for path, document in documents.items():
        for reference in document.index.references:
            for label in reference.labels:
                target = labels.find(label, path)
                if target is not None and target.kind == "note":
                    printed = labels.renamed(target.path).get(target.identifier, target.identifier)
                    own = target.identifier.removeprefix(NOTE)
                    referred_to.setdefault(target.path, {})[own] = printed
    return referred_to


def chapter_names(
    units: Sequence[Unit], numbered: Sequence[Numbered], words: Words
) -> dict[str, str]:
    """What each unit is called in a reference: ``chapter 2``, ``“Introduction”``."""
    numbers = {id(item.thing): item for item in numbered}
    names: dict[str, str] = {}
    for unit in units:
        item = numbers.get(id(unit.heading))
        names[unit.name] = unit.name
        if item and item.number:
            names[unit.name] = f"{words[item.kind][0]}\u00a0{item.number}"
        elif unit.heading:
            names[unit.name] = quoted(stringify(unit.heading.inlines), words)
    return names
