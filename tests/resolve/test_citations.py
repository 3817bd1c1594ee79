from dataclasses import replace

import pytest

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.errors import CitationError, ThesisErrors
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.nodes import descend, string, stringify, text_inlines
from uvicthesis.resolve.citations import resolve_citations
from uvicthesis.settings.schema import Bibliography

AT = Location("chapters/01.md", 7)


def entry(key, kind="book", **fields):
    return Entry(key, kind, fields, Location("bib/a.bib", 1))


def library(*entries):
    return Library({entry.key: entry for entry in entries})


BOOK = entry(
    "book", author="Student, Anne", title="First Things: A Study", location="London",
    publisher="Press", date="1990",
)  # fmt: skip
OTHER = entry("other", author="Reader, Ben and Writer, Cy", title="Other Things", date="1991")
PAPERS = entry("papers", "misc", title="Papers", shorthand="PP", organization="Archive")
LIBRARY = library(BOOK, OTHER, PAPERS)

FULL = "Anne Student, First Things: A Study (London: Press, 1990)"


def citation(key, suffix="", prefix="", mode="NormalCitation"):
    after = [string(","), {"t": "Space"}, *text_inlines(suffix)] if suffix else []
    return Citation(key, text_inlines(prefix), after, mode, AT)


def cluster(number, *citations, note=None, chapter=1, in_note=False):
    printed = number if note is None else note
    return Cluster(("chapters/01.md", number), citations, printed, chapter, in_note)


def notes(*clusters, entries=LIBRARY, shorthands=(), **settings):
    resolved = resolve_citations(clusters, entries, Bibliography(**settings), shorthands=shorthands)
    return [stringify(resolved.inlines[cluster.id]) for cluster in clusters]


def test_first_citation_is_full_and_later_ones_are_short():
    assert notes(cluster(1, citation("book", "12")), cluster(5, citation("book", "13"))) == [
        f"{FULL}, 12.",
        "Student, First Things, 13.",
    ]


def test_work_just_cited_is_cited_short_unless_asked_otherwise():
    clusters = cluster(1, citation("book", "12")), cluster(2, citation("book", "13"))

    assert notes(*clusters, repeat="short")[1] == "Student, First Things, 13."
    assert notes(*clusters, repeat="author")[1] == "Student, 13."
    assert notes(*clusters, repeat="ibid")[1] == "Ibid., 13."


def test_ibid_stands_alone_for_the_same_place():
    clusters = cluster(1, citation("book", "12")), cluster(2, citation("book", "12"))

    assert notes(*clusters, repeat="ibid")[1] == "Ibid."


def test_ibid_is_lower_case_after_a_prefix():
    clusters = cluster(1, citation("book", "12")), cluster(2, citation("book", "13", "see"))

    assert notes(*clusters, repeat="ibid")[1] == "See ibid., 13."


def test_plain_note_in_between_ends_the_repetition():
    clusters = cluster(1, citation("book", "12")), cluster(3, citation("book", "13"))

    assert notes(*clusters, repeat="ibid")[1] == "Student, First Things, 13."


def test_note_that_cites_two_works_ends_the_repetition():
    clusters = cluster(1, citation("book"), citation("other")), cluster(2, citation("other"))

    assert notes(*clusters, repeat="ibid")[1] == "Reader and Writer, Other Things."


def test_full_citations_begin_again_with_a_chapter_where_settings_say_so():
    clusters = (
        cluster(1, citation("book"), chapter=1),
        cluster(2, citation("book"), chapter=2),
        cluster(3, citation("book"), chapter=2),
    )

    assert notes(*clusters, restart="chapter") == [
        f"{FULL}.",
        f"{FULL}.",
        "Student, First Things.",
    ]
    assert notes(*clusters, restart="never")[1] == "Student, First Things."


def test_work_under_a_listed_shorthand_is_cited_by_it_from_the_first():
    place = "Schedule A, Vol. 17, Case 335, 64"

    assert notes(cluster(1, citation("papers", place)), shorthands={"PP"}) == [f"PP, {place}."]


def test_markup_of_a_shorthand_does_not_hide_it_from_the_list_of_abbreviations():
    manual = library(entry("a", title="Manual", shorthand=r"\mkbibemph{M}"))

    assert notes(cluster(1, citation("a", "3")), entries=manual, shorthands={"M"}) == ["M, 3."]


