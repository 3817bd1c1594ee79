"""The text of a settings file becomes YAML's nodes, or an error in words that need no YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from uvicthesis.errors import SettingsError, raise_all
from uvicthesis.location import Location
from uvicthesis.settings.slips import QUOTE_IT, explain

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of nesting; settings have four, and a parser's stack is not for a file to fill."""

UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What a YAML file may not hold (YAML 1.1, 5.1), apart from the byte order mark."""


def compose(text: str, file: str) -> yaml.Node | None:
    """The one document in a text, or None where the text is empty.

    Raises:
        SettingsError: at the first line that is not YAML, or is YAML that no setting needs.
    """
    unprintable = UNPRINTABLE.search(text)
    if unprintable:
        at = Location(file, text.count("\n", 0, unprintable.start()) + 1)
        problem = f"a character that cannot be printed (U+{ord(unprintable[0]):04X})"
        raise SettingsError(problem, at=at, remedy="delete it, or type the text again")
    try:
        raise_all(_refused(text, file))
        node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise explain(error, text, file) from error
    return node


def _refused(text: str, file: str) -> Iterator[SettingsError]:
    """References, tags and bottomless nesting: YAML that is only ever written by mistake here."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        at = Location(file, event.start_mark.line + 1 if event.start_mark else 0)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield SettingsError("brackets are nested too deep", at=at, remedy=QUOTE_IT)
            return
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            problem = "a text begins with a sign (& * !) that has a meaning of its own in YAML"
            yield SettingsError(problem, at=at, remedy=QUOTE_IT)
