"""How marked words are set: in full at the first use, in the form in which they stand."""

import pytest

from uvicthesis.nodes import descend, stringify

LONG = "People’s Commissariat for Internal Affairs (NKVD)"


@pytest.fixture
def words(resolve_words_of):
    """How each marked word of a file is set."""

    def words(*chapters, path="1.md", **options):
        inlines = resolve_words_of(*chapters, **options).inlines[path]
        return [stringify(inlines[number]) for number in sorted(inlines)]

    return words


@pytest.fixture
def links(resolve_words_of):
    """The target and text of each link that the marked words of a chapter become."""

    def links(text, **options):
        inlines = resolve_words_of(text, **options).inlines["1.md"]
        nodes = (node for number in sorted(inlines) for node in descend(inlines[number]))
        return [(n["c"][2][0], stringify(n["c"][1])) for n in nodes if n["t"] == "Link"]

    return links


def test_abbreviation_is_written_out_at_its_first_use(words):
    assert words("# One\n\nThe [NKVD]{.abbr} [NKVD]{.abbr} [CMOS]{.abbr}") == [
        LONG,
        "NKVD",
        "The Chicago Manual of Style (CMOS)",
    ]


def test_first_use_is_that_of_the_book(words):
    chapters = ("# One\n\n[NKVD]{.abbr}", "# Two\n\n[NKVD]{.abbr}")

    assert words(*chapters, path="2.md") == ["NKVD"]


def test_first_use_is_that_of_the_chapter_where_it_begins_again(words):
    chapters = ("# One\n\n[NKVD]{.abbr} [NKVD]{.abbr}", "# Two\n\n[NKVD]{.abbr}")

    assert words(*chapters, restart="chapter") == [LONG, "NKVD"]
    assert words(*chapters, restart="chapter", path="2.md") == [LONG]


@pytest.mark.parametrize("page", ["abstract", "acknowledgements", "dedication"])
def test_front_page_that_is_read_alone_has_a_first_use_of_its_own(words, page):
    text, chapter = "The [NKVD]{.abbr} [NKVD]{.abbr}", "# One\n\nThe [NKVD]{.abbr}"

    assert words(chapter, path=f"{page}.md", **{page: text}) == [LONG, "NKVD"]
    assert words(chapter, **{page: text}) == [LONG]


def test_preface_is_read_before_the_chapters(words):
    assert words("# One\n\n[NKVD]{.abbr}", preface="The [NKVD]{.abbr}") == ["NKVD"]


def test_word_in_a_list_stays_short_and_is_no_first_use(words):
    glossary = "Spetsotdel\n:   An office of the [NKVD]{.abbr}\n"

    assert words("# One\n\n[NKVD]{.abbr}", glossary=glossary, path="glossary.md") == ["NKVD"]
    assert words("# One\n\n[NKVD]{.abbr}", glossary=glossary) == [LONG]


def test_heading_caption_table_and_link_stay_short_and_are_no_first_use(words):
    text = (
        "# On [NKVD]{.abbr}\n\n![The [NKVD]{.abbr}](a.png)\n\n"
        "[the [NKVD]{.abbr}](https://example.org)\n\n"
        "| The [NKVD]{.abbr} |\n|---|\n| [NKVD]{.abbr} |\n\n: Of the [NKVD]{.abbr}\n\n"
        "The [NKVD]{.abbr}\n"
    )

    assert words(text) == ["NKVD"] * 6 + [LONG]


def test_headings_captions_and_links_hold_no_links(links):
    text = "# On [NKVD]{.abbr}\n\n![A [Gosplan]{.term}](a.png)\n\n[[NKVD]{.abbr}](#one)\n"

    assert links(text) == []


def test_cell_of_a_table_leads_to_the_entry(links):
    assert links("# One\n\n| A |\n|---|\n| [NKVD]{.abbr} |\n") == [("#abbr-nkvd", "NKVD")]


def test_note_before_the_first_use_in_the_text_has_the_full_form_too(words):
    text = "# One\n\nText.^[The [NKVD]{.abbr}, the [NKVD]{.abbr}]\n\nThe [NKVD]{.abbr}\n"

    assert words(text) == [LONG, "NKVD", LONG]


def test_note_after_the_first_use_in_the_text_is_short(words):
    assert words("# One\n\nThe [NKVD]{.abbr}.^[The [NKVD]{.abbr}]\n") == [LONG, "NKVD"]


def test_abbreviation_in_the_words_of_a_citation_is_set(words):
    assert words("# One\n\nText.[See the [NKVD]{.abbr} files, @carr1961, 3]\n") == [LONG]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("[NGOs]{.abbr}", "non-governmental organizations (NGOs)"),
        ("[NGO's]{.abbr}", "non-governmental organization’s (NGO’s)"),
        ("[NGOs']{.abbr}", "non-governmental organizations’ (NGOs’)"),
        ("[NKVD's]{.abbr}", "People’s Commissariat for Internal Affairs’ (NKVD’s)"),
        ("[MPs]{.abbr}", "Members of Parliament (MPs)"),
        ("[ONG]{.abbr}", "non-governmental organization (ONG)"),
        ("[N.G.O.]{.abbr}", "non-governmental organization (N.G.O.)"),
        ("[NGO]{.abbr .capital}", "Non-governmental organization (NGO)"),
    ],
)
def test_full_form_follows_the_form_that_is_typed(words, typed, printed):
    assert words(f"# One\n\nSome {typed}") == [printed]


