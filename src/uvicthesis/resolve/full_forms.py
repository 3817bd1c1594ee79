"""What an abbreviation stands for, in the number, case and place in which a text has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise
from typing import Any

from uvicthesis.documents.word_lists import WordEntry
from uvicthesis.nodes import (
    Inlines,
    Node,
    rewrite_inlines,
    string,
    stringify,
    stripped,
    text_inlines,
)
from uvicthesis.resolve.word_forms import Form

_PREPOSITIONS = frozenset(["against", "at", "for", "from", "in", "of", "on", "to", "under", "with"])
_SIBILANT = re.compile(r"(s|x|z|ch|sh)$", re.IGNORECASE)
_CONSONANT_Y = re.compile(r"(?<=[^aeiou\W])y$", re.IGNORECASE)
_LAST_OF_SENTENCE = re.compile(r".*([^\W\d_]{4}\.|;)[”’)]?")
"""Where a definition goes on after the full form; not behind ``U.S.`` or ``Co.``."""


def full_form(entry: WordEntry, form: Form, *, begins_sentence: bool = False) -> Inlines:
    """The full form as ``form`` has it; nothing where the list does not say what it is.

    That is the attribute ``long``, or else the first sentence of the definition.
    """
    inlines = text_inlines(entry.says.get("long", "").replace("'", "’")) or _defined(entry)
    if form.is_plural:
        given = entry.says.get("long-plural", "").replace("'", "’")
        inlines = text_inlines(given) or _plural(inlines)
    if form.possessive:
        inlines = _with_last(inlines, _possessive)
    if begins_sentence:
        inlines = _with_first(inlines, lambda word: word[:1].upper() + word[1:])
    return inlines


def _defined(entry: WordEntry) -> Inlines:
    """The first sentence of the first paragraph, without its stop, notes, citations and labels."""
    paragraphs = [block for block in entry.definition[:1] if block["t"] in ("Para", "Plain")]
    inlines: Inlines = []
    for node in paragraphs[0]["c"] if paragraphs else []:
        inlines.append(node)
        if node["t"] == "Str" and _LAST_OF_SENTENCE.fullmatch(node["c"]):
            break
    plain = stripped(rewrite_inlines(inlines, _without_numbers))
    return _with_last(plain, lambda word: word.rstrip(".;"))


def _without_numbers(inlines: Inlines) -> Inlines:
    """Leave out what may be printed once only, or has a number in its own document alone."""
    kept: Inlines = []
    for node in inlines:
        if node["t"] == "Span":
            (_, _, attributes), inner = node["c"]
            is_language = [pair for pair in attributes if pair[0] == "lang"]
            kept += [{"t": "Span", "c": [["", [], is_language], inner]}] if is_language else inner
        elif node["t"] not in ("Note", "Cite"):
            kept.append(node)
    return kept


def _plural(inlines: Inlines) -> Inlines:
    """The regular English plural: of the last word, or of that before a preposition."""
    words = [place for place, node in enumerate(inlines) if node["t"] == "Str"]
    heads = [
        place
        for place, following in pairwise(words)
        if inlines[following]["c"].lower() in _PREPOSITIONS
    ]
    if not heads:
        return _with_last(inlines, _plural_word)
    changed = [*inlines]
    changed[heads[0]] = string(_plural_word(inlines[heads[0]]["c"]))
    return changed


def _plural_word(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _SIBILANT.search(word) else f"{word}s"


def _possessive(word: str) -> str:
    """The possessive of a name: a plural, such as *Affairs*, has the apostrophe alone.

    Source: Chicago Manual (17), 7.16–7.20.
    """
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return f"{word}’" if is_plural else f"{word}’s"


def _with_last(inlines: Inlines, change: Callable[[str], str]) -> Inlines:
    return _with_text(inlines, change, -1)


def _with_first(inlines: Inlines, change: Callable[[str], str]) -> Inlines:
    return _with_text(inlines, change, 0)


def _with_text(inlines: Inlines, change: Callable[[str], str], place: int) -> Inlines:
    """A copy of inlines with the text of the first or last one changed, however deep it is."""
    copied = deepcopy(inlines)
    inner: list[Node] = copied
    while inner:
        node = inner[place]
        if node["t"] == "Str":
            node["c"] = change(node["c"])
            break
        content: Any = node.get("c")
        nested = content[-1] if node["t"] in ("Quoted", "Span") else content
        inner = nested if isinstance(nested, list) and stringify(node).strip() else []
    return copied
