"""The entries that the marks of a thesis make, and what is wrong among them."""

import pytest

from uvicthesis.nodes import stringify
from uvicthesis.resolve.book_index import alphabetised, resolve_index


def index_of(book, *chapters, language="en-CA"):
    return resolve_index(book(*(f"# C\n\n{text}" for text in chapters)).units, language)


def outline(entries):
    return [
        (stringify(entry.inlines), outline(entry.below))
        if entry.below
        else stringify(entry.inlines)
        for entry in entries
    ]


def messages(book, *chapters):
    return [str(finding) for finding in index_of(book, *chapters).findings]


def test_entries_are_gathered_from_all_chapters_in_the_order_of_the_alphabet(book):
    marks = (
        '[Zaria]{.index} []{.index entry="Donbas > strikes"}',
        '[]{.index entry="Donbas > coal"}',
    )

    assert outline(index_of(book, *marks).entries) == [("Donbas", ["coal", "strikes"]), "Zaria"]


def test_entries_are_alphabetised_letter_by_letter():
    words = ["New York", "Newark", "new-found", "News, 1905", "New (poem)", "New, Abe", "news"]

    in_order = sorted(words, key=lambda word: alphabetised(word, "en"))

    assert in_order == [
        "New (poem)",
        "New, Abe",
        "Newark",
        "new-found",
        "news",
        "News, 1905",
        "New York",
    ]


def test_entry_below_another_is_placed_without_its_preposition(book):
    marks = " ".join(
        f'[]{{.index entry="mines > {word}"}}' for word in ("of the iron", "and coke", "gas")
    )

    ((_, below),) = outline(index_of(book, marks).entries)

    assert below == ["and coke", "gas", "of the iron"]


def test_entry_may_be_placed_by_other_words(book):
    marks = '[1905]{.index sort="nineteen five"} [Moscow]{.index} [Riga]{.index}'

    assert outline(index_of(book, marks).entries) == ["Moscow", "1905", "Riga"]


def test_language_of_the_thesis_decides_on_the_order(book):
    marks = "[ряд]{.index} [ёлка]{.index} [ель]{.index} [жар]{.index}"

    assert outline(index_of(book, marks, language="ru").entries) == ["ёлка", "ель", "жар", "ряд"]


def test_entry_is_in_italics_where_one_of_its_marks_is(book):
    marks = (
        '[]{.index entry="Pravda > circulation"} [*Pravda*]{.index} []{.index entry=A also=Pravda}'
    )

    first, second = index_of(book, marks).entries

    assert second.inlines[0]["t"] == "Emph"
    assert first.also == ((second.inlines,),)


def test_entry_that_only_holds_others_together_has_no_pages(book):
    (entry,) = index_of(book, '[]{.index entry="Donbas > coal"}').entries

    assert (entry.has_pages, entry.below[0].has_pages) == (False, True)


@pytest.mark.parametrize(
    ("marks", "message"),
    [
        (
            "[coke]{.index see=cole} [coal]{.index}",
            'the index leads from "coke" to "cole", which is no entry\n  did you mean "coal"?',
        ),
        (
            "[coke]{.index see=coal} [cinder]{.index also=coke} [coal]{.index}",
            'the index leads from "cinder" to "coke", which leads on\n  lead to "coal" at once',
        ),
        (
            "[coke]{.index} []{.index entry=coke see=coal} [coal]{.index}",
            '"coke" has pages in the index, and yet see="coal" sends elsewhere',
        ),
        (
            "[]{.index entry=coal range=start}",
            'the range of "coal" never ends\n  write []{.index entry="coal" range="end"}',
        ),
        (
            "[]{.index entry=coal range=end}",
            'a range of "coal" ends here that never began\n  mark its beginning',
        ),
    ],
)
def test_reference_or_range_without_its_other_end_is_reported(book, marks, message):
    (found,) = messages(book, marks)

    assert found.startswith(f"1.md:3: {message}")


def test_range_that_begins_twice_is_reported_where_it_does_so_again(book):
    start, end = (f"[]{{.index entry=coal range={name}}}" for name in ("start", "end"))

    (found,) = messages(book, start, f"{start}\n\n{end}")

    assert found.startswith('2.md:3: the range of "coal" begins again, open since 1.md:3')


def test_range_may_end_in_a_later_chapter(book):
    assert messages(book, *(f"[]{{.index entry=coal range={e}}}" for e in ("start", "end"))) == []