def test_full_form_begins_a_sentence_with_a_capital(words):
    text = "# One\n\n[NGOs]{.abbr} came. [MPs]{.abbr} went."

    assert words(text) == ["Non-governmental organizations (NGOs)", "Members of Parliament (MPs)"]


def test_list_says_what_cannot_be_guessed(words):
    listed = (
        '[DLO]{long="Dead-Letter Office" plural="DLOO" long-plural="offices of dead letters"}\n'
    )
    listed += ":   An office for the lost, in Ottawa\n"

    assert words("# One\n\nThe [DLO]{.abbr}", abbreviations=listed) == ["Dead-Letter Office (DLO)"]
    assert words("# One\n\nThe [DLOO]{.abbr}", abbreviations=listed) == [
        "offices of dead letters (DLOO)"
    ]


@pytest.mark.parametrize(
    ("definition", "full"),
    [
        ("United Farmers of B.C.", "United Farmers of B.C (UF)"),
        ("United Farmers. They won in 1919.", "United Farmers (UF)"),
        ("U.S. Farmers", "U.S. Farmers (UF)"),
        ("United Farmers; see Alberta", "United Farmers (UF)"),
        ("United Farmers^[In 1909.] [@carr1961]", "United Farmers (UF)"),
        ("United *[Farmers]{#f}* of [NKVD]{.abbr}", "United Farmers of NKVD (UF)"),
        ("[Unis]{lang=fr} fermiers", "Unis fermiers (UF)"),
    ],
)
def test_full_form_is_the_first_sentence_of_the_definition(words, definition, full):
    listed = f"UF\n:   {definition}\n"

    assert words("# One\n\nThe [UF]{.abbr}", abbreviations=listed) == [full]


def test_full_form_keeps_its_markup(resolve_words_of):
    resolved = resolve_words_of("# One\n\nThe [CMOS]{.abbr}")

    (inlines,) = resolved.inlines["1.md"].values()

    assert [node["t"] for node in inlines] == ["Emph", "Space", "Str", "Link", "Str"]


def test_abbreviation_that_a_list_alone_explains_stays_short(words):
    listed = "NKVD\n:   - one\n    - two\n"

    assert words("# One\n\n[NKVD]{.abbr}", abbreviations=listed) == ["NKVD"]


def test_form_may_be_forced(words):
    text = "The [NKVD]{.abbr .short} [NKVD]{.abbr .long} [NKVD]{.abbr} [NKVD]{.abbr .full}"

    assert words(f"# One\n\n{text}") == ["NKVD", LONG.removesuffix(" (NKVD)"), LONG, LONG]


def test_forced_form_holds_in_headings_too(words):
    assert words("# The [NKVD]{.abbr .long}\n\nThe [NKVD]{.abbr}") == [LONG.split(" (")[0], LONG]


def test_what_is_written_out_by_hand_is_not_written_out_again(words):
    text = "the People's Commissariat for Internal Affairs (NKVD), then [NKVD]{.abbr}"

    assert words(f"# One\n\nFirst {text}") == ["NKVD"]


def test_mark_in_parentheses_behind_the_full_form_is_short(words):
    text = "the People's Commissariat for Internal Affairs ([NKVD]{.abbr}), then [NKVD]{.abbr}"

    assert words(f"# One\n\nFirst {text}") == ["NKVD", "NKVD"]


def test_abbreviation_leads_to_its_entry(links):
    assert links("# One\n\nThe [NKVD's]{.abbr}, the [NKVD]{.abbr .long}") == [
        ("#abbr-nkvd", "NKVD’s"),
        ("#abbr-nkvd", "People’s Commissariat for Internal Affairs"),
    ]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Gosplan", "term-gosplan"),
        ("*Gosplan*", "term-gosplan"),
        ("gosplan", "term-gosplan"),
        ("Gosplan's", "term-gosplan"),
        ("five-year plans", "term-five-year-plan"),
        ("Kolkhozy", "term-kolkhoz"),
        ("kolkhozes", "term-kolkhoz"),
        ("колхоз", "term-kolkhoz"),
    ],
)
def test_term_is_known_by_its_forms_and_printed_as_typed(links, typed, label):
    assert links(f"# One\n\n[{typed}]{{.term}}") == [
        (f"#{label}", typed.strip("*").replace("'", "’"))
    ]


def test_plurals_of_other_languages_have_to_be_listed(words, resolve_words_of):
    text = "# Eins\n\n[Gosplans]{.term}"

    assert len(resolve_words_of(text, language="de").findings) > len(
        resolve_words_of(text).findings
    )


def test_words_with_the_same_letters_have_labels_of_their_own(links):
    listed = "C\n:   One\n\nC++\n:   Another\n\nC#\n:   A third\n"

    assert links("# One\n\n[C]{.term} [C++]{.term} [C#]{.term}", glossary=listed) == [
        ("#term-c", "C"),
        ("#term-c-2", "C++"),
        ("#term-c-3", "C#"),
    ]


def test_word_that_no_list_has_is_set_as_typed(words):
    assert words("# One\n\n[NKWD]{.abbr}, [*Gosplann*]{.term}") == ["NKWD", "Gosplann"]
