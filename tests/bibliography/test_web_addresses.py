"""Addresses and dates of access in fields that were not made for them."""

import pytest

from uvicthesis.bibliography.web_addresses import with_web_address

ADDRESS = "https://a.example/page_1"


@pytest.mark.parametrize("howpublished", [ADDRESS, rf"\url{{{ADDRESS}}}", rf" \url {{{ADDRESS}}} "])
def test_address_in_howpublished_is_the_url(howpublished):
    assert with_web_address({"howpublished": howpublished}) == {"url": ADDRESS}


@pytest.mark.parametrize(
    "note", ["Accessed: 2020-01-01", "accessed 2020-01-01.", "[Last visited on 2020-01-01]"]
)
def test_note_that_says_only_when_is_the_date_of_access(note):
    assert with_web_address({"url": ADDRESS, "note": note}) == {
        "url": ADDRESS,
        "urldate": "2020-01-01",
    }


@pytest.mark.parametrize(
    "fields",
    [
        {"howpublished": f"Published at {ADDRESS}"},
        {"howpublished": ADDRESS, "url": "https://b.example"},
        {"note": "Accessed: 2020-01-01"},
        {"url": ADDRESS, "note": "A report that the board accessed in 2020"},
    ],
)
def test_other_words_stay_where_they_are(fields):
    assert with_web_address(fields) == fields
