"""What the notes so far have cited, and so whether a work is cited in full, short, or as before."""

from __future__ import annotations

from dataclasses import dataclass, field

from uvicthesis.documents.citations import Cluster
from uvicthesis.resolve.citation_text import Position


@dataclass(slots=True)
class EarlierNotes:
    """The works cited so far, in the order of reading.

    ``seen`` are those since full citations last began again, ``repeated`` those cited more than
    once since; ``here`` are the works of the note that is being set, and ``before`` those of the
    printed note just before it in the chapter, each in order; ``places`` has the place last cited
    of each work. What ``is_apart`` from the notes, in a credit line or under a table, neither
    repeats the one before it nor is repeated by the next.
    """

    restarts: bool
    repeated: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    chapter: int | None = None
    note: int = -1
    here: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    is_apart: bool = False

    def turn_to(self, cluster: Cluster) -> None:
        """Move on to the note in which this cluster stands.

        A chapter is read by itself, so its first note never repeats the last one before it.
        """
        if cluster.chapter != self.chapter:
            self.here = []
            if self.restarts:
                self.seen.clear()
        self.chapter, self.is_apart = cluster.chapter, cluster.is_apart
        if cluster.note != self.note:
            self.before = self.here if cluster.note == self.note + 1 else []
            self.here, self.note = [], cluster.note

    def position(self, key: str, place: str) -> Position:
        """Where this citation stands, given those before it.

        A work cited as a whole, right after a place in it, is cited "later" like any other: *ibid.*
        alone would stand for that place.
        """
        if key not in self.seen:
            return "first"
        if self.is_apart or set(self.here or self.before) != {key}:
            return "later"
        if self.places[key] == place:
            return "same place"
        return "just before" if place else "whole after place"

    def remember(self, key: str, place: str) -> None:
        """Note that the work has been cited."""
        if key in self.seen:
            self.repeated.add(key)
        self.seen.add(key)
        if not self.is_apart:
            self.here.append(key)
            self.places[key] = place
