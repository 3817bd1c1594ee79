"""Settings that are accepted though the work they ask for comes with a later version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.findings import Finding
from uvicthesis.location import Location

LATER = ("check.rules",)
"""Dotted keys."""


def find_settings_of_later_versions(
    values: Mapping[str, Any], where: Mapping[str, Location]
) -> Iterator[Finding]:
    """A finding for each key whose value does nothing yet."""
    for key in LATER:
        group, _, name = key.partition(".")
        if values.get(group, {}).get(name):
            yield Finding(
                "setting-has-effect",
                where[key],
                f"{key} has no effect yet",
                "it may stay: a later version will honour it",
            )
