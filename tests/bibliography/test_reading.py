from pathlib import Path
from time import perf_counter

import pytest

from uvicthesis.bibliography.reading import read_library
from uvicthesis.errors import BibliographyError, ThesisErrors
from uvicthesis.location import Location
from uvicthesis.store import Store


@pytest.fixture
def read(tmp_path):
    def read_text(text, name="sources.bib"):
        folder = tmp_path / "bib"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return read_library(sorted(folder.iterdir()), tmp_path)

    return read_text


def messages(library):
    return [f"{finding.at}: {finding.message}" for finding in library.findings]


def test_field_names_of_bibtex_become_those_of_biblatex(read):
    library = read("@phdthesis{a, title={T}, school={S}, address={P}, year=1938}")

    entry = library.entries["a"]
    assert entry.type == "thesis"
    assert entry.fields == {
        "type": "phdthesis",
        "title": "T",
        "institution": "S",
        "location": "P",
        "year": "1938",
    }


def test_case_of_a_key_counts(read):
    library = read("@book{Key, title={One}}\n@book{key, title={Two}}")

    assert {key: entry.get("title") for key, entry in library.entries.items()} == {
        "Key": "One",
        "key": "Two",
    }
    assert library.findings == ()


def test_entry_knows_the_line_on_which_it_begins(read):
    library = read("% a comment\n\n@book{a,\n title={T}}\n\n  @book{b, title={T}}")

    assert library.entries["a"].at == Location("bib/sources.bib", 3)
    assert library.entries["b"].at == Location("bib/sources.bib", 6)


def test_duplicate_key_names_both_lines_and_the_first_counts(read):
    library = read("@book{a, title={One}}\n@book{a, title={Two}}")

    assert library.entries["a"].get("title") == "One"
    assert messages(library) == [
        'bib/sources.bib:2: the key "a" is already taken at bib/sources.bib:1'
    ]


def test_duplicate_key_is_found_across_files(read):
    read("@book{a, title={One}}", "1.bib")
    library = read("\n@book{a, title={Two}}", "2.bib")

    assert messages(library) == ['bib/2.bib:2: the key "a" is already taken at bib/1.bib:1']


def test_unknown_type_is_told_with_the_nearest(read):
    library = read("@artcle{a, title={T}}")

    assert messages(library) == ['bib/sources.bib:1: entry "a" has the unknown type "@artcle"']
    assert library.findings[0].advice == 'did you mean "article"?'


@pytest.mark.parametrize(
    ("broken", "place", "problem", "shown"),
    [
        (
            "@book{b,\n  title = {Never closed,\n}\n", (3, 0),
            "is never closed: a brace or quotation mark is missing in its title", "",
        ),
        (
            "@book{b,\n  author = {A, B},\n  title = {Never {closed},\n  year = {1990},\n}\n",
            (4, 0), "is never closed: a brace or quotation mark is missing in its title", "",
        ),
        (
            '@book{b,\n  title = "Never closed,\n}\n', (4, 1),
            'cannot be read: a quotation mark or "{" is missing before the mark', "}\n  ^",
        ),
        (
            "@book{b,\n  title {No sign of equality},\n}\n", (3, 9),
            'cannot be read: "=" is missing before the mark',
            "  title {No sign of equality},\n          ^",
        ),
        (
            "@book{b,\n  title = {One}\n  year = {1990}\n}\n", (4, 3),
            'cannot be read: "," or "}" is missing before the mark',
            "  year = {1990}\n    ^",
        ),
        (
            "@book{b,\n  title = ,\n}\n", (3, 11),
            "cannot be read: a value in braces is missing before the mark",
            "  title = ,\n            ^",
        ),
    ],
    ids=["open brace", "open brace inside a value", "open quotation mark", "no equals sign",
         "no comma", "no value"],
)  # fmt: skip
def test_broken_entry_costs_no_other_and_has_its_place(read, broken, place, problem, shown):
    library = read("@book{a, title={A}}\n" + broken + "@book{c, title={C}}\n")

    assert list(library.entries) == ["a", "c"]
    assert list(library.broken) == ["b"]
    (finding,) = library.findings
    assert finding.rule == "entry-readable"
    assert finding.at == Location("bib/sources.bib", *place)
    assert finding.message == f'entry "b" {problem}'
    assert finding.advice == shown


