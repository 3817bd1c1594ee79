"""Names of persons and bodies: read from a field, and put into words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pybtex.bibtex.utils import split_name_list, split_tex_string
from pybtex.database import Person
from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.field_text import read_field

MOST_COMMAS = 2
"""``von Last, Jr, First`` has two; a name with more cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Names:
    """Persons in order; ``others`` where the list ends with ``and others``."""

    persons: tuple[Person, ...] = ()
    others: bool = False

    def __bool__(self) -> bool:
        return bool(self.persons)

    def __len__(self) -> int:
        return len(self.persons)


def read_names(value: str) -> Names:
    """The names in a field: ``Last, First and {A Body} and others``.

    biblatex's ``family=Last, given=First`` is read too. Of a name with too many commas all that
    follows the second is taken as given names.
    """
    parts = [part.strip() for part in split_name_list(value)] if value.strip() else []
    others = bool(parts) and parts[-1] == "others"
    persons = tuple(_person(part) for part in (parts[:-1] if others else parts) if part.strip(", "))
    return Names(persons, others)


def body(name: str) -> Names:
    """The name of a body, which has no parts."""
    return Names((Person(last="{" + name + "}"),)) if name else Names()


def unreadable_names(value: str) -> list[str]:
    """Those names in a field that have more commas than a name can have."""
    if value.count(",") <= MOST_COMMAS:
        return []
    return [
        part
        for part in split_name_list(value)
        if part.count(",") > MOST_COMMAS
        and len(split_tex_string(part, ",")) > MOST_COMMAS + 1
        and "=" not in part
    ]


def _person(name: str) -> Person:
    parts = split_tex_string(name, ",")
    if parts and all("=" in part for part in parts):
        labelled = dict(part.split("=", 1) for part in parts)
        return Person(
            first=labelled.get("given", ""),
            prelast=labelled.get("prefix", ""),
            last="{" + labelled.get("family", "").strip('"') + "}",
            lineage=labelled.get("suffix", ""),
        )
    if len(parts) > MOST_COMMAS + 1:
        name = ", ".join([*parts[:MOST_COMMAS], " ".join(parts[MOST_COMMAS:])])
    return Person(name)


def natural(person: Person) -> BaseText:
    """``Lewis H. Siegelbaum Jr.``; no comma before Jr. (Chicago Manual of Style 17, 6.43)."""
    return _words(_given(person), _family(person), _joined(person.lineage_names))


def inverted(person: Person) -> BaseText:
    """``Siegelbaum, Lewis H., Jr.``, as a list is sorted."""
    parts = [_family(person), _given(person), _joined(person.lineage_names)]
    return Text(", ").join([part for part in parts if part])


def family(person: Person) -> BaseText:
    """The name a short note has: ``van Herwijnen``."""
    return _family(person)


def name_list(names: Sequence[BaseText], *, comma_with_two: bool = False) -> BaseText:
    """``A``; ``A and B``; ``A, B, and C``. An inverted first name asks for ``A, and B``."""
    if len(names) <= 1:
        return Text(*names)
    last = ", and " if len(names) > 2 or comma_with_two else " and "
    return Text(Text(", ").join(list(names[:-1])), last, names[-1])


def _family(person: Person) -> BaseText:
    return _joined([*person.prelast_names, *person.last_names])


def _given(person: Person) -> BaseText:
    spaced = [re.sub(r"(?<=\b\w\.)(?=\w\.)", " ", name) for name in person.bibtex_first_names]
    return _joined(spaced)


def _joined(parts: Sequence[str]) -> BaseText:
    return read_field(" ".join(parts)).text


def _words(*parts: BaseText) -> BaseText:
    return Text(" ").join([part for part in parts if part])
