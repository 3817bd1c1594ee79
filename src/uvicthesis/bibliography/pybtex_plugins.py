"""The list as pybtex's own plugins, for those who have no thesis to build.

``pybtex-format --style chicago-notes library.bib library.txt``, or in Python
``pybtex.format_from_file("library.bib", style="chicago-notes")``; ``chicago-notes-18`` is the same
after the 18th edition.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, Literal

from pybtex.style import FormattedEntry
from pybtex.style.formatting import BaseStyle
from pybtex.style.sorting import BaseSortingStyle

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.quotation import set_marks
from uvicthesis.bibliography.sorting import author_key
from uvicthesis.bibliography.styles.chicago import bibliography_entry
from uvicthesis.bibliography.styles.work import Work
from uvicthesis.location import Location
from uvicthesis.settings.schema import Bibliography


class ChicagoOrder(BaseSortingStyle):  # type: ignore[misc]  # pybtex carries no types
    """By author, then by title, as the Manual alphabetises."""

    def sort(self, entries: Iterable[Any]) -> list[Any]:
        """Pybtex's entries in the order of the list."""
        return sorted(entries, key=lambda entry: author_key(_own(entry)))


class ChicagoBibliography(BaseStyle):  # type: ignore[misc]  # pybtex carries no types
    """The list after the Manual's 17th edition, or its 18th."""

    default_sorting_style = "chicago"

    def __init__(self, *arguments: Any, edition: Literal[17, 18] = 17, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.settings = Bibliography(edition=edition)

    def format_entry(self, label: str, entry: Any, bib_data: Any = None) -> FormattedEntry:
        """One of pybtex's entries, with plain quotation marks, for any backend."""
        text = bibliography_entry(Work(_own(entry), self.settings, "entry"))
        return FormattedEntry(entry.key, set_marks(text), label)


chicago_18 = partial(ChicagoBibliography, edition=18)
"""The 18th edition, under a name of its own: pybtex gives a style no options."""


def _own(entry: Any) -> Entry:
    """The entry as ours; of one that refers to another, with the fields that pybtex lends it."""
    fields = {name.lower(): value for name, value in entry.fields.items()}
    for role, persons in entry.persons.items():
        fields[role.lower()] = " and ".join(str(person) for person in persons)
    return Entry.in_dialect(entry.key, entry.type, fields, Location(""))