def test_entries_that_a_missing_brace_has_swallowed_are_found_again(read):
    library = read(
        "@book{a,\n title={A {b},\n year={1990},\n\n@book{c, title={C}}\n@book{d, title={D}}}}\n"
        "@book{e, title={E}}"
    )

    assert list(library.entries) == ["c", "d", "e"]
    assert messages(library) == [
        'bib/sources.bib:2: entry "a" is never closed: a brace or quotation mark is missing in '
        "its title"
    ]


def test_brace_missing_right_after_a_key_costs_only_that_entry(read):
    library = read("@misc{\n@online{a, title={A}}")

    assert list(library.entries) == ["a"]
    assert messages(library) == [
        "bib/sources.bib:1: this @misc is never closed: a brace or quotation mark is missing"
    ]


def test_entry_whose_first_words_are_a_field_has_no_key(read):
    library = read("@book{title = {One}, year = 1990}\n@book{b, title={B}}")

    assert list(library.entries) == ["b"]
    assert messages(library) == ["bib/sources.bib:1: this @book has no key"]


def test_long_line_is_cut_around_the_fault(read):
    library = read("@book{b, note={" + "x" * 100 + "} year=1990, title={" + "y" * 100 + "}}")

    (finding,) = library.findings
    assert finding.at == Location("bib/sources.bib", 1, 118)
    line, mark = finding.advice.split("\n")
    assert len(line) == 72
    assert line[len(mark) - 3 :].startswith("year")


def test_address_in_a_comment_between_entries_is_no_entry(read):
    library = read("write to somebody@example.org, please {\n@book{a, title={A}}")

    assert list(library.entries) == ["a"]
    assert library.findings == ()


def test_comment_hides_no_entry_that_follows(read):
    library = read("@comment{jabref-meta: databaseType:bibtex;}\n@book{a, title={A}}")

    assert library.entries["a"].at.line == 2


def test_abbreviations_hold_in_later_files(read):
    read('@string{cup = "Cambridge University Press"}', "1.bib")
    library = read("@book{a, publisher = CUP # { and Others}}", "2.bib")

    assert library.entries["a"].get("publisher") == "Cambridge University Press and Others"


def test_undefined_abbreviation_is_a_finding(read):
    library = read("@book{a, title={T}, publisher = cup}")

    assert library.entries["a"].get("publisher") == "cup"
    assert messages(library) == [
        'bib/sources.bib:1: entry "a" uses the abbreviation "cup", which no @string defines'
    ]


def test_field_given_twice_is_a_finding_and_the_first_counts(read):
    library = read("@book{a, title={One}, Title={Two}}")

    assert library.entries["a"].get("title") == "One"
    assert messages(library) == ['bib/sources.bib:1: entry "a" has the field "title" twice']


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("One, Two, Three, Four", '"One, Two, Three, Four" has too many commas'),
        ("One, Ann; Two, Ben", '"One, Ann; Two, Ben" has a semicolon'),
        ("One, Ann and and Two, Ben", '"and Two, Ben" has an "and" with no name beside it'),
        ("One, Ann and", '"One, Ann and" has an "and" with no name beside it'),
        (", Ann", '", Ann" has no family name before its comma'),
    ],
)
def test_name_that_cannot_be_told_apart_is_a_finding_at_its_field(read, name, fault):
    library = read(f"@book{{a,\n  title = {{T}},\n  author = {{{name}}}\n}}")

    assert messages(library) == [f'bib/sources.bib:3: entry "a": the author {fault}']
    assert "a" in library.entries


def test_date_in_digits_that_is_none_is_a_finding_at_its_field(read):
    library = read(
        "@book{a,\n  title = {T},\n  date = {1999-13-45}\n}\n@book{b, date={forthcoming}}"
    )

    assert messages(library) == [
        'bib/sources.bib:3: entry "a": the date "1999-13-45" is not a date'
    ]


def test_fields_that_programs_keep_for_themselves_are_left_out(read):
    library = read("@book{a, title={T}, file={a.pdf}, abstract={…}, bdsk-url-1={x}, timestamp={1}}")

    assert library.entries["a"].fields == {"title": "T"}


def test_leftovers_in_a_note_are_left_out(read):
    library = read(
        "@book{a, note={Publisher: Routledge\n\\_eprint: https://a.example}}\n"
        "@book{b, note={In Russian\nPMID: 12345}}"
    )

    assert library.entries["a"].get("note") == ""
    assert library.entries["b"].get("note") == "In Russian"


def test_part_takes_from_the_book_it_refers_to(read):
    library = read(
        "@incollection{part, title={Part}, crossref={whole}}\n"
        "@collection{whole, title={Whole}, editor={Student, A.}, date={1999}, keywords={x}}"
    )

    part = library.entries["part"]
    assert part.fields == {
        "title": "Part",
        "crossref": "whole",
        "booktitle": "Whole",
        "editor": "Student, A.",
        "date": "1999",
    }


