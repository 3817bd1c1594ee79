import pytest

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.errors import CitationError
from uvicthesis.location import Location
from uvicthesis.nodes import stringify
from uvicthesis.resolve.reference_list import reference_list
from uvicthesis.settings.schema import Bibliography, Group


def entry(key, path="bib/a.bib", kind="book", **fields):
    return Entry(key, kind, fields, Location(path, 1))


def library(*entries):
    return Library({entry.key: entry for entry in entries})


def lines(group):
    return [stringify(node["c"][1]) for node in group.entries]


def listed(*entries, cited=None, **settings):
    keys = [entry.key for entry in entries] if cited is None else cited
    return reference_list(library(*entries), keys, Bibliography(**settings))


def test_entry_is_a_div_that_citations_can_link_to():
    (group,) = listed(entry("a", title="Title")).groups

    assert group.entries[0]["t"] == "Div"
    assert group.entries[0]["c"][0] == ["ref-a", ["reference"], []]
    assert [block["t"] for block in group.entries[0]["c"][1]] == ["Para"]


def test_only_what_is_cited_is_listed_and_what_is_asked_for():
    entries = [entry(key, title=key) for key in "abc"]

    assert listed(*entries, cited=["b"]).keys == ("b",)
    assert listed(*entries, cited=["b"], uncited=("c",)).keys == ("b", "c")
    assert listed(*entries, cited=["b"], uncited="all").keys == ("a", "b", "c")


def test_unknown_key_among_the_uncited_is_an_error_with_the_nearest():
    with pytest.raises(CitationError) as caught:
        reference_list(
            library(entry("title", title="T")), [], Bibliography(uncited=("titel",)),
            Location("thesis.yaml", 20),
        )  # fmt: skip

    assert str(caught.value) == 'thesis.yaml:20: no entry "titel"\n  did you mean "title"?'


def test_entry_that_asks_to_be_left_out_is_left_out():
    assert listed(entry("a", title="T", options="skipbib")).keys == ()


@pytest.mark.parametrize(
    "names",
    [
        ["Filtzer, D.", "Fitzpatrick, S."],
        ["Li, Zhen", "Lia, Ann"],
        ["de Gaulle, C.", "Delmas, A."],
        ["Čapek, K.", "Carr, E."],
        ["Østby, A.", "Ostrom, E.", "Owen, B."],
        ["St. John, A.", "Stone, B."],
        ["Zelnik, R.", "Бахтин, М."],
        ["Бахтин, М.", "Ленин, В."],
        ["Илин, А.", "Ищенко, А.", "Йовков, Й."],
        ["Vance, A.", "van Herwijnen, E.", "Vanier, J."],
    ],
)
def test_names_are_sorted_letter_by_letter(names):
    entries = [entry(f"k{number}", author=name, title="T") for number, name in enumerate(names)]

    assert listed(*reversed(entries)).keys == tuple(entry.key for entry in entries)


def test_author_alone_comes_before_the_same_author_with_others_and_works_go_by_title():
    entries = [
        entry("b", author="Student, A.", title="The Beginning"),
        entry("c", author="Student, A.", title="A Continuation"),
        entry("d", author="Student, A. and Writer, B.", title="All"),
    ]

    assert listed(*reversed(entries)).keys == ("b", "c", "d")


def test_nameless_work_is_sorted_by_its_title_without_article():
    entries = [
        entry("a", author="Adams, A.", title="T"),
        entry("b", title="The Book of Kells"),
        entry("c", author="Carr, C.", title="T"),
    ]

    assert listed(*reversed(entries)).keys == ("a", "b", "c")


def test_works_of_one_author_go_by_title_whether_written_or_edited():
    entries = [
        entry("a", author="Student, A.", title="Alps"),
        entry("b", editor="Student, A.", title="Books"),
        entry("c", author="Student, A.", title="Cats"),
        entry("d", author="Student, A. and others", title="Almonds"),
    ]

    (group,) = listed(*reversed(entries)).groups
    assert lines(group) == [
        "Student, A. Alps.",
        "———, ed. Books.",
        "———. Cats.",
        "Student, A., et al. Almonds.",
    ]


def test_article_is_passed_over_in_the_language_of_the_title():
    entries = [
        entry("a", title="Das Boot", langid="ngerman"),
        entry("b", title="“The Cat” and Others"),
        entry("c", title="Die Another Day"),
        entry("d", title="L’Éducation sentimentale", langid="french"),
        entry("e", title="Las Vegas"),
    ]

    assert listed(*reversed(entries)).keys == ("a", "b", "c", "d", "e")


def test_name_in_another_script_is_sorted_by_its_transliteration():
    entries = [
        entry("a", author="Carr, E. H.", title="T"),
        entry("b", author="Ленин, В. И.", title="T", sortname="Lenin, V. I."),
        entry("c", author="Zelnik, R.", title="T"),
    ]

    assert listed(*reversed(entries)).keys == ("a", "b", "c")


def test_presort_comes_before_names_that_still_count():
    entries = [
        entry("a", author="Zelnik, R.", title="T", presort="aa"),
        entry("b", author="Carr, E.", title="T"),
        entry("c", author="Adams, A.", title="T", presort="zz"),
        entry("d", author="Berry, B.", title="S", presort="zz"),
    ]

    assert listed(*reversed(entries)).keys == ("a", "b", "c", "d")


def test_sortkey_has_the_last_word():
    entries = [entry("a", author="Zelnik, R.", title="T", sortkey="Aa"), entry("b", title="B")]

    assert listed(*entries).keys == ("a", "b")


