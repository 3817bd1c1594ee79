"""Every key that ``thesis.yaml`` may have, with the reader of its value.

Defaults are those of ``schema``; the keys of a group are its fields, with ``-`` for ``_``.
"""

from __future__ import annotations

from uvicthesis.settings.sections import Keys, optional_section, section
from uvicthesis.settings.shapes import (
    chapter_file,
    departments,
    file_path,
    front_file,
    group,
    margins,
    member,
    type_size,
    waivers,
    year,
)
from uvicthesis.settings.values import (
    flag,
    flag_or,
    list_of,
    matching,
    one_of,
    raw_text,
    text,
    text_or_list,
    then,
)

FRONT: Keys = {
    "abstract": front_file,
    "acknowledgements": front_file,
    "dedication": front_file,
    "epigraph": front_file,
    "preface": front_file,
    "glossary": front_file,
    "abbreviations": front_file,
}

LISTS: Keys = {
    "tables": flag_or("auto"),
    "figures": flag_or("auto"),
    "credits": flag,
}

HEADINGS: Keys = {
    "chapter-label": one_of("words", "number", "none"),
    "section-numbers": one_of("contents", "everywhere", "none"),
    "note-numbers": one_of("continuous", "chapter"),
}

GLOSSARY: Keys = {
    "mark": one_of("spans", "automatic"),
    "list": one_of("all", "used"),
}

ABBREVIATIONS: Keys = {
    "list": one_of("all", "used"),
    "restart": one_of("never", "chapter"),
}

BIBLIOGRAPHY: Keys = {
    "heading": text,
    "place": one_of("end", "chapter"),
    "files": list_of(file_path),
    "style": text,
    "edition": then(one_of("17", "18"), int),
    "repeat": one_of("short", "author", "ibid"),
    "restart": one_of("never", "chapter"),
    "page-ranges": one_of("chicago", "as-written"),
    "repeated-author": one_of("auto", "dash", "name"),
    "annotations": flag,
    "back-links": flag,
    "groups": list_of(group),
    "uncited": text_or_list("all"),
}

INDEX: Keys = {
    "heading": text,
    "style": one_of("indented", "run-in"),
    "letters": flag,
}

LAYOUT: Keys = {
    "font": text,
    "fallback": list_of(text),
    "mono-font": text,
    "size": type_size,
    "spacing": one_of("1", "1.5", "double", also={"2": "double", "single": "1"}),
    "margins": margins,
}

CHECK: Keys = {
    "waive": waivers,
    "rules": list_of(text),
}

GROUPS = {
    "front": FRONT,
    "lists": LISTS,
    "headings": HEADINGS,
    "glossary": GLOSSARY,
    "abbreviations": ABBREVIATIONS,
    "bibliography": BIBLIOGRAPHY,
    "index": INDEX,
    "layout": LAYOUT,
    "check": CHECK,
}

REQUIRED = {
    "title": 'title: "The Title of the Thesis"',
    "author": "author: A. Student",
    "degree": "degree: Master of Arts",
    "department": "department: Department of History",
    "year": "year: 2024",
    "committee": (
        "committee:\n"
        "    - {name: Dr. A. Supervisor, role: Supervisor, department: Department of History}"
    ),
}
"""The keys that every thesis has, with a line that shows how each is written."""

SETTINGS: Keys = {
    "title": raw_text,
    "author": text,
    "degree": text,
    "department": departments,
    "year": year,
    "committee": list_of(member),
    "kind": one_of("auto", "thesis", "dissertation", "project"),
    "credentials": list_of(text),
    "licence": text,
    "territory-acknowledgement": flag,
    "language": matching(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "the code of a language", "en-CA"),
    "keywords": list_of(text),
    "profile": one_of("history", "science"),
    "chapters": list_of(chapter_file),
    "appendices": list_of(chapter_file),
    "engine": one_of("xelatex", "lualatex"),
    **{name: optional_section(keys) for name, keys in GROUPS.items()},
}

BELONGS = {key: f"under {name}:" for name, keys in GROUPS.items() for key in keys}
"""Where a key belongs that stands outside its group."""

read_keys = section(SETTINGS, required=REQUIRED, elsewhere=BELONGS)
