"""Lists of sources: one for the book or one for each chapter, and where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from uvicthesis.bibliography.csl_styles import find_csl_style
from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.errors import CitationError, ThesisErrors
from uvicthesis.location import Location
from uvicthesis.nodes import descend, stringify
from uvicthesis.resolve.resolution import resolve
from uvicthesis.settings.schema import Bibliography, Group

NUMERIC = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Numeric</title><id>numeric</id><updated>2024-01-01T00:00:00Z</updated></info>
  <citation>
    <sort><key variable="citation-number"/></sort>
    <layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout>
  </citation>
  <bibliography second-field-align="flush">
    <layout>
      <text variable="citation-number" prefix="[" suffix="]"/>
      <names variable="author" suffix="."><name form="short"/></names>
    </layout>
  </bibliography>
</style>
"""
ONE = "# One\n\nA [@carr]. B [@scott].\n"
TWO = "# Two\n\nC [@scott]. D [@carr, 5].\n"
WITHOUT = "# Three\n\nNothing cited.\n"
PLACE = "\n::: {#refs}\n:::\n"


def entry(key, **fields):
    return Entry(key, "book", fields, Location("bib/a.bib", 1))


LIBRARY = Library(
    {
        "carr": entry("carr", author="Carr, E. H.", title="{History}", keywords="primary"),
        "scott": entry("scott", author="Scott, Joan", title="{Gender}"),
        "zola": entry("zola", author="Zola, Émile", title="{Earth}"),
    }
)


@pytest.fixture
def resolved(book, tmp_path):
    """The resolution of texts with a list in each chapter, in our style or a numeric one."""

    def resolve_texts(*chapters, numeric=False, draft=False, appendices=(), front=None, **given):
        thesis = book(*chapters, appendices=appendices, front=front)
        library = LIBRARY
        style = Bibliography(**{"place": "chapter", **given})
        if numeric:
            (tmp_path / "numeric.csl").write_text(NUMERIC, encoding="utf-8")
            found = find_csl_style("numeric.csl", tmp_path, Location("thesis.yaml", 1))
            library = replace(library, csl=found)
        settings = replace(thesis.settings, bibliography=style)
        return resolve(settings, thesis.documents, library, draft=draft)

    return resolve_texts


def lines(blocks):
    """Headings with as many # as their level, and entries, as text."""
    told = []
    for block in blocks:
        if block["t"] == "Header":
            told.append("#" * block["c"][0] + " " + stringify(block["c"][2]))
        else:
            told += [stringify(each["c"][1]) for each in block["c"][1]]
    return told


def closings(resolution):
    return {
        name: lines(b) for one in resolution.slices.values() for name, b in one.closings.items()
    }


def citation(resolution, path, number):
    return stringify(resolution.slices[path].citations[number])


CARR, SCOTT = "Carr, E. H. History.", "Scott, Joan. Gender."


def test_each_chapter_that_cites_ends_with_its_list(resolved):
    assert closings(resolved(ONE, WITHOUT, TWO)) == {
        "chapter-01": ["## References", CARR, SCOTT],
        "chapter-03": ["## References", CARR, SCOTT],
    }


def test_no_list_follows_the_chapters_where_each_has_its_own(resolved):
    assert resolved(ONE, TWO).bibliography == []


def test_chapters_without_a_number_and_appendices_have_lists_too(resolved):
    resolution = resolved(ONE.replace("One", "One {.unnumbered}"), appendices=[TWO])

    assert [*closings(resolution)] == ["chapter-01", "appendix-01"]


def test_numbers_begin_again_in_each_chapter(resolved):
    resolution = resolved(ONE, TWO, numeric=True)

    assert [citation(resolution, "1.md", n) for n in (1, 2)] == ["[1]", "[2]"]
    assert [citation(resolution, "2.md", n) for n in (1, 2)] == ["[1]", "[2]"]
    assert closings(resolution)["chapter-02"] == ["## References", "[1] Scott.", "[2] Carr."]


