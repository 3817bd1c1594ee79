"""Dates of works: read from the fields of either dialect, written as the Manual does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from uvicthesis.bibliography.entries import Entry
from uvicthesis.bibliography.numbers import PageRanges, shortened

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December")  # fmt: skip
SEASONS = {season + number: name for season in (21, 25, 29)
           for number, name in enumerate(("Spring", "Summer", "Fall", "Winter"))}  # fmt: skip
"""Months 21 to 24 of ISO 8601-2; 25 to 28 are said to be northern, 29 to 32 southern."""

MOMENT = re.compile(
    r"(?P<year>-?\d{4}|y-?\d{4,})(?:-(?P<month>\d\d?|XX)(?:-(?P<day>\d\d?|XX))?)?"
    r"(?:[T ](?P<time>\d[\d:]+)\S*)?"
)
DOUBTS = str.maketrans("", "", "?~%")
UNSPECIFIED = re.compile(r"\d[\du-]*")
"""A date in which digits are left open as ISO 8601-2 once had it: ``199u``."""

DECADE = re.compile(r"(\d{3})X|(\d{2})XX")

UNDATED = re.compile(r"n\.? ?d\.?|no date|undated|s\. ?d\.", re.IGNORECASE)
CIRCA = re.compile(r"\[?(?:circa|ca?\.?) ?(\d{4})\]?", re.IGNORECASE)
YEARS = re.compile(r"(\d{4})(?:--?|–)(\d{4})")
SLASHED = re.compile(r"(\d{4})/(\d\d?)/(\d\d?)")
MONTH_FIRST = re.compile(r"([^\W\d]+)\.? (?:(\d\d?)(?:st|nd|rd|th)?,? )?(\d{4})")
DAY_FIRST = re.compile(r"(\d\d?)(?:st|nd|rd|th)? ([^\W\d]+)\.?,? (\d{4})")

Detail = Literal["day", "year"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, or a month (21 to 24: a season) or day in it; year 0 is 1 BC."""

    year: int
    month: int = 0
    day: int = 0
    is_uncertain: bool = False
    is_approximate: bool = False
    time: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """A moment, a range (open where ``end`` is None and ``is_range``), or words as typed."""

    start: Moment | None = None
    end: Moment | None = None
    is_range: bool = False
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.start or self.end or self.words)

    @property
    def has_month(self) -> bool:
        """Whether it says more than the year."""
        return self.start is not None and self.start.month > 0


def read_date(entry: Entry, kind: str = "") -> Date:
    """The entry's date; ``kind`` is "orig", "event" or "url" for its others."""
    if value := entry.get(f"{kind}date"):
        return parse_date(value)
    year, month, day = (entry.get(kind + part) for part in ("year", "month", "day"))
    if not (re.fullmatch(r"\d{4}", year) and month):
        return parse_date(year)
    month = month.replace("~", " ").strip()
    if number := month_number(month):
        return parse_date(f"{year}-{number:02}" + (f"-{int(day):02}" if day.isdigit() else ""))
    return parse_date(f"{month} {year}")


def parse_date(value: str) -> Date:
    """``1982-23``, ``1949/1951``, ``1987/``, ``1957?``, ``1920~``, ``May 15, 1931``.

    Anything else is kept as words: ``forthcoming``. What says that there is no date is none.
    """
    value = value.strip()
    if UNSPECIFIED.fullmatch(value):
        value = value.replace("u", "X")
    first, slash, last = _in_iso(value).partition("/")
    start, end = _moment(first), _moment(last)
    understood = (start or _is_open(first)) and (end or _is_open(last))
    if not value or not understood or (slash and not (start or end)):
        return Date(words="n.d." if UNDATED.fullmatch(value) else value)
    return Date(start, end, bool(slash))


def is_unreadable(value: str) -> bool:
    """Whether it looks like a date in digits, and is none: ``1999-13-45``."""
    words = parse_date(value).words
    return bool(re.fullmatch(r"[\d\s/.-]*-[\d\s/.-]*", words)) and not DECADE.search(words)


def _is_open(end: str) -> bool:
    return end in ("", "..", "open", "unknown", "*")


