import pytest

from uvicthesis.documents.equations import as_meant
from uvicthesis.documents.reading import read_document
from uvicthesis.nodes import descend


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a = 5 % b", r"a = 5 \% b"),
        ("50%", r"50\%"),
        (r"50\% + 20%", r"50\% + 20\%"),
        (r"a \\% b", r"a \\\% b"),
        (" x = 50%\n + y ", " x = 50\\%\n + y "),
        ("a + b % the sum\n= c % whole", "a + b \n= c \\% whole"),
        ("a\n% is 50% of\nb", "a\nb"),
        ("\\alpha% Greek\nb", "\\alpha\nb"),
        ("a\n\n= b", "a\n\n= b"),
    ],
)
def test_percent_sign_is_printed_and_a_comment_left_out(written: str, meant: str) -> None:
    assert as_meant(written) == meant


def test_formulas_of_a_document_are_as_meant_wherever_they_stand() -> None:
    text = "# On $5%$\n\n$$ a = 5 % b $$ {#eq:a}\n\n![At $6%$](a.png)\n\n| $7%$ |\n|----|\n| 1 |\n"
    found = [node["c"][1] for node in descend(read_document(text, "1.md").blocks)
             if node["t"] == "Math"]  # fmt: skip

    assert found[:3] == [r"5\%", r" a = 5 \% b ", r"6\%"]
    assert found[-1] == r"7\%"


def test_rows_are_not_parted_in_comments() -> None:
    rows = "a &= b % first \\\\ \\label{eq:no}\n\\\\ c &= d \\label{eq:c}"
    text = f"$$\n\\begin{{align}}\n{rows}\n\\end{{align}}\n$$\n"

    assert [label.identifier for label in read_document(text, "1.md").index.labels] == ["eq:c"]
