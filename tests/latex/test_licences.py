"""Licences as a title page names them."""

import pytest

from uvicthesis.latex.licences import Licence, read_licence


@pytest.mark.parametrize(
    ("text", "name", "path"),
    [
        ("CC BY 4.0", "Creative Commons Attribution 4.0 International", "by/4.0"),
        ("cc-by-sa-4.0", "Creative Commons Attribution-ShareAlike 4.0 International", "by-sa/4.0"),
        (
            "CC BY-NC-ND 4.0",
            "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International",
            "by-nc-nd/4.0",
        ),
        ("CC BY-NC 3.0", "Creative Commons Attribution-NonCommercial 3.0 Unported", "by-nc/3.0"),
    ],
)
def test_creative_commons_licence_is_named_in_full_and_linked(text, name, path):
    assert read_licence(text) == Licence(name, f"https://creativecommons.org/licenses/{path}/")


@pytest.mark.parametrize("text", ["CC BY-XX 4.0", "CC NC 4.0", "MIT", "CC BY"])
def test_other_licence_is_left_as_typed(text):
    assert read_licence(text) == Licence(text)
