"""What is wrong inside the fields of an entry that is printed."""

from __future__ import annotations

from collections.abc import Iterator

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.field_text import read_field
from uvicthesis.findings import Finding

NOT_PRINTED = frozenset({
    "abstract", "annotation", "crossref", "csl-item", "doi", "eprint", "execute", "file", "ids",
    "keywords", "langid", "options", "owner", "related", "sortkey", "timestamp", "url", "xdata",
    "xref",
})  # fmt: skip


def field_faults(entry: Entry) -> Iterator[Finding]:
    """A finding for each macro that no style understands; its argument is printed as it is."""
    for name, value in entry.fields.items():
        if "\\" not in value or name in NOT_PRINTED or name.startswith("bdsk"):
            continue
        for macro in dict.fromkeys(read_field(value).unknown_macros):
            message = f'entry "{entry.key}": the {name} uses the unknown macro {macro}'
            advice = "the words in its braces are printed, the macro is not"
            yield Finding("entry-macro-known", entry.at, message, advice)
