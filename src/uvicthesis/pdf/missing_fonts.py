"""Fonts that the settings name and TeX does not find: in go entries of the log, out come errors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from uvicthesis.errors import SettingsError, ThesisError
from uvicthesis.nearest import did_you_mean
from uvicthesis.pdf.log import LogEntry, TexError
from uvicthesis.settings.schema import Settings
from uvicthesis.tools.fonts import font_families

_NOT_FOUND = re.compile(r'fontspec Error: The font "(?P<name>[^"]*)" cannot be')


def missing_font_errors(entries: Iterable[LogEntry], settings: Settings) -> list[ThesisError]:
    """An error for each, at its line of ``thesis.yaml``; all else in the log follows from it."""
    layout = settings.layout
    keys = {name: f"layout.fallback.{place}" for place, name in enumerate(layout.fallback)}
    keys |= {layout.font: "layout.font", layout.mono_font: "layout.mono-font"}
    messages = (entry.message for entry in entries if isinstance(entry, TexError))
    matches = filter(None, map(_NOT_FOUND.search, messages))
    names = dict.fromkeys(match["name"] for match in matches if match["name"] in keys)
    return [
        SettingsError(
            f'this machine has no font "{name}"',
            at=settings.at(keys[name]),
            remedy=did_you_mean(name, font_families()) or "install it, or name another",
        )
        for name in names
    ]
