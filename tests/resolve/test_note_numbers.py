from dataclasses import replace

import pytest

from uvicthesis.bibliography.entries import Library
from uvicthesis.errors import SourceError
from uvicthesis.filters import apply_filters
from uvicthesis.nodes import descend, stringify
from uvicthesis.resolve.resolution import resolve
from uvicthesis.settings.schema import Headings


def references(thesis, path="1.md", **settings):
    """The words of each cross-reference in a document."""
    resolution = resolve(replace(thesis.settings, **settings), thesis.documents, Library())
    found = resolution.slices[path].references.values()
    return [stringify(inlines).replace("\u00a0", " ") for inlines in found]


def test_note_is_referred_to_by_its_number(book):
    thesis = book(
        "# One\n\nA.[^a] B.^[Two.] C.[^b]\n\nSee @note:b.\n\n[^a]: Of one.\n[^b]: Of three.\n"
    )

    assert references(thesis) == ["note 3"]


def test_number_is_that_of_the_whole_thesis_or_of_the_chapter(book):
    thesis = book(
        "# One\n\nA.[^a] See @note:b.\n\n[^a]: Of A.", "# Two\n\nB.[^b]\n\n[^b]: See @note:a."
    )
    by_chapter = Headings(note_numbers="chapter")

    assert references(thesis, "1.md") == ["note 2"]
    assert references(thesis, "2.md") == ["note 1"]
    assert references(thesis, "1.md", headings=by_chapter) == ["note 1 in chapter 2"]
    assert references(thesis, "2.md", headings=by_chapter) == ["note 1 in chapter 1"]


def test_chapter_without_a_number_is_named_by_its_heading(book):
    thesis = book(
        "# Introduction {.unnumbered}\n\nA.[^a]\n\n[^a]: Of A.", "# One\n\nSee @note:a.\n"
    )

    headings = Headings(note_numbers="chapter")
    assert references(thesis, "2.md", headings=headings) == ["note 1 in “Introduction”"]


def test_words_are_those_of_the_language(book):
    thesis = book("# One\n\nA.[^a] Voir @note:a.\n\n[^a]: Of A.", language="fr")

    assert references(thesis) == ["note 1"]


def test_label_of_two_files_means_the_note_of_ones_own(book):
    thesis = book(
        "# One\n\nA.[^1] See @note:1.\n\n[^1]: Of A.\n",
        "# Two\n\nB.[^1] See @note:1.\n\n[^1]: Of B.\n",
    )

    assert references(thesis, "1.md") == ["note 1"]
    assert references(thesis, "2.md") == ["note 2"]


def test_label_of_two_other_files_is_an_error(book):
    thesis = book(
        "# One\n\nA.[^1]\n\n[^1]: Of A.\n",
        "# Two\n\nB.[^1]\n\n[^1]: Of B.\n",
        "# Three\n\nSee\n@note:1.\n",
    )

    with pytest.raises(SourceError) as caught:
        references(thesis, "3.md")

    assert str(caught.value) == (
        '3.md:4: the label "note:1" may mean more than one note\n'
        "  [^1] stands in several files: give the note a label that no other note has"
    )


def test_missing_note_is_told_with_the_nearest_or_how_to_label_one(book):
    thesis = book("# One\n\nA.[^oral] See @note:orals.\n\n[^oral]: Of A.\n")
    with pytest.raises(SourceError) as caught:
        references(thesis)
    assert str(caught.value) == '1.md:3: no label "note:orals"\n  did you mean "note:oral"?'

    with pytest.raises(SourceError) as caught:
        references(book("# One\n\nSee @note:far.\n"))
    assert str(caught.value) == '1.md:3: no label "note:far"\n  label the note with [^far]'


def test_only_notes_that_are_referred_to_carry_a_label(book):
    thesis = book("# One\n\nA.[^a] B.[^b] See @note:b.\n\n[^a]: Of A.\n[^b]: Of B.\n")

    resolution = resolve(thesis.settings, thesis.documents, Library())

    assert resolution.slices["1.md"].note_labels == {"b": "note:b"}


def test_note_that_is_printed_twice_goes_by_its_first_number(book):
    thesis = book("# One\n\nA.[^a] B.[^a] See @note:a.\n\n[^a]: Of A.\n")

    resolution = resolve(thesis.settings, thesis.documents, Library())
    blocks = apply_filters(thesis.documents["1.md"].blocks, resolution.slices["1.md"])

    identifiers = [node["c"][0][0] for node in descend(blocks) if node["t"] == "Span"]
    assert references(thesis) == ["note 1"]
    assert identifiers.count("note:a") == 1


def test_note_that_begins_with_a_quotation_can_be_referred_to(book):
    thesis = book("# One\n\nA.[^a] See @note:a.\n\n[^a]:\n    > Quoted.\n")

    assert references(thesis) == ["note 1"]
