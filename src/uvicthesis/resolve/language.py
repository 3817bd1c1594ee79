"""The words that references are made of, by language; English where a language is not known."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TypeAlias

Words: TypeAlias = Mapping[str, tuple[str, str]]
"""Singular and plural for each kind of thing, and the words and marks that go around them."""

_SAME = {"no": "nb", "nn": "nb"}
"""Languages whose words are those of another one here: the two kinds of Norwegian."""


def reference_words(language: str) -> Words:
    """The words for a BCP 47 tag such as en-CA: those of the region, or else of the language."""
    tag = language.lower()
    primary = tag.split("-")[0]
    known = _words_by_language()
    return known.get(tag) or known.get(_SAME.get(primary, primary)) or known["en"]


def quoted(text: str, words: Words) -> str:
    """A heading without a number, as it is named in the text."""
    opening, closing = words["quotes"]
    return opening + text + closing


@cache
def _words_by_language() -> dict[str, dict[str, tuple[str, str]]]:
    data = resources.files("uvicthesis.resolve").joinpath("reference_words.toml")
    read = tomllib.loads(data.read_text(encoding="utf-8"))
    return {
        language: {name: (forms[0], forms[1]) for name, forms in words.items()}
        for language, words in read.items()
    }
