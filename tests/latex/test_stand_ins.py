"""Fonts for characters that the main font has not."""

from uvicthesis.latex.stand_ins import find_stand_ins, has_right_to_left
from uvicthesis.settings.schema import Layout


def found(text, **layout):
    return {one.tag or one.breaks: one for one in find_stand_ins([text], Layout(**layout))}


def test_text_that_the_main_font_can_print_needs_no_others():
    assert find_stand_ins(["W̱SÁNEĆ, Москва, “λόγος” — [ˈhɪstəri]"], Layout()) == ()


def test_hebrew_and_arabic_have_fonts_though_none_is_named():
    fonts = found("שלום كتاب")

    assert fonts["hebr"].fonts[0] == "David CLM"
    assert fonts["arab"].fonts[0] == "Amiri"
    assert fonts["hebr"].codes == tuple(sorted(map(ord, "שלום")))


def test_font_of_the_settings_comes_first():
    assert found("שלום", fallback=("Frank Ruehl CLM",))["hebr"].fonts[:2] == (
        "Frank Ruehl CLM",
        "David CLM",
    )


def test_font_that_has_all_characters_of_a_script_comes_before_one_that_lacks_some():
    fonts = found("☐ ♪ Ա", fallback=("David CLM", "DejaVu Sans"))[""].fonts

    assert fonts[0] == "DejaVu Sans"
    assert "David CLM" not in fonts


def test_font_that_nobody_knows_is_left_to_tex():
    assert found("☐", fallback=("No Such Font",))[""].fonts[0] == "No Such Font"


def test_lines_of_chinese_break_by_rules_of_their_own():
    assert list(found("中文、", fallback=("No Such Font",))) == ["zh"]


def test_main_font_is_told_of_a_script_whose_letters_it_has():
    assert found("كتاب", font="Amiri")["arab"].fonts[0] == "Amiri"


def test_letters_from_right_to_left_are_noticed():
    assert has_right_to_left(["one", "אחת"])
    assert not has_right_to_left(["one", "中文"])
