from dataclasses import replace

import pytest

from uvicthesis.bibliography.csl_json import read_csl_json
from uvicthesis.bibliography.csl_styles import CslStyle, find_csl_style, style_findings
from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.errors import BibliographyError, CitationError
from uvicthesis.location import Location
from uvicthesis.nodes import descend, string, stringify, text_inlines
from uvicthesis.resolve.csl import resolve_csl
from uvicthesis.settings.schema import Bibliography, Group, Settings
from uvicthesis.store import Store, unremembered

AT = Location("chapters/01.md", 7)
STYLE_AT = Location("thesis.yaml", 3)


def entry(key, kind="book", **fields):
    return Entry(key, kind, fields, Location("bib/a.bib", 1))


LIBRARY = Library(
    {
        "b": entry("b", author="Student, Anne", title="{First Things}", publisher="Press",
                   location="London", date="1990", keywords="one"),
        "B": entry("B", author="Writer, Ben", title="{Other Things}", publisher="Press",
                   location="London", date="1991"),
        "c": entry("c", author="Third, Cy", title="{Third Things}", publisher="Press",
                   location="London", date="1992"),
    }
)  # fmt: skip


SETTINGS = Settings(
    title="T", author="A. Student", degree="Master of Arts", departments=("History",), year=2024,
    committee=(),
)  # fmt: skip


def cluster(number, *keys, place="", mode="NormalCitation", in_note=False):
    suffix = [string(","), {"t": "Space"}, *text_inlines(place)] if place else []
    citations = tuple(Citation(key, [], suffix, mode, AT) for key in keys)
    return Cluster(("chapters/01.md", number), citations, number, 1, in_note)


def resolved(
    *clusters, style, draft=False, tmp_path=None, library=LIBRARY, language="en-CA",
    memo=unremembered, **settings,
):  # fmt: skip
    found = find_csl_style(style, tmp_path, STYLE_AT)
    whole = replace(SETTINGS, language=language, bibliography=Bibliography(style=style, **settings))
    return resolve_csl(clusters, library, whole, found, draft=draft, memo=memo)


def library_of(*entries):
    return Library({entry.key: entry for entry in entries})


def listed(references):
    return [stringify(node["c"][1]) for node in references.groups[0].entries]


def texts(citations):
    return [stringify(inlines) for inlines in citations.inlines.values()]


def test_numeric_style_numbers_works_in_the_order_of_citation(tmp_path):
    citations, references = resolved(
        cluster(1, "B"), cluster(2, "b", place="12"), cluster(3, "B"), style="ieee",
        tmp_path=tmp_path,
    )  # fmt: skip

    assert texts(citations) == ["[1]", "[2, p. 12]", "[1]"]
    assert references.keys == ("B", "b")
    entries = [stringify(node["c"][1]) for node in references.groups[0].entries]
    assert entries == [
        "[1] B. Writer, Other Things. London: Press, 1991.",
        "[2] A. Student, First Things. London: Press, 1990.",
    ]


def test_number_of_an_entry_is_marked_and_no_command_of_csl_is_left(tmp_path):
    _, references = resolved(cluster(1, "B"), style="ieee", tmp_path=tmp_path)

    classes = [
        node["c"][0][1]
        for node in descend(list(references.groups[0].entries))
        if node["t"] in ("Span", "Div") and node["c"][0][1]
    ]
    assert classes == [["reference"], ["reference-number"]]


def test_citation_links_to_its_entry_in_the_list(tmp_path):
    citations, references = resolved(cluster(1, "b"), style="ieee", tmp_path=tmp_path)

    links = [node for node in descend(citations.inlines["chapters/01.md", 1])
             if node["t"] == "Link"]  # fmt: skip
    assert [link["c"][2][0] for link in links] == ["#ref-b"]
    assert references.groups[0].entries[0]["c"][0][:2] == ["ref-b", ["reference"]]


def test_author_date_style_names_the_author_in_the_text(tmp_path):
    citations, _ = resolved(
        cluster(1, "b", mode="AuthorInText"), cluster(2, "b", mode="SuppressAuthor"), style="apa",
        tmp_path=tmp_path,
    )  # fmt: skip

    assert texts(citations) == ["Student (1990)", "(1990)"]


def test_note_style_gives_the_text_of_notes_and_leaves_the_stop_of_a_writers_note_to_them(tmp_path):
    citations, _ = resolved(
        cluster(1, "b", place="12"), cluster(2, "b", place="13", in_note=True),
        style="chicago-fullnote-bibliography", tmp_path=tmp_path,
    )  # fmt: skip

    in_text, in_note = citations.inlines.values()
    assert stringify(in_text) == "Anne Student, First Things (London: Press, 1990), 12."
    assert stringify(in_note) == "Student, 13"


