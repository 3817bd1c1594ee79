"""Readers of the values that have a shape of their own: a committee member, a chapter, a length."""

from __future__ import annotations

import re
from collections.abc import Mapping

from uvicthesis.errors import SettingsError, ThesisError, raise_all
from uvicthesis.settings.faults import kept
from uvicthesis.settings.schema import ChapterFile, Group, Margins, Member
from uvicthesis.settings.sections import section
from uvicthesis.settings.tree import Listing, Node, Scalar, Section, shown
from uvicthesis.settings.values import list_of, matching, one_of, raw_text, text, then

NOTHING = ("none", "false", "no")


def departments(node: Node) -> tuple[str, ...]:
    """A department, or two."""
    names: tuple[str, ...] = list_of(text)(node)
    if 1 <= len(names) <= 2:
        return names
    problem = f"{shown(node.key)} lists {len(names)} departments, where one or two are wanted"
    raise SettingsError(problem, at=node.at, remedy="write department: Department of …")


def year(node: Node) -> int:
    """A year of four digits; a date is not taken for one."""
    written = text(node)
    if re.fullmatch(r"(19|20)\d\d", written):
        return int(written)
    inside = re.search(r"\b(19|20)\d\d\b", written)
    remedy = f"write the year alone, year: {inside[0] if inside else 2024}"
    raise SettingsError(f'{shown(node.key)}: "{written}" is not a year', at=node.at, remedy=remedy)


def file_path(node: Node) -> str:
    """A path with forward slashes, also where it was typed with Windows' own."""
    return text(node).replace("\\", "/").removeprefix("./")


def front_file(node: Node) -> str | None:
    """The file of a front page, or None where the page is to be left out."""
    path = file_path(node)
    return None if path in NOTHING else path


_whole_number = then(matching(r"\d{1,4}", "a whole number", "1"), int)

_member = section(
    {"name": text, "role": text, "department": departments},
    required={
        "name": "name: Dr. A. Supervisor",
        "role": "role: Supervisor",
        "department": "department: Department of History",
    },
)

_chapter = section(
    {
        "file": file_path,
        "label": one_of("words", "number", "none"),
        "number": _whole_number,
        "title": raw_text,
    },
    required={"file": "file: chapters/01-introduction.md"},
)


def member(node: Node) -> Member:
    """A member of the committee: name, role and department."""
    values = _member(node)
    return Member(values["name"], values["role"], values["department"])


def chapter_file(node: Node) -> ChapterFile:
    """A chapter: its path, or a group of keys with ``file`` among them."""
    if isinstance(node, Scalar):
        return ChapterFile(file_path(node), at=node.at)
    values = _chapter(node)
    title = node.entries.get("title", node) if isinstance(node, Section) else node
    return ChapterFile(**values, title_at=title.at, at=node.at)


def group(node: Node) -> Group:
    """A part of the bibliography, with those inside it."""
    return Group(**_group(node))


_group = section(
    {
        "title": text,
        "keyword": text,
        "type": text,
        "file": file_path,
        "sort": one_of("author", "date", "listed"),
        "groups": list_of(group),
    },
    required={"title": "title: Primary Sources"},
)


def length(node: Node) -> str:
    """A TeX length in a unit that a writer knows."""
    written = text(node).replace(" ", "")
    if not re.fullmatch(r"(\d+(\.\d+)?|\.\d+)(in|cm|mm|pt)", written):
        problem = f'{shown(node.key)}: "{written}" is not a length'
        remedy = "write a number with its unit (in, cm, mm, pt), as 1in"
        raise SettingsError(problem, at=node.at, remedy=remedy)
    return written


def type_size(node: Node) -> str:
    """The size of the type in points: ``12pt``, or ``12``."""
    number = text(node).replace(" ", "").removesuffix("pt")
    if number not in ("10", "11", "12"):
        problem = f'{shown(node.key)}: "{text(node)}" is not one of: 10pt, 11pt, 12pt'
        raise SettingsError(problem, at=node.at, remedy="write size: 12pt")
    return f"{number}pt"


_sides = section({"left": length, "right": length, "top": length, "bottom": length})


def margins(node: Node) -> Margins:
    """One length for all four sides, or a length for each."""
    if isinstance(node, Scalar):
        each = length(node)
        return Margins(each, each, each, each)
    return Margins(**_sides(node))


def waivers(node: Node) -> Mapping[str, str]:
    """The reason of each rule that is waived; none may be without."""
    match node:
        case Scalar(text=None):
            return {}
        case Section(entries=entries):
            pass
        case Scalar() | Listing():
            remedy = "write a line for each rule, as title-page-by: the department asks for it"
            raise SettingsError(
                f"{shown(node.key)} is not a rule with its reason", at=node.at, remedy=remedy
            )
    reasons: dict[str, str] = {}
    errors: list[ThesisError] = []
    for rule, reason in entries.items():
        with kept(errors):
            reasons[rule] = text(reason)
    raise_all(errors)
    return reasons
