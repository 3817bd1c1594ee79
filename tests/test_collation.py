"""The order of words, against that of ICU 78 (CLDR 48), which wrote ``tests/cases/collation``."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from uvicthesis.collation import collation_key

CASES = sorted((Path(__file__).parent / "cases" / "collation").glob("*.txt"))


def in_order(words: list[str], language: str = "en") -> list[str]:
    return sorted(words, key=lambda word: collation_key(word, language))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_words_come_in_the_order_of_their_language(case: Path) -> None:
    words = case.read_text(encoding="utf-8").split()
    shuffled = random.Random(case.stem).sample(words, len(words))

    assert shuffled != words
    assert in_order(shuffled, case.stem) == words


def test_numbers_go_by_their_value() -> None:
    assert in_order(["Article 58", "Article 100", "Article 9", "A4", "A10"]) == [
        "A4", "A10", "Article 9", "Article 58", "Article 100",
    ]  # fmt: skip


def test_a_space_comes_before_any_letter() -> None:
    names = ["Newcastle", "New York", "New Deal", "Newark", "New (adjective)", "New, Arthur"]

    assert in_order(names) == [
        "New (adjective)", "New, Arthur", "New Deal", "New York", "Newark", "Newcastle",
    ]  # fmt: skip


def test_hyphens_quotation_marks_and_apostrophes_are_passed_over() -> None:
    assert in_order(["cooper", "co-operate", "“coop”", "o’clock", "ocker", "oʼdonnell"]) == [
        "“coop”", "cooper", "co-operate", "ocker", "o’clock", "oʼdonnell",
    ]  # fmt: skip


def test_composed_and_decomposed_letters_are_the_same() -> None:
    composed, decomposed = "ångström", "a\u030angstro\u0308m"

    assert in_order([decomposed, "zon", "ö"], "sv") == ["zon", decomposed, "ö"]
    assert collation_key(composed, "sv")[:3] == collation_key(decomposed, "sv")[:3]


def test_the_script_of_the_language_comes_first() -> None:
    words = ["Москва", "Athens", "Αθήνα"]

    assert in_order(words, "en-CA") == ["Athens", "Αθήνα", "Москва"]
    assert in_order(words, "ru") == ["Москва", "Athens", "Αθήνα"]
    assert in_order(words, "el") == ["Αθήνα", "Athens", "Москва"]


def test_a_region_has_the_order_of_its_language() -> None:
    assert in_order(["ano", "año", "anual"], "es-MX") == ["ano", "anual", "año"]


def test_words_that_differ_in_marks_alone_still_have_an_order() -> None:
    assert in_order(["re-sign", "resign"]) == in_order(["resign", "re-sign"])


@pytest.mark.parametrize("text", ["", " ", "—", "\u0301", "½", "𝔘", "\U0001f600"])
def test_any_text_has_a_place(text: str) -> None:
    assert in_order(["zebra", text])[1] == "zebra"
