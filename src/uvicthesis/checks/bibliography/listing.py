"""Rules on what is cited and what is listed."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.checks.authorities import GOOD_PRACTICE, Authority
from uvicthesis.checks.evidence import CitedLibrary
from uvicthesis.checks.rule import ALL, Rule, rule
from uvicthesis.findings import Finding

SENSE = Authority(GOOD_PRACTICE, "", "E")


@rule("recommended", SENSE, applies_to=ALL)
def works_listed_are_cited(cited: CitedLibrary) -> Iterator[Finding]:
    """List what is cited; what was only read is left out, or asked for by name.

    Bad:  uncited: all, though half of the library has to do with something else
    Good: uncited: [knuth1984tex], a work that the text owes much to
    """
    asked = cited.settings.bibliography.uncited
    for key in asked if asked != "all" else ():
        if key in cited.cited_keys:
            at = cited.settings.at("bibliography.uncited")
            yield Finding("", at, f'"{key}" is listed as uncited, but it is cited')


@rule("recommended", SENSE, applies_to=ALL)
def bibliography_present(cited: CitedLibrary) -> Iterator[Finding]:
    """Cite sources, and list them.

    Bad:  a thesis without a single citation
    Good: a bibliography of what was cited
    """
    if not cited.used and cited.library.entries:
        at = cited.settings.at("bibliography.files")
        yield Finding("", at, "there are bibliography files, but nothing is cited or listed")


RULES: tuple[Rule, ...] = (works_listed_are_cited, bibliography_present)
