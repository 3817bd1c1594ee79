"""A short title made from a whole one, where the writer gives none.

The Chicago Manual of Style, 17th edition, 14.33: titles of four words or fewer are seldom
shortened; of a longer one the key words are kept in their order, and an initial article is dropped.
Words such as "of" and "the" are not counted here, so that "The Making of the English Working Class"
stays whole. A longer title is cut at the end of a sentence, or before a preposition or another
beginning such as "and the"; where there is no such place, or the title is a question or not in
English, it stays whole.
"""

from __future__ import annotations

import re

from pybtex.richtext import BaseText

MOST_KEY_WORDS = 4
FEWEST_KEY_WORDS = 2
FAR_TOO_MANY = 7
ARTICLES = frozenset({"a", "an", "the"})
JOINTS = frozenset({
    "about", "across", "after", "against", "among", "as", "at", "before", "between", "by",
    "during", "for", "from", "in", "into", "of", "on", "over", "since", "through", "to",
    "toward", "towards", "under", "upon", "when", "where", "with", "within", "without",
})  # fmt: skip
"""Words before which a title can end."""

ANOTHER = re.compile(r" (?:and|or) (?:the|an?|its|their|his|her|other)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[a-z]{4})[.;] (?=[A-Z])")

DESCRIBED = frozenset(
    {"jurisdiction", "legal", "legislation", "letter", "misc", "patent", "review"}
)
"""Types whose titles describe the work, or are set by law, and are not cut."""

SMALL_WORDS = ARTICLES | JOINTS | {"and", "or"}
ENGLISH = frozenset({"a", "an", "the", "and", "of", "for", "from", "with", "to", "by"})
WORD = re.compile(r"[^\s—]+")


def is_far_too_long(title: BaseText) -> bool:
    """Whether a title that could not be cut should have been."""
    return _key_words(_words(str(title))) >= FAR_TOO_MANY


def shortened(title: BaseText) -> BaseText:
    """The title cut to four key words at most, or as it is."""
    text = str(title)
    if not _is_long(text) or text.endswith(("?", "!")):
        return title
    if (end := SENTENCE_END.search(text)) and not _is_long(text[: end.start()]):
        return title[_beginning(text) : end.start()]
    ends = [end for end in _ends(text) if _is_fit(text[:end])] if _is_english(text) else []
    return title[_beginning(text) : max(ends)] if ends else title


def _is_long(text: str) -> bool:
    return _key_words(_words(text)) > MOST_KEY_WORDS


def _ends(text: str) -> list[int]:
    """Where the title could end: before a joint or another beginning."""
    joints = [word.start() - 1 for word in WORD.finditer(text) if word[0].casefold() in JOINTS]
    return [
        end for end in (*joints, *(again.start() for again in ANOTHER.finditer(text))) if end > 0
    ]


def _is_fit(beginning: str) -> bool:
    """Whether the words make a title: a few of them, and no half of an enumeration."""
    words = _words(beginning)
    few = FEWEST_KEY_WORDS <= _key_words(words) <= MOST_KEY_WORDS
    is_broken_off = words[-1] in SMALL_WORDS or words[-1].endswith("ed")
    return few and "," not in beginning and not is_broken_off


def _beginning(text: str) -> int:
    first, _, _ = text.partition(" ")
    return len(first) + 1 if first.casefold() in ARTICLES else 0


def _is_english(text: str) -> bool:
    return bool(ENGLISH & set(_words(text)))


def _words(text: str) -> list[str]:
    return [word.casefold().strip("“”‘’'\"(),;") for word in WORD.findall(text)]


def _key_words(words: list[str]) -> int:
    return sum(word not in SMALL_WORDS for word in words)
