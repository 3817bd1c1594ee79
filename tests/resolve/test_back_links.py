from dataclasses import replace

import pytest

from uvicthesis.bibliography.csl_styles import CslStyle
from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.location import Location
from uvicthesis.nodes import descend, stringify
from uvicthesis.resolve.resolution import resolve
from uvicthesis.settings.schema import Bibliography, Headings

ONE = "# One\n\nA [@carr]. B^[Plain.] C [@carr, 2]. D [@scott]. E [@carr, 3].\n"
IN_TEXT = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>In text</title><id>in-text</id><updated>2024-01-01T00:00:00Z</updated></info>
  <citation><layout><names variable="author"><name form="short"/></names></layout></citation>
  <bibliography>
    <layout><names variable="author"><name form="short"/></names></layout>
  </bibliography>
</style>
"""
TWO = "# Two\n\nF [@carr]. G [@carr; @scott]. H^[See @carr [4] and @carr [5].]\n"


def entry(key, **fields):
    return Entry(key, "book", fields, Location("bib/a.bib", 1))


LIBRARY = Library(
    {
        "carr": entry("carr", author="Carr, E. H.", title="History", annotation="Of use."),
        "scott": entry("scott", author="Scott, Joan", title="Gender"),
        "never": entry("never", author="Zola, Émile", title="Earth"),
    }
)


def resolved(book, *chapters, headings=None, **settings):
    thesis = book(*chapters)
    wanted = replace(
        thesis.settings,
        headings=Headings(**(headings or {})),
        bibliography=Bibliography(back_links=True, uncited=("never",), **settings),
    )
    return resolve(wanted, thesis.documents, LIBRARY)


def entries(resolution, written_out):
    return [
        written_out(node["c"][1][0]["c"])
        for block in resolution.bibliography
        for node in block["c"][1]
    ]


def test_entry_names_the_notes_that_cite_it_and_three_in_a_row_as_a_range(book, written_out):
    assert entries(resolved(book, ONE, TWO), written_out) == [
        "Carr, E. H. *History*. (Cited in notes <1>, <3>, <5>–<8>.)",
        "Scott, Joan. *Gender*. (Cited in notes <4>, <7>.)",
        "Zola, Émile. *Earth*.",
    ]


def test_chapters_are_named_where_each_has_a_first_note(book, written_out):
    resolution = resolved(book, ONE, TWO, headings={"note_numbers": "chapter"})

    assert entries(resolution, written_out)[:2] == [
        "Carr, E. H. *History*. "
        "(Cited in chapter 1, notes <1>, <3>, <5>; chapter 2, notes <1>–<3>.)",
        "Scott, Joan. *Gender*. (Cited in chapter 1, note <4>; chapter 2, note <2>.)",
    ]


def test_every_link_leads_to_a_place_in_the_note(book):
    resolution = resolved(book, ONE, TWO)

    targets = {
        node["c"][2][0][1:] for node in descend(resolution.bibliography) if node["t"] == "Link"
    }
    places = {
        inlines[0]["c"][0][0]
        for of_book in resolution.slices.values()
        for inlines in of_book.citations.values()
    }
    assert targets
    assert targets <= places


def test_annotation_follows_the_notes(book, written_out):
    resolution = resolved(book, ONE, annotations=True)

    first = resolution.bibliography[0]["c"][1][0]
    assert [written_out(block["c"]) for block in first["c"][1]] == [
        "Carr, E. H. *History*. (Cited in notes <1>, <3>, <5>.)",
        "Of use.",
    ]


def test_without_the_setting_nothing_is_marked(book):
    thesis = book(ONE)

    resolution = resolve(thesis.settings, thesis.documents, LIBRARY)

    for inlines in resolution.slices["1.md"].citations.values():
        assert inlines[0]["t"] != "Span"
    assert "Cited" not in str(resolution.bibliography)


@pytest.mark.parametrize("chapter", ["# One\n\n@carr says.^[Later, @carr.]\n"])
def test_name_in_the_text_is_not_a_note(book, chapter, written_out):
    assert entries(resolved(book, chapter), written_out)[0].endswith("(Cited in notes <1>, <2>.)")


def test_style_without_notes_is_told_to_have_nothing_to_link_to(book, tmp_path):
    style = tmp_path / "in-text.csl"
    style.write_text(IN_TEXT, encoding="utf-8")
    thesis = book(ONE)
    wanted = replace(thesis.settings, bibliography=Bibliography(back_links=True, annotations=True))

    resolution = resolve(
        wanted, thesis.documents, replace(LIBRARY, csl=CslStyle(style, sets_notes=False))
    )

    assert [finding.message for finding in resolution.findings] == [
        "back-links lead to notes, and this style has none"
    ]
    first = resolution.bibliography[0]["c"][1][0]
    assert [stringify(block) for block in first["c"][1]] == ["Carr", "Of use."]
