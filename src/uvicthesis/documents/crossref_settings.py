"""Settings of pandoc-crossref in a file's YAML block, which change nothing here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from uvicthesis.findings import Finding
from uvicthesis.location import Location

_BY_KIND = {
    "Prefix": ("fig", "eqn", "tbl", "lst", "sec", "Fig", "Eqn", "Tbl", "Lst", "Sec"),
    "PrefixTemplate": ("fig", "eqn", "tbl", "lst", "sec"),
    "Labels": ("fig", "subfig", "eq", "eqn", "tbl", "lst", "sec", "secLevel"),
    "Title": ("figure", "table", "listing", "lof", "lot", "lol"),
    "ItemTitle": ("lof", "lot", "lol"),
    "ItemTemplate": ("lof", "lot", "lol"),
    "Delim": ("title", "secHeader", "ccs", "chap", "range", "pair", "last", "ref", "listItemTitle"),
    "Template": (
        *("figure", "table", "listing", "subfigure", "subfigureChild", "ccs", "secHeader"),
        *("refIndex", "subfigureRefIndex", "eqnIndex", "eqnInline", "eqnInlineTable"),
        *("eqnDisplay", "eqnBlock"),
    ),
}
_SETTINGS = frozenset(f"{kind}{what}" for what, kinds in _BY_KIND.items() for kind in kinds) | {
    *("autoEqnLabels", "tableEqns", "equationNumberTeX", "eqnBlockInlineMath", "ccsLabelSep"),
    *(
        "chaptersDepth",
        "sectionsDepth",
        "numberSections",
        "nameInLink",
        "subfigGrid",
        "crossrefYaml",
    ),
}
"""Those that would change how things are numbered or called. What is so anyway is left out."""


def settings_without_effect(keys: Iterable[str], text: str, path: str) -> Iterator[Finding]:
    """A finding for each of these ``keys`` of a file's metadata that is such a setting."""
    for key in sorted(_SETTINGS.intersection(keys)):
        match = re.search(rf"^{key}\s*:", text, re.M)
        line = text.count("\n", 0, match.start()) + 1 if match else 1
        yield Finding(
            "metadata-has-effect",
            Location(path, line),
            f'"{key}" is a setting of pandoc-crossref and has no effect here',
            "take it out; the words are those of language: in thesis.yaml, or the writer's own, "
            "[Fig. @fig:plan]",
        )
