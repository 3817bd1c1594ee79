from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.errors import MissingToolError, TypesetError
from uvicthesis.pdf.passes import MOST_PASSES, Typeset, typeset
from uvicthesis.store import Store

PLAIN = r"\documentclass{article}\begin{document}%s\end{document}"
CONTENTS = PLAIN % r"\tableofcontents\section{One}\label{a}See \ref{a}."
INDEX = r"""\documentclass{article}\makeindex
\newcommand\indexlocators[2]{#1#2}\newcommand\indexpage[2]{#2}
\begin{document}\InputIfFileExists{\jobname.ind}{}{}
\makeatletter\protected@write\@indexfile{}{\string\indexentry{page}{coal}{\thepage}{}}Text.
\end{document}
"""
UNSETTLED = r"""\documentclass{article}
\newcount\n \newread\r
\openin\r=tex/thesis.lof \ifeof\r\else\read\r to\x \n=\x\fi\closein\r \advance\n by 1
\newwrite\w \immediate\openout\w=thesis.lof \immediate\write\w{\the\n}\immediate\closeout\w
\begin{document}\the\n\end{document}
"""

Run = Callable[..., Typeset]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "build")


@pytest.fixture
def run(store: Store) -> Run:
    """Typesets a text as thesis.tex."""

    def typeset_text(text: str, **options: bool) -> Typeset:
        store.write("thesis.tex", text)
        return typeset(store, "thesis", "xelatex", 1_700_000_000, **options)

    return typeset_text


def test_passes_end_when_the_auxiliary_files_have_settled(run: Run) -> None:
    done = run(CONTENTS)

    assert (done.passes, done.pages, done.has_errors) == (2, 1, False)
    assert done.pdf.read_bytes().startswith(b"%PDF")


def test_another_build_begins_with_what_the_last_one_left(run: Run) -> None:
    run(CONTENTS)

    assert run(CONTENTS).passes == 1


def test_one_pass_is_enough_where_that_is_asked_for(run: Run) -> None:
    assert run(CONTENTS, one_pass=True).passes == 1


def test_pages_of_the_index_are_there_for_the_second_pass(run: Run, store: Store) -> None:
    assert run(INDEX).passes == 2
    assert run(INDEX).passes == 1
    pages = (store.build / "tex" / "thesis.ind").read_text("utf-8")
    assert pages == "\\indexlocators{coal}{, \\indexpage{1}{1}}\n"


def test_document_that_never_settles_is_given_up(run: Run) -> None:
    assert run(UNSETTLED).passes == MOST_PASSES


def test_failure_ends_the_passes_and_puts_the_auxiliary_files_back(run: Run, store: Store) -> None:
    run(CONTENTS)
    before = (store.build / "tex" / "thesis.toc").read_bytes()

    failed = run(PLAIN % r"\tableofcontents\section{Other}\nosuchcommand")

    assert (failed.passes, failed.has_errors) == (1, True)
    assert "Undefined control sequence" in failed.log
    assert (store.build / "tex" / "thesis.toc").read_bytes() == before


def test_failure_from_scratch_leaves_no_auxiliary_files(run: Run, store: Store) -> None:
    run(PLAIN % r"\section{One}\nosuchcommand")

    assert not (store.build / "tex" / "thesis.aux").exists()


def test_same_text_gives_the_same_bytes(run: Run, store: Store) -> None:
    first = run(CONTENTS).pdf.read_bytes()
    store.clean()

    assert run(CONTENTS).pdf.read_bytes() == first


def test_engine_that_leaves_no_log_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xelatex").write_text("#!/bin/sh\necho I cannot go on\nexit 1\n")
    (tmp_path / "xelatex").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")

    with pytest.raises(TypesetError) as caught:
        run(CONTENTS)

    assert str(caught.value) == "build/thesis.tex: xelatex did not finish: I cannot go on"


def test_engine_that_is_killed_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xelatex").write_text("#!/bin/sh\nkill -9 $$\n")
    (tmp_path / "xelatex").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")

    with pytest.raises(TypesetError, match="it was ended by signal 9"):
        run(CONTENTS)


def test_missing_engine_is_told_with_what_brings_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(MissingToolError, match="xelatex is not installed"):
        run(CONTENTS)


def test_what_an_earlier_build_left_and_this_one_cannot_read_is_done_without(run: Run) -> None:
    run(PLAIN % r"\newcommand\earlier{}\tableofcontents\section{\protect\earlier One}")

    done = run(CONTENTS)

    assert (done.passes, done.has_errors) == (3, False)


def test_error_that_each_pass_brings_into_the_contents_is_told(run: Run, store: Store) -> None:
    text = PLAIN % r"\tableofcontents\section{One}\addtocontents{toc}{\protect\unknown}"

    assert run(text).has_errors
    assert run(text).has_errors
