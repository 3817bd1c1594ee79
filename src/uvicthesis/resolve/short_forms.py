"""Works that later notes would not tell apart, because their short forms are the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.styles.chicago import short_note
from uvicthesis.findings import Finding
from uvicthesis.resolve.citation_text import Manner


def find_same_short_forms(
    entries: Iterable[Entry], repeated: Collection[str], manner: Manner
) -> Iterator[Finding]:
    """A finding for each work whose short form is that of an earlier one, if either is printed.

    ``repeated`` are the keys of works that are cited more than once. Works with a shorthand are
    cited by that.
    """
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.shorthand:
            continue
        short = str(short_note(manner.work(entry)))
        other = first.setdefault(short, entry)
        if other is not entry and {entry.key, other.key} & set(repeated):
            yield Finding(
                "short-forms-differ",
                entry.at,
                f'later notes cite "{entry.key}" and "{other.key}" alike: {short}',
                "give one of them a shorttitle that tells it from the other",
            )
