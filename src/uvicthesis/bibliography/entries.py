"""An entry of the bibliography, and all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from uvicthesis.bibliography.csl_styles import CslStyle
from uvicthesis.bibliography.dialects import FIELD_NAMES, TYPE_NAMES
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.names import Names, read_names
from uvicthesis.bibliography.web_addresses import with_web_address
from uvicthesis.findings import Finding
from uvicthesis.location import Location

NOTES_ALONE = frozenset({"jurisdiction", "legal", "legislation"})
"""Types of works that a bibliography leaves out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source as the writer's file has it.

    ``type`` and the names of ``fields`` are biblatex's, in lower case, whichever dialect the file
    is written in; values are LaTeX as written, their white space made even. ``at`` is the line on
    which the entry begins.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    at: Location

    @classmethod
    def in_dialect(cls, key: str, kind: str, fields: Mapping[str, str], at: Location) -> Entry:
        """The entry with biblatex's words for its type and fields; the first of a name counts."""
        kind, implied = TYPE_NAMES.get(kind.lower(), (kind.lower(), {}))
        own: dict[str, str] = {}
        for name, value in fields.items():
            own.setdefault(FIELD_NAMES.get(name.lower(), name.lower()), value)
        return cls(key, kind, with_web_address({**implied, **own}), at)

    def get(self, *names: str) -> str:
        """The value of the first of these fields that is there, or nothing."""
        return next((self.fields[name] for name in names if self.fields.get(name)), "")

    def names(self, role: str) -> Names:
        """The persons in a role ("author", "editor", "translator", …)."""
        return read_names(self.fields.get(role, ""), keeps_prefix=not self.refuses("useprefix"))

    def has_option(self, name: str) -> bool:
        """Whether biblatex's ``options`` field switches ``name`` on, as in ``skipbib=true``."""
        options = {option.replace(" ", "") for option in self.get("options").split(",")}
        return bool(options & {name, f"{name}=true"})

    def refuses(self, name: str) -> bool:
        """Whether ``options`` switches ``name`` off, as in ``useauthor=false``."""
        return f"{name}=false" in self.get("options").replace(" ", "").split(",")

    @property
    def shorthand(self) -> str:
        """The short form that stands for the work, as plain text."""
        return str(read_field(self.get("shorthand")).text)

    @property
    def keywords(self) -> frozenset[str]:
        """The comma-separated keywords."""
        return frozenset(word.strip() for word in self.get("keywords").split(",")) - {""}

    @property
    def is_listed(self) -> bool:
        """Whether it may stand in the bibliography: not so with ``options = {skipbib}``.

        Cases and statutes stand in notes alone (Chicago Manual of Style 17, 14.270), unless
        ``skipbib=false`` asks for them.
        """
        if self.type in NOTES_ALONE:
            return self.refuses("skipbib")
        return not (self.has_option("skipbib") or self.type in {"set", "xdata"})


@dataclass(slots=True)
class ReadFile:
    """What one file holds; ``broken`` maps a key to the finding that says what is wrong."""

    entries: list[Entry] = field(default_factory=list)
    broken: dict[str, Finding] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Library:
    """All entries by key (case counts), in the order of the files.

    ``broken`` maps the key of an entry that could not be read to the finding that says why.
    ``csl`` is the style that the settings name, None for our own.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    broken: Mapping[str, Finding] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    csl: CslStyle | None = None

    @property
    def sets_notes(self) -> bool:
        """Whether a citation in the text becomes a note."""
        return self.csl is None or self.csl.sets_notes
