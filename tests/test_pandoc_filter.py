import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.tools import process
from uvicthesis.tools.pandoc import pandoc_path
from uvicthesis.tools.process import Finished

FILTER = Path(sys.executable).with_name("uvicthesis-filter")

SOURCES = """\
@book{grafton1997,
  author    = {Grafton, Anthony},
  title     = {The Footnote},
  subtitle  = {A Curious History},
  address   = {Cambridge, MA},
  publisher = {Harvard University Press},
  year      = {1997},
}
"""

SAMPLE = """\
---
uvicthesis:
  bibliography:
    files: [sources.bib]
    repeat: ibid
---

# Notes {#sec:notes}

A note tells where a thing is from [@grafton1997, 12]. It can be read twice [@grafton1997, 13].

As @fig:page in @sec:notes shows.[^own]

![A page](page.png){#fig:page}

[^own]: See also @grafton1997.
"""

TEMPLATE = r"""\documentclass{book}
\usepackage{longtable,booktabs,array}
\newcommand{\hyperref}[2][]{#2}\newcommand{\phantomsection}{}
\newcommand{\pandocbounded}[1]{}
$for(header-includes)$
$header-includes$
$endfor$
\begin{document}
$body$
\end{document}
"""

Run = Callable[..., Finished]


@pytest.fixture
def filtered(tmp_path: Path) -> Run:
    """What pandoc writes of a text that it filters, in a folder with sources.bib."""
    (tmp_path / "sources.bib").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "template.tex").write_text(TEMPLATE, encoding="utf-8")

    def run(text: str, *options: str) -> Finished:
        arguments = ("--filter", FILTER, "--wrap=none", *options)
        return process.run(pandoc_path(), *arguments, input=text, cwd=tmp_path)

    return run


def test_latex_has_notes_references_and_the_list_of_sources(filtered: Run) -> None:
    done = filtered(SAMPLE, "-t", "latex-smart", "--top-level-division=chapter")

    assert done.stderr == ""
    assert (
        r"from.\footnote{Anthony Grafton, \hyperref[ref-grafton1997]"
        r"{\emph{The Footnote: A Curious History}} "
        r"(Cambridge, MA: Harvard University Press, 1997), 12.} "
        r"It can be read twice.\footnote{Ibid., 13.}"
    ) in done.stdout
    assert r"As figure~\hyperref[fig:page]{1.1} in chapter~\hyperref[sec:notes]{1}" in done.stdout
    assert r"\chapter*{Bibliography}" in done.stdout
    assert done.stdout.endswith(
        "\\begin{references}\n\n"
        "\\protect\\phantomsection\\label{ref-grafton1997}{}Grafton, Anthony. "
        "\\emph{The Footnote: A Curious History}. "
        "Cambridge, MA: Harvard University Press, 1997.\n\n"
        "\\end{references}\n"
    )


def test_note_of_the_writers_has_no_comment_for_a_line_that_nobody_knows(filtered: Run) -> None:
    done = filtered(SAMPLE, "-t", "latex")

    assert "% " not in done.stdout


def test_html_has_notes_references_and_the_list_of_sources(filtered: Run) -> None:
    done = filtered(SAMPLE, "-t", "html")

    assert done.stderr == ""
    assert '<a href="#fig:page" class="cross-reference">1.1</a>' in done.stdout
    assert "<em>The Footnote: A Curious History</em>" in done.stdout
    assert '<div id="ref-grafton1997" class="reference">' in done.stdout
    assert "Ibid., 13." in done.stdout
    assert "\\" not in done.stdout


def test_document_needs_no_settings_and_no_heading(filtered: Run) -> None:
    done = filtered("## A\n\nSee @fig:x.\n\n![X](x.png){#fig:x}\n", "-t", "markdown")

    assert done.stderr == ""
    assert "See figure\u00a0[1](#fig:x){.cross-reference}." in done.stdout.replace(
        "&nbsp;", "\u00a0"
    )


def test_empty_document_stays_empty(filtered: Run) -> None:
    assert filtered("", "-t", "html").stdout.strip() == ""


def test_sources_stand_where_the_writer_places_them(filtered: Run) -> None:
    text = "---\nuvicthesis: {bibliography: {files: sources.bib}}\n---\nA [@grafton1997].\n\n"

    done = filtered(text + "::: {#refs}\n:::\n\nThe end.\n", "-t", "plain")

    assert "Bibliography" not in done.stdout
    assert done.stdout.index("Grafton, Anthony.") < done.stdout.index("The end.")


def test_language_of_the_document_is_that_of_its_references(filtered: Run) -> None:
    done = filtered(
        "---\nlang: fr\n---\n![X](x.png){#fig:x}\n\nVoir @fig:x, @Fig:x.\n", "-t", "plain"
    )

    assert "Voir figure\u00a01, Figure\u00a01." in done.stdout


def test_unknown_key_and_unknown_label_are_told_at_once_and_end_pandoc(filtered: Run) -> None:
    done = filtered(SAMPLE + "\n[@graton1997] @fig:pag\n", "-t", "html")

    assert done.returncode
    assert 'document: no label "fig:pag"\n  did you mean "fig:page"?' in done.stderr
    assert 'did you mean "grafton1997"?' in done.stderr
    assert "Traceback" not in done.stderr


def test_faulty_settings_are_told_at_once(filtered: Run) -> None:
    text = (
        "---\nuvicthesis:\n  bibliografy: {}\n  bibliography: {edition: 16, files: [a.bib]}\n---\n"
    )

    done = filtered(text, "-t", "html")

    assert done.returncode
    assert 'metadata: unknown key "bibliografy"\n  did you mean "bibliography"?' in done.stderr
    assert "bibliography.edition" in done.stderr


def test_file_of_sources_that_is_not_there_is_told(filtered: Run) -> None:
    text = "---\nuvicthesis: {bibliography: {files: [source.bib]}}\n---\n"

    done = filtered(text, "-t", "html")

    assert 'metadata: there is no file "source.bib"\n  did you mean "sources.bib"?' in done.stderr


def test_latex_brings_along_what_it_needs_of_a_class(filtered: Run, tmp_path: Path) -> None:
    text = SAMPLE + '\n```{#lst:x .python caption="A *loop*"}\npass\n```\n\nSee @lst:x.\n'
    options = ("-t", "latex", "--template=template.tex", "--syntax-highlighting=none")
    includes = "\n---\nheader-includes: \\newcommand{\\mine}{}\n---\n"

    done = filtered(text + includes, *options)

    assert r"\newcommand{\mine}{}" in done.stdout
    (tmp_path / "alone.tex").write_text(done.stdout, encoding="utf-8")
    command = ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "alone.tex"]
    typeset = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert typeset.returncode == 0, typeset.stdout[-2000:]
