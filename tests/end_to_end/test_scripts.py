"""Scripts that the main font has not, and words from right to left: one thesis for all of them.

Nothing is said of fonts in its settings.
"""

import pytest

from uvicthesis.pipeline import build
from uvicthesis.project import Project
from uvicthesis.tools import process

SETTINGS = """\
title: A Title
author: A. Student
degree: Master of Arts
department: Department of History
year: 2024
committee:
  - {name: Dr. A. Supervisor, role: Supervisor, department: Department of History}
"""
CHAPTER = """\
# On שלום עולם

Words: אחת שתים amid others.

Numbers: [חמש, abc def]{lang=he} end.

Joined كتاب and apart ك ت ا ب end.

Letters ᓀᐦᐃᔭᐍᐏᐣ, ქართული, ☐ and *Հայերեն*, **ქარ**; `ქარ`.^[A note on שלום עולם.]

::: {lang=ar}
السلام عليكم، UVic Library، ورحمة الله.^[An English note.]

- واحد
:::

בראשית ברא אלהים
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("scripts")
    (root / "chapters").mkdir()
    (root / "thesis.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "chapters" / "01.md").write_text(CHAPTER, encoding="utf-8")
    return build(Project.load(root))


@pytest.fixture(scope="module")
def text(built):
    """The chapter as it is copied from a viewer, without marks of direction."""
    copied = process.run("pdftotext", "-f", "4", built.pdf, "-").stdout
    return "".join(character for character in copied if not "\u202a" <= character <= "\u202e")


@pytest.fixture(scope="module")
def places(built):
    """The left and right edge of each word of the chapter, in bp, by the word.

    pdftotext gives words from right to left as they are seen.
    """
    xml = process.run("pdftotext", "-bbox", "-f", "4", built.pdf, "-").stdout
    lines = [line.strip() for line in xml.splitlines() if line.strip().startswith("<word")]
    words = {}
    for line in lines:
        box, _, word = line.removeprefix("<word ").removesuffix("</word>").partition(">")
        sides = dict(side.split("=") for side in box.split())
        edges = (float(sides["xMin"].strip('"')), float(sides["xMax"].strip('"')))
        words.setdefault(word if word[:2].isascii() else word[::-1], edges)
    return words


def test_thesis_needs_no_more_passes_than_any_other(built):
    assert built.passes == 2


def test_words_from_right_to_left_stand_in_that_order_amid_others(places):
    assert places["Words:"] < places["שתים"] < places["אחת"] < places["amid"]


def test_words_from_left_to_right_keep_their_order_within_them(places):
    assert places["Numbers:"] < places["abc"] < places["def"] < places["חמש,"] < places["end."]


def test_letters_of_a_word_are_joined(places):
    def width(word):
        left, right = places[word]
        return right - left

    assert width("كتاب") < 0.9 * sum(map(width, "كتاب"))


def test_passage_from_right_to_left_begins_at_the_right_margin(places):
    assert places["السلام"] > places["Library"] > places["ورحمة"]
    assert places["בראשית"][0] > places["אלהים"][0] > 300


def test_note_in_such_a_passage_is_one_from_left_to_right(places):
    assert 72 < places["An"][0] < places["English"][0] < 200


@pytest.mark.parametrize(
    "copied",
    [
        "On שלום עולם",
        "אחת שתים",
        "كتاب",
        "السلام عليكم",
        "ברא אלהים",
        "ᓀᐦᐃᔭᐍᐏᐣ, ქართული, ☐ and Հայերեն, ქარ; ქარ.",
    ],
)
def test_letters_are_copied_in_the_order_in_which_they_are_read(text, copied):
    assert copied in " ".join(text.split())
