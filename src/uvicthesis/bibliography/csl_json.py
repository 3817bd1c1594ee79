"""One file of CSL JSON, its items made into entries in biblatex's words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from uvicthesis.bibliography.entries import Entry
from uvicthesis.errors import BibliographyError
from uvicthesis.location import Location

TYPES: Mapping[str, str] = {
    "article": "unpublished",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "collection": "collection",
    "dataset": "dataset",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "interview": "misc",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "video",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "report": "report",
    "review": "review",
    "review-book": "review",
    "software": "software",
    "song": "audio",
    "speech": "unpublished",
    "standard": "standard",
    "thesis": "thesis",
    "webpage": "online",
}
SUBTYPES = {
    "article-magazine": "magazine",
    "article-newspaper": "newspaper",
    "interview": "interview",
}

FIELDS: Mapping[str, str] = {
    "archive": "organization",
    "archive-place": "location",
    "archive_location": "note",
    "collection-number": "number",
    "collection-title": "series",
    "edition": "edition",
    "event-place": "venue",
    "event-title": "eventtitle",
    "genre": "type",
    "issue": "number",
    "keyword": "keywords",
    "language": "langid",
    "note": "note",
    "number": "number",
    "number-of-volumes": "volumes",
    "page": "pages",
    "publisher": "publisher",
    "publisher-place": "location",
    "title": "title",
    "title-short": "shorttitle",
    "version": "version",
    "volume": "volume",
    "volume-title": "booktitle",
}
NAMES: Mapping[str, str] = {
    "author": "author",
    "collection-editor": "editora",
    "compiler": "compiler",
    "container-author": "bookauthor",
    "director": "editor",
    "editor": "editor",
    "interviewer": "editorb",
    "translator": "translator",
}
DATES: Mapping[str, str] = {
    "accessed": "urldate",
    "event-date": "eventdate",
    "issued": "date",
    "original-date": "origdate",
}
VERBATIM: Mapping[str, str] = {"DOI": "doi", "URL": "url", "id": "ids"}

MARKUP = {"i": "emph", "b": "textbf", "sup": "textsuperscript", "sub": "textsubscript"}
SPECIAL = re.compile(r"[\\{}$&#%_~^]")
NAMED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def read_csl_json(text: str, path: str) -> list[Entry]:
    """The items of a file; their lines are those on which their ids stand.

    Raises:
        BibliographyError: at the line where it is no JSON, or where it is no list of items.
    """
    try:
        items = json.loads(text)
    except json.JSONDecodeError as error:
        at = Location(path, error.lineno)
        raise BibliographyError(f"not valid JSON: {error.msg}", at=at) from error
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise BibliographyError("not CSL JSON: a list of items is expected", at=Location(path))
    return [_entry(item, Location(path, _line(text, str(item.get("id", ""))))) for item in items]


def _entry(item: Mapping[str, Any], at: Location) -> Entry:
    kind = str(item.get("type", ""))
    fields: dict[str, str] = {}
    if kind in SUBTYPES:
        fields["entrysubtype"] = SUBTYPES[kind]
    for names, convert in ((FIELDS, _latex), (NAMES, _names), (DATES, _date), (VERBATIM, str)):
        for name, own in names.items():
            if name in item:
                fields.setdefault(own, convert(item[name]))
    if container := item.get("container-title"):
        in_periodical = kind.startswith("article-") or kind.startswith("review")
        fields["journaltitle" if in_periodical else "booktitle"] = _latex(container)
    if "director" in item and "editor" not in item:
        fields["editortype"] = "director"
    if kind == "thesis" and "publisher" in fields:
        fields["institution"] = fields.pop("publisher")
    present = {name: value for name, value in fields.items() if value}
    return Entry(str(item.get("id", "")), TYPES.get(kind, "misc"), present, at)


def _latex(value: Any) -> str:
    """Text with the few tags that CSL knows, as LaTeX."""
    escaped = SPECIAL.sub(lambda match: NAMED.get(match[0], "\\" + match[0]), str(value))
    for tag, macro in MARKUP.items():
        escaped = re.sub(rf"<{tag}>(.*?)</{tag}>", rf"\\{macro}{{\1}}", escaped, flags=re.DOTALL)
    return re.sub(r"</?span[^>]*>", "", escaped)


def _names(value: Any) -> str:
    return " and ".join(_name(name) for name in value if isinstance(name, dict))


def _name(name: Mapping[str, Any]) -> str:
    if literal := name.get("literal"):
        return "{" + _latex(literal) + "}"
    particle = name.get("dropping-particle") or name.get("non-dropping-particle")
    family = " ".join(_latex(part) for part in (particle, name.get("family")) if part)
    parts = [family, _latex(name.get("suffix", "")), _latex(name.get("given", ""))]
    return ", ".join(part for part in parts if part)


def _date(value: Any) -> str:
    """``date-parts`` as ISO 8601, or the words of a literal date."""
    if not isinstance(value, dict):
        return str(value)
    moments = [
        "-".join(f"{int(part):04}" if not number else f"{int(part):02}"
                 for number, part in enumerate(parts))
        for parts in value.get("date-parts", [])
    ]  # fmt: skip
    if not moments:
        return str(value.get("literal") or value.get("raw") or "")
    season = value.get("season")
    if season and len(moments[0]) == 4:
        moments[0] += f"-{20 + int(season)}"
    return "/".join(moments) + ("~" if value.get("circa") and len(moments) == 1 else "")


def _line(text: str, key: str) -> int:
    quoted = re.escape(json.dumps(key, ensure_ascii=False))
    found = re.search(rf'"id"\s*:\s*{quoted}', text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
