"""Where words of other languages are divided: as the patterns of TeX's packages have it."""

import pytest

from uvicthesis.latex.languages import read_languages

WORDS = {
    "en-CA": "organization or-ga-ni-za-tion",
    "fr": "anticonstitutionnellement an-ti-cons-ti-tu-tion-nel-le-ment",
    "fr-CA": "naturellement na-tu-rel-le-ment",
    "de": "Bundesverfassungsgericht Bun-des-ver-fas-sungs-ge-richt",
    "de-AT": "Staatsangehörigkeit Staats-an-ge-hö-rig-keit",
    "ru": "достопримечательность до-сто-при-ме-ча-тель-ность",
    "uk": "відповідальність від-по-від-аль-ність",
    "es": "electroencefalografista elec-tro-en-ce-fa-lo-gra-fis-ta",
    "el": "δημοκρατικός δη-μο-κρα-τι-κός",
    "grc": "πολιτεύματα πο-λι-τεύ-μα-τα",
    "pl": "odpowiedzialność odpowiedzialność",
    "la": "consuetudinem consuetudinem",
}
"""A word of each language, and where it may be divided; of the last two there are no patterns."""


@pytest.fixture(scope="module")
def divided(typeset):
    """Each word as it is divided in a column too narrow for two syllables, by language."""
    languages = read_languages("en-CA", [tag for tag in WORDS if tag != "en-CA"])
    column = r"\parbox{2pt}{\hskip0pt \foreignlanguage{%s}{%s}}\newpage"
    columns = "\n\n".join(
        column % (name, WORDS[tag].split()[0]) for tag, name in names(languages.declarations)
    )
    preamble = "\n".join(languages.declarations)
    fonts = r"\setmainfont{Gentium Book Plus}\setmonofont{DejaVu Sans Mono}"
    document = rf"\begin{{document}}\hbadness=10000 \hfuzz=\maxdimen {columns}\end{{document}}"
    pages = typeset(rf"\documentclass{{uvicthesis}}{preamble}{fonts}{document}")
    words = ["".join(sheet.split()[1:]) for sheet in pages.sheets]
    return dict(zip([tag for tag, _ in names(languages.declarations)], words, strict=True))


def names(declarations):
    """The tag and the name that babel knows of each declared language."""
    for declaration in declarations:
        name, tag, _ = declaration.partition("{")[2].removesuffix("}").split("}{")
        if tag in WORDS:
            yield tag, name


@pytest.mark.parametrize("tag", WORDS)
def test_word_is_divided_by_the_rules_of_its_language(divided, tag):
    assert divided[tag] == WORDS[tag].split()[1]
