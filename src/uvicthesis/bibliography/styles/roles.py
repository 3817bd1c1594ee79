"""The roles that people have in a work, and who stands at its head."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from uvicthesis.bibliography.dates import read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.names import Names, body


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody did for a work: after one name, after several, and before a name.

    Where there are no words to stand before a name, those after it serve: ``Rudolf Serkin, piano``.
    """

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

EDITOR_TYPES: Mapping[str, Role] = {
    "editor": ROLES[0],
    "compiler": Role("editor", "comp.", "comps.", "comp.", "compiled by"),
    "translator": Role("editor", "trans.", "trans.", "trans.", "translated by"),
    "director": Role("editor", "dir.", "dirs.", "dir.", "directed by"),
    "producer": Role("editor", "prod.", "prods.", "prod.", "produced by"),
    "conductor": Role("editor", "dir.", "dirs.", "conducted by", "conducted by"),
    "choreographer": Role("editor", "chor.", "chors.", "chor.", "choreographed by"),
    "reviser": Role("editor", "rev.", "revs.", "rev.", "revised by"),
    "redactor": Role("editor", "red.", "reds.", "redacted by", "redacted by"),
    "founder": Role("editor", "founder", "founders", "founded by", "founded by"),
    "continuator": Role("editor", "cont.", "conts.", "continued by", "continued by"),
    "collaborator": Role("editor", "collab.", "collabs.", "with", "with"),
    "interviewer": Role("editor", "interviewer", "interviewers", "interview by", "interview by"),
    "narrator": Role("editor", "narrator", "narrators", "narrated by", "narrated by"),
    "reader": Role("editor", "reader", "readers", "read by", "read by"),
    "creator": Role("editor", "creator", "creators", "created by", "created by"),
    "writer": Role("editor", "writer", "writers", "written by", "written by"),
    "composer": Role("editor", "composer", "composers", "composed by", "composed by"),
    "librettist": Role("editor", "librettist", "librettists", "libretto by", "libretto by"),
    "illustrator": Role("editor", "illus.", "illus.", "illus.", "illustrated by"),
    "host": Role("editor", "host", "hosts", "hosted by", "hosted by"),
    "none": Role("editor", "", "", "", ""),
}
"""biblatex's ``editortype``, and the abbreviations of the Manual for it (10.42, 14.103-5, 14.261).
"""

MORE_EDITORS = ("editora", "editorb", "editorc")
"""biblatex's further editors, each with a type of its own."""

TITLE_FIRST = frozenset({"reference", "mvreference", "inreference"})
"""Works known by their titles, so that no editor stands before these (Manual 14.232)."""


@dataclass(frozen=True, slots=True)
class Head:
    """The names at the head of a reference, and their role where they are not its authors."""

    names: Names
    role: Role | None = None


def head_of(entry: Entry) -> Head:
    """Authors; without them editors, compilers or translators; or nobody (Manual 14.103).

    A newspaper stands in for the author of an article that nobody signed (14.199).
    """
    if entry.get("author") and not entry.refuses("useauthor"):
        return Head(entry.names("author"))
    for role in () if entry.type in TITLE_FIRST else entry_roles(entry)[:3]:
        if entry.get(role.field) and not entry.refuses(f"use{role.field}"):
            return Head(entry.names(role.field), _with_second_role(entry, role))
    if entry.type in ("manual", "report", "standard"):
        return Head(body(entry.get("organization", "institution")))
    if is_unsigned(entry):
        return Head(body(rf"\mkbibemph{{{entry.get('journaltitle').removeprefix('The ')}}}"))
    return Head(Names())


def is_unsigned(entry: Entry) -> bool:
    """Whether it is a newspaper or magazine article without an author or editor."""
    signed = entry.get("author", "editor", "translator", "compiler")
    in_paper = entry.type == "article" and entry.get("journaltitle") and is_dated_issue(entry)
    return bool(in_paper) and not signed


def is_dated_issue(entry: Entry) -> bool:
    """Whether it is in a magazine or newspaper, told by its date and not by volume and number."""
    if entry.get("entrysubtype"):
        return True
    return not entry.get("volume", "number", "issue") and read_date(entry).has_month


def _with_second_role(entry: Entry, role: Role) -> Role:
    """``ed. and trans.``, where the same persons did two things (Manual 14.104)."""
    second = next((other for other in second_roles(entry, role)), None)
    if second is None or not role.one:
        return role
    one, several = f"{role.one} and {second.one}", f"{role.several} and {second.several}"
    return replace(role, one=one, several=several)


def second_roles(entry: Entry, role: Role) -> tuple[Role, ...]:
    """The other roles of those who have this one, of those that can stand at the head."""
    names = entry.get(role.field)
    return tuple(
        other
        for other in entry_roles(entry)[:3]
        if other.field != role.field and entry.get(other.field) == names
    )


def entry_roles(entry: Entry) -> tuple[Role, ...]:
    """The roles, the editor's being what ``editortype`` says.

    In an introduction or foreword the fields of those names say which of them it is.
    """
    others = ROLES[1:5] if entry.type in ("suppbook", "suppcollection") else ROLES[1:]
    return (_typed(entry, "editor") or ROLES[0], *others)


def further_roles(entry: Entry) -> tuple[Role, ...]:
    """What ``editora``, ``editorb`` and ``editorc`` did, by their types."""
    typed = ((name, _typed(entry, name) or ROLES[0]) for name in MORE_EDITORS if entry.get(name))
    return tuple(replace(role, field=name) for name, role in typed)


def _typed(entry: Entry, field: str) -> Role | None:
    """The role that the writer names; words such as ``featuring`` go before, others after."""
    value = entry.get(f"{field}type")
    if not value:
        return None
    if value in EDITOR_TYPES:
        return EDITOR_TYPES[value]
    if value.endswith(("by", "ing", "with", "from")):
        return Role("editor", "", "", value, value)
    return Role("editor", value, f"{value}s", "", "")
