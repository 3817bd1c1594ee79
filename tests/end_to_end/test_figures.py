"""Figures wherever they may be written, their parts, and their credits, on the pages of a PDF."""

import re

import pytest

from uvicthesis.pipeline import build
from uvicthesis.project import Project
from uvicthesis.tools import process

CHAPTER = """\
# One

See @fig:whole, [@fig:first; @fig:second], @fig:list, @fig:quoted, @fig:cell, @fig:note, @fig:table,
@fig:code, @tbl:cells and @fig:last.[^long]

::: {#fig:whole short-caption="*Two* drawings of $x$"}
![Leftmost^[Note of a part.]](lines.svg){#fig:first width=40%}
![Rightmost [@carr1961, 12]](tall.svg){#fig:second width=50%}

Two drawings beside each other.^[Note of the whole.]
:::

- Item

  ![Listed](lines.svg){#fig:list width=20%}

> Quotation
>
> ![Quoted](lines.svg){#fig:quoted width=20%}

+-------+-------------------------------------+
| Row   | ![Celled](lines.svg){#fig:cell}     |
+-------+-------------------------------------+

: Cells {#tbl:cells source="compiled by the author"}

::: {#fig:table}
| A    |
|------|
| Cell |

Tabled
:::

::: {#fig:code layout-ncol=2}
::: {#fig:lines width=45%}
    x = 1

Coded
:::

![Drawn](lines.svg){#fig:drawn width=40%}

Mixed
:::

![Credited [@carr1961, 13]](lines.svg){#fig:last width=20% source="*Archives*, 1"
permission="used with leave"}

[^long]: Text of the note

    ![Noted](lines.svg){#fig:note width=20%}

    and its end.
"""

TALL = """\
<svg xmlns="http://www.w3.org/2000/svg" width="100" height="200">
<rect width="100" height="200"/></svg>"""


@pytest.fixture(scope="module")
def made(built_thesis, tmp_path_factory):
    root = tmp_path_factory.mktemp("figures")
    small = built_thesis[0].root
    settings = (small / "thesis.yaml").read_text("utf-8")
    settings = settings[: settings.index("chapters:")] + "lists: {credits: true}\n"
    (root / "thesis.yaml").write_text(settings, encoding="utf-8")
    (root / "bib").mkdir()
    (root / "bib/sources.bib").write_bytes((small / "bib/sources.bib").read_bytes())
    (root / "chapters").mkdir()
    drawing = (small / "chapters/images/lines.svg").read_bytes()
    (root / "chapters/lines.svg").write_bytes(drawing)
    (root / "chapters/tall.svg").write_text(TALL, encoding="utf-8")
    (root / "chapters/01.md").write_text(CHAPTER, encoding="utf-8")
    return build(Project.load(root))


@pytest.fixture(scope="module")
def printed(made, pdf_of):
    return pdf_of(made.pdf)


def tops_of(printed, *words: str) -> list[float]:
    """How far below the upper edge of its page each word stands, in bp."""
    xml = process.run("pdftotext", "-bbox", printed.path, "-").stdout
    found = {
        text: float(top) for top, text in re.findall(r'yMin="([\d.]+)".*?>([^<]+)</word>', xml)
    }
    return [found[word] for word in words]


def test_every_figure_is_printed_once_under_its_number(printed) -> None:
    captions = {f"Figure 1.{number}:" for number in range(1, 9)}

    assert {word for word in captions if printed.text.count(word) == 1} == captions


def test_numbers_on_the_page_are_those_of_references(printed) -> None:
    text = printed.text.replace("- ", "")  # words divided at the end of a line

    assert "figure 1.2, figures 1.2a and 1.2b, figure 1.3, figure 1.4, figure 1.5" in text
    assert "figure 1.1, figure 1.6, figure 1.7, table 1.1 and figure 1.8" in text
    captions = ("Noted", "Two", "Listed", "Quoted", "Celled", "Tabled", "Mixed", "Credited")
    for number, caption in enumerate(captions, start=1):
        assert f"Figure 1.{number}: {caption}" in text


def test_parts_stand_beside_each_other(printed) -> None:
    first, second = tops_of(printed, "Leftmost", "Rightmost")

    assert first == pytest.approx(second, abs=1)
    assert "(a) Leftmost" in printed.text


def test_notes_of_parts_come_before_that_of_the_whole(printed) -> None:
    text = printed.text

    notes = (
        "Note of a part.",
        "What Is History? (London: Macmillan, 1961), 12.",
        "Note of the whole.",
    )
    assert [text.index(note) for note in notes] == sorted(text.index(note) for note in notes)


def test_list_of_figures_has_short_captions_without_notes(printed) -> None:
    [page] = [sheet for sheet in printed.sheets if "List of Figures" in sheet.split("\n")[1]]

    assert re.search(r"Figure 1\.2 +Two drawings of . \.", page)
    assert re.search(r"Figure 1\.8 +Credited \.", page)


def test_source_and_permission_stand_under_the_caption(printed) -> None:
    assert "Source: Archives, 1. Used with leave." in printed.text
    assert "Source: compiled by the author." in printed.text


def test_list_of_credits_has_number_source_and_page(printed) -> None:
    [page] = [
        sheet for sheet in printed.sheets if "Credits and Permissions" in sheet.split("\n")[1]
    ]

    folio = re.search(r"Figure 1\.8 +Archives, 1\. Used with leave\.[ .]+(\d+)", page)[1]
    assert "Figure 1.8: Credited" in printed.page(folio)
    assert re.search(r"Table 1\.1 +Compiled by the author\.[ .]+\d", page)


def test_only_what_has_no_source_is_told(made) -> None:
    others = [str(finding) for finding in made.findings if "list of credits" not in str(finding)]

    assert others == []
    assert len(made.findings) == 7