def test_what_is_not_cited_is_listed_where_asked_for(tmp_path):
    _, references = resolved(cluster(1, "B"), style="apa", tmp_path=tmp_path, uncited=("c",))

    assert references.keys == ("c", "B")


def test_list_is_grouped_and_keeps_the_order_of_the_style(tmp_path):
    groups = (Group("One", keyword="one"), Group("Rest"))

    _, references = resolved(
        cluster(1, "c", "B", "b"), style="ieee", tmp_path=tmp_path, groups=groups
    )

    assert [(group.title, len(group.entries)) for group in references.groups] == [
        ("One", 1),
        ("Rest", 2),
    ]
    assert references.keys == ("b", "c", "B")


def test_unknown_key_is_an_error_as_in_our_own_style(tmp_path):
    with pytest.raises(CitationError, match='no entry "d"'):
        resolved(cluster(1, "d"), style="ieee", tmp_path=tmp_path)


def test_draft_marks_an_unknown_key(tmp_path):
    citations, _ = resolved(
        cluster(1, "d"), cluster(2, "b", "d"), style="ieee", tmp_path=tmp_path, draft=True
    )

    assert texts(citations) == ["?d", "[1]?d"]
    assert [finding.message for finding in citations.findings] == ['no entry "d"'] * 2


def test_style_beside_the_bibliography_comes_before_an_installed_one(tmp_path):
    own = tmp_path / "bib" / "ieee.csl"
    own.parent.mkdir()
    own.write_text('<style xmlns="http://purl.org/net/xbiblio/csl" class="note"/>')

    assert find_csl_style("ieee", tmp_path, STYLE_AT) == CslStyle(own, sets_notes=True)
    assert find_csl_style("bib/ieee.csl", tmp_path, STYLE_AT).file == own


def test_style_that_is_another_name_leads_to_the_one_it_stands_for(tmp_path):
    (tmp_path / "bib").mkdir()
    (tmp_path / "bib" / "journal.csl").write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl"><info>'
        '<link href="http://www.zotero.org/styles/ieee" rel="independent-parent"/></info></style>'
    )

    assert find_csl_style("journal", tmp_path, STYLE_AT).file.name == "ieee.csl"


def test_unknown_style_is_told_with_the_nearest(tmp_path):
    with pytest.raises(BibliographyError) as caught:
        find_csl_style("iee", tmp_path, STYLE_AT)

    assert str(caught.value) == ('thesis.yaml:3: no citation style "iee"\n  did you mean "ieee"?')


def test_own_style_is_among_those_that_may_be_meant(tmp_path):
    with pytest.raises(BibliographyError) as caught:
        find_csl_style("chicago", tmp_path, STYLE_AT)

    assert caught.value.remedy == 'did you mean "chicago-notes"?'


def test_missing_styles_are_told_with_the_package_that_has_them(tmp_path):
    with pytest.raises(BibliographyError) as caught:
        find_csl_style("ieee", tmp_path, STYLE_AT, installed=tmp_path / "none")

    assert "install citation-style-language-styles" in caught.value.remedy


def test_file_that_is_no_style_is_an_error(tmp_path):
    (tmp_path / "broken.csl").write_text("no xml")

    with pytest.raises(BibliographyError, match=r'"broken\.csl" is not a CSL style'):
        find_csl_style("broken.csl", tmp_path, STYLE_AT)


def test_note_style_names_the_author_in_the_text_before_the_note(tmp_path):
    citations, _ = resolved(
        cluster(1, "b", mode="AuthorInText"), style="chicago-fullnote-bibliography",
        tmp_path=tmp_path,
    )  # fmt: skip

    assert stringify(citations.author_text["chapters/01.md", 1]) == "Anne Student"
    assert texts(citations) == ["First Things (London: Press, 1990)."]


@pytest.mark.parametrize(
    ("fields", "language", "title"),
    [
        ({"title": "The Cost of {Stalin's} Plans"}, "en-CA", "The cost of Stalin’s plans"),
        ({"title": "Der Titel des Buches", "langid": "german"}, "en-CA", "Der Titel des Buches"),
        ({"title": "Der Titel des Buches", "language": "german"}, "en-CA", "Der Titel des Buches"),
        ({"title": "Der Titel des Buches"}, "de", "Der Titel des Buches"),
        ({"title": "Язык Питон"}, "en-CA", "Язык Питон"),
    ],
    ids=["braces", "langid", "language", "language of the thesis", "another script"],
)
def test_style_lowers_only_capitals_of_english_that_no_brace_protects(
    tmp_path, fields, language, title
):
    library = library_of(entry("a", author="Student, Anne", date="1990", **fields))

    _, references = resolved(
        cluster(1, "a"), style="ieee", tmp_path=tmp_path, library=library, language=language
    )

    assert listed(references) == [f"[1] A. Student, {title}. 1990."]


