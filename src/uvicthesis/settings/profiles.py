"""The defaults that a profile sets: a key that is written wins over them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PROFILES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "history": {
        "headings": {
            "chapter-label": "words",
            "section-numbers": "contents",
            "note-numbers": "continuous",
        },
        "bibliography": {"style": "chicago-notes"},
    },
    "science": {
        "headings": {
            "chapter-label": "number",
            "section-numbers": "everywhere",
            "note-numbers": "chapter",
        },
        "bibliography": {"style": "ieee"},
    },
}


def with_profile(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by key, with those of their profile where they have none of their own."""
    profile = PROFILES.get(values.get("profile", ""), {})
    groups = {name: {**keys, **values.get(name, {})} for name, keys in profile.items()}
    return {**values, **groups}
