"""Code within a line: what is long, as paths and names of functions are, may be broken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import Inlines, raw_inline

LONGEST_WORD = 16
"""A word of more characters may leave a line too empty, or run out of it."""

_BREAK = re.compile(r"(?<=[^\W_]{2}[/\\._:,;=+&?)(-])(?=\w{2})|(?<=[a-z]{2})(?=[A-Z][a-z])")
"""Between punctuation and the next letter, and before the capital in ``camelCase``."""


@acts_on("Code")
def breakable_code(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Inlines | None:
    r"""Write ``Code`` with a long word as several, parted by ``\allowbreak``.

    The parts are ``Code`` again, so that pandoc escapes them, and names them in the outline.
    """
    if key != "Code" or target != "latex":
        return None
    attr, code = value
    parts = [part for word in re.split(r"(?<= )", code) for part in _parts(word)]
    if len(parts) == 1:
        return None
    inlines: Inlines = []
    for part in _joined(parts):
        inlines += [raw_inline(r"\allowbreak{}"), {"t": "Code", "c": [attr, part]}]
    return inlines[1:]


def _parts(word: str) -> list[str]:
    return _BREAK.split(word) if len(word) > LONGEST_WORD else [word]


def _joined(parts: list[str]) -> list[str]:
    """The parts, one that ends with a space together with the next: a line may end there anyway."""
    joined = [""]
    for part in parts:
        if joined[-1].endswith(" ") or not joined[-1]:
            joined[-1] += part
        else:
            joined.append(part)
    return joined
