import pytest

from uvicthesis.bibliography.dates import date_words, month_number, parse_date, read_date
from uvicthesis.bibliography.entries import Entry
from uvicthesis.location import Location


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1931", "1931"),
        ("1931-05", "May 1931"),
        ("1931-05-15", "May 15, 1931"),
        ("1999-23", "Fall 1999"),
        ("1992-24", "Winter 1992"),
        ("1949/1951", "1949–51"),
        ("1899/1903", "1899–1903"),
        ("1987/", "1987–"),
        ("1957?", "[1957?]"),
        ("1920~", "ca. 1920"),
        ("1920%", "ca. [1920?]"),
        ("2000-05-06/2000-05-09", "May 6–9, 2000"),
        ("2000-05-30/2000-06-02", "May 30–June 2, 2000"),
        ("1999-12-30/2000-01-02", "December 30, 1999–January 2, 2000"),
        ("2000-05/2000-06", "May–June 2000"),
        ("-0355", "356 BC"),
        ("y-17000", "17001 BC"),
        ("2001-25", "Spring 2001"),
        ("../1987", "–1987"),
        ("1985-04-12/open", "April 12, 1985–"),
        ("unknown/2006", "–2006"),
        ("~2004", "ca. 2004"),
        ("2004-06-~11", "ca. June 11, 2004"),
        ("2004-06-11/2004?", "June 11, 2004–[2004?]"),
        ("199u", "1990s"),
        ("1999-05-XX", "May 1999"),
        ("1999-XX-XX", "1999"),
        ("2020-05-00", "May 2020"),
        ("c. 1850", "ca. 1850"),
        ("1955--1960", "1955–60"),
        ("15 May 1931", "May 15, 1931"),
        ("May 15, 1931", "May 15, 1931"),
        ("1931/05/15", "May 15, 1931"),
        ("no date", "n.d."),
        ("1961 [1934]", "1961 [1934]"),
        ("199X", "1990s"),
        ("2008-07-01T10:18:00", "July 1, 2008"),
        ("forthcoming", "forthcoming"),
        ("n.d.", "n.d."),
        ("2001-13-45", "2001-13-45"),
        ("", ""),
    ],
)
def test_date_in_words(value, words):
    assert date_words(parse_date(value), "day", "chicago") == words


def test_range_of_years_is_not_shortened_as_written():
    assert date_words(parse_date("1949/1951"), "day", "as-written") == "1949–1951"


def test_months_are_left_out_where_a_year_is_wanted():
    assert date_words(parse_date("1931-05-15"), "year", "chicago") == "1931"


@pytest.mark.parametrize(
    ("month", "number"), [("May", 5), ("dec", 12), ("09", 9), ("Sept.", 9), ("13", 0), ("Fall", 0)]
)
def test_month_is_understood_as_bibtex_writes_it(month, number):
    assert month_number(month) == number


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"year": "1986", "month": "December"}, "December 1986"),
        ({"year": "1986", "month": "12", "day": "7"}, "December 7, 1986"),
        ({"year": "1986", "month": "Fall"}, "Fall 1986"),
        ({"year": "1986", "month": "7~December"}, "December 7, 1986"),
        ({"year": "1986", "month": "December 7"}, "December 7, 1986"),
        ({"year": "1986"}, "1986"),
        ({"year": "in press"}, "in press"),
    ],
)
def test_year_and_month_of_bibtex_make_a_date(fields, words):
    entry = Entry("a", "article", fields, Location("a.bib"))

    assert date_words(read_date(entry), "day", "chicago") == words
