"""Abbreviations that a text has without marking them, and full forms that it writes out itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from uvicthesis.documents.running_text import Passage
from uvicthesis.nodes import stringify
from uvicthesis.resolve.full_forms import full_form
from uvicthesis.resolve.word_forms import Form, WordForms

_OPENING = re.compile(r"\s\((?:the )?$")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An abbreviation at an offset of a passage.

    ``is_own`` if the words are the writer's, ``is_introduced`` if its full form is beside it.
    """

    offset: int
    text: str
    label: str
    is_own: bool
    is_introduced: bool


class AbbreviationFinder:
    """Looks for the abbreviations of a list in passages."""

    def __init__(self, forms: WordForms) -> None:
        self._forms, self._pattern = forms, forms.pattern

    def find(self, passage: Passage) -> Iterator[Occurrence]:
        """What a passage has, marked words left out; single letters may mean anything."""
        for match in self._pattern.finditer(passage.text) if self._pattern else ():
            form = self._forms.find(match[0])
            if form and len(match[0]) > 1:
                yield Occurrence(
                    match.start(),
                    match[0],
                    form.label,
                    passage.is_own(match.start()),
                    self.is_introduced(passage, form, match.start(), match.end()),
                )

    def is_introduced(self, passage: Passage, form: Form, start: int, end: int) -> bool:
        """Whether the text has ``Full Form (FF)`` or ``FF (Full Form)`` there."""
        full = _folded(stringify(full_form(self._forms.entries[form.label], form)))
        before, after = passage.text[:start], passage.text[end:]
        if opening := _OPENING.search(before):
            return bool(full) and _folded(before[: opening.start()]).endswith(full)
        return bool(full) and _folded(after[: len(full) + 8]).startswith(f"({full}")


def _folded(text: str) -> str:
    return " ".join(text.replace("'", "’").casefold().split())