@pytest.mark.parametrize("numeric", [True, False])
def test_citation_leads_to_the_list_of_its_own_chapter(resolved, numeric):
    resolution = resolved(ONE, TWO, numeric=numeric)

    for path in ("1.md", "2.md"):
        links = {
            node["c"][2][0]
            for inlines in resolution.slices[path].citations.values()
            for node in descend(inlines)
            if node["t"] == "Link"
        }
        entries = {
            "#" + node["c"][0][0]
            for blocks in resolution.slices[path].closings.values()
            for node in descend(blocks)
            if node["t"] == "Div" and "reference" in node["c"][0][1]
        }
        assert links == entries


def test_entries_of_two_chapters_have_names_of_their_own(resolved):
    resolution = resolved(ONE, TWO)

    names = [
        node["c"][0][0]
        for one in resolution.slices.values()
        for node in descend([*one.closings.values()])
        if node["t"] == "Div" and "reference" in node["c"][0][1]
    ]
    assert len(set(names)) == len(names) == 4


def test_full_notes_begin_again_only_where_restart_says_so(resolved):
    once, again = resolved(ONE, TWO), resolved(ONE, TWO, restart="chapter")

    assert citation(once, "2.md", 2) == "Carr, History, 5."
    assert citation(again, "2.md", 2) == "E. H. Carr, History, 5."


def test_list_stands_where_the_chapter_has_a_place_for_it(resolved):
    resolution = resolved(ONE + "\n## Works" + PLACE, TWO)

    assert lines(resolution.slices["1.md"].list_places[1]) == [CARR, SCOTT]
    assert [*closings(resolution)] == ["chapter-02"]


def test_chapters_of_one_file_have_a_list_each(resolved):
    resolution = resolved(ONE + PLACE + "\n# Two\n\nC [@scott].\n" + PLACE)

    placed = resolution.slices["1.md"].list_places
    assert [lines(placed[number]) for number in (1, 2)] == [[CARR, SCOTT], [SCOTT]]


def test_chapter_of_several_files_has_its_list_after_the_last(resolved):
    resolution = resolved(ONE, "Goes on [@zola].\n", TWO)

    assert resolution.slices["1.md"].closings == {}
    assert lines(resolution.slices["2.md"].closings["chapter-01"])[-1] == "Zola, Émile. Earth."


def test_groups_stand_one_level_below_the_heading_of_their_list(resolved):
    groups = (Group("Primary", keyword="primary"), Group("Others"))

    resolution = resolved(ONE, TWO + "\n### Works" + PLACE, groups=groups, heading="Sources")

    assert closings(resolution) == {
        "chapter-01": ["## Sources", "### Primary", CARR, "### Others", SCOTT]
    }
    assert lines(resolution.slices["2.md"].list_places[1])[0] == "#### Primary"


def test_what_is_listed_without_being_cited_follows_the_chapters(resolved):
    assert lines(resolved(ONE, uncited="all").bibliography) == ["Zola, Émile. Earth."]
    assert resolved(ONE, uncited=("carr",)).bibliography == []


def test_links_back_are_those_of_the_chapter(resolved):
    lists = closings(resolved(ONE, TWO, back_links=True))

    assert lists["chapter-02"][1] == CARR + " (Cited in note\u00a04.)"


def test_front_page_has_a_list_only_where_its_citations_are_no_notes(resolved):
    front = {"preface": "Said by [@zola]."}

    assert [*closings(resolved(WITHOUT, front=front))] == []
    assert closings(resolved(WITHOUT, front=front, numeric=True)) == {
        "preface": ["## References", "[1] Zola."]
    }


def test_unknown_keys_of_all_chapters_are_told_at_once(resolved):
    with pytest.raises(ThesisErrors) as raised:
        resolved("# One\n\n[@nobody]\n", "# Two\n\n[@noone]\n", numeric=True)

    assert [str(error).splitlines()[0] for error in raised.value.errors] == [
        '1.md:3: no entry "nobody"',
        '2.md:3: no entry "noone"',
    ]


def test_draft_marks_unknown_keys_and_reports_each_once(resolved):
    resolution = resolved("# One\n\n[@nobody]\n", TWO, numeric=True, draft=True)

    assert citation(resolution, "1.md", 1) == "?nobody"
    assert [finding.message for finding in resolution.findings] == ['no entry "nobody"']


