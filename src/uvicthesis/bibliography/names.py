"""Names of persons and bodies: read from a field, and put into words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pybtex.bibtex.utils import split_name_list, split_tex_string
from pybtex.database import Person
from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.field_text import read_field

MOST_COMMAS = 2
"""``von Last, Jr, First`` has two; a name with more cannot be told apart."""

SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV|VI{0,3}")
"""What stands behind a family name, with or without the comma that BibTeX asks for."""

DANGLING = re.compile(r"^and(\s|$)|\sand$", re.IGNORECASE)
"""An ``and`` at the beginning or end of a name, where two stand together or one is left over."""

JOINED_BY_AND = 'names are joined by " and ", not by commas: Last, First and Last, First'


@dataclass(frozen=True, slots=True)
class Names:
    """Persons in order; ``others`` where the list ends with ``and others``."""

    persons: tuple[Person, ...] = ()
    others: bool = False

    def __bool__(self) -> bool:
        return bool(self.persons)

    def __len__(self) -> int:
        return len(self.persons)


@dataclass(frozen=True, slots=True)
class NameFault:
    """A name that cannot be told apart, and why."""

    name: str
    problem: str
    advice: str


def read_names(value: str, *, keeps_prefix: bool = True) -> Names:
    """The names in a field: ``Last, First and {A Body} and others``.

    biblatex's ``family=Last, given=First`` is read too. Of a name with too many commas all that
    follows the second is taken as given names. Where ``keeps_prefix`` is false a particle goes
    with the given names, as in "Goethe, Johann Wolfgang von".
    """
    parts = _parted(value)
    others = bool(parts) and parts[-1] == "others"
    named = [part for part in (parts[:-1] if others else parts) if part.strip(", ")]
    return Names(tuple(_person(part, keeps_prefix) for part in named), others)


def body(name: str) -> Names:
    """The name of a body, which has no parts."""
    return Names((Person(last="{" + name + "}"),)) if name else Names()


def name_faults(value: str) -> Iterator[NameFault]:
    """Those names in a field that no one can tell apart."""
    parts = [part.strip() for part in split_name_list(value)] if value.strip() else []
    for part in parts:
        if DANGLING.search(part):
            yield NameFault(part, 'has an "and" with no name beside it', JOINED_BY_AND)
        if _has_semicolon(part):
            yield NameFault(part, "has a semicolon", JOINED_BY_AND.replace("commas", "semicolons"))
        elif part.count(",") > MOST_COMMAS and _pieces(part) > MOST_COMMAS + 1 and "=" not in part:
            yield NameFault(part, "has too many commas", JOINED_BY_AND)
        elif part.startswith(","):
            yield NameFault(part, "has no family name before its comma", "write Last, First")


def _parted(value: str) -> list[str]:
    parts = split_name_list(value) if value.strip() else []
    return [part for part in (DANGLING.sub("", part.strip()).strip() for part in parts) if part]


def _pieces(name: str) -> int:
    return len(split_tex_string(name, ","))


def _has_semicolon(name: str) -> bool:
    return ";" in name and len(split_tex_string(name, r";\s")) > 1


def _person(name: str, keeps_prefix: bool) -> Person:
    parts = split_tex_string(name, ",")
    if parts and all("=" in part for part in parts):
        person, keeps_prefix = _labelled(parts, keeps_prefix)
    else:
        person = Person(", ".join(_in_bibtex_order(parts)))
    if person.prelast_names and not keeps_prefix:
        person.middle_names += person.prelast_names
        person.prelast_names = []
    return person


def _labelled(parts: Sequence[str], keeps_prefix: bool) -> tuple[Person, bool]:
    """``family=Gaulle, given=Charles, prefix=de, useprefix=true``."""
    labelled = {name.strip(): value.strip('" ') for name, value in (p.split("=", 1) for p in parts)}
    person = Person(
        first=labelled.get("given", ""),
        prelast=labelled.get("prefix", ""),
        last="{" + labelled.get("family", "") + "}",
        lineage=labelled.get("suffix", ""),
    )
    return person, labelled.get("useprefix", str(keeps_prefix).lower()) == "true"


def _in_bibtex_order(parts: Sequence[str]) -> Sequence[str]:
    """The parts of a name as ``von Last, Jr, First``, where a suffix stands elsewhere."""
    match list(parts):
        case [last, first, suffix] if SUFFIX.fullmatch(suffix) and not SUFFIX.fullmatch(first):
            return [last, suffix, first]
        case [last, first] if SUFFIX.fullmatch(last.rpartition(" ")[2]) and " " in last:
            family, _, suffix = last.rpartition(" ")
            return [family, suffix, first]
        case [last, suffix, first, *more] if more:
            return [last, suffix, " ".join([first, *more])]
    return parts


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