def test_item_of_csl_json_reaches_the_style_as_it_was(tmp_path):
    items = (
        '[{"id": "a", "type": "book", "title": "Stalin and the Peasants", "publisher": "Press",'
        ' "author": [{"family": "Student", "given": "Anne"}], "issued": {"date-parts": [[1990]]}}]'
    )
    library = library_of(*read_csl_json(items, "a.json").entries)

    _, references = resolved(cluster(1, "a"), style="ieee", tmp_path=tmp_path, library=library)

    assert listed(references) == ["[1] A. Student, Stalin and the Peasants. Press, 1990."]


def test_several_numbers_are_sorted_and_collapsed_as_the_style_says(tmp_path):
    citations, _ = resolved(
        cluster(1, "B"), cluster(2, "b"), cluster(3, "c"), cluster(4, "c", "B", "b"),
        style="nature", tmp_path=tmp_path,
    )  # fmt: skip

    assert texts(citations)[-1] == "1–3"


def test_what_the_style_made_is_remembered(tmp_path):
    store = Store(tmp_path / "build")
    computed = []

    def memo(kind, key, compute):
        return store.memo(kind, key, lambda: [computed.append(kind), compute()][1])

    first, again = (
        resolved(cluster(1, "b"), style="apa", tmp_path=tmp_path, memo=memo) for _ in range(2)
    )
    resolved(cluster(1, "c"), style="apa", tmp_path=tmp_path, memo=memo)

    assert computed == ["citeproc", "citeproc"]
    assert first == again


def test_style_of_the_system_is_told_and_one_of_the_thesis_is_not(tmp_path):
    installed = find_csl_style("ieee", tmp_path, STYLE_AT)
    (tmp_path / "bib").mkdir()
    (tmp_path / "bib" / "ieee.csl").write_bytes(installed.file.read_bytes())

    (finding,) = style_findings(installed, STYLE_AT)
    assert str(finding) == (
        f'thesis.yaml:3: the citation style "ieee" is the one of this system: {installed.file}\n'
        "  copy it to bib/ieee.csl, so that sources are set the same on every system"
    )
    assert [*style_findings(find_csl_style("ieee", tmp_path, STYLE_AT), STYLE_AT)] == []


def test_style_is_known_by_what_people_call_it(tmp_path):
    assert find_csl_style("mla", tmp_path, STYLE_AT).file.stem == "modern-language-association"


def test_style_of_the_tex_tree_is_found(tmp_path, monkeypatch):
    tree = tmp_path / "texmf" / "tex"
    tree.mkdir(parents=True)
    (tree / "house.csl").write_text('<style xmlns="http://purl.org/net/xbiblio/csl"/>')
    monkeypatch.setenv("TEXINPUTS", f"{tree}:")

    style = find_csl_style("house", tmp_path / "thesis", STYLE_AT)

    assert style == CslStyle(tree / "house.csl", sets_notes=False, installed=True)


def test_entry_has_no_groups_that_would_hide_where_its_paragraph_begins(tmp_path):
    library = library_of(
        entry("a", "article", title="{A {Title} Alone}", journaltitle="J", date="1990")
    )

    _, references = resolved(cluster(1, "a"), style="mla", tmp_path=tmp_path, library=library)

    nodes = descend(list(references.groups[0].entries))
    assert [node["c"][0] for node in nodes if node["t"] == "Span"] == []


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        ({"title": "{Fish & Chips: 5% of #1}", "date": "1990"}, "Fish & Chips: 5% of #1. (1990)."),
        ({"title": "{Costs $10 and a_b}", "date": "1990"}, "Costs $10 and a_b. (1990)."),
        ({"title": "{One}", "date": "May 15, 1931"}, "One. (1931)."),
        ({"title": "{One}", "date": "1955--1960"}, "One. (1955–1960)."),
        ({"title": "{One}", "date": "circa 1850"}, "One. (ca. 1850)."),
        ({"title": "{One}", "year": "forthcoming"}, "One. (forthcoming)."),
        ({"title": "{One}", "author": "King, Martin Luther, Jr.", "date": "1964"},
         "King, M. L., Jr. (1964). One."),
        ({"title": "{One}", "author": "and Foo, B. and and Bar, C.", "date": "1964"},
         "Foo, B., & Bar, C. (1964). One."),
        ({"title": "{One}", "author": "{Smith & Sons} and others", "date": "1964"},
         "Smith & Sons et al. (1964). One."),
        ({"title": "{One}", "url": "https://a.example/b_c%20d", "date": "1964"},
         "One. (1964). https://a.example/b_c%20d"),
    ],
)  # fmt: skip
def test_what_pandoc_would_lose_reaches_the_style(tmp_path, fields, printed):
    library = library_of(entry("a", **fields))

    _, references = resolved(cluster(1, "a"), style="apa", tmp_path=tmp_path, library=library)

    assert listed(references) == [printed]
