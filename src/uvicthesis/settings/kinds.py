"""The kind of a document: what its degree calls it, or what the writer says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uvicthesis.errors import SettingsError
from uvicthesis.location import Location
from uvicthesis.settings.schema import Kind


def resolve_kind(values: Mapping[str, Any], at: Location) -> Kind:
    """A master's work is a thesis and a doctor's a dissertation, unless ``kind`` says otherwise.

    Source: the university's format requirements ("Master's = thesis, Doctoral = dissertation").

    Raises:
        SettingsError: at the place of the degree, where it is neither a master's nor a doctor's.
    """
    kind: Kind | str = values.get("kind", "auto")
    degree: str = values["degree"]
    if kind == "thesis" or (kind == "auto" and degree.casefold().startswith("master")):
        return "thesis"
    if kind == "dissertation" or (kind == "auto" and degree.casefold().startswith("doctor")):
        return "dissertation"
    if kind == "project":
        return "project"
    remedy = (
        "write it in full, as Master of Arts or Doctor of Philosophy, or add kind: thesis, "
        "kind: dissertation or kind: project"
    )
    problem = f"degree: \"{degree}\" is neither a master's nor a doctor's"
    raise SettingsError(problem, at=at, remedy=remedy)
