"""Short titles that were made from long ones, and may not be what the writer would choose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.styles.short_titles import DESCRIBED, is_far_too_long
from uvicthesis.bibliography.styles.titles import short_title, title_without_subtitle
from uvicthesis.findings import Finding
from uvicthesis.resolve.citation_text import Manner


def find_guessed_short_titles(
    entries: Iterable[Entry], repeated: Collection[str], manner: Manner
) -> Iterator[Finding]:
    """A finding for each work cited again by a title that was cut, or that is still too long."""
    for entry in entries:
        is_named_otherwise = entry.get("shorttitle", "shorthand") or entry.type in DESCRIBED
        if entry.key not in repeated or is_named_otherwise:
            continue
        work = manner.work(entry)
        title, short = title_without_subtitle(work), short_title(work)
        was_cut = short != title
        if not (was_cut or is_far_too_long(title)):
            continue
        how = "shortened to" if was_cut else "whole:"
        yield Finding(
            "short-title-chosen",
            entry.at,
            f'"{entry.key}" has no shorttitle, so later notes have its title {how} {short}',
            "give it a shorttitle: the key words of its title, four at most",
        )
