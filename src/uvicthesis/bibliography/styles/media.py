"""Recordings, films, broadcasts, performances and works of art (Manual 14.235-36, 14.261-68)."""

from __future__ import annotations

from pybtex.richtext import BaseText, Tag, Text

from uvicthesis.bibliography.dates import Date, date_words, read_date
from uvicthesis.bibliography.names import name_list
from uvicthesis.bibliography.punctuation import clauses
from uvicthesis.bibliography.styles.contributors import natural_names
from uvicthesis.bibliography.styles.publication import facts, published
from uvicthesis.bibliography.styles.titles import joined_title, linked, series_name
from uvicthesis.bibliography.styles.volumes import edition
from uvicthesis.bibliography.styles.work import Work, compose, part

MEDIA = frozenset({
    "Acrylic", "Albumen", "Audio", "Audiobook", "Black", "Bronze", "Charcoal", "Color", "Colour",
    "Compact", "Digital", "Engraving", "Etching", "Film", "Gelatin", "Ink", "Lithograph", "Map",
    "Marble", "Mixed", "Oil", "Online", "Painting", "Pastel", "Pencil", "Photograph", "Podcast",
    "Print", "Radio", "Sculpture", "Silver", "Sound", "Streaming", "Television", "Tempera",
    "Video", "Vinyl", "Watercolor", "Watercolour", "Wood", "Woodcut",
})  # fmt: skip
"""Words that need no capital within a sentence."""


@part
def medium(work: Work) -> BaseText:
    """What it is made of or kept on: ``oil on canvas``, ``video, 5:53``, ``DVD``."""
    return _in_small_letters(work.text("type"))


@part
def film(work: Work) -> BaseText:
    """The film of which this is a scene or a supplement, with its edition."""
    title = joined_title(work, "booktitle", "booksubtitle")
    return clauses([Tag("em", title), compose(edition, work)]) if title else Text()


@part
def programme(work: Work) -> BaseText:
    """The series to which an episode belongs, in italics; it comes first (Manual 14.265)."""
    return linked(work, Tag("em", series_name(work)))


@part
def season(work: Work) -> BaseText:
    """``season 4, episode 10``, as ``booktitleaddon`` has it."""
    return work.text("booktitleaddon")


@part
def aired(work: Work) -> BaseText:
    """``aired March 8, 2016, on FX``; ``userd`` has other words, such as ``performed``."""
    is_published = work.entry.get("publisher")
    date = read_date(work.entry, "event") or (Date() if is_published else read_date(work.entry))
    verb = work.text("userd") or Text("aired")
    words = Text(verb, " ", _words(work, date)) if date else Text()
    network = work.text("usera")
    return clauses([words, Text("on ", network)]) if network else words


@part
def performed(work: Work) -> BaseText:
    """The same of a film of something, where an ``eventdate`` says when that was."""
    return compose(aired, work) if work.entry.get("eventdate") else Text()


@part
def released(work: Work) -> BaseText:
    """The facts of publication of a broadcast sold on its own."""
    return compose(facts, work) if work.entry.get("publisher") else Text()


@part
def event_day(work: Work) -> BaseText:
    """When it happened or went on the air, otherwise when it came out."""
    return happened(work) or published(work, "day")


def happened(work: Work) -> BaseText:
    """``eventdate``, or the date of what has no other."""
    date = read_date(work.entry, "event") or read_date(work.entry)
    return Text(_words(work, date))


@part
def recorded(work: Work) -> BaseText:
    """``recorded February 20, 1958``: ``eventdate`` or ``origdate``."""
    date = read_date(work.entry, "event") or read_date(work.entry, "orig")
    return Text("recorded ", _words(work, date)) if date else Text()


@part
def made(work: Work) -> BaseText:
    """``1942``; ``1957, printed 1965`` where ``origdate`` is that of the work itself."""
    first, last = read_date(work.entry, "orig"), read_date(work.entry)
    if not first:
        return published(work, "day")
    later = Text("printed ", _words(work, last)) if last else Text()
    return clauses([Text(_words(work, first)), later])


@part
def dimensions(work: Work) -> BaseText:
    """``oil on canvas, 9½ × 13″``: what it is made of, and what the note adds."""
    return clauses([_in_small_letters(work.text("type")), work.text("note")])


@part
def collection(work: Work) -> BaseText:
    """Where a work of art or a manuscript is kept."""
    fields = ("number", "howpublished", "organization", "institution", "library", "location")
    return clauses(work.text(name) for name in fields)


@part
def place_of_event(work: Work) -> BaseText:
    """``Richard Rodgers Theatre, New York, NY``."""
    return clauses([work.text("eventtitle"), work.text("venue"), work.text("location")])


@part
def supplier(work: Work) -> BaseText:
    """The service that has a recording."""
    return work.text("howpublished")


@part
def track(work: Work) -> BaseText:
    """``track 1 on the artist, the album``."""
    title = joined_title(work, "booktitle", "booksubtitle")
    if not (title and work.entry.get("title")):
        return Text()
    number = work.text("chapter")
    artist = name_list(natural_names(work, "bookauthor"))
    lead = Text("track ", number, " on ") if number else Text("on ")
    return Text(lead, clauses([artist, Tag("em", title)]))


@part
def recording_label(work: Work) -> BaseText:
    """``Columbia CL 1157, 1960``: company, number and date."""
    words = [work.text("publisher", "organization"), work.text("series"), work.text("number")]
    return clauses([Text(" ").join([word for word in words if word]), published(work, "year")])


def _in_small_letters(words: BaseText) -> BaseText:
    """``Oil on canvas`` as within a sentence; names such as ``Blu-ray`` as they are."""
    first = str(words).partition(" ")[0]
    return Text(words[0].lower(), words[1:]) if first in MEDIA else words


def _words(work: Work, date: Date) -> str:
    return date_words(date, "day", work.settings.page_ranges)
