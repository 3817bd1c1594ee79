import tomllib
from importlib import resources

import pytest

from uvicthesis.resolve.language import reference_words

DATA = resources.files("uvicthesis.resolve").joinpath("reference_words.toml")
LANGUAGES = tomllib.loads(DATA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_in_two_forms(language: str) -> None:
    words = LANGUAGES[language]

    assert words.keys() == LANGUAGES["en"].keys()
    assert {len(forms) for forms in words.values()} == {2}


def test_words_of_a_region_come_before_those_of_the_language() -> None:
    assert reference_words("pt-BR")["section"] == ("seção", "seções")
    assert reference_words("pt-PT")["section"] == ("secção", "secções")


def test_language_that_is_not_known_has_english_words() -> None:
    assert reference_words("str") is reference_words("en-CA")