def test_shorthand_that_is_not_listed_is_introduced_once():
    clusters = cluster(1, citation("papers", "box 1")), cluster(2, citation("papers", "box 2"))

    assert notes(*clusters) == [
        "Papers, Archive, box 1 (hereafter cited as PP).",
        "PP, box 2.",
    ]


def test_works_of_a_cluster_are_joined_by_semicolons():
    both = cluster(1, citation("book", "12", "See"), citation("other", "3", "but compare"))

    assert notes(both) == [
        f"See {FULL}, 12; but compare Ben Reader and Cy Writer, Other Things (1991), 3."
    ]


def test_prefix_at_the_start_of_a_note_has_a_capital():
    assert notes(cluster(1, citation("book", prefix="citing"))) == [f"Citing {FULL}."]


def test_words_after_pages_follow_all_facts():
    (note,) = notes(
        cluster(1, citation("web", "12, my emphasis")),
        entries=library(entry("web", "online", title="Page", url="https://a.example/")),
    )

    assert note == "“Page,” 12, https://a.example/, my emphasis."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("430-431", "430–31"),
        ("p. 12", "12"),
        ("pp. 12-14, 20", "12–14, 20"),
        ("xii-xiv", "xii–xiv"),
        ("chap. 3", "chap. 3"),
        ("8, 333", "8, 333"),
        ("p. iv", "iv"),
        ("2:345", "2:345"),
        ("Case 307/(NY)1069, 17", "Case 307/(NY)1069, 17"),
        ("a; b", "a; b"),
    ],
)
def test_place_is_printed_as_typed_but_for_pages(typed, printed):
    assert notes(cluster(1, citation("book", typed))) == [f"{FULL}, {printed}."]


def test_place_that_pandoc_leaves_without_a_comma_is_understood():
    bare = Citation("book", [], [{"t": "Space"}, string("pp.\u00a012-14")], "NormalCitation", AT)

    assert notes(cluster(1, bare)) == [f"{FULL}, 12–14."]


def test_date_of_the_work_may_be_the_place():
    macro = {"t": "RawInline", "c": ["tex", r"\printdate"]}
    dated = library(entry("a", "letter", author="A, B", title="B A to C", date="1990-02-07"))
    suffix = [string(","), {"t": "Space"}, macro]

    clusters = (
        cluster(1, citation("a")),
        cluster(2, Citation("a", [], suffix, "NormalCitation", AT)),
    )

    assert notes(*clusters, entries=dated)[1] == "B A to C, February 7, 1990."


def test_words_without_a_comma_follow_as_they_are():
    words = [{"t": "Space"}, *text_inlines("for another view")]

    assert notes(cluster(1, Citation("book", [], words, "NormalCitation", AT))) == [
        f"{FULL} for another view."
    ]


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Why?", "Anne Student, “Why?”"),
        ("On ``Why?''", "Anne Student, “On ‘Why?’”"),
        ("Inc.", "Anne Student, “Inc.”"),
        ("A Title", "Anne Student, “A Title.”"),
    ],
)
def test_full_stop_is_never_doubled_and_stands_inside_quotation_marks(title, note):
    untitled = library(entry("a", "unpublished", author="Student, Anne", title=title))

    assert notes(cluster(1, citation("a")), entries=untitled) == [note]


def test_full_stop_follows_an_address():
    web = library(entry("a", "online", title="Page", url="https://a.example/q"))

    assert notes(cluster(1, citation("a")), entries=web) == ["“Page,” https://a.example/q."]


def test_citation_inside_a_note_of_the_writers_has_no_stop_of_its_own():
    assert notes(cluster(1, citation("book", "12", "see"), in_note=True)) == [f"see {FULL}, 12"]


def test_name_in_the_text_is_left_out_of_the_note():
    named = cluster(1, citation("other", "3", mode="AuthorInText"))

    resolved = resolve_citations([named], LIBRARY, Bibliography(), shorthands=())

    assert stringify(resolved.author_text[named.id]) == "Reader and Writer"
    assert stringify(resolved.inlines[named.id]) == "Other Things (1991), 3."


