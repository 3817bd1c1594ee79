"""Settings that are accepted though the work they ask for comes with a later version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.findings import Finding
from uvicthesis.location import Location

LATER: tuple[tuple[str, object], ...] = (
    ("glossary.mark", "automatic"),
    ("check.waive", ...),
    ("check.rules", ...),
)
"""A dotted key with its value; ``...`` stands for any."""


def find_settings_of_later_versions(
    values: Mapping[str, Any], where: Mapping[str, Location]
) -> Iterator[Finding]:
    """A finding for each key whose value does nothing yet."""
    for key, value in LATER:
        group, _, name = key.partition(".")
        given = values.get(group, {}).get(name)
        if not given or value not in (given, ...):
            continue
        shown = key if value is ... else f"{key}: {str(given).lower()}"
        yield Finding(
            "setting-has-effect",
            where[key],
            f"{shown} has no effect yet",
            "it may stay: a later version will honour it",
        )