def test_article_takes_the_title_of_its_periodical(read):
    library = read(
        "@article{a, title={Part}, crossref={j}}\n"
        "@periodical{j, title={Whole}, subtitle={Sub}, volume={4}}"
    )

    fields = library.entries["a"].fields
    assert (fields["title"], fields["journaltitle"], fields["journalsubtitle"]) == (
        "Part",
        "Whole",
        "Sub",
    )


def test_entries_that_refer_to_each_other_are_read(read):
    library = read("@book{a, crossref={b}, date={1}}\n@book{b, crossref={a}, location={P}}")

    assert library.entries["a"].get("location") == "P"
    assert library.entries["b"].get("date") == "1"


def test_reference_to_an_entry_that_is_not_there_is_a_finding(read):
    library = read("@incollection{a, title={T}, crossref={b}}")

    assert [finding.rule for finding in library.findings] == ["crossref-known"]


def test_file_that_is_not_utf_8_is_read_as_windows_1252_and_told(tmp_path):
    (tmp_path / "a.bib").write_bytes("@book{a,\n title={Über}}".encode("cp1252"))

    library = read_library([tmp_path / "a.bib"], tmp_path)

    assert library.entries["a"].get("title") == "Über"
    assert [str(finding.at) for finding in library.findings] == ["a.bib:2"]


def test_files_that_are_not_there_are_told_at_once(tmp_path):
    with pytest.raises(ThesisErrors) as caught:
        read_library([tmp_path / "a.bib", tmp_path / "b.bib"], tmp_path)

    assert [type(error) for error in caught.value.errors] == [BibliographyError] * 2
    assert str(caught.value.errors[0]).startswith("a.bib: cannot be opened")


def test_a_thousand_kilobytes_of_oddities_are_read_in_under_a_second(corpus):
    references: Path = corpus / "theses" / "medicine" / "references.bib"

    start = perf_counter()
    library = read_library([references], references.parent)
    elapsed_s = perf_counter() - start

    assert len(library.entries) > 500
    assert library.findings
    assert elapsed_s < 1.0


def test_files_that_have_not_changed_are_not_read_again(tmp_path):
    store = Store(tmp_path / "build")
    (tmp_path / "a.bib").write_text(
        "@strange{a, title={T}, crossref={b}}\n@book{b, date={1990}}\n@book{c, title={,}\n"
    )
    computed = []

    def memo(kind, key, compute):
        def counted():
            computed.append(kind)
            return compute()

        return store.memo(kind, key, counted)

    first, second = (read_library([tmp_path / "a.bib"], tmp_path, memo) for _ in range(2))

    assert computed == ["library"]
    assert dict(first.entries) == dict(second.entries)
    assert first.findings == second.findings
    assert second.entries["a"].get("date") == "1990"
    assert list(second.broken) == ["c"]
    assert len(second.findings) == 2


def test_file_that_has_changed_is_read_again(tmp_path):
    store = Store(tmp_path / "build")
    file = tmp_path / "a.bib"
    file.write_text("@book{a, title={One}}")
    read_library([file], tmp_path, store.memo)
    file.write_text("@book{a, title={Two}}")

    library = read_library([file], tmp_path, store.memo)

    assert library.entries["a"].get("title") == "Two"


def test_thousands_of_entries_cost_little_once_they_have_been_read(tmp_path):
    store = Store(tmp_path / "build")
    entry = (
        "@book{{k{0},\n title={{The {{Title}} of {0}}},\n author={{Student, A.}},\n date={{{0}}}}}"
    )
    (tmp_path / "a.bib").write_text("\n".join(entry.format(n) for n in range(1000, 8000)))
    read_library([tmp_path / "a.bib"], tmp_path, store.memo)

    start = perf_counter()
    library = read_library([tmp_path / "a.bib"], tmp_path, store.memo)
    elapsed_s = perf_counter() - start

    assert len(library.entries) == 7000
    assert elapsed_s < 0.2


def test_key_and_names_are_the_same_however_their_accents_are_typed(tmp_path):
    text = "@book{mu\u0308ller, author = {Mu\u0308ller, A.}, title = {T}}\n"
    (tmp_path / "a.bib").write_text(text, encoding="utf-8")

    assert list(read_library([tmp_path / "a.bib"], tmp_path).entries) == ["müller"]