def test_name_inside_a_note_of_the_writers_stays_in_the_citation():
    named = cluster(1, citation("other", mode="AuthorInText"), in_note=True)

    resolved = resolve_citations([named], LIBRARY, Bibliography(), shorthands=())

    assert resolved.author_text == {}
    assert stringify(resolved.inlines[named.id]).startswith("Ben Reader and Cy Writer")


def test_author_may_be_suppressed():
    assert notes(cluster(1, citation("other", mode="SuppressAuthor"))) == ["Other Things (1991)."]


def test_citation_links_to_the_list_but_not_to_an_entry_that_is_left_out_of_it():
    hidden = entry("hidden", title="Hidden", options="skipbib")
    clusters = cluster(1, citation("book")), cluster(2, citation("hidden"))

    resolved = resolve_citations(clusters, library(BOOK, hidden), Bibliography(), shorthands=())

    targets = [
        [node["c"][2][0] for node in descend(resolved.inlines[one.id]) if node["t"] == "Link"]
        for one in clusters
    ]
    assert targets == [["#ref-book"], []]


def test_keys_are_listed_in_the_order_of_their_first_citation():
    clusters = cluster(1, citation("other")), cluster(2, citation("book"), citation("other"))

    resolved = resolve_citations(clusters, LIBRARY, Bibliography(), shorthands=())

    assert resolved.cited == ("other", "book")


def test_unknown_keys_are_told_all_at_once_with_the_nearest():
    clusters = cluster(1, citation("boook")), cluster(2, citation("quite-else"))

    with pytest.raises(ThesisErrors) as caught:
        notes(*clusters)

    assert [str(error) for error in caught.value.errors] == [
        'chapters/01.md:7: no entry "boook"\n  did you mean "book"?',
        'chapters/01.md:7: no entry "quite-else"',
    ]


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("uvic", r"if it is no citation, write \@uvic"),
        ("fig", "to refer to a label, leave no space behind the colon: @fig:name"),
    ],
)
def test_sign_that_may_be_no_citation_is_told_how_to_be_none(key, remedy):
    with pytest.raises(CitationError) as caught:
        notes(cluster(1, citation(key, mode="AuthorInText")))

    assert caught.value.remedy == remedy


def test_broken_entry_that_is_cited_is_told_with_its_line():
    fault = Finding("entry-readable", Location("bib/a.bib", 57), "this cannot be read")
    broken = Library({}, {"book": fault}, (fault,))

    with pytest.raises(CitationError) as caught:
        notes(cluster(1, citation("book")), entries=broken)

    assert str(caught.value) == (
        'chapters/01.md:7: the entry "book" cannot be read\n  bib/a.bib:57: this cannot be read'
    )


def test_draft_marks_an_unknown_key_and_goes_on():
    both = cluster(1, citation("boook", "12"), citation("other"))

    resolved = resolve_citations([both], LIBRARY, Bibliography(), shorthands=(), draft=True)

    marked, *_ = resolved.inlines[both.id]
    assert marked["c"][0][1] == ["draft-mark"]
    assert stringify(resolved.inlines[both.id]) == (
        "?boook, 12; Ben Reader and Cy Writer, Other Things (1991)."
    )
    assert [finding.message for finding in resolved.findings] == ['no entry "boook"']


def test_unknown_macro_is_told_for_an_entry_that_is_cited():
    odd = library(entry("a", title=r"\odd{Title}"), entry("b", title=r"\odd{Title}"))

    resolved = resolve_citations([cluster(1, citation("a"))], odd, Bibliography(), shorthands=())

    assert [finding.message for finding in resolved.findings] == [
        'entry "a": the title uses the unknown macro \\odd'
    ]


def test_first_note_of_a_chapter_never_repeats_the_last_before_it():
    clusters = (
        cluster(1, citation("book", "12"), chapter=1),
        cluster(2, citation("book", "13"), chapter=2),
    )

    assert notes(*clusters, repeat="ibid")[1] == "Student, First Things, 13."
    assert notes(*clusters, repeat="author")[1] == "Student, First Things, 13."


def test_whole_work_after_a_place_in_it_is_not_ibid():
    clusters = cluster(1, citation("book", "12")), cluster(2, citation("book"))

    assert notes(*clusters, repeat="ibid")[1] == "Student, First Things."