def test_same_author_is_a_dash_in_the_17th_edition_and_named_in_the_18th():
    entries = [entry(key, author="Student, A.", title=key.upper()) for key in "ab"]

    (group,) = listed(*entries, edition=17).groups
    assert lines(group) == ["Student, A. A.", "———. B."]
    (group,) = listed(*entries, edition=18).groups
    assert lines(group) == ["Student, A. A.", "Student, A. B."]
    (group,) = listed(*entries, edition=18, repeated_author="dash").groups
    assert lines(group)[1] == "———. B."
    (group,) = listed(*entries, edition=17, repeated_author="name").groups
    assert lines(group)[1] == "Student, A. B."


def test_same_person_as_editor_keeps_the_role_after_the_dash():
    entries = [
        entry("a", author="Student, A.", title="A"),
        entry("b", editor="Student, A.", title="B"),
    ]

    (group,) = listed(*entries).groups
    assert lines(group) == ["Student, A. A.", "———, ed. B."]


def test_groups_take_entries_by_keyword_type_and_file_and_the_last_takes_the_rest():
    groups = (
        Group("Archives", keyword="archive"),
        Group("Theses", type="thesis"),
        Group("Newspapers", file="bib/news.bib"),
        Group("Other"),
    )
    result = listed(
        entry("a", title="A", keywords="old, archive"),
        entry("b", title="B", kind="thesis"),
        entry("c", title="C", path="bib/news.bib"),
        entry("d", title="D"),
        groups=groups,
    )

    assert [(group.title, lines(group)) for group in result.groups] == [
        ("Archives", ["A."]),
        ("Theses", ["“B.” Thesis, n.d."]),
        ("Newspapers", ["C."]),
        ("Other", ["D."]),
    ]
    assert result.findings == ()


def test_groups_nest_and_inner_ones_narrow_the_outer():
    groups = (
        Group(
            "Primary", keyword="primary",
            groups=(Group("Films", type="video"), Group("The rest of them")),
        ),
        Group("Secondary", keyword="secondary"),
    )  # fmt: skip
    result = listed(
        entry("a", title="A", keywords="primary", kind="video"),
        entry("b", title="B", keywords="primary"),
        entry("c", title="C", keywords="secondary", kind="video"),
        groups=groups,
    )

    primary, secondary = result.groups
    assert [[node["c"][0][0] for node in group.entries] for group in primary.groups] == [
        ["ref-a"],
        ["ref-b"],
    ]
    assert [node["c"][0][0] for node in secondary.entries] == ["ref-c"]
    assert result.keys == ("a", "b", "c")
    assert result.findings == ()


def test_entry_that_fits_a_group_but_none_within_stands_at_its_beginning():
    groups = (Group("Primary", keyword="primary", groups=(Group("Films", type="video"),)),)
    result = listed(
        entry("a", title="A", keywords="primary"),
        entry("b", title="B", keywords="primary", kind="video"),
        groups=groups,
    )

    (primary,) = result.groups
    assert (lines(primary), result.keys, result.findings) == (["A."], ("a", "b"), ())


def test_group_knows_older_names_of_types_and_keywords_in_any_case():
    groups = (
        Group("Dissertations", type="phdthesis"),
        Group("Newspapers", type="newspaper"),
        Group("Archives", keyword="archive"),
        Group("Rest"),
    )
    result = listed(
        entry("a", title="A", kind="thesis", type="phdthesis", institution="U", date="1999"),
        entry("b", title="B", kind="thesis", type="mathesis", institution="U", date="1999"),
        entry("c", title="C", kind="article", entrysubtype="newspaper", journaltitle="N"),
        entry("d", title="D", keywords="Archive"),
        groups=groups,
    )

    keys = [[node["c"][0][0][-1] for node in group.entries] for group in result.groups]
    assert keys == [["a"], ["c"], ["d"], ["b"]]


@pytest.mark.parametrize(("order", "keys"), [("author", "abc"), ("date", "cba"), ("listed", "bca")])
def test_group_is_sorted_as_it_says(order, keys):
    result = listed(
        entry("b", title="B", date="1950"),
        entry("c", title="C", date="1917-10"),
        entry("a", title="A"),
        groups=(Group("All", sort=order),),
    )

    assert "".join(result.keys) == keys


def test_entry_in_no_group_is_listed_after_them_and_told():
    result = listed(entry("a", title="A"), groups=(Group("Archives", keyword="archive"),))

    assert [(group.title, lines(group)) for group in result.groups] == [("", ["A."])]
    assert [finding.message for finding in result.findings] == [
        'entry "a" fits no group of the bibliography'
    ]


def test_entry_in_two_groups_is_in_the_first_and_told():
    groups = (Group("One", keyword="x"), Group("Two", keyword="y"))

    result = listed(entry("a", title="A", keywords="x, y"), groups=groups)

    assert [(group.title, lines(group)) for group in result.groups] == [("One", ["A."])]
    assert [finding.message for finding in result.findings] == [
        'entry "a" fits both "One" and "Two"'
    ]


def test_group_that_nothing_fits_is_left_out():
    groups = (
        Group("Empty", keyword="x", groups=(Group("Empty too", type="video"),)),
        Group("Rest"),
    )

    assert [group.title for group in listed(entry("a", title="A"), groups=groups).groups] == [
        "Rest"
    ]


def test_annotation_follows_its_entry_where_settings_say_so():
    annotated = entry("a", title="A", annotation="Of \\emph{little} use.")

    (group,) = listed(annotated, annotations=True).groups
    assert [stringify(block) for block in group.entries[0]["c"][1]] == ["A.", "Of little use."]
    (group,) = listed(annotated, annotations=False).groups
    assert lines(group) == ["A."]
