"""Everything that can stand in a line, in everything that holds lines: all of it is printed."""

from itertools import product

import pytest

from uvicthesis.pipeline import build
from uvicthesis.project import Project

CONTAINERS = {
    "paragraph": "{}",
    "heading": "## {}",
    "figure": "![{}](lines.svg)",
    "part": "::: {{#fig:part}}\n![{}](lines.svg)\n![](lines.svg)\n\nWhole\n:::",
    "whole": "::: {{#fig:whole}}\n![](lines.svg)\n![](lines.svg)\n\n{}\n:::",
    "table": "| A |\n|---|\n| b |\n\n: {}",
    "listing": "::: {{#lst:one .listing}}\n{}\n\n```\ncode\n```\n:::",
    "cell": "| A |\n|---|\n| {} |",
    "head": "| {} | B |\n|---|---|\n| b | c |",
    "term": "{}\n:   Definition",
    "definition": "Term\n:   {}",
    "verse": "| {}\n| and a line",
    "quotation": "> {}",
    "bullet": "- {}\n- and another",
    "note": "Text.^[{}]",
    "link": "[{}](https://example.org)",
    "emphasis": "*{}*",
    "strong": "**{}**",
    "capitals": "[{}]{{.smallcaps}}",
    "deleted": "~~{}~~",
    "underlined": "[{}]{{.underline}}",
    "quoted": '"{}"',
    "french": "[{}]{{lang=fr}}",
    "box": "::: {{.box}}\n{}\n:::",
    "theorem": "::: theorem\n{}\n:::",
    "title": "::: lemma\n### {}\n\nText.\n:::",
    "proof": "::: proof\n{}\n:::",
    "epigraph": "::: epigraph\nMotto.\n\n— {}\n:::",
    "numbered": "::: {{.verse lines=1}}\n| {}\n:::",
    "interview": "::: interview\nHost: {}\n:::",
    "translation": "::: parallel\n::: {{lang=fr}}\n{}\n:::\n\n::: {{lang=en}}\nText.\n:::\n:::",
}

CONTENTS = {
    "note": "^[Own %s.]",
    "citation": "[@carr1961, see %s]",
    "author": "@carr1961 [see %s]",
    "reference": "@sec:one",
    "equation": "@eq:one",
    "page": "[@sec:one]{.page}",
    "abbreviation": "[HBCA]{.abbr}",
    "term": "[citekey]{.term}",
    "formula": r"$a^2 < \frac{1}{2}$",
    "code": r"`x_1 & \y{} %`",
    "highlighted": '`x = "#$"`{.python}',
    "latex": r"`\LaTeX{}`{=latex}",
    "internal": "[there](#sec:one)",
    "address": "<https://example.org/a_b?c=1&d#e>",
    "deletion": "~~gone~~",
    "raised": "x^2^ and H~2~O",
    "image": "![](lines.svg){height=1em}",
    "specials": r"50% & #1 ~ ^ _ \{ \} \\ $5",
}

MAKES_NOTE = ("note", "citation", "author")
IMPOSSIBLE = {
    ("note", "note"),
    ("link", "internal"),
    ("link", "address"),
    ("deleted", "deletion"),
}
"""Notes stand in no notes and links in no links; what is struck out twice is read as two."""

SETUP = "# One {#sec:one}\n\n$$x$$ {#eq:one}\n\n"


def name_of(container: str, content: str) -> str:
    """A word of letters alone that stands for a pair."""
    return f"{container}with{content}"


def pairs() -> list[tuple[str, str]]:
    return [pair for pair in product(CONTAINERS, CONTENTS) if pair not in IMPOSSIBLE]


def chapter(container: str) -> str:
    paragraphs = []
    for other, content in pairs():
        if other == container:
            word = name_of(container, content)
            line = f"{word} {CONTENTS[content].replace('%s', f'note{word}')} end."
            paragraphs += [CONTAINERS[container].format(line), "<!-- -->"]
    return f"# About {container}\n\n" + "\n\n".join(paragraphs) + "\n"


@pytest.fixture(scope="module")
def printed(built_thesis, tmp_path_factory, pdf_of):
    """The PDF of a thesis with a chapter for each container."""
    root = tmp_path_factory.mktemp("constructs")
    small = built_thesis[0].root
    for name in (
        "bib/sources.bib",
        "chapters/front/abbreviations.md",
        "chapters/front/glossary.md",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes((small / name).read_bytes())
    settings = (small / "thesis.yaml").read_text("utf-8")
    (root / "thesis.yaml").write_text(settings[: settings.index("chapters:")], encoding="utf-8")
    drawing = (small / "chapters/images/lines.svg").read_bytes()
    (root / "chapters/lines.svg").write_bytes(drawing)
    (root / "chapters/00.md").write_text(SETUP, encoding="utf-8")
    for number, container in enumerate(CONTAINERS, start=1):
        text = chapter(container)
        (root / f"chapters/{number:02}.md").write_text(text, encoding="utf-8")
    return pdf_of(build(Project.load(root)).pdf)


def test_all_of_it_is_printed(printed) -> None:
    letters = "".join(filter(str.isalpha, printed.text))

    assert [pair for pair in pairs() if name_of(*pair) not in letters] == []


def test_each_note_is_printed_once(printed) -> None:
    words = "".join(filter(str.isalpha, printed.text))

    expected = [f"note{name_of(*pair)}" for pair in pairs() if pair[1] in MAKES_NOTE]
    assert {word: words.count(word) for word in expected} == dict.fromkeys(expected, 1)


def test_notes_are_counted_without_a_gap(printed) -> None:
    in_text = [pair for pair in pairs() if pair[0] != "note" and pair[1] in MAKES_NOTE]
    written = [pair for pair in pairs() if pair[0] == "note"]
    numbers = {word for word in printed.text.split() if word.isdecimal()}

    last = len(in_text) + len(written)
    assert {str(number) for number in range(1, last + 1)} <= numbers
    assert str(last + 1) not in numbers
