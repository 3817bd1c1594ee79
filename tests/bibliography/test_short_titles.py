"""Short titles made from long ones (Chicago Manual of Style 17, 14.33)."""

import pytest

from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.styles.short_titles import shortened
from uvicthesis.nodes import stringify


def short(title):
    return stringify(to_inlines(shortened(read_field(title).text)))


@pytest.mark.parametrize(
    "title",
    ["The Savage Mind", "The Making of the English Working Class", "Annotations to Finnegans Wake"],
)
def test_title_of_four_key_words_stays_whole_with_its_article(title):
    assert short(title) == title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("An Essay on the Principle of Population as It Affects the Future",
         "Essay on the Principle of Population"),
        ("The Decline of Magic and the Rise of Science in England",
         "Decline of Magic and the Rise of Science"),
        ("A Voyage to the South Sea and the Other Islands Found in It",
         "Voyage to the South Sea"),
        ("The Soviet Citizen. Daily Life in a Totalitarian Society", "Soviet Citizen"),
    ],
)  # fmt: skip
def test_longer_title_is_cut_where_another_phrase_begins_and_loses_its_article(title, expected):
    assert short(title) == expected


@pytest.mark.parametrize(
    "title",
    ["Is America Really Facing World Leadership of Nations?",
     "Why Researchers Treat Journals Like Real People Always",
     "Guns, Germs, Steel, Wood, and Stone in the World"],
)  # fmt: skip
def test_question_sentence_or_enumeration_stays_whole(title):
    assert short(title) == title


def test_cut_title_keeps_its_markup():
    title = r"Language in \mkbibquote{Pippa Passes} and the Other Poems of Browning and His Friends"

    assert short(title) == "Language in “Pippa Passes”"
