"""An entry as the parts of a style see it, and the nodes such parts are made into."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pybtex.richtext import BaseText, Text
from pybtex.style.template import Node

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.punctuation import clauses as join_clauses
from uvicthesis.bibliography.punctuation import sentences as join_sentences
from uvicthesis.settings.schema import Bibliography

Form = Literal["note", "entry"]


@dataclass(frozen=True, slots=True)
class Work:
    """One entry to be set in one form, with all that decides how.

    ``locator`` says what kind of place is cited ("pages": it begins with a number); the place
    itself is put in by whoever renders the symbol "locator". ``target`` is the address of the
    entry in the bibliography, empty where it must not be linked. ``is_named`` is false where the
    author's name stands in the running text; with ``has_dash`` a 3-em dash stands for it.
    ``namesakes`` are the names that short notes tell apart. ``library`` has the works to which the
    entry may refer; those whose keys are in ``known`` were cited before, or are in the list. What
    this comes to is in ``related``: by key, how those works are cited here.
    ``has_address`` is false where the address of the work that cites it stands for its own.
    """

    entry: Entry
    settings: Bibliography
    form: Form
    locator: Literal["", "pages", "words"] = ""
    target: str = ""
    is_named: bool = True
    has_dash: bool = False
    namesakes: Mapping[str, BaseText] = field(default_factory=dict)
    library: Mapping[str, Entry] = field(default_factory=dict)
    known: Collection[str] = ()
    related: Mapping[str, BaseText] = field(default_factory=dict)
    has_address: bool = True

    def text(self, *fields: str) -> BaseText:
        """The first of these fields that is there, as rich text."""
        return read_field(roles_in_words(self.entry.get(*fields), self.form)).text

    @property
    def is_note(self) -> bool:
        """Whether it stands in a note, where roles are abbreviated and lower case."""
        return self.form == "note"


PART_ROLES = re.compile(r"\\part(edit)?(?:and)?(trans)?(?:and)?(comp)?(?![A-Za-z])")
ROLE_WORDS = {"edit": ("ed.", "edited"), "trans": ("trans.", "translated"),
              "comp": ("comp.", "compiled")}  # fmt: skip


def roles_in_words(value: str, form: Form) -> str:
    r"""A field with ``\parteditandtrans`` and its like in words: ``ed. and trans.``."""

    def in_words(match: re.Match[str]) -> str:
        words = [ROLE_WORDS[role][form == "entry"] for role in match.groups() if role]
        return " and ".join(words) + (" by" if form == "entry" else "")

    return PART_ROLES.sub(in_words, value) if r"\part" in value else value


def part(compose: Callable[[Work], BaseText]) -> Any:
    """A node of a template that composes one part of a reference from the work."""
    return Node(compose.__name__, lambda children, context: compose(_work(context)))


def _work(context: Mapping[str, Any]) -> Work:
    work: Work = context["work"]
    return work


def _parts(children: list[Any], context: Mapping[str, Any]) -> list[BaseText]:
    return [
        child.format_data(context) if isinstance(child, Node) else Text(child) for child in children
    ]


clauses = Node("clauses", lambda children, context: join_clauses(_parts(children, context)))
"""Children joined by commas."""

sentences = Node("sentences", lambda children, context: join_sentences(_parts(children, context)))
"""Children joined by periods, the last one closed by one."""


joined = Node("joined", lambda children, context: Text(*_parts(children, context)))
"""Children with nothing between them."""


def _phrase(children: list[Any], context: Mapping[str, Any]) -> BaseText:
    *before, last = _parts(children, context)
    return Text(*before, last) if last else Text()


phrase = Node("phrase", _phrase)
"""Words of ours before a part; nothing where the part is empty."""


def compose(template: Any, work: Work) -> BaseText:
    """The work as the template has it."""
    text: BaseText = template.format_data({"work": work})
    return text
