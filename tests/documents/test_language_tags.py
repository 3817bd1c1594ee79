import pytest

from uvicthesis.documents.language_tags import language_fault
from uvicthesis.documents.reading import read_document


@pytest.mark.parametrize("tag", ["fr", "fr-CA", "de-1901", "ru-Latn", "grc", "str", "be", "sr_RS"])
def test_tag_of_a_language_is_right_whether_or_not_anybody_divides_its_words(tag: str) -> None:
    assert language_fault(tag) is None


@pytest.mark.parametrize(
    ("tag", "remedy"),
    [
        ("french", "write lang=fr"),
        ("Français", "write lang=fr"),
        ("rus", "write lang=ru"),
        ("jp", "write lang=ja"),
        ("frensh", "write lang=fr"),
        ("xx", "write a tag such as lang=fr or lang=ru"),
    ],
)
def test_what_is_no_tag_is_told_the_nearest_that_is(tag: str, remedy: str) -> None:
    assert language_fault(tag) == (f'"{tag}" is not the tag of a language', remedy)


@pytest.mark.parametrize("written", ["lang=french", 'lang="french"'])
def test_wrong_tag_is_told_at_its_line(written: str) -> None:
    document = read_document(f"# One\n\nA word in French,\n[mot]{{{written}}}.\n", "1.md")

    assert [str(finding) for finding in document.findings] == [
        '1.md:4: "french" is not the tag of a language\n  write lang=fr'
    ]
