"""The printed lists, and what is said of them as they are written."""

import unicodedata

import pytest

from uvicthesis.documents.word_lists import list_items
from uvicthesis.nodes import stringify
from uvicthesis.resolve.reading_order import clusters_in_reading_order
from uvicthesis.resolve.word_lists import with_word_lists, word_label


@pytest.fixture
def ordered(book):
    """The units and lists of a thesis with a glossary, or another front page."""

    def ordered(language="en-CA", **front):
        return with_word_lists(book("# One", front=front).units, language)

    return ordered


def printed(units, page="glossary"):
    """The words of each list of a front page."""
    (unit,) = (unit for unit in units if unit.name == page)
    blocks = unit.parts[-1].document.blocks
    lists = [[stringify(word) for word, _ in list_items(block)] for block in blocks]
    return [words for words in lists if words]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-CA", ["Ånger", "Zebra"]),
        ("sv", ["Zebra", "Ånger"]),
        ("cs", ["Cihla", "Hora", "Chata", "Ikona"]),
        ("ru", ["ёлка", "ель", "Zebra"]),
    ],
)
def test_words_come_in_the_order_of_the_language(ordered, language, words):
    text = "".join(f"{word}\n:   A word\n\n" for word in reversed(words))

    units, _ = ordered(language, glossary=text)

    assert printed(units) == [words]


def test_bullets_come_in_order_and_keep_their_definitions(ordered):
    units, _ = ordered(abbreviations="- **OGPU** Police\n- **NEP** Policy\n\n    New.\n")

    (unit,) = (unit for unit in units if unit.name == "abbreviations")
    items = list_items(unit.parts[0].document.blocks[0])

    assert [(stringify(word), stringify(text)) for word, text in items] == [
        ("NEP", "PolicyNew."),
        ("OGPU", "Police"),
    ]


def test_each_list_of_a_page_is_in_order_for_itself(ordered):
    text = (
        "Soviet:\n\nOGPU\n:   Police\n\nNEP\n:   Policy\n\nCanadian:\n\nRCMP\n:   P\n\nHBC\n:   H\n"
    )

    assert printed(ordered(glossary=text)[0]) == [["NEP", "OGPU"], ["HBC", "RCMP"]]


def test_notes_and_citations_are_counted_as_they_are_printed(ordered):
    text = (
        "Raion[^r]\n:   District [@later]\n\nKulak\n:   Peasant^[Rich.] [see @sooner; @third]\n\n"
    )
    text += "[^r]: In Russian [@note].\n"
    units, _ = ordered(glossary=text)

    clusters = clusters_in_reading_order(units, as_notes=True, chapters={})

    assert [cluster.citations[0].key for cluster in clusters] == ["sooner", "note", "later"]


def test_page_that_lists_no_words_stays_as_it_is(ordered):
    units, _ = ordered(dedication="- to Zlata\n- to Anna\n", glossary="- b\n- a\n")

    assert printed(units) == []


def test_list_out_of_order_is_said_once_where_that_shows(ordered):
    text = "".join(f"{word}\n:   Word\n\n" for word in ["Kulak", "Oblast", "Obkom", "Raion", "Pud"])

    (finding,) = ordered(glossary=text)[1]["term"].findings

    assert str(finding).splitlines()[0] == (
        'glossary.md:7: "Obkom" stands after "Oblast" here, and before it in print '
        "(1 more in this list)"
    )


def test_list_in_order_needs_no_finding(ordered):
    assert ordered(glossary="a\n:   A\n\nB\n:   B\n")[1]["term"].findings == ()


def test_word_defined_twice_is_said_with_both_lines(ordered):
    text = "Kulak\n:   Peasant\n\nOther:\n\nkulak\n:   Fist\n"

    (finding,) = ordered(glossary=text)[1]["term"].findings

    assert finding.rule == "term-defined-once"
    assert str(finding).splitlines()[0] == (
        'glossary.md:6: the term "kulak" is defined on line 1 already'
    )


def test_alias_of_another_word_is_defined_twice(ordered):
    text = '[ONG]{aliases="NGO"}\n:   Organisation\n\nNGO\n:   Organization\n'

    findings = ordered(abbreviations=text)[1]["abbr"].findings

    assert [finding.rule for finding in findings if "order" not in finding.rule] == [
        "abbreviation-defined-once"
    ]


def test_abbreviations_differ_by_their_capitals(ordered):
    assert ordered(abbreviations="PA\n:   A\n\nPa\n:   B\n")[1]["abbr"].findings[1:] == ()


def test_attribute_that_no_word_has_is_a_finding_at_its_line(ordered):
    text = 'A\n:   One\n\n[NGO]{alias="ONG"}\n:   Organization\n'

    (finding,) = ordered(abbreviations=text)[1]["abbr"].findings

    assert str(finding) == (
        'abbreviations.md:4: alias="ONG" says nothing of "NGO"\n  did you mean "aliases"?'
    )


@pytest.mark.parametrize(
    ("word", "label"),
    [
        ("Gosplan", "term-gosplan"),
        ("five-year plan", "term-five-year-plan"),
        ("W̱SÁNEĆ", "term-w̱sáneć"),
        ("колхоз", "term-колхоз"),
    ],
)
def test_label_of_a_word_is_made_of_its_letters(word, label):
    assert word_label("term", word) == unicodedata.normalize("NFC", label)
