"""Packages that a thesis needs only where LaTeX of the writer's uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_USED_BY: dict[str, re.Pattern[str]] = {
    "tabularx": re.compile(r"\\begin\{tabularx\}"),
    "multicol": re.compile(r"\\begin\{multicols\*?\}"),
}
"""What is installed with every thesis, is often used, and would cost every pass its loading."""


def packages_used(bodies: Iterable[str]) -> tuple[str, ...]:
    """The packages to load for what stands in the text, each once."""
    text = "\n".join(bodies)
    return tuple(name for name, use in _USED_BY.items() if use.search(text))
