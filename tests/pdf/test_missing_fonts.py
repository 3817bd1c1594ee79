from dataclasses import replace

import pytest

from uvicthesis.location import Location
from uvicthesis.pdf.log import LostCharacter, TexError
from uvicthesis.pdf.missing_fonts import missing_font_errors
from uvicthesis.settings.schema import Layout, Settings

FAULT = 'Package fontspec Error: The font "{}" cannot be found'


@pytest.mark.parametrize(
    ("layout", "name", "told"),
    [
        (Layout(font="Gentum Book Plus"), "Gentum Book Plus", 'did you mean "Gentium Book Plus"?'),
        (Layout(mono_font="Xyzzy"), "Xyzzy", "install it, or name another"),
        (Layout(fallback=("Amiri", "Nowhere")), "Nowhere", "install it, or name another"),
    ],
)
def test_font_that_is_not_there_is_told_at_its_line(
    no_facts: Settings, layout: Layout, name: str, told: str
) -> None:
    keys = ("layout.font", "layout.mono-font", "layout.fallback.1")
    where = {key: Location("thesis.yaml", 9) for key in keys}
    settings = replace(no_facts, layout=layout, where=where)
    entries = [TexError("./thesis.tex", 12, FAULT.format(name), ""), LostCharacter("x", "", 13)]

    (error,) = missing_font_errors(entries, settings)

    assert str(error) == f'thesis.yaml:9: this machine has no font "{name}"\n  {told}'


def test_font_of_a_template_of_ones_own_is_told_as_any_fault(no_facts: Settings) -> None:
    entries = [TexError("./thesis.tex", 12, FAULT.format("Other"), "")]

    assert missing_font_errors(entries, no_facts) == []
