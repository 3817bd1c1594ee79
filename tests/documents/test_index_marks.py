"""What index marks say, however they are written."""

import pytest

from uvicthesis.documents.index_marks import entry_key, entry_levels
from uvicthesis.documents.reading import read_document
from uvicthesis.nodes import stringify


def marks(text):
    return [found.mark for found in read_document(text, "1.md").index.marks]


def only_mark(text):
    (mark,) = marks(text)
    return mark


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[Donbas]{.index}", "Donbas"),
        ("[the basin]{.index entry=Donbas}", "Donbas"),
        ('[]{.index entry="Donbas > mines  > closed"}', "Donbas > mines > closed"),
        ("[*Pravda*\nof the day[^1]]{.index}\n\n[^1]: A note.", "Pravda of the day"),
        ("[[NKVD]{.abbr}]{.index}", "NKVD"),
        ("[NKVD]{.abbr .index}", "NKVD"),
        ('[]{.index entry="O\'Brien"}', "O’Brien"),
        ('[]{.index entry="100% #1"}', "100(U+0025) (U+0023)1"),
    ],
)
def test_entry_is_that_of_the_attribute_or_the_words_themselves(text, key):
    assert only_mark(text).key == key


@pytest.mark.parametrize(
    ("text", "refers"),
    [
        ("[coal]{.index}", "page"),
        ("[coal]{.index .main}", "main"),
        ("[]{.index entry=coal range=start}", "start"),
        ("[]{.index entry=coal range=end}", "end"),
        ("::: {.index entry=coal}\nText.\n:::", "range"),
        ("[]{.index entry=coal also=coke}", "none"),
        ("[coal]{.index also=coke}", "page"),
        ("[coal]{.index see=coke}", "none"),
    ],
)
def test_mark_refers_to_its_page_unless_it_only_leads_on(text, refers):
    assert only_mark(text).refers == refers


def test_entry_may_lead_to_several_others():
    mark = only_mark('[coal]{.index also="coke; iron > ore"}')

    assert mark.also == ("coke", "iron > ore")


def test_words_between_asterisks_are_in_italics():
    (level,) = entry_levels("The newspaper *Pravda*, banned")

    assert [inline["t"] for inline in level if inline["t"] != "Space"] == [
        *("Str", "Str", "Emph", "Str", "Str")
    ]
    assert stringify(level) == "The newspaper Pravda, banned"
    assert entry_key((level,)) == "The newspaper Pravda, banned"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]{.index}", "an index mark names no entry\n  write what it should lead to"),
        ("[a]{.index entyr=b}", 'an index mark has no attribute "entyr"\n  did you mean "entry"?'),
        ("[a]{.index range=middle}", 'range="middle" is neither start nor end'),
    ],
)
def test_mark_that_says_nothing_is_reported_at_its_line(text, message):
    document = read_document(f"# One\n\n{text} word", "1.md")

    (finding,) = document.findings
    assert str(finding).startswith(f"1.md:3: {message}")
    assert document.index.marks == []


def test_language_of_a_mark_is_no_fault():
    assert only_mark("[Grève]{.index lang=fr}").key == "Grève"