def test_authors_of_one_family_name_have_initials_or_else_whole_names():
    entries = library(
        entry("a", author="Hill, Christopher", title="One"),
        entry("b", author="Hill, Bridget", title="Two"),
        entry("c", author="Hill, Bert", title="Three"),
    )
    clusters = [cluster(number, citation(key)) for number, key in enumerate("abcabc")]

    assert notes(*clusters, entries=entries)[3:] == [
        "C. Hill, One.",
        "Bridget Hill, Two.",
        "Bert Hill, Three.",
    ]


def test_author_with_initials_in_one_entry_is_no_namesake_of_himself():
    entries = library(
        entry("a", author="Hill, Christopher", title="One"),
        entry("b", author="Hill, C.", title="Two"),
    )
    clusters = [cluster(number, citation(key)) for number, key in enumerate("abab")]

    assert notes(*clusters, entries=entries)[2:] == ["Hill, One.", "Hill, Two."]


def test_namesakes_in_the_text_are_told_apart_too():
    entries = library(
        entry("a", author="Hill, Christopher", title="One"),
        entry("b", author="Hill, Bridget", title="Two"),
    )
    named = cluster(1, citation("a", mode="AuthorInText"))

    resolved = resolve_citations(
        [named, cluster(2, citation("b"))], entries, Bibliography(), shorthands=()
    )

    assert stringify(resolved.author_text[named.id]) == "C. Hill"


def test_works_with_the_same_short_form_are_told():
    entries = library(
        entry("a", author="Hill, Christopher", title="Essays: First"),
        entry("b", author="Hill, Christopher", title="Essays: Second"),
    )
    once = [cluster(1, citation("a")), cluster(2, citation("b"))]

    def told(*clusters):
        resolved = resolve_citations(clusters, entries, Bibliography(), shorthands=())
        return [str(finding) for finding in resolved.findings]

    assert told(*once) == []
    assert told(*once, cluster(3, citation("a"))) == [
        'bib/a.bib:1: later notes cite "b" and "a" alike: Hill, Essays\n'
        "  give one of them a shorttitle that tells it from the other"
    ]


def test_place_in_braces_is_the_place_whatever_it_says():
    braced = [string("{12"), {"t": "Space"}, string("ff.},"), {"t": "Space"}, string("again")]

    assert notes(cluster(1, Citation("book", [], braced, "NormalCitation", AT))) == [
        f"{FULL}, 12 ff., again."
    ]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("p.12", "12"),
        ("pp 12-14", "12–14"),
        ("page 12", "12"),
        ("S12-S14", "S12–S14"),
        ("civil list", "civil list"),
        ("passim", "passim"),
        ("pp. the last", "pp. the last"),
    ],
)
def test_pages_are_known_by_their_numbers(typed, printed):
    article = entry("a", "article", author="A, B", title="C", journaltitle="D", volume="3",
                    date="1990")  # fmt: skip
    joint = ": " if printed[0].isdigit() or printed[1].isdigit() else ", "

    (note,) = notes(cluster(1, citation("a", typed)), entries=library(article))

    assert note == f"B A, “C,” D 3 (1990){joint}{printed}."


def test_prefix_that_opens_a_parenthesis_is_followed_by_no_space():
    aside = Citation(
        "book", text_inlines("(see (as"), [string(","), {"t": "Space"}, string("9)")],
        "NormalCitation", AT,
    )  # fmt: skip
    opening = Citation("book", [string("(")], [], "NormalCitation", AT)

    first, second = notes(cluster(1, aside), cluster(2, opening))
    assert first == f"(See (as {FULL}, 9)."
    assert second == "(Student, First Things."


def test_credit_line_is_not_ibid_nor_what_ibid_refers_to():
    clusters = [
        cluster(1, citation("book", "12")),
        replace(cluster(2, citation("book", "12"), note=1, in_note=True), is_apart=True),
        replace(cluster(3, citation("other"), note=1, in_note=True), is_apart=True),
        cluster(4, citation("book", "12"), note=2),
    ]

    assert notes(*clusters, repeat="ibid")[1:] == [
        "Student, First Things, 12",
        "Ben Reader and Cy Writer, Other Things (1991)",
        "Ibid.",
    ]
