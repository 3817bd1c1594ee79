"""What is better mended in the settings, though it stops no build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean
from uvicthesis.settings.files import FRONT_FOLDER, matches
from uvicthesis.settings.keys import FRONT
from uvicthesis.settings.schema import Settings

ROLES = (
    "Supervisor",
    "Co-Supervisor",
    "Primary Supervisor",
    "Departmental Member",
    "Outside Member",
    "Additional Member",
)
"""Roles on the committee pages of theses that the university has accepted."""


def find_settings_to_mend(settings: Settings, folder: Path) -> Iterator[Finding]:
    """Findings about roles, front files that no page takes, and a thesis without chapters."""
    yield from _unknown_roles(settings)
    yield from _front_files_not_printed(settings, folder)
    if not settings.chapters:
        message = "there are no chapters: chapters/ has no file that ends in .md"
        yield Finding("chapters-present", settings.at("chapters"), message)


def _unknown_roles(settings: Settings) -> Iterator[Finding]:
    known = [role.casefold() for role in ROLES]
    for number, member in enumerate(settings.committee):
        if member.role.casefold() not in known:
            at = settings.at(f"committee.{number}.role")
            advice = did_you_mean(member.role, ROLES) or f"the roles are: {', '.join(ROLES)}"
            message = f'unknown committee role "{member.role}"'
            yield Finding("committee-member-role", at, message, advice)


def _front_files_not_printed(settings: Settings, folder: Path) -> Iterator[Finding]:
    """Files in chapters/front whose names are not those of pages, such as acknowledgments.md."""
    for name in matches(folder, f"{FRONT_FOLDER}/*.md"):
        page = Path(name).stem
        if page not in FRONT and name not in settings.front.values():
            near = did_you_mean(page, FRONT)
            advice = near or f"the pages of the front matter are: {', '.join(FRONT)}"
            message = "the file is not printed: no page of the front matter has its name"
            yield Finding("front-file-printed", Location(name), message, advice)
