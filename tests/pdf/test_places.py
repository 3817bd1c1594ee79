from uvicthesis.location import Location
from uvicthesis.pdf.places import Places

MANUSCRIPT = r"""\documentclass{uvicthesis}
\begin{document}
% chapters/01.md:3

A word.\footnote{% chapters/01.md:40
  A note.

  Its second paragraph.} % chapters/01.md:3
And more. 100\% chapters/01.md:99, not a comment
% end of source
\end{document}
"""


def origins() -> list[str]:
    places = Places(MANUSCRIPT)
    return [str(places.origin(line) or "") for line in range(1, 13)]


def test_line_comes_from_the_source_that_the_last_comment_before_it_names() -> None:
    assert origins() == [
        "",
        "",
        "",
        "chapters/01.md:3",
        "chapters/01.md:3",
        "chapters/01.md:40",
        "chapters/01.md:40",
        "chapters/01.md:40",
        "chapters/01.md:3",
        "",
        "",
        "",
    ]


def test_path_may_hold_spaces_and_colons() -> None:
    assert Places("% a b:c/01.md:7\nText\n").origin(2) == Location("a b:c/01.md", 7)


def test_line_of_markdown_leads_to_the_lines_of_its_block() -> None:
    assert Places(MANUSCRIPT).lines_of(Location("chapters/01.md", 3)) == range(4, 6)


def test_line_within_a_block_leads_to_that_block() -> None:
    assert Places(MANUSCRIPT).lines_of(Location("chapters/01.md", 39)) == range(4, 6)


def test_line_of_a_note_leads_to_the_note() -> None:
    assert Places(MANUSCRIPT).lines_of(Location("chapters/01.md", 41)) == range(6, 9)


def test_line_of_a_file_that_is_not_printed_leads_nowhere() -> None:
    places = Places(MANUSCRIPT)

    assert not places.lines_of(Location("thesis.yaml", 3))
    assert not places.lines_of(Location("chapters/01.md"))
