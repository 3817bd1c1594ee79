"""Authors of one family name told apart in short notes: ``C. Brontë`` and ``E. Brontë``.

After the Chicago Manual of Style, 17th edition, 14.32.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from pybtex.database import Person
from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.names import family, inverted, natural
from uvicthesis.bibliography.styles.roles import head_of

Namesakes = Mapping[str, BaseText]
"""By ``identity``, the name by which a short note tells a person from another of that family."""


def identity(person: Person) -> str:
    """The whole name, by which two entries name the same person."""
    return str(inverted(person))


def find_namesakes(entries: Iterable[Entry]) -> Namesakes:
    """Those at the head of one of these entries who have a namesake at the head of another.

    ``Jochen``, ``J.`` and a missing given name may all be the same person.
    """
    persons = {
        identity(person): person for entry in entries for person in head_of(entry).names.persons
    }
    families: dict[str, list[Person]] = {}
    for person in persons.values():
        families.setdefault(str(family(person)).casefold(), []).append(person)
    return {
        identity(person): _told_apart(person, namesakes)
        for namesakes in families.values()
        for person in namesakes
        if not all(_may_be_one(person, other) for other in namesakes)
    }


def _told_apart(person: Person, namesakes: Sequence[Person]) -> BaseText:
    """With initials, or with the whole name where others have the same initials."""
    others = [other for other in namesakes if not _may_be_one(person, other)]
    own = _initials(person)
    if not own or any(_initials(other) == own for other in others):
        return natural(person)
    return Text(own, " ", family(person))


def _may_be_one(person: Person, other: Person) -> bool:
    if person.lineage_names != other.lineage_names:
        return False
    names = zip_longest(_words(person), _words(other), fillvalue="")
    return all(long.startswith(short) for short, long in (sorted(pair, key=len) for pair in names))


def _words(person: Person) -> list[str]:
    return re.findall(r"\w+", _given(person).casefold())


def _initials(person: Person) -> str:
    """``J. A.``, ``J.-F.``."""
    words = _given(person).split()
    return " ".join("-".join(f"{part[:1]}." for part in word.split("-") if part) for word in words)


def _given(person: Person) -> str:
    return str(read_field(" ".join(person.bibtex_first_names)).text)
