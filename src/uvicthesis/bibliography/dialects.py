"""BibTeX's and biblatex's words for the same things; biblatex's are used from here on."""

from __future__ import annotations

from collections.abc import Mapping

FIELD_NAMES: Mapping[str, str] = {
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "journal": "journaltitle",
    "hyphenation": "langid",
    "key": "sortkey",
    "pdf": "file",
    "primaryclass": "eprintclass",
    "school": "institution",
}

LEFT_OUT = frozenset({
    "abstract", "comment", "creationdate", "date-added", "date-modified", "file", "groups",
    "modificationdate", "owner", "priority", "qualityassured", "ranking", "readstatus",
    "timestamp", "username",
})  # fmt: skip
"""What programs that keep libraries put into fields for themselves; no style prints it."""

TYPE_NAMES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "conference": ("inproceedings", {}),
    "electronic": ("online", {}),
    "www": ("online", {}),
    "webpage": ("online", {}),
    "phdthesis": ("thesis", {"type": "phdthesis"}),
    "mastersthesis": ("thesis", {"type": "mathesis"}),
    "techreport": ("report", {"type": "techreport"}),
    "newspaper": ("article", {"entrysubtype": "newspaper"}),
    "magazine": ("article", {"entrysubtype": "magazine"}),
}
"""Older and looser types: biblatex's type, and the fields that they imply."""

TYPES = frozenset({
    "article", "artwork", "audio", "bibnote", "book", "bookinbook", "booklet", "collection",
    "commentary", "customa", "customb", "customc", "customd", "custome", "customf", "dataset",
    "image", "inbook", "incollection", "inproceedings", "inreference", "jurisdiction", "legal",
    "legislation", "letter", "manual", "misc", "movie", "music", "mvbook", "mvcollection",
    "mvproceedings", "mvreference", "online", "patent", "performance", "periodical",
    "proceedings", "reference", "report", "review", "set", "software", "standard", "suppbook",
    "suppcollection", "suppperiodical", "thesis", "unpublished", "video", "xdata",
})  # fmt: skip
"""biblatex's types (manual 3.19, 2.1)."""

NAME_FIELDS = frozenset({
    "author", "editor", "editora", "editorb", "editorc", "translator", "bookauthor", "annotator",
    "commentator", "foreword", "introduction", "afterword", "holder", "namea", "nameb", "namec",
    "shortauthor", "shorteditor", "compiler",
})  # fmt: skip

NOT_INHERITED = frozenset({
    "annotation", "crossref", "entryset", "entrysubtype", "execute", "ids", "keywords", "label",
    "options", "presort", "related", "relatedoptions", "relatedstring", "relatedtype",
    "shorthand", "shorthandintro", "sortkey", "xdata", "xref", "shorttitle", "volumes", "sorttitle",
    "indextitle", "indexsorttitle", "pages", "pagetotal",
})  # fmt: skip
"""Fields that stay with the entry that has them (biblatex manual 3.19, appendix B)."""

PERIODICAL_PARTS = frozenset({"article", "review", "suppperiodical"})

IN_PERIODICAL: Mapping[str, str] = {
    "title": "journaltitle",
    "subtitle": "journalsubtitle",
    "titleaddon": "journaltitleaddon",
}
"""What an article takes from its periodical under another name."""

INHERITED_AS: Mapping[str, str] = {
    "title": "booktitle",
    "subtitle": "booksubtitle",
    "titleaddon": "booktitleaddon",
}
"""What a part takes from its whole under another name."""

MAIN_TITLES: Mapping[str, str] = {
    "title": "maintitle",
    "subtitle": "mainsubtitle",
    "titleaddon": "maintitleaddon",
}
"""What a volume takes from the whole work under another name."""

DATES = frozenset({"date", "year", "month"})
"""One way or another to say the same: whoever has one of them does not inherit another."""

PARTS = frozenset({
    "inbook", "bookinbook", "suppbook", "incollection", "suppcollection", "inproceedings",
    "inreference", "letter",
})  # fmt: skip
