import pytest

from uvicthesis.bibliography.numbers import field_ranges, ordinal, page_ranges, year_ranges


@pytest.mark.parametrize(
    ("typed", "chicago"),
    [
        ("3-10", "3–10"),
        ("71--72", "71–72"),
        ("96–117", "96–117"),
        ("100-104", "100–104"),
        ("1100-1113", "1100–1113"),
        ("101-108", "101–8"),
        ("808-833", "808–33"),
        ("1103-1104", "1103–4"),
        ("321-328", "321–28"),
        ("498-532", "498–532"),
        ("1087-1089", "1087–89"),
        ("1496-1500", "1496–500"),
        ("11564-11615", "11564–615"),
        ("12991-13001", "12991–3001"),
        ("321-8", "321–28"),
        ("xxi-xxv", "xxi–xxv"),
        ("2:345-348", "2:345–48"),
        ("n12-13", "n12-13"),
        ("8, 333", "8, 333"),
    ],
)
def test_range_is_shortened_as_the_manual_says(typed, chicago):
    assert page_ranges(typed, "chicago") == chicago


@pytest.mark.parametrize("typed", ["430-431", "101-108", "321-328"])
def test_range_keeps_its_digits_as_written(typed):
    assert page_ranges(typed, "as-written") == typed.replace("-", "–")


@pytest.mark.parametrize(
    "typed",
    [
        "Case 307/(NY)1069",
        "978-0-521-29164-4",
        "https://a.example/12-13",
        "2020-01-02",
        "B.226/b/1",
    ],
)
def test_what_is_no_range_stays(typed):
    assert page_ranges(typed, "chicago") == typed


def test_pages_of_a_field_may_have_letters():
    assert field_ranges("B13--B14", "chicago") == "B13–B14"


def test_years_in_a_title_keep_their_digits():
    assert year_ranges("Moscow, 1918-1929") == "Moscow, 1918–1929"


@pytest.mark.parametrize(
    ("number", "word"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")]
)
def test_ordinal(number, word):
    assert ordinal(number) == word
