"""What Zotero's field Extra leaves in the note of an exported entry, and nobody means to print."""

from __future__ import annotations

import re

LEFTOVER = re.compile(
    r"(?:^|\s)(?:Publisher|\\?_eprint|PMID|PMCID|OCLC|ISBN|ISSN|Google-Books-ID|Citation Key|ZSCC"
    r"|tex\.[\w-]+): .*$",
    re.MULTILINE,
)


def without_leftovers(note: str) -> str:
    """The note without what stands on a line from a label such as ``PMID:`` on."""
    return LEFTOVER.sub("", note)
