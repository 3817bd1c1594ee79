"""Punctuation between the parts of a reference, after the Chicago Manual of Style.

Periods and commas go inside closing quotation marks (6.9); a period is left out after a title that
ends with a question mark or exclamation point, a comma is not (14.96); no mark is doubled.
"""

from __future__ import annotations

from collections.abc import Iterable

from pybtex.richtext import BaseMultipartText, BaseText, String, Text

from uvicthesis.bibliography.quotation import Quoted

NO_DATE = "n.d."
INSIDE_QUOTES = frozenset(".,")
ABSORBED_BY = {
    ".": ".?!…",
    ",": ",;:",
    ";": ",;:",
    ":": ",;:?!",
}
"""For each mark, the last characters after which it is left out."""


def add_mark(text: BaseText, mark: str) -> BaseText:
    """The text with the mark at its end, inside closing quotes where it belongs there."""
    if not text or last_character(text) in ABSORBED_BY[mark]:
        return text
    return _insert(text, mark) if mark in INSIDE_QUOTES else Text(text, mark)


def clauses(parts: Iterable[BaseText]) -> BaseText:
    """Parts joined by commas, as in a note; what is in brackets follows after a space alone."""
    joined = Text()
    for part in parts:
        if not part:
            continue
        if joined and first_character(part) not in "([":
            joined = add_mark(joined, ",")
        joined = Text(joined, " " if joined else "", part)
    return joined


def sentences(parts: Iterable[BaseText]) -> BaseText:
    """Parts joined by periods and closed by one, as in a bibliography entry; ``(…)`` as above."""
    joined = Text()
    for part in parts:
        if not part:
            continue
        is_first = not joined
        if first_character(part) != "(":
            joined = add_mark(joined, ".")
        joined = Text(joined, "" if is_first else " ", part if is_first else capitalised(part))
    return add_mark(joined, ".")


def capitalised(text: BaseText) -> BaseText:
    """The first letter of words of ours made a capital; titles, links, ``n.d.`` as given."""
    if str(text).startswith(NO_DATE):
        return text
    if isinstance(text, Text) and text.parts and isinstance(text.parts[0], String):
        return text.capfirst()
    return text


def last_character(text: BaseText) -> str:
    """The last character that is printed, quotation marks aside."""
    while isinstance(text, BaseMultipartText):
        if not text.parts:
            return ""
        text = text.parts[-1]
    return str(text)[-1:]


def first_character(text: BaseText) -> str:
    """The first character that is printed; a quotation mark where one begins the text."""
    while isinstance(text, BaseMultipartText):
        if isinstance(text, Quoted):
            return "“"
        if not text.parts:
            return ""
        text = text.parts[0]
    return str(text)[:1]


def _insert(text: BaseText, mark: str) -> BaseText:
    if not _ends_quoted(text):
        return Text(text, mark)
    if isinstance(text.parts[-1], BaseMultipartText) and _ends_quoted(text.parts[-1]):
        return text._create_similar([*text.parts[:-1], _insert(text.parts[-1], mark)])
    return text.append(mark)


def _ends_quoted(text: BaseText) -> bool:
    if isinstance(text, Quoted):
        return True
    return isinstance(text, BaseMultipartText) and bool(text.parts) and _ends_quoted(text.parts[-1])
