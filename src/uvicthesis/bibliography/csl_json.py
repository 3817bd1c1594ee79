"""One file of CSL JSON, its items made into entries in biblatex's words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from uvicthesis.bibliography.biblatex import CSL_ITEM
from uvicthesis.bibliography.entries import Entry, ReadFile
from uvicthesis.bibliography.leftovers import without_leftovers
from uvicthesis.errors import BibliographyError
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean

TYPES: Mapping[str, str] = {
    "article": "unpublished",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "book": "book",
    "broadcast": "video",
    "chapter": "incollection",
    "classic": "book",
    "collection": "collection",
    "dataset": "dataset",
    "document": "misc",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "event": "misc",
    "figure": "image",
    "graphic": "artwork",
    "hearing": "legal",
    "interview": "misc",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "map": "misc",
    "motion_picture": "video",
    "musical_score": "music",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "regulation": "legislation",
    "report": "report",
    "review": "review",
    "review-book": "review",
    "software": "software",
    "song": "audio",
    "speech": "unpublished",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "legal",
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


def read_csl_json(text: str, path: str) -> ReadFile:
    """The items of a file; their lines are those on which their ids stand.

    An item without an id, or of an unknown type, is a finding.

    Raises:
        BibliographyError: at the line where it is no JSON, or where it is no list of items.
    """
    try:
        items = json.loads(text)
    except json.JSONDecodeError as error:
        at = Location(path, error.lineno, error.colno)
        raise BibliographyError(f"not valid JSON: {error.msg}", at=at) from error
    if not isinstance(items, list):
        raise BibliographyError("not CSL JSON: a list of items is expected", at=Location(path))
    read = ReadFile()
    for number, item in enumerate(items, start=1):
        key = _key(item)
        at = Location(path, _line(text, item.get("id", key)) if key else 0)
        if not key:
            message = f"item {number} has no id"
            read.findings.append(Finding("entry-readable", at, message, "it cannot be cited"))
            continue
        read.findings += _type_faults(item, key, at)
        read.entries.append(_entry(item, key, at))
    return read


def _key(item: Any) -> str:
    """The key by which an item is cited: Zotero's own ids are addresses, its keys stand apart."""
    return str(item.get("citation-key") or item.get("id", "")) if isinstance(item, dict) else ""


def _type_faults(item: Mapping[str, Any], key: str, at: Location) -> Iterator[Finding]:
    kind = item.get("type", "")
    if kind not in TYPES:
        message = f'item "{key}" has the unknown type "{kind}"'
        yield Finding("entry-type-known", at, message, did_you_mean(str(kind), TYPES))


def _entry(item: Mapping[str, Any], key: str, at: Location) -> Entry:
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
    if "note" in item:
        fields["note"] = _latex(without_leftovers(str(item["note"])))
    fields[CSL_ITEM] = json.dumps({**item, "id": key}, ensure_ascii=False)
    present = {name: value for name, value in fields.items() if value.strip()}
    return Entry(key, TYPES.get(kind, "misc"), present, at)


def _latex(value: Any) -> str:
    """Text with the few tags that CSL knows, as LaTeX."""
    escaped = SPECIAL.sub(lambda match: NAMED.get(match[0], "\\" + match[0]), str(value))
    for tag, macro in MARKUP.items():
        escaped = re.sub(rf"<{tag}>(.*?)</{tag}>", rf"\\{macro}{{\1}}", escaped, flags=re.DOTALL)
    return re.sub(r"</?span[^>]*>", "", escaped)


def _names(value: Any) -> str:
    names = value if isinstance(value, list) else []
    return " and ".join(_name(name) for name in names if isinstance(name, dict))


def _name(name: Mapping[str, Any]) -> str:
    """``von Last, Suffix, First``; a particle that is dropped stands behind the given names."""
    if literal := name.get("literal"):
        return "{" + _latex(literal) + "}"
    family = _spaced(name, "non-dropping-particle", "family")
    parts = [family, _spaced(name, "suffix"), _spaced(name, "given", "dropping-particle")]
    return ", ".join(part for part in parts if part)


def _spaced(name: Mapping[str, Any], *parts: str) -> str:
    return " ".join(_latex(name[part]) for part in parts if name.get(part))


def _date(value: Any) -> str:
    """``date-parts`` as ISO 8601, or the words of a literal date."""
    if not isinstance(value, dict):
        return str(value)
    parts = value.get("date-parts")
    moments = [_moment(moment) for moment in parts] if isinstance(parts, list) else []
    if not any(moments):
        return str(value.get("literal") or value.get("raw") or "")
    season = str(value.get("season", ""))
    if season.isdigit() and len(moments[0]) == 4:
        moments[0] += f"-{20 + int(season)}"
    return "/".join(moments) + ("~" if value.get("circa") and len(moments) == 1 else "")


def _moment(parts: Any) -> str:
    """``[1986, 12]`` as 1986-12, a year before 1 with its sign; nothing where it is open."""
    digits = [str(part) for part in parts if part] if isinstance(parts, list) else []
    if not digits or not all(re.fullmatch(r"-?\d+", part) for part in digits):
        return ""
    year, *rest = (int(part) for part in digits)
    sign = "-" if year < 0 else ""
    return "-".join([f"{sign}{abs(year):04}", *(f"{part:02}" for part in rest)])


def _line(text: str, key: Any) -> int:
    quoted = re.escape(json.dumps(key, ensure_ascii=False))
    found = re.search(rf'"(?:id|citation-key)"\s*:\s*{quoted}', text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
