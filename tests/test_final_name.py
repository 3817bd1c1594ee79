from dataclasses import replace

import pytest

from uvicthesis.final_name import final_name, short_degree
from uvicthesis.settings.schema import Settings

SETTINGS = Settings(
    title="",
    author="A. Student",
    degree="Master of Arts",
    departments=("Department of History",),
    year=2024,
    committee=(),
)


@pytest.mark.parametrize(
    ("degree", "short"),
    [
        ("Master of Arts", "MA"),
        ("Master of Science", "MSc"),
        ("Master of Applied Science", "MASc"),
        ("Master of Engineering", "MEng"),
        ("Master of Education", "MEd"),
        ("Master of Fine Arts", "MFA"),
        ("Master of Music", "MMus"),
        ("Master of Laws", "LLM"),
        ("Master of Public Health", "MPH"),
        ("Master of Social Work", "MSW"),
        ("Doctor of Philosophy", "PhD"),
    ],
)
def test_degree_is_abbreviated(degree: str, short: str) -> None:
    assert short_degree(degree) == short


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("John Smith", "Smith_John_MA_2024.pdf"),
        ("Mary Ann Smith", "Smith_Mary_MA_2024.pdf"),
        ("Jean-Luc Tremblay-Roy", "Tremblay-Roy_Jean-Luc_MA_2024.pdf"),
        ("Ludwig van Beethoven", "van-Beethoven_Ludwig_MA_2024.pdf"),
        ("Élodie Côté", "Côté_Élodie_MA_2024.pdf"),
        ("Plato", "Plato_MA_2024.pdf"),
    ],
)
def test_file_is_named_for_author_degree_and_year(author: str, name: str) -> None:
    assert final_name(replace(SETTINGS, author=author)) == name


@pytest.mark.parametrize("author", ["A/B Student", "..", "A. Student\\"])
def test_name_is_always_that_of_a_file_in_build(author: str) -> None:
    name = final_name(replace(SETTINGS, author=author))

    assert "/" not in name
    assert "\\" not in name
    assert not name.startswith(".")
