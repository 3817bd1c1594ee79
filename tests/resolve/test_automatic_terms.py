"""Terms found in the text without marks: ``glossary: mark: automatic``."""

from dataclasses import replace

import pytest

from uvicthesis.nodes import descend, stringify
from uvicthesis.resolve.words import with_words
from uvicthesis.settings.schema import Glossary

GLOSSARY = """\
Gosplan
:   The State Planning Commission of the Raion

Plan
:   What is to be done

Five-Year Plan
:   The targets of an economy

Raion
:   A district

[kolkhoz]{aliases="kolkhozy, колхоз"}
:   A collective farm

LaTeX
:   A program
"""


@pytest.fixture
def marked(book):
    """The paragraphs and headings of a chapter, with ``<…>`` around what is marked as a term."""

    def marked(*chapters, glossary=GLOSSARY, language="en-CA", path="1.md", **front):
        thesis = book(*chapters, front={"glossary": glossary, **front}, language=language)
        settings = replace(thesis.settings, glossary=Glossary("automatic"))
        units, _ = with_words(thesis.units, settings)
        parts = [part for unit in units for part in unit.parts]
        document = next(part.document for part in parts if part.document.path == path)
        for span in [n for n in descend(document.blocks) if n["t"] == "Span"]:
            if "term" in span["c"][0][1]:
                span["c"][1][:] = [{"t": "Str", "c": f"<{stringify(span['c'][1])}>"}]
        return stringify([block for block in document.blocks if block["t"] != "Header"])

    return marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of Gosplan, Gosplan.", "Of <Gosplan>, Gosplan."),
        ("(Gosplan’s men)", "(<Gosplan>’s men)"),
        ("The raions’ head", "The <raions>’ head"),
        ("Raiony, a raionny soviet", "Raiony, a raionny soviet"),
        ("The first five-year plan and a plan", "The first <five-year plan> and a <plan>"),
        ("Five-Year\nPlans", "<Five-Year Plans>"),
        ("A *kolkhoz* farm", "A <kolkhoz> farm"),
        ("Five-Year *Plan*", "Five-Year Plan"),
        ("**Five-Year Plan** of Gosplan/Raion", "<Five-Year Plan> of <Gosplan>/<Raion>"),
        ("колхоз и колхозы", "<колхоз> и колхозы"),
        ("pre-plan, plan-like, plan", "pre-plan, plan-like, <plan>"),
        ("latex, LATEX, laTeX", "latex, LATEX, <laTeX>"),
        ("“Gosplan” said", "“<Gosplan>” said"),
        ("> Gosplan said", "<Gosplan> said"),
        ("- Gosplan said", "<Gosplan> said"),
    ],
)
def test_first_use_of_each_term_is_marked(marked, text, found):
    assert marked(f"# One\n\n{text}\n") == found


@pytest.mark.parametrize(
    "text",
    [
        "`Gosplan`",
        "[Gosplan](https://example.org)",
        "$Gosplan$",
        "![Gosplan](a.png)",
        "![Gosplan](a.png) in text",
        "| Gosplan |\n|---|\n| Gosplan |\n\n: Gosplan\n",
        "[@carr1961, the Gosplan]",
        "    Gosplan\n",
    ],
)
def test_what_is_no_running_text_is_left_alone(marked, text):
    assert "<" not in marked(f"# Gosplan\n\n{text}\n\n")


def test_first_use_is_that_of_the_book(marked):
    chapters = ("# One\n\nGosplan\n", "# Two\n\nGosplan, Raion\n")

    assert marked(*chapters) == "<Gosplan>"
    assert marked(*chapters, path="2.md") == "Gosplan, <Raion>"


def test_front_pages_are_left_alone_but_for_the_preface(marked):
    chapter = "# One\n\nGosplan\n"

    assert marked(chapter, abstract="Gosplan") == "<Gosplan>"
    assert marked(chapter, path="glossary.md").count("<") == 0
    assert marked(chapter, preface="Gosplan") == "Gosplan"
    assert marked(chapter, preface="Gosplan", path="preface.md") == "<Gosplan>"


def test_use_in_the_text_goes_before_one_in_a_note(marked, resolve_words_of):
    chapters = ("# One\n\nText.^[Gosplan, Raion]\n", "# Two\n\nGosplan\n")

    assert marked(*chapters, path="2.md") == "<Gosplan>"
    resolved = resolve_words_of(*chapters, glossary=GLOSSARY, mark="automatic")
    assert [stringify(inlines) for inlines in resolved.inlines["1.md"].values()] == ["Raion"]


def test_term_marked_by_hand_needs_no_other_mark(marked):
    assert marked("# One\n\n[Gosplan]{.term}, Gosplan\n") == "<Gosplan>, Gosplan"
    assert marked("# One\n\nGosplan, [Gosplan]{.term}\n") == "<Gosplan>, <Gosplan>"


def test_marks_are_numbered_after_those_made_by_hand(resolve_words_of):
    text = "# One\n\nRaion and Gosplan, [Plan]{.term}, [Plan]{.term}\n\nThe kolkhoz\n"

    resolved = resolve_words_of(text, glossary=GLOSSARY, mark="automatic")

    texts = {number: stringify(inlines) for number, inlines in resolved.inlines["1.md"].items()}
    assert texts.keys() == {1, 2, 3, 4, 5}
    assert (texts[1], texts[2]) == ("Plan", "Plan")


def test_chapters_of_one_file_are_marked_together(marked):
    assert marked("# One\n\nGosplan\n\n# Two\n\nRaion\n") == "<Gosplan><Raion>"


@pytest.mark.parametrize("language", ["ru", "de", "fr"])
def test_only_english_words_have_their_plural_without_saying(marked, language):
    assert marked("# One\n\nRaions\n", language=language) == "Raions"


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("天下", "論天下之大"),
        ("ชา", "ดื่มชาไทย"),
        ("δῆμος", "ὁ δῆμος ἔστιν"),
        ("سوق", "في سوق المدينة"),
        ("lək̓ʷəŋən", "the lək̓ʷəŋən people"),
    ],
)
def test_words_of_any_script_are_found(marked, term, text):
    assert f"<{term}>" in marked(f"# One\n\n{text}\n", glossary=f"{term}\n:   A word\n")


@pytest.mark.parametrize(("term", "text"), [("εν", "μένω ἐν"), ("ск", "Москва"), ("a", "a\u0301b")])
def test_part_of_a_word_is_not_found(marked, term, text):
    assert "<" not in marked(f"# One\n\n{text}\n", glossary=f"{term}\n:   A word\n")


def test_composed_and_decomposed_spellings_are_one(marked):
    assert "<cafe\u0301>" in marked("# One\n\nA cafe\u0301.\n", glossary="café\n:   A word\n")


def test_entry_without_a_word_is_no_term(marked):
    assert marked("# One\n\nA text\n", glossary="[]{}\n:   Nothing\n") == "A text"


def test_document_stays_as_it_was_read(book):
    thesis = book("# One\n\nGosplan\n", front={"glossary": GLOSSARY})
    before = str(thesis.documents["1.md"].blocks)

    with_words(thesis.units, replace(thesis.settings, glossary=Glossary("automatic")))

    assert str(thesis.documents["1.md"].blocks) == before
