"""The name under which UVicSpace wants the file: ``Last_First_Degree_Year.pdf``."""

from __future__ import annotations

import re

from pybtex.database import Person

from uvicthesis.settings.schema import Settings

_NOT_IN_NAMES = re.compile(r'^\.+|[\x00-\x1f/\\:*?"<>|]')
"""What a system that a file may travel to does not allow in names, and dots that hide it."""

_ABBREVIATED = {
    "arts": "A",
    "applied science": "ASc",
    "business administration": "BA",
    "education": "Ed",
    "engineering": "Eng",
    "fine arts": "FA",
    "music": "Mus",
    "nursing": "N",
    "public administration": "PA",
    "public health": "PH",
    "science": "Sc",
    "social work": "SW",
}


def final_name(settings: Settings) -> str:
    """Last name, first given name, short degree and year, as on the title page.

    Source: UVic Libraries, "Before you deposit" (read 2026-11-23): ``Smith_John_PhD_2010.pdf``.
    """
    person = Person(settings.author)
    last = "-".join([*person.prelast_names, *person.last_names])
    first = (person.first_names or [""])[0]
    parts = [last, first, short_degree(settings.degree), str(settings.year)]
    return _NOT_IN_NAMES.sub("-", "_".join(part for part in parts if part)) + ".pdf"


def short_degree(degree: str) -> str:
    """``MA`` for Master of Arts, ``PhD`` for Doctor of Philosophy; else its capital letters."""
    level, _, field = degree.partition(" of ")
    if level == "Doctor":
        return "PhD" if field == "Philosophy" else "D" + _field(field)
    if level == "Master":
        return {"laws": "LLM"}.get(field.lower(), "M" + _field(field))
    return "".join(letter for letter in degree if letter.isupper())


def _field(field: str) -> str:
    initials = "".join(letter for letter in field if letter.isupper())
    return _ABBREVIATED.get(field.lower(), initials)
