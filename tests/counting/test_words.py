import pytest

from uvicthesis.counting.words import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A sentence of five words.", 5),
        ("don’t, won't and ’tis", 4),
        ("a well-known, non\u2011breaking hyphen", 4),
        ("He came—she went – both gone", 6),
        ("1924–1941 and/or later", 5),
        ("1,234.5 people; 12 % of 3,14", 5),
        ("the 12th, in version 1.2.3", 5),
        ("U.S. policy, e.g. in the 1990's", 6),
        ("see https://example.org/a-b?c=d.", 2),
        ("W̱SÁNEĆ, lək̓ʷəŋən and SENĆOŦEN", 4),
        ("Москва и Ёлкино", 3),
        ("史記 and ひらがな", 7),
        ("한국어 단어", 2),
        ("soft\u00adhyphen", 1),
        ("& — % … § +", 0),
        ("", 0),
    ],
)
def test_words_are_what_a_reader_would_count(text: str, words: int) -> None:
    assert count_words(text) == words


def test_letters_with_marks_count_the_same_composed_and_decomposed() -> None:
    assert count_words("e\u0301te\u0301 d\u2019hier") == count_words("été d’hier") == 2
