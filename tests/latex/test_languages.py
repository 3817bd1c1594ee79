"""The languages of a thesis, as babel is told of them."""

from uvicthesis.latex.languages import read_languages


def test_main_language_comes_first_and_each_language_once():
    languages = read_languages("en-CA", ("fr", "ru", "fr"))

    assert languages.declarations == (
        r"\declarelanguage[main]{canadian}{en-CA}{en}",
        r"\declarelanguage{french}{fr}{fr}",
        r"\declarelanguage{russian}{ru}{ru}",
    )


def test_english_pages_of_an_english_thesis_are_in_its_own_english():
    assert read_languages("en-GB", ()).english == "british"


def test_thesis_in_another_language_has_english_for_the_pages_of_the_university():
    languages = read_languages("ru", ())

    assert languages.english == "english"
    assert not languages.is_english
    assert languages.declarations == (
        r"\declarelanguage[main]{russian}{ru}{ru}",
        r"\declarelanguage{english}{en}{en}",
    )


def test_language_that_pandoc_does_not_mark_is_not_declared():
    assert read_languages("en", ("str",)).declarations == read_languages("en", ()).declarations


def test_thesis_in_a_language_without_a_name_is_set_as_english():
    languages = read_languages("str", ("fr",))

    assert languages.is_english
    assert languages.declarations[0] == r"\declarelanguage[main]{english}{en}{en}"
