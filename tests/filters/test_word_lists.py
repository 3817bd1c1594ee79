"""Which words of a glossary or list of abbreviations are printed."""

from dataclasses import replace

import pytest

from uvicthesis.bibliography.reading import read_library
from uvicthesis.documents.reading import read_document
from uvicthesis.latex.rendering import render_unit
from uvicthesis.resolve.resolution import resolve
from uvicthesis.settings.schema import (
    Abbreviations,
    Bibliography,
    ChapterFile,
    Glossary,
)

LIST = "Kolkhoz\n:   A collective farm\n\nRaion\n:   A district\n"
ABBREVIATIONS = "NEP\n:   New Economic Policy\n\nCMOS\n:   The Manual\n\nOGPU\n:   The police\n"
SOURCES = "@book{cmos, title={The Manual}, shorthand={CMOS}, date={2017}}\n"


@pytest.fixture
def printed(tmp_path, no_facts):
    """The LaTeX of each front page, given the text of the one chapter."""
    (tmp_path / "a.bib").write_text(SOURCES, encoding="utf-8")

    def printed(chapter, lists):
        texts = {"glossary.md": LIST, "abbreviations.md": ABBREVIATIONS, "1.md": chapter}
        settings = replace(
            no_facts,
            front={"glossary": "glossary.md", "abbreviations": "abbreviations.md"},
            chapters=(ChapterFile("1.md"),),
            glossary=Glossary(list=lists),
            abbreviations=Abbreviations(list=lists),
            bibliography=Bibliography(files=("a.bib",)),
        )
        documents = {name: read_document(text, name) for name, text in texts.items()}
        resolution = resolve(settings, documents, read_library([tmp_path / "a.bib"], tmp_path))
        return {unit.name: render_unit(unit, resolution.slices) for unit in resolution.units}

    return printed


USES = "# One\n\nA [Raion]{.term} under [NEP]{.abbr}.[@cmos, 3]\n"


def test_list_of_all_words_prints_those_never_used(printed):
    pages = printed(USES, "all")

    assert "Kolkhoz" in pages["glossary"]
    assert "OGPU" in pages["abbreviations"]


def test_list_of_used_words_leaves_the_others_out(printed):
    pages = printed(USES, "used")

    assert "Raion" in pages["glossary"]
    assert "Kolkhoz" not in pages["glossary"]
    assert "NEP" in pages["abbreviations"]
    assert "OGPU" not in pages["abbreviations"]


def test_word_need_not_be_marked_to_be_used(printed):
    assert "Kolkhoz" in printed("# One\n\nOn kolkhozes.\n", "used")["glossary"]


def test_abbreviation_that_a_source_is_cited_by_is_used(printed):
    assert "CMOS" in printed(USES, "used")["abbreviations"]


def test_list_of_which_nothing_is_used_is_empty(printed):
    assert "termlist" not in printed("# One\n\nText.\n", "used")["glossary"]
