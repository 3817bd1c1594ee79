import pytest

from uvicthesis.documents.reading import read_document


def told(markdown: str) -> list[str]:
    document = read_document(f"# One\n\n{markdown}\n", "a.md")
    return [str(each) for each in document.findings if each.rule in ("markup-read", "no-html")]


@pytest.mark.parametrize(
    ("markdown", "place", "remedy"),
    [
        ("##Sources", '3: "##Sources"', "leave a space between the # and the heading"),
        ("Text.\n## Sources", '4: "## Sources"', "leave an empty line before it"),
        ("Two things:\n- one", '4: "- one"', "leave an empty line before it"),
        ("Things\n* one\n* two", '4: "* one"', "leave an empty line before it"),
        ("Things\n1. one\n2. two", '4: "1. one"', "leave an empty line before it"),
        ("As follows\n> quoted", '4: "> quoted"', "leave an empty line before it"),
        ("Text.\n\n:::\n", '5: ":::"', "a block opens with :::"),
        ("Text\n::: proof\nSo.\n:::", '4: "::: proof"', "a block opens with :::"),
        ("| A | B |\n| 1 | 2 |", '3: "| A | B |"', "a table has an empty line before it"),
        ("Text\n| A | B |\n|---|---|\n| 1 | 2 |", '4: "| A | B |"', "a table has an empty line"),
        ("See\n\n![A plan] (a.png)", '5: "![A plan] ("', "an image is written"),
        ("\\begin{center}\nText.", r'3: "\begin{center}"', r"LaTeX needs both"),
        ("This is ** bold**.", '3: "** bold**"', "no space stands behind the first asterisks"),
        ("Said [@carr1961, 3.", '3: "[@carr1961, 3."', "close the bracket of the citation"),
        ("- Item\n\n    ::: proof\n    So.\n    :::", '5: "::: proof"', "a block opens with :::"),
        ("Name\tYear\nCarr\t1961", "3: lines with tabs are no table", "draw the table with bars"),
    ],
)
def test_markup_that_is_printed_is_told_with_what_it_lacks(
    markdown: str, place: str, remedy: str
) -> None:
    (finding,) = told(markdown)

    assert finding.startswith(f"a.md:{place}")
    assert finding.splitlines()[1].strip().startswith(remedy)


@pytest.mark.parametrize(
    "markdown",
    [
        "#MeToo began later.",
        "A dash that begins a line\n- as here - is no list.",
        "It ended in\n12. Nobody knew.",
        "The effects, 0.5** and 0.7**, were strong.",
        "** p < .05, *** p < .01",
        "| A verse\n| of two lines",
        "| A | B |\n|---|---|\n| 0.3** | x ** y** |",
        "- one\n- two\n\n1. three\n2. four",
        "> quoted\nlazily",
        "1.\tOne\n2.\tTwo",
        "Term\n:\tMeaning\n\nOther\n:\tMeaning",
        "`##Sources`, `::: proof` and `![A] (b)` are code.",
        "```\n##Sources\na\tb\nc\td\n```",
        "A [bracket] and [@carr1961, 3], and @carr1961 [3].",
        "$**$ and $a\\begin{matrix}b\\end{matrix}$",
        "\\begin{center}\nText.\n\\end{center}",
    ],
)
def test_what_was_meant_as_text_is_left_alone(markdown: str) -> None:
    assert told(markdown) == []


def test_long_lines_are_quoted_by_their_beginning() -> None:
    (finding,) = told("##" + "Sources and methods of the study " * 3)

    assert '"##Sources and methods of the study Sour…"' in finding


@pytest.mark.parametrize(
    ("markdown", "finding"),
    [
        ('<img src="a.png">', "a.md:3: <img> is HTML, which is not printed\n  write ![Caption](f"),
        ("H<sub>2</sub>O", "a.md:3: <sub> is HTML, which is not printed\n  write H~2~O"),
        ("One\ntwo<br/>three", "a.md:4: <br> is HTML, which is not printed\n  end the line with"),
        ("<center>x</center>", "a.md:3: <center> is HTML, which is not printed\n  write it in"),
    ],
)
def test_html_is_told_with_what_to_write_instead(markdown: str, finding: str) -> None:
    (only,) = told(markdown)

    assert only.startswith(finding)


def test_of_each_tag_the_first_place_is_told() -> None:
    assert len(told("<u>a</u> <u>b</u>\n\n<u>c</u> and <b>d</b>")) == 2


def test_table_in_html_is_told_once() -> None:
    (finding,) = told("<table><tr><td>a</td></tr></table>")

    assert "<table>" in finding


def test_comments_and_what_markdown_understands_of_html_are_no_findings() -> None:
    assert (
        told('<!-- a <b>comment</b> -->\n\n<div class="x">\nText <span>here</span>.\n</div>') == []
    )
