"""The text of a settings file becomes YAML's nodes, or an error in words that need no YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from uvicthesis.errors import SettingsError, raise_all
from uvicthesis.location import Location
from uvicthesis.settings.slips import BACKSLASH, DOUBLE_IT, QUOTE_IT, explain

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of nesting; settings have four, and a parser's stack is not for a file to fill."""

UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What a YAML file may not hold (YAML 1.1, 5.1), apart from the byte order mark."""

ESCAPES = '"\\/'
"""What may follow a backslash between double quotation marks.

YAML's other escapes would make control characters of the commands of LaTeX that begin so.
"""


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
    """YAML that is only ever written by mistake here, and nesting without end."""
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
        if any(escape not in ESCAPES for escape in _escapes(event, text)):
            yield SettingsError(BACKSLASH, at=at, remedy=DOUBLE_IT)


def _escapes(event: yaml.Event, text: str) -> list[str]:
    """The characters that follow a backslash in a text between double quotation marks."""
    start, end = event.start_mark, event.end_mark
    if not isinstance(event, yaml.ScalarEvent) or event.style != '"' or not start or not end:
        return []
    return re.findall(r"\\(.)", text[start.index : end.index])
