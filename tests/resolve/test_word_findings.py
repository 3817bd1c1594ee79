"""What is said of terms and abbreviations in the text, at the line of the word."""

import pytest


@pytest.fixture
def findings(resolve_words_of):
    """What is said of a text, findings on words that it has nowhere left out."""

    def findings(*chapters, **options):
        found = resolve_words_of(*chapters, **options).findings
        return [str(finding) for finding in found if not finding.rule.endswith(("-used", "order"))]

    return findings


@pytest.fixture
def unused(resolve_words_of):
    def unused(*chapters, **options):
        found = resolve_words_of(*chapters, **options).findings
        return [
            (str(finding.at), finding.message.split('"')[1])
            for finding in found
            if finding.rule.endswith("-used")
        ]

    return unused


LONG = "People's Commissariat for Internal Affairs"


def test_word_that_no_list_has_is_a_finding_at_its_very_line(findings):
    text = "# One\n\nA long paragraph\nof the [NKVD]{.abbr}, in\nwhich the [*NKWD*]{.abbr} is\n"

    assert findings(text) == [
        '1.md:5: no abbreviation "NKWD" in abbreviations\n  did you mean "NKVD"?'
    ]


def test_same_word_that_no_list_has_is_found_at_each_of_its_lines(findings):
    text = "# One\n\nThe [XYZ]{.term}\nand the [XYZ]{.term}^[Or\nXYZ] or\n[XYZ]{.term}\n"

    assert [finding.split(": ")[0] for finding in findings(text)] == [
        "1.md:3", "1.md:4", "1.md:6",
    ]  # fmt: skip


def test_word_in_a_note_is_found_in_the_note(findings):
    text = "# One\n\nText.[^1]\n\nMore.\n\n[^1]: See\n    the [XYZ]{.term}.\n"

    (finding,) = findings(text)

    assert finding.startswith("1.md:8: ")


def test_use_before_the_abbreviation_is_explained_is_a_finding(findings):
    chapters = "# One\n\nText\non the NKVD.\n", f"# Two\n\nThe {LONG} (NKVD).\n"

    assert findings(*chapters) == [
        '1.md:4: "NKVD" is used here, but what it stands for is said only at 2.md:3\n'
        "  say it here; where every use is marked, as in [NKVD]{.abbr}, it is said at the first"
    ]


def test_unmarked_use_before_the_first_mark_is_a_finding(findings):
    (finding,) = findings("# One\n\nThe NKVD’s men.\n\nThe [NKVD]{.abbr}.\n")

    assert finding.startswith('1.md:3: "NKVD" is used here')


def test_use_that_is_never_explained_is_left_to_the_list(findings):
    assert findings("# One\n\nThe NKVD, the NKVD.\n") == []


@pytest.mark.parametrize(
    "use",
    [
        '"The NKVD," he said.',
        "“The NKVD,” he said.",
        "> The NKVD came.",
        "In *The NKVD in Kiev* [@carr1961].",
        "Text.^[The NKVD.]",
        "Text `NKVD`.",
        "Text [NKVD](https://example.org).",
        "The ENKVD, the NKVDist.",
    ],
)
def test_words_of_others_notes_and_code_are_no_use_before(findings, use):
    assert findings(f"# One\n\n{use}\n\nThe [NKVD]{{.abbr}}.\n") == []


def test_full_form_given_twice_by_hand_is_a_finding(findings):
    text = f"# One\n\nThe {LONG} (NKVD).\n"

    assert [finding.splitlines()[0] for finding in findings(text, text)] == [
        '2.md:3: what "NKVD" stands for was said at 1.md:3 already'
    ]


def test_full_form_given_by_hand_after_a_mark_is_a_finding(findings):
    (finding,) = findings(f"# One\n\nThe [NKVD]{{.abbr}}.\n\nThe NKVD ({LONG}) again.\n")

    assert finding.startswith('1.md:5: what "NKVD" stands for was said at 1.md:3 already')


