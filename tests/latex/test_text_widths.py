"""How near the widths that tables are laid out by are to those that TeX finds."""

import re

import pytest

from uvicthesis.documents.fragments import read_inlines
from uvicthesis.filters.text_widths import width_em
from uvicthesis.latex.bodies import write_inlines

SIZE_PT = 10.95
FARTHEST = 0.04
"""What an estimate may be off, in parts of the width."""

SENTENCES = (
    "matched on age and sex of cases using general practice register, ratio 1:4",
    "It is a truth universally acknowledged, that a single man in possession of a good fortune",
    "1,200.50 − 37.25 = 1,163.25 (100%)",
    "Все счастливые семьи похожи друг на друга",
    "DECLARATION OF THE RIGHTS OF WOMEN",
    "**a strong word** and *one that is not*",
    "`build/thesis.pdf` and `--draft`",
    "W̱SÁNEĆ, lək̓ʷəŋən, SENĆOŦEN",
)


@pytest.fixture(scope="module")
def widths_pt(typeset):
    measured = "".join(
        rf"\sbox0{{{write_inlines(read_inlines(text))}}}\typeout{{width: \the\wd0}}"
        for text in SENTENCES
    )
    latex = (
        r"\documentclass{uvicthesis}\setmainfont{Gentium Book Plus}"
        r"\setmonofont{DejaVu Sans Mono}\begin{document}\small "
        rf"{measured}x\end{{document}}"
    )
    return [float(width) for width in re.findall(r"^width: ([\d.]+)pt", typeset(latex).log, re.M)]


def test_estimates_are_near_to_what_tex_finds(widths_pt):
    estimated = [width_em(read_inlines(text)) * SIZE_PT for text in SENTENCES]

    off = {
        text: round(guess / true - 1, 3)
        for text, guess, true in zip(SENTENCES, estimated, widths_pt, strict=True)
    }
    assert {text: part for text, part in off.items() if abs(part) > FARTHEST} == {}
