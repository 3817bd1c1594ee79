"""Readers: each takes a node of the settings tree and gives the value that a key wants.

A reader is as kind as it can be without guessing (``size: 12`` is 12pt, one text is a list of
one) and otherwise raises a SettingsError at the node's line, saying what the key wants.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from uvicthesis.errors import SettingsError, ThesisError, raise_all
from uvicthesis.nearest import did_you_mean
from uvicthesis.settings.faults import kept
from uvicthesis.settings.tree import Listing, Node, Scalar, Section, shown

Reader = Callable[[Node], Any]

YES = ("true", "yes", "on")
NO = ("false", "no", "off")


def text(node: Node) -> str:
    """A text, with runs of spaces and line breaks as one space."""
    return re.sub(r"[ \t\r\n]+", " ", raw_text(node))


def raw_text(node: Node) -> str:
    """A text as it was typed, without the white space around it."""
    match node:
        case Scalar(text=str(written)) if written.strip():
            return written.strip(" \t\r\n")
        case Scalar():
            raise SettingsError(
                f"{shown(node.key)} has no value", at=node.at, remedy=_example(node, "…")
            )
        case Listing():
            problem = f"{shown(node.key)} is a list, where one text is wanted"
        case Section():
            problem = f"{shown(node.key)} is a group of keys, where one text is wanted"
    raise SettingsError(problem, at=node.at, remedy=_example(node, '"…"'))


def flag(node: Node) -> bool:
    """``true`` or ``false``, also in YAML 1.1's other words."""
    word = text(node).casefold()
    if word not in (*YES, *NO):
        raise not_one_of(node, ("true", "false"))
    return word in YES


def one_of(*words: str, also: Mapping[str, str] | None = None) -> Reader:
    """One of a few words; ``also`` maps other ways of writing them to the word itself."""
    meant = {word: word for word in words} | dict(also or {})

    def read(node: Node) -> str:
        word = text(node)
        if word.casefold() not in meant:
            raise not_one_of(node, words)
        return meant[word.casefold()]

    return read


def flag_or(word: str) -> Reader:
    """A word, or ``true`` or ``false``."""

    def read(node: Node) -> str | bool:
        written = text(node).casefold()
        if written not in (word, *YES, *NO):
            raise not_one_of(node, (word, "true", "false"))
        return word if written == word else written in YES

    return read


def matching(pattern: str, wanted: str, example: str) -> Reader:
    """A text of a certain form; ``wanted`` names it, as in "not a …"."""
    form = re.compile(pattern)

    def read(node: Node) -> str:
        written = text(node)
        if not form.fullmatch(written):
            problem = f'{shown(node.key)}: "{written}" is not {wanted}'
            raise SettingsError(problem, at=node.at, remedy=_example(node, example))
        return written

    return read


def then(read: Reader, convert: Callable[[Any], Any]) -> Reader:
    """What a reader gives, converted."""
    return lambda node: convert(read(node))


def list_of(read: Reader) -> Reader:
    """A list, all faults of its items together; a single value is a list of one."""

    def read_list(node: Node) -> tuple[Any, ...]:
        if not isinstance(node, Listing):
            return () if isinstance(node, Scalar) and node.text is None else (read(node),)
        values: list[Any] = []
        errors: list[ThesisError] = []
        for item in node.items:
            with kept(errors):
                values.append(read(item))
        raise_all(errors)
        return tuple(values)

    return read_list


def text_or_list(word: str) -> Reader:
    """A certain word, or a list of texts."""
    read_list = list_of(text)

    def read(node: Node) -> str | tuple[str, ...]:
        if isinstance(node, Scalar) and node.text is not None and text(node).casefold() == word:
            return word
        texts: tuple[str, ...] = read_list(node)
        return texts

    return read


def not_one_of(node: Node, words: tuple[str, ...]) -> SettingsError:
    """An error for a word that is none of the right ones."""
    written = text(node)
    problem = f'{shown(node.key)}: "{written}" is not one of: {", ".join(words)}'
    near = did_you_mean(written, words)
    return SettingsError(problem, at=node.at, remedy=near or _example(node, words[0]))


def _example(node: Node, value: str) -> str:
    """``write year: 2024``: for an item of a list, the value alone."""
    name = node.key.rpartition(".")[2]
    return f"write {value}" if name.isdecimal() else f"write {name}: {value}"
