"""Who made a work: authors at its head, editors and translators after its title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pybtex.database import Person
from pybtex.richtext import BaseText, Text

from uvicthesis.bibliography.names import Names, family, inverted, name_list, natural
from uvicthesis.bibliography.punctuation import add_mark, capitalised, clauses, first_character
from uvicthesis.bibliography.styles.namesakes import identity
from uvicthesis.bibliography.styles.roles import (
    ROLES,
    Head,
    Role,
    entry_roles,
    further_roles,
    head_of,
    is_unsigned,
    second_roles,
)
from uvicthesis.bibliography.styles.work import Work, part
from uvicthesis.settings.schema import Bibliography

MOST_NAMES = {17: {"note": (3, 1), "entry": (10, 7)}, 18: {"note": (2, 1), "entry": (6, 3)}}
"""By edition and form: how many names are all given, and how many before "et al." otherwise.

17th edition, 14.76; 18th edition, chapter 13.
"""


THREE_EM_DASH = "———"


@part
def creators(work: Work) -> BaseText:
    """``Daniel R. Brower``; ``Louis Fischer and Boris A. Yakovlev, eds.``; inverted in a list."""
    if not work.is_named or (work.is_note and is_unsigned(work.entry)):
        return Text()
    head = head_of(work.entry)
    if work.has_dash:
        return clauses([Text(THREE_EM_DASH), _role_after(head)])
    names = note_names(work, head.names) if work.is_note else listed_names(work, head.names)
    return clauses([_with_addition(work, names), _role_after(head)])


@part
def short_creators(work: Work) -> BaseText:
    """Family names alone: ``Siegelbaum and Suny``."""
    return short_names(work) if work.is_named else Text()


@part
def contributors(work: Work) -> BaseText:
    """Everybody not at the head: ``ed. X, trans. Y``; in a list ``Edited by X. Translated by Y``.

    Those who did two things are named once: ``ed. and trans. X``.
    """
    if is_volume(work):
        return Text()
    return _all_but_head(work, in_sentence=work.is_note)


def _all_but_head(work: Work, *, in_sentence: bool) -> BaseText:
    at_head = head_of(work.entry).role
    taken = {at_head.field} if at_head else set()
    taken |= {role.field for role in second_roles(work.entry, at_head)} if at_head else set()
    roles = [role for role in entry_roles(work.entry) if role.field not in taken]
    named = join_roles(work, [*_author_after(work), *roles], in_sentence=in_sentence)
    further = join_roles(work, further_roles(work.entry), in_sentence=True)
    follows_editor = work.entry.get("editor") and (at_head is None or at_head.field != "editor")
    if in_sentence or follows_editor or not (named and further):
        return clauses([named, further])
    return Text(add_mark(named, "."), " ", capitalised(further))


@part
def volume_contributors(work: Work) -> BaseText:
    """Those of one volume, or one work in a book, not of the whole: ``namea``, ``nameb``."""
    roles = (replace(ROLES[0], field="namea"), replace(ROLES[1], field="nameb"))
    return join_roles(work, roles, in_sentence=work.is_note)


def whole_contributors(work: Work) -> BaseText:
    """Those of the whole work of which this is one volume."""
    return _all_but_head(work, in_sentence=True)


issue_editors = part(whole_contributors)
"""The same as a node, for a special issue, whose editors stand within a sentence."""


def is_volume(work: Work) -> bool:
    """Whether it is one volume of a work with a title of its own (Manual 14.116-22)."""
    return bool(work.entry.get("volume") and work.entry.get("maintitle"))


@part
def book_contributors(work: Work) -> BaseText:
    """Those of the book that holds a chapter, all after its title."""
    if is_volume(work):
        return Text()
    book_author = work.text("bookauthor") if _differs(work, "bookauthor") else ""
    by = Text("by ", name_list(natural_names(work, "bookauthor"))) if book_author else Text()
    return clauses([by, join_roles(work, list(entry_roles(work.entry)), in_sentence=True)])


def join_roles(work: Work, roles: Sequence[Role], *, in_sentence: bool) -> BaseText:
    """The roles that have names, those with the same names taken together."""
    taken: dict[tuple[str, bool], list[Role]] = {}
    for role in roles:
        if names := work.entry.get(role.field):
            taken.setdefault((names, bool(role.in_full)), []).append(role)
    joined = [_with_role(work, together) for together in taken.values()]
    if in_sentence:
        return clauses(joined)
    sentence = Text()
    for text in joined:
        sentence = Text(add_mark(sentence, "."), " ", text.capfirst()) if sentence else text
    return sentence


def short_names(work: Work) -> BaseText:
    """The family names at the head of a reference, as notes and running text have them."""
    if work.entry.get("shortauthor"):
        return name_list([family(person) for person in work.entry.names("shortauthor").persons])
    names = head_of(work.entry).names
    words = [work.namesakes.get(identity(person), family(person)) for person in names.persons]
    return _found_out(work, _limited(names, words, work.settings, "note"))


def note_names(work: Work, names: Names) -> BaseText:
    """All in their natural order."""
    return _limited(names, [natural(person) for person in names.persons], work.settings, "note")


def listed_names(work: Work, names: Names) -> BaseText:
    """The first inverted."""
    words = [
        natural(person) if number else inverted(person)
        for number, person in enumerate(names.persons)
    ]
    return _limited(names, words, work.settings, "entry", first=names.persons[:1])


def _limited(
    names: Names,
    words: list[BaseText],
    settings: Bibliography,
    form: str,
    first: Sequence[Person] = (),
) -> BaseText:
    most, kept = MOST_NAMES[settings.edition][form]
    is_inverted = any(person.bibtex_first_names for person in first)
    if len(words) > most or (names.others and form == "note"):
        words, others = words[:kept], True
    else:
        others = names.others
    if not others:
        return name_list(words, comma_with_two=is_inverted)
    comma = ", " if len(words) > 1 or is_inverted else " "
    return Text(Text(", ").join(words), comma, "et al.") if words else Text()


def natural_names(work: Work, field: str) -> list[BaseText]:
    """The names in a field, in their natural order."""
    names = work.entry.names(field)
    words = [natural(person) for person in names.persons]
    return [*words, Text("others")] if names.others else words


def _role_after(head: Head) -> BaseText:
    if head.role is None:
        return Text()
    several = len(head.names) > 1 or head.names.others
    return Text(head.role.several if several else head.role.one)


def _with_role(work: Work, roles: Sequence[Role]) -> BaseText:
    """``trans. Alan Sheridan``; ``Rudolf Serkin, piano``."""
    field = roles[0].field
    names = name_list(natural_names(work, field))
    if words := _role_before(work, roles):
        return Text(words, " ", names)
    return clauses([names, _role_after(Head(work.entry.names(field), roles[0]))])


def _role_before(work: Work, roles: Sequence[Role]) -> str:
    if work.is_note:
        return " and ".join(role.before_name for role in roles)
    *first, last = roles
    return " and ".join([*(role.in_full.removesuffix(" by") for role in first), last.in_full])


def _author_after(work: Work) -> tuple[Role, ...]:
    """``by Ezra Pound`` after the title, where ``useauthor=false`` puts the editor first."""
    is_after = work.entry.refuses("useauthor")
    return (Role("author", "", "", "by", "by"),) if is_after else ()


def _found_out(work: Work, names: BaseText) -> BaseText:
    """``[Samuel Horsley]``, ``[James Hawkes?]``: an author whom the work does not name (14.79).

    biblatex-chicago's ``authortype`` says "anon", or "anon?" where it is a guess.
    """
    mark = {"anon": "", "anon?": "?"}.get(work.entry.get("authortype"))
    return names if mark is None or not names else Text("[", names, mark, "]")


def _differs(work: Work, field: str) -> bool:
    value = work.entry.get(field)
    return bool(value) and value != work.entry.get("author")


def _with_addition(work: Work, names: BaseText) -> BaseText:
    """``John Creasey [Gordon Ashe, pseud.]`` (Manual 14.80)."""
    if is_unsigned(work.entry):
        place = work.text("location")
        return Text(names, " (", place, ")") if place else names
    names = _found_out(work, names)
    addition = work.text("nameaddon")
    if not (names and addition):
        return names
    in_brackets = first_character(addition) in "(["
    return Text(names, " ", addition) if in_brackets else Text(names, " [", addition, "]")
