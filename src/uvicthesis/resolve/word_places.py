"""Where a word stands in its file: the line, found when something has to be said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from uvicthesis.documents.around_citations import begins_sentence
from uvicthesis.documents.reading import Document
from uvicthesis.documents.running_text import MarkedWord, Passage
from uvicthesis.location import Location
from uvicthesis.nodes import string
from uvicthesis.resolve.word_forms import words_pattern

_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of a document."""

    document: Document
    passage: Passage

    def of_mark(self, word: MarkedWord) -> Location:
        """The place of a marked word."""
        letters = r"\W+".join(map(re.escape, _LETTERS.findall(word.text)))
        pattern = re.compile(rf"\[[\W_]*{letters}[\W_]*\]\{{[^{{}}]*\.{word.kind}\b")
        before = [one for one in self.passage.words if one.offset < word.offset]
        nth = sum(one.text == word.text and one.kind == word.kind for one in before)
        return self._location(pattern, nth)

    def of_text(self, text: str, offset: int) -> Location:
        """The place of an abbreviation that is not marked, at an offset of the passage."""
        pattern = re.compile(words_pattern([text], "abbr").pattern + r"(?!\]\{)")
        nth = len(pattern.findall(self.passage.text, 0, offset))
        return self._location(pattern, nth)

    def _location(self, pattern: re.Pattern[str], nth: int) -> Location:
        line = self.document.source.line_of_match(pattern, self.passage.line, nth)
        return Location(self.document.path, line)


def opens_sentence(word: MarkedWord, place: Place) -> bool:
    """Whether a marked word is the first of a paragraph or sentence."""
    return begins_sentence([string(place.passage.text[: word.offset])])
