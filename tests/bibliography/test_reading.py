from pathlib import Path
from time import perf_counter

import pytest

from uvicthesis.bibliography.reading import read_library
from uvicthesis.errors import BibliographyError, ThesisErrors
from uvicthesis.location import Location


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
    ("broken", "line", "problem"),
    [
        ("@book{b,\n  title = {Never closed,\n}\n", 2, "is never closed"),
        ('@book{b,\n  title = "Never closed,\n}\n', 4, "unbalanced braces"),
        ("@book{b,\n  title {No sign of equality},\n}\n", 3, "'=' expected"),
        ("@book{b,\n  title = {One}\n  year = {1990}\n}\n", 4, "expected"),
    ],
    ids=["open brace", "open quotation mark", "no equals sign", "no comma"],
)
def test_broken_entry_costs_no_other_and_has_its_line(read, broken, line, problem):
    library = read("@book{a, title={A}}\n" + broken + "@book{c, title={C}}\n")

    assert list(library.entries) == ["a", "c"]
    assert list(library.broken) == ["b"]
    (finding,) = library.findings
    assert finding.rule == "entry-readable"
    assert finding.at == Location("bib/sources.bib", line)
    assert problem in finding.message


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

    assert messages(library) == [
        'bib/sources.bib:1: entry "a" uses the abbreviation "cup", which no @string defines'
    ]


def test_field_given_twice_is_a_finding_and_the_first_counts(read):
    library = read("@book{a, title={One}, Title={Two}}")

    assert library.entries["a"].get("title") == "One"
    assert messages(library) == ['bib/sources.bib:1: entry "a" has the field "title" twice']


def test_name_with_too_many_commas_is_a_finding(read):
    library = read("@book{a, author={One, Two, Three, Four}}")

    assert messages(library) == [
        'bib/sources.bib:1: entry "a": the author "One, Two, Three, Four" has too many commas'
    ]


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
