import unicodedata

import pytest

from uvicthesis.nodes import descend, stringify
from uvicthesis.resolve.words import listed_abbreviations, resolve_words, word_anchor

ABBREVIATIONS = """\
NKVD
:   People's Commissariat for Internal Affairs.

CMOS
:   *The Chicago Manual of Style*
"""

GLOSSARY = """\
Gosplan
:   The State Planning Commission.
"""


def words(book, *chapters: str, path: str = "1.md", **front: str) -> list[str]:
    """How each marked word of a file is set."""
    pages = {"abbreviations": ABBREVIATIONS, "glossary": GLOSSARY, **front}
    resolved = resolve_words(book(*chapters, front=pages).units)
    return [stringify(inlines) for _, inlines in sorted(resolved.inlines[path].items())]


def findings(book, *chapters: str) -> list[str]:
    pages = {"abbreviations": ABBREVIATIONS, "glossary": GLOSSARY}
    return [str(finding) for finding in resolve_words(book(*chapters, front=pages).units).findings]


LONG = "People’s Commissariat for Internal Affairs (NKVD)"


def test_abbreviation_is_written_out_at_its_first_use(book) -> None:
    assert words(book, "# One\n\n[NKVD]{.abbr} [NKVD]{.abbr} [CMOS]{.abbr}") == [
        LONG,
        "NKVD",
        "The Chicago Manual of Style (CMOS)",
    ]


def test_first_use_is_that_of_the_book(book) -> None:
    chapters = ("# One\n\n[NKVD]{.abbr}", "# Two\n\n[NKVD]{.abbr}")

    assert words(book, *chapters, path="2.md") == ["NKVD"]


def test_first_use_is_that_of_the_chapter_where_it_begins_again(book) -> None:
    thesis = book(
        "# One\n\n[NKVD]{.abbr} [NKVD]{.abbr}",
        "# Two\n\n[NKVD]{.abbr}",
        front={"abbreviations": ABBREVIATIONS},
    )

    resolved = resolve_words(thesis.units, restarts=True)

    assert [stringify(inlines) for inlines in resolved.inlines["1.md"].values()] == [LONG, "NKVD"]
    assert [stringify(inlines) for inlines in resolved.inlines["2.md"].values()] == [LONG]


def test_abbreviation_defined_by_a_list_alone_stays_short(book) -> None:
    assert words(book, "# One\n\n[NKVD]{.abbr}", abbreviations="NKVD\n:   - one\n    - two\n") == [
        "NKVD"
    ]


def test_heading_and_caption_stay_short_and_do_not_count_as_use(book) -> None:
    text = "# On [NKVD]{.abbr}\n\n![The [NKVD]{.abbr}](a.png)\n\n[NKVD]{.abbr}\n"

    assert words(book, text) == ["NKVD", "NKVD", LONG]


def test_note_may_be_the_first_use(book) -> None:
    assert words(book, "# One\n\nText.^[[NKVD]{.abbr}] [NKVD]{.abbr}\n") == [LONG, "NKVD"]


def test_abstract_has_a_first_use_of_its_own(book) -> None:
    abstract = "[NKVD]{.abbr} [NKVD]{.abbr}"
    chapter = "# One\n\n[NKVD]{.abbr}"

    assert words(book, chapter, path="abstract.md", abstract=abstract) == [LONG, "NKVD"]
    assert words(book, chapter, abstract=abstract) == [LONG]


def test_term_is_set_as_typed_and_linked_to_its_entry(book) -> None:
    thesis = book("# One\n\n[Gosplan]{.term}", front={"glossary": GLOSSARY})

    (inlines,) = resolve_words(thesis.units).inlines["1.md"].values()

    assert stringify(inlines) == "Gosplan"
    assert [node["c"][2][0] for node in descend(inlines) if node["t"] == "Link"] == [
        "#term-gosplan"
    ]


def test_word_that_no_list_has_is_a_finding_at_its_line(book) -> None:
    found = findings(book, "# One\n\n[NKWD]{.abbr}, [NKVD]{.abbr}, [CMOS]{.abbr}\n")

    assert found == ['1.md:3: no abbreviation "NKWD" in abbreviations\n  did you mean "NKVD"?']


def test_word_that_no_list_has_is_set_as_typed(book) -> None:
    assert words(book, "# One\n\n[NKWD]{.abbr}") == ["NKWD"]


def test_listed_word_that_is_never_marked_is_a_finding_at_its_list(book) -> None:
    assert findings(book, "# One\n\n[NKVD]{.abbr}\n") == [
        'abbreviations.md:1: the abbreviation "CMOS" is never marked in the text\n'
        "  mark a use as [CMOS]{.abbr}, or take it off the list"
    ]


def test_writer_who_marks_no_words_is_left_alone(book) -> None:
    assert findings(book, "# One\n\nThe NKVD.\n") == []


def test_short_forms_of_the_list_are_known(book) -> None:
    thesis = book("# One", front={"abbreviations": ABBREVIATIONS})

    assert listed_abbreviations(thesis.units) == {"NKVD", "CMOS"}


@pytest.mark.parametrize(
    ("word", "anchor"),
    [
        ("Gosplan", "term-gosplan"),
        ("five-year plan", "term-five-year-plan"),
        ("W̱SÁNEĆ", "term-w̱sáneć"),
        ("колхоз", "term-колхоз"),
    ],
)
def test_anchor_of_a_word_is_made_of_its_letters(word: str, anchor: str) -> None:
    assert word_anchor("term", word) == unicodedata.normalize("NFC", anchor)
