"""Films, broadcasts, recordings, performances and works of art: how each is cited.

After the Chicago Manual of Style, 17th edition, chapter 14; the numbers are its sections.
"""

from __future__ import annotations

from uvicthesis.bibliography.styles.access import note_field
from uvicthesis.bibliography.styles.contributors import book_contributors, contributors, creators
from uvicthesis.bibliography.styles.kind import ITALIC, ONLINE, QUOTED, Kind, kind
from uvicthesis.bibliography.styles.media import (
    aired,
    collection,
    dimensions,
    event_day,
    film,
    made,
    medium,
    performed,
    place_of_event,
    programme,
    recorded,
    recording_label,
    released,
    season,
    supplier,
    track,
)
from uvicthesis.bibliography.styles.pages import locator
from uvicthesis.bibliography.styles.publication import facts
from uvicthesis.bibliography.styles.titles import book_title, quoted_title, title_addition
from uvicthesis.bibliography.styles.volumes import edition
from uvicthesis.bibliography.styles.work import clauses, phrase, sentences

FILM = kind(  # 14.265
    ITALIC, [edition, contributors, performed, facts, medium, note_field, locator]
)

SCENE = kind(QUOTED, [film, contributors, performed, facts, medium, note_field, locator])

EPISODE = Kind(
    clauses[creators, programme, season, quoted_title, title_addition, contributors, aired,
            released, medium, note_field, locator, *ONLINE],
    clauses[programme, season, locator],
    sentences[creators, programme, clauses[season, quoted_title, title_addition], contributors,
              aired, released, medium, note_field, *ONLINE],
)  # fmt: skip

ALBUM = kind(  # 14.263
    ITALIC,
    [contributors, recorded, note_field, supplier, recording_label, medium, locator],
    [contributors, recorded, note_field, supplier, clauses[recording_label, medium]],
)

SONG = kind(
    QUOTED,
    [contributors, recorded, note_field, supplier, track, recording_label, medium, locator],
    [contributors, recorded, note_field, supplier, track, clauses[recording_label, medium]],
)

PODCAST = kind(  # 14.267
    QUOTED,
    [event_day, phrase["in ", clauses[book_title, book_contributors]], note_field, medium, locator],
)

SPOKEN_RECORDING = kind(
    ITALIC, [edition, contributors, facts, medium, note_field, locator]
)  # 14.264

WORK_OF_ART = kind(  # 14.235
    ITALIC, [contributors, made, dimensions, collection, locator]
)

PERFORMANCE = kind(  # 14.266
    ITALIC,
    [contributors, place_of_event, event_day, note_field, locator],
    [contributors, clauses[place_of_event, event_day], note_field],
)
