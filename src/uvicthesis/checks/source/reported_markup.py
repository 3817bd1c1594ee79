"""Rules on markup and settings, broken where reading or typesetting says so."""

from __future__ import annotations

from uvicthesis.checks.authorities import GOOD_PRACTICE, Authority
from uvicthesis.checks.rule import Rule, reported

SENSE = Authority(GOOD_PRACTICE, "", "E")

RULES: tuple[Rule, ...] = (
    reported(
        "attributes-valid",
        SENSE,
        "warning",
        "Give attributes values that they can have.",
        bad="layout-ncol=two",
        good="layout-ncol=2",
    ),
    reported(
        "markup-read",
        SENSE,
        "warning",
        "Write markup so that it is read as markup.",
        bad="a table drawn with tabs",
        good="a table drawn with bars",
    ),
    reported(
        "no-html",
        SENSE,
        "warning",
        "Use Markdown, not HTML, which is lost in print.",
        bad="<br> and <font>",
        good="a backslash at the end of the line",
    ),
    reported(
        "metadata-has-effect",
        SENSE,
        "note",
        "Write into a chapter's metadata only what has an effect.",
        bad="figPrefix: Abb.",
        good="[Abb. @fig:map]",
    ),
    reported(
        "setting-has-effect",
        SENSE,
        "note",
        "Write into the settings only what has an effect.",
        bad="back-links with a style that has none",
        good="the setting left out",
    ),
    reported(
        "chapters-present",
        SENSE,
        "warning",
        "Name the chapters in the settings, or keep them in chapters/.",
        bad="a thesis without a chapter",
        good="chapters/01-first.md",
    ),
    reported(
        "front-file-printed",
        SENSE,
        "note",
        "Keep in chapters/front only what is printed.",
        bad="chapters/front/thanks.md, which nothing prints",
        good="chapters/front/acknowledgements.md",
    ),
    reported(
        "notes-used",
        SENSE,
        "warning",
        "Refer to every note.",
        bad="[^1]: a note that no [^1] leads to",
        good="a mark for each note",
    ),
    reported(
        "note-labels-unique",
        SENSE,
        "warning",
        "Give the notes of a file different labels.",
        bad="[^1] defined twice",
        good="[^1] and [^2]",
    ),
    reported(
        "divs-closed",
        SENSE,
        "warning",
        "Close every block that ::: opens.",
        bad="::: {lang=fr} and no ::: after it",
        good="::: on a line of its own at the end",
    ),
    reported(
        "citations-in-brackets-read",
        SENSE,
        "warning",
        "Write citations so that they are read as citations.",
        bad="[see p. 3; @knuth1984tex p; q]",
        good="\\; for a semicolon that leads to no work",
    ),
    reported(
        "latex-valid",
        SENSE,
        "warning",
        "Write LaTeX that LaTeX does not have to mend.",
        bad="\\begin{array}{}",
        good="\\begin{array}{ll}",
    ),
    reported(
        "verse-numbers-valid",
        SENSE,
        "warning",
        "Count the lines of verse by a number.",
        bad="lines=every",
        good="lines=5",
    ),
    reported(
        "parallel-texts-paired",
        SENSE,
        "warning",
        "Give parallel texts as two Divs of as many paragraphs.",
        bad="three paragraphs beside two",
        good="three beside three",
    ),
    reported(
        "list-of-sources-once",
        SENSE,
        "warning",
        "Place the list of sources once.",
        bad="two ::: {#refs} in one chapter",
        good="one",
    ),
    reported(
        "characters-in-fonts",
        SENSE,
        "warning",
        "Have a font for every character.",
        bad="a character that a draft leaves out",
        good="fallback: [Noto Serif CJK TC]",
    ),
)