def _in_iso(value: str) -> str:
    """A date as people type it, in the manner of ISO 8601."""
    if match := SLASHED.fullmatch(value):
        return f"{match[1]}-{match[2]}-{match[3]}"
    if match := YEARS.fullmatch(value):
        return f"{match[1]}/{match[2]}"
    if match := CIRCA.fullmatch(value):
        return f"{match[1]}~"
    if match := MONTH_FIRST.fullmatch(value):
        month, day, year = match.groups()
    elif match := DAY_FIRST.fullmatch(value):
        day, month, year = match.groups()
    else:
        return value
    number = month_number(month)
    return (f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")) if number else value


def month_number(month: str) -> int:
    """1 to 12 for ``jan``, ``January``, ``1`` or ``01``; 0 for anything else."""
    month = month.strip("{}. ")
    if month.isdigit():
        return int(month) if 1 <= int(month) <= 12 else 0
    names = [name[:3].casefold() for name in MONTHS]
    known = month[:3].casefold() in names and month.isalpha()
    return names.index(month[:3].casefold()) + 1 if known else 0


def date_words(date: Date, detail: Detail, ranges: PageRanges) -> str:
    """``May 15, 1931``, ``Fall 1982``, ``1949–51``, ``1987–``, ``[1957?]``, ``ca. 1920``.

    With ``detail`` "year" months and days are left out.
    """
    if date.start is None and date.end is None:
        return decade(date.words)
    start = moment_words(date.start, detail) if date.start else ""
    if not date.is_range:
        return start
    end = moment_words(date.end, detail) if date.end else ""
    if start == end:
        return start
    if date.start and date.end and detail == "day" and date.start.month and date.end.month:
        return _range_in_days(date.start, date.end)
    if start[:2] == end[:2] and start.isdigit() and end.isdigit() and ranges == "chicago":
        end = shortened(start, end)  # but all digits where the century changes (Manual 9.64)
    return f"{start}–{end}"


def moment_words(moment: Moment, detail: Detail) -> str:
    """One moment in words, in the order of the Manual: month, day, year."""
    year = str(moment.year) if moment.year > 0 else f"{1 - moment.year} BC"
    words = year
    if detail == "day" and moment.month:
        month = _month(moment)
        words = f"{month} {moment.day}, {year}" if moment.day else f"{month} {year}"
    if moment.is_uncertain:
        words = f"[{words}?]"
    return f"ca. {words}" if moment.is_approximate else words


def day_first(date: Date) -> str:
    """``3 October 1676``, as a row of letters is easier to read (Manual 14.224)."""
    moment = date.start
    if moment is None or not moment.day:
        return date_words(date, "day", "as-written")
    return f"{moment.day} {_month(moment)} {moment.year}"


def decade(words: str) -> str:
    """``199X`` as ``1990s``; any other words as they are."""
    return DECADE.sub(lambda m: f"{m[1]}0s" if m[1] else f"{m[2]}00s", words)


def _range_in_days(start: Moment, end: Moment) -> str:
    """``May 6–9, 2000``, ``May 30–June 2, 2000``, ``December 30, 1999–January 2, 2000``."""
    if start.year != end.year:
        return f"{moment_words(start, 'day')}–{moment_words(end, 'day')}"
    first = f"{_month(start)} {start.day}".removesuffix(" 0")
    last = f"{_month(end)} {end.day}".removesuffix(" 0")
    if start.month == end.month and start.day and end.day:
        last = str(end.day)
    return f"{first}–{last}{',' if end.day else ''} {end.year}"


def _month(moment: Moment) -> str:
    return SEASONS.get(moment.month) or MONTHS[moment.month - 1]


def _moment(text: str) -> Moment | None:
    """One moment; a doubt about any part of it is a doubt about all."""
    match = MOMENT.fullmatch(text.translate(DOUBTS).strip())
    if not match:
        return None
    month, day = (int(part) if (part := match[name] or "0") != "XX" else 0
                  for name in ("month", "day"))  # fmt: skip
    if month not in {*range(13), *SEASONS} or day > 31:
        return None
    return Moment(
        int(match["year"].removeprefix("y")),
        month,
        day,
        "?" in text or "%" in text,
        "~" in text or "%" in text,
        match["time"] or "",
    )
