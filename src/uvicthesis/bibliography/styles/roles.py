"""The roles that people have in a work, and who stands at its head."""

from __future__ import annotations

from dataclasses import dataclass

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.names import Names, body


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody did for a work: after one name, after several, and before a name."""

    field: str
    one: str
    several: str
    before_name: str
    in_full: str


ROLES = (
    Role("editor", "ed.", "eds.", "ed.", "edited by"),
    Role("translator", "trans.", "trans.", "trans.", "translated by"),
    Role("compiler", "comp.", "comps.", "comp.", "compiled by"),
    Role("annotator", "annot.", "annots.", "annotated by", "annotated by"),
    Role("commentator", "comm.", "comms.", "with a commentary by", "with a commentary by"),
    Role("introduction", "", "", "with an introduction by", "with an introduction by"),
    Role("foreword", "", "", "with a foreword by", "with a foreword by"),
    Role("afterword", "", "", "with an afterword by", "with an afterword by"),
)
"""In the order in which they are named (Chicago Manual of Style 17, 14.103-10)."""

EDITOR_TYPES = {
    "compiler": Role("editor", "comp.", "comps.", "comp.", "compiled by"),
    "director": Role("editor", "dir.", "dirs.", "dir.", "directed by"),
    "producer": Role("editor", "prod.", "prods.", "prod.", "produced by"),
}
"""biblatex's ``editortype``."""


@dataclass(frozen=True, slots=True)
class Head:
    """The names at the head of a reference, and their role where they are not its authors."""

    names: Names
    role: Role | None = None


def head_of(entry: Entry) -> Head:
    """Authors; without them editors, compilers or translators; or nobody (Manual 14.103)."""
    if entry.get("author") and not entry.refuses("useauthor"):
        return Head(entry.names("author"))
    for role in entry_roles(entry)[:3]:
        if entry.get(role.field) and not entry.refuses(f"use{role.field}"):
            return Head(entry.names(role.field), role)
    if entry.type in ("manual", "report", "standard"):
        return Head(body(entry.get("organization", "institution")))
    return Head(Names())


def entry_roles(entry: Entry) -> tuple[Role, ...]:
    """The roles, the editor's being what ``editortype`` says."""
    return (EDITOR_TYPES.get(entry.get("editortype"), ROLES[0]), *ROLES[1:])
