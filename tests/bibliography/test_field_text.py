import pytest

from uvicthesis.bibliography.field_text import read_field
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.nodes import stringify


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"G{\"o}del, Erd\H{o}s, \v{C}apek", "Gödel, Erdős, Čapek"),
        (r"\'{\i}, {\AA}, \o{} and \L\'od\'z", "í, Å, ø and Łódź"),
        ("W\\b{S}\\'ANE\\'C", "WS\u0331ÁNEĆ"),
        ("1917--1941, yes---no", "1917–1941, yes—no"),
        (r"5\,\% of \$3 \& \#1\_a", "5\u2009% of $3 & #1_a"),
        ("D.~V. Example", "D.\u00a0V. Example"),
        ("Stalin's {USSR}", "Stalin’s USSR"),
        ("``Outer `inner' outer''", "“Outer ‘inner’ outer”"),
        ('"Straight" marks', "“Straight” marks"),
        ("“Curly ‘inner’ marks”", "“Curly ‘inner’ marks”"),
        (r"\enquote{a \mkbibquote{b} c}", "“a ‘b’ c”"),
        (r"\mkbibquote{'Tis a Misfortune}", "“’Tis a Misfortune”"),
        ("the workers' ‘state’", "the workers’ “state”"),
        ("3 ft 12\"", '3 ft 12"'),
        (r"\bibstring{reviewof} it", "review of it"),
        (r"\autocap{a}fter \TeX", "after TeX"),
        (r"{\em Emphatic} words", "Emphatic words"),
        (r"\url{https://a.example/b_c%20d}", "https://a.example/b_c%20d"),
        (r"\href{https://a.example}{Words}", "Words"),
        ("$E = mc^2$", "E = mc^2"),
        (r"NF-\ensuremath{κB} and $β$", "NF-κB and β"),
        ("unclosed {brace", "unclosed brace"),
        ("unopened brace}", "unopened brace"),
        (r"\textquotedblleft A \textquoteleft b\textquoteright\textquotedblright{} c", "“A ‘b’” c"),
        (r"\mkbibparens{a} \brackettext{b}", "(a) [b]"),
        (r"\uppercase{a}b \MakeLowercase{ABC}", "Ab abc"),
        (r"\mkbibordinal{2} \mkbibordedition{3}", "2nd 3rd ed."),
        (r"Fish \&amp; Chips {\&}lt;1 &gt; 0", "Fish & Chips <1 > 0"),
        (r"\textcyr{Правда} \& {\cyrillicfont Известия}", "Правда & Известия"),
    ],
)  # fmt: skip
def test_field_reads_as(latex, text):
    assert stringify(to_inlines(read_field(latex).text)) == text


@pytest.mark.parametrize(
    ("latex", "node"),
    [
        (r"\emph{x}", {"t": "Emph", "c": [{"t": "Str", "c": "x"}]}),
        (r"\mkbibemph{x}", {"t": "Emph", "c": [{"t": "Str", "c": "x"}]}),
        (r"\textbf{x}", {"t": "Strong", "c": [{"t": "Str", "c": "x"}]}),
        (r"\textsc{x}", {"t": "SmallCaps", "c": [{"t": "Str", "c": "x"}]}),
        (r"\textsuperscript{x}", {"t": "Superscript", "c": [{"t": "Str", "c": "x"}]}),
        (r"\textsubscript{x}", {"t": "Subscript", "c": [{"t": "Str", "c": "x"}]}),
        ("$x^2$", {"t": "Math", "c": [{"t": "InlineMath"}, "x^2"]}),
    ],
)
def test_macro_becomes_an_element(latex, node):
    assert to_inlines(read_field(latex).text) == [node]


def test_unknown_macro_is_told_and_its_argument_kept():
    field = read_field(r"A \strange{word} and \odd more")

    assert field.unknown_macros == ("\\strange", "\\odd")
    assert str(field.text) == "A word and more"