def test_full_form_may_be_given_in_each_chapter_that_begins_anew(findings):
    text = f"# One\n\nThe {LONG} (NKVD).\n"

    assert findings(text, text, restart="chapter") == []


def test_full_form_is_known_by_its_words_whatever_their_capitals(findings):
    text = "# One\n\nNon-governmental *organizations* (the NGOs).\n\nThe NGO.\n\nMany "
    text += "non-governmental\norganizations (NGOs).\n"

    (finding,) = findings(text)

    assert finding.startswith('1.md:8: what "NGOs" stands for was said at 1.md:3 already')


def test_first_use_of_the_abstract_is_its_own(findings):
    abstract = f"The {LONG} (NKVD).\n"

    assert findings(f"# One\n\nThe {LONG} (NKVD).\n", abstract=abstract) == []


def test_article_that_does_not_go_with_the_full_form_is_a_finding(findings):
    text = "# One\n\nWhere\nan [NGO]{.abbr} is an [NGO]{.abbr}, and a [MP]{.abbr} is.\n"

    assert findings(text) == [
        '1.md:4: "an non-governmental organization" is printed here, where "NGO" is first used\n'
        '  write "a", or turn the sentence round'
    ]


@pytest.mark.parametrize("text", ["An [UN]{.abbr}", "a [UN]{.abbr}", "Anna [NGO]{.abbr}"])
def test_article_that_may_be_right_is_left_alone(findings, text):
    listed = "UN\n:   United Nations\n\nNGO\n:   organization\n"

    assert findings(f"# One\n\n{text}\n", abbreviations=listed) == []


LISTS = {"abbreviations": "NKVD\n:   Police\n", "glossary": "A\n:   First\n\nGosplan\n:   Plan\n"}


def test_word_that_is_nowhere_in_the_text_is_a_finding_at_its_entry(unused):
    assert unused("# A\n", **LISTS) == [
        ("abbreviations.md:1", "NKVD"),
        ("glossary.md:4", "Gosplan"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The gosplanner’s NKVD.",
        "Text.^[The NKVD, Gosplan.]",
        "> NKVD and Gosplan",
        "| NKVD | Gosplan |\n|---|---|\n| 1 | 2 |",
        "## NKVD, Gosplan",
        "The [NKVD]{.abbr}, [Gosplan]{.term}",
        "In code `NKVD` and $Gosplan$",
    ],
)
def test_word_may_be_used_anywhere_and_in_any_form(unused, text):
    assert unused(f"# A\n\n{text}\n", **LISTS) == []


def test_word_that_the_text_spells_otherwise_is_a_finding_with_both_spellings(resolve_words_of):
    glossary = "Narkom\n:   Commissar\n\nNarkomat\n:   Ministry\n\nPromakademiiia\n:   Academy\n"
    text = "# One\n\nThe Promakademiia, the narkom, in Promakademiiu.\n"

    found = resolve_words_of(text, glossary=glossary, abbreviations="").findings

    assert [str(finding).splitlines()[0] for finding in found] == [
        'glossary.md:4: the term "Narkomat" is nowhere in the text',
        'glossary.md:7: the term "Promakademiiia" is nowhere in the text, which has '
        '"promakademiia" and "promakademiiu"',
    ]


def test_other_languages_change_the_ends_of_words(unused):
    glossary = "область\n:   Province\n\nколхоз\n:   Farm\n"

    assert (
        unused(
            "# A\n\nВ области много колхозов.\n", glossary=glossary, abbreviations="", language="ru"
        )
        == []
    )


def test_word_used_in_the_other_list_is_used(unused):
    glossary = "Gosplan\n:   Plan of the NKVD\n"

    assert unused("# A\n\nGosplan\n", abbreviations=LISTS["abbreviations"], glossary=glossary) == []


def test_abbreviation_that_a_source_is_cited_by_is_used(unused):
    assert unused("# A\n\nGosplan\n", cited=["", "NKVD"], **LISTS) == []