def test_second_place_in_a_chapter_is_reported_and_stays_empty(resolved):
    resolution = resolved(ONE + PLACE + PLACE)

    assert [*resolution.slices["1.md"].list_places] == [1]
    (finding,) = resolution.findings
    assert str(finding).startswith(
        "1.md:8: this chapter's list of sources stands already at 1.md:5"
    )


def test_second_place_for_the_one_list_is_reported_with_the_way_to_have_two(resolved):
    resolution = resolved(ONE + PLACE, TWO + PLACE, place="end")

    assert lines(resolution.slices["1.md"].list_places[1]) == [CARR, SCOTT]
    assert resolution.slices["2.md"].list_places == {}
    (finding,) = resolution.findings
    assert str(finding).startswith("2.md:5: the bibliography stands already at 1.md:5")
    assert "place: chapter" in finding.advice


def test_one_list_may_stand_under_a_heading_of_any_level(resolved):
    groups = (Group("Primary", keyword="primary"),)

    resolution = resolved(ONE + "\n## Works" + PLACE, place="end", groups=groups)

    assert resolution.bibliography == []
    assert lines(resolution.slices["1.md"].list_places[1])[0] == "### Primary"


def test_list_of_the_book_goes_under_the_heading_that_the_last_chapter_consists_of(resolved):
    resolution = resolved(ONE, "\\newpage\n\n# Sources {-}\n", appendices=[TWO], place="end")

    assert closings(resolution) == {"chapter-02": [CARR, SCOTT]}
    assert resolution.bibliography == []


@pytest.mark.parametrize("last", [WITHOUT, "# Sources\n\n## Papers\n\nText.\n"])
def test_list_of_the_book_follows_a_last_chapter_that_has_text(resolved, last):
    resolution = resolved(ONE, last, place="end")

    assert closings(resolution) == {}
    assert lines(resolution.bibliography) == [CARR, SCOTT]


def test_heading_stays_bare_where_the_list_has_a_place_elsewhere(resolved):
    resolution = resolved(ONE + PLACE, "# Sources\n", place="end")

    assert closings(resolution) == {}
    assert resolution.bibliography == []


def nocite(keys, text):
    return f"---\nnocite: '{keys}'\n---\n\n{text}"


ZOLA = "Zola, Émile. Earth."


@pytest.mark.parametrize(
    ("keys", "listed"),
    [("@zola", [CARR, ZOLA]), ("@zola, @scott", [CARR, SCOTT, ZOLA]), ("@*", [CARR, SCOTT, ZOLA])],
)
def test_works_that_a_file_names_without_citing_them_are_listed(resolved, keys, listed):
    resolution = resolved(nocite(keys, "# One\n\nA [@carr].\n"), place="end")

    assert lines(resolution.bibliography) == listed


@pytest.mark.parametrize("text", ["# One\n\nA [@carr].\n", "# One\n"])
def test_works_that_a_file_names_are_in_the_list_of_its_chapter_alone(resolved, text):
    resolution = resolved(nocite("@zola", text), TWO, uncited=("zola",))

    assert closings(resolution)["chapter-01"][-1] == ZOLA
    assert closings(resolution)["chapter-02"] == ["## References", CARR, SCOTT]
    assert resolution.bibliography == []


def test_unknown_work_that_a_file_names_is_told_at_its_line(resolved):
    with pytest.raises(CitationError) as caught:
        resolved(nocite("@zolla", ONE))

    assert str(caught.value) == '1.md:2: no entry "zolla"\n  did you mean "zola"?'
    assert [str(finding) for finding in resolved(nocite("@zolla", ONE), draft=True).findings] == [
        str(caught.value)
    ]


def test_nocite_that_names_no_work_is_told(resolved):
    (finding,) = resolved(nocite("zola", ONE)).findings

    assert str(finding) == (
        "1.md:2: nocite names no work\n  write it as nocite: '@key1, @key2', or '@*' for all works"
    )
