"""What is wrong with a thesis, as it is told to the writer: with its line, and no traceback."""

import pytest

CHAPTER = "chapters/01.md"


def problems(finished, status: int) -> str:
    """What was said on standard error by a command that ended with a status."""
    assert finished.returncode == status, finished.stdout + finished.stderr
    assert "Traceback" not in finished.stderr
    return finished.stderr.strip()


def test_unknown_command_of_latex_is_told_at_its_paragraph(small) -> None:
    thesis = small({CHAPTER: "# One\n\nA paragraph.\n\nAn \\unknowncommand here.\n"})

    told = problems(thesis.run("pdf"), 4)

    assert told.startswith(
        "chapters/01.md:5: LaTeX does not know the command \\unknowncommand\n"
        "  check its spelling; a backslash that should be printed is written \\\\"
    )


def test_fault_behind_a_note_is_told_at_the_paragraph_and_one_in_it_at_the_note(small) -> None:
    text = "# One\n\nA word[^a] and \\faulty more.\n\nText[^b].\n\n"
    text += "[^a]: A note.\n[^b]: A \\wrong one.\n"

    told = problems(small({CHAPTER: text}).run("pdf"), 4)

    assert "chapters/01.md:3: LaTeX does not know the command \\faulty" in told
    assert "chapters/01.md:8: LaTeX does not know the command \\wrong" in told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("`\\begin{center}`{=latex}", "\\begin{center} is ended by \\end{document}"),
        ("`\\end{center}`{=latex}", "ended by \\end{center}"),
        ("`\\begin{nothing}x\\end{nothing}`{=latex}", "the environment nothing"),
        ("$\\frac{1}$ {", ""),
    ],
)
def test_what_latex_cannot_read_is_told_somewhere_and_stops_the_build(
    small, line: str, said: str
) -> None:
    told = problems(small({CHAPTER: f"# One\n\n{line}\n"}).run("pdf"), 4)

    assert said in told
    assert told.split(":")[0] in (CHAPTER, "build/thesis.tex")


def test_failed_build_leaves_the_last_good_pdf(thesis) -> None:
    before = thesis.pdf.path.read_bytes()
    thesis.append("chapters/03-conclusion.md", "\n\\unknowncommand\n")

    told = problems(thesis.run("pdf"), 4)

    assert told.startswith("chapters/03-conclusion.md:5: ")
    assert thesis.pdf.path.read_bytes() == before


def test_after_a_failure_the_next_build_takes_one_pass_again(thesis) -> None:
    thesis.append("chapters/03-conclusion.md", "\n\\unknowncommand\n")
    problems(thesis.run("pdf"), 4)
    thesis.change("chapters/03-conclusion.md", "\\unknowncommand", "Mended.")

    assert "1 pass" in thesis.run("pdf").stdout


@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_character_that_no_font_has_stops_the_build(small, engine: str) -> None:
    thesis = small({CHAPTER: "# One\n\nFine.\n\nA word: 𓀀.\n"}, f"engine: {engine}\n")

    told = problems(thesis.run("pdf"), 4)

    assert "no font has the character 𓀀 (U+13000 EGYPTIAN HIEROGLYPH A001)" in told
    assert "layout: fallback:" in told
    assert told.startswith("chapters/01.md:5: ")


def test_unknown_key_label_and_note_are_told_at_once(small) -> None:
    thesis = small(
        {
            CHAPTER: "# One\n\nA [@carr1961].\n\nSee @fig:plan.\n",
            "chapters/02.md": "# Two\n\nB[^note]. [Link](#nowhere).\n",
        }
    )

    told = problems(thesis.run("pdf"), 2)

    places = [line.split(": ")[0] for line in told.splitlines() if not line.startswith("  ")]
    assert places == [
        "chapters/01.md:3",
        "chapters/01.md:5",
        "chapters/02.md:3",
        "chapters/02.md:3",
    ]
    for wrong in ('"carr1961"', '"fig:plan"', "[^note]", '"nowhere"'):
        assert wrong in told
    assert not (thesis.root / "build" / "thesis.pdf").exists()


def test_missing_images_are_told_at_once(small) -> None:
    text = "# One\n\n![A](a.png)\n\n![B](b.png)\n"

    told = problems(small({CHAPTER: text}).run("pdf"), 2)

    assert 'chapters/01.md:3: no image "a.png"' in told
    assert 'chapters/01.md:5: no image "b.png"' in told


def test_draft_marks_what_is_missing_and_goes_on(small) -> None:
    text = "# One\n\nA [@nobody]. See @fig:none. B[^lost]. [Link](#nowhere).\n\n![C](c.png)\n"
    thesis = small({CHAPTER: text})

    finished = thesis.run("pdf", "--draft")

    assert finished.returncode == 0, finished.stderr
    for mark in ("[?nobody]", "[?fig:none]", "[?^lost]", "[?c.png]"):
        assert mark in thesis.pdf.text
    for wrong in ('"nobody"', '"fig:none"', "[^lost]", '"nowhere"', '"c.png"'):
        assert wrong in finished.stdout


def test_draft_says_so_on_its_pages(thesis) -> None:
    thesis.run("pdf", "--draft")

    assert "Draft" in thesis.pdf.page("2")


def test_draft_and_final_exclude_each_other(thesis) -> None:
    assert "exclude each other" in problems(thesis.run("pdf", "--draft", "--final"), 2)


def test_draft_goes_on_without_a_character(small) -> None:
    thesis = small({CHAPTER: "# One\n\nA word: 𓀀.\n"})

    finished = thesis.run("pdf", "--draft")

    assert finished.returncode == 0, finished.stderr
    assert "chapters/01.md:3: no font has the character 𓀀" in finished.stdout


def test_chapter_that_is_not_utf_8_is_told(small) -> None:
    thesis = small()
    (thesis.root / CHAPTER).write_bytes("# One\n\nCafé.\n".encode("latin-1"))

    assert problems(thesis.run("pdf"), 2).startswith("chapters/01.md:3: not UTF-8")


def test_faults_of_all_settings_are_told_at_once(small) -> None:
    thesis = small({CHAPTER: "# One\n"}, "enginee: xelatex\nyaer: 2024\n")

    told = problems(thesis.run("pdf"), 2)

    assert told.count("unknown key") == 2


def test_folder_without_a_thesis_is_told(small, tmp_path) -> None:
    thesis = small()
    (thesis.root / "thesis.yaml").unlink()

    assert "there is no thesis.yaml in" in problems(thesis.run("pdf"), 2)


def test_broken_template_is_told_at_its_line(thesis) -> None:
    (thesis.root / "templates").mkdir()
    (thesis.root / "templates" / "abstract.tex.jinja").write_text("one\n<%= abstrct %>\n")

    assert problems(thesis.run("pdf"), 2).startswith("templates/abstract.tex.jinja:2: ")


def test_unknown_option_is_a_usage_error(thesis) -> None:
    assert thesis.run("pdf", "--nosuch").returncode == 2


def test_latex_cannot_read_what_lies_above_build_nor_run_programs(small, tmp_path) -> None:
    (tmp_path / "secret.txt").write_text("SECRETWORD")
    secret = "\\begin{center}\n\\input ../../secret.txt\n\\end{center}"
    text = f"# One\n\n{secret}\n\n\\immediate\\write18{{touch ran}}\n"
    thesis = small({CHAPTER: text})

    problems(thesis.run("pdf"), 4)

    assert not list(thesis.root.rglob("ran"))


def test_findings_are_told_and_the_build_goes_on(small) -> None:
    thesis = small({CHAPTER: "# One\n\n::: {.box}\n\nText.\n\n[^1]: Never used.\n"})

    finished = thesis.run("pdf")

    assert finished.returncode == 0, finished.stderr
    assert "chapters/01.md:3: a block opened with ::: is never closed" in finished.stdout
    assert "chapters/01.md:7: [^1]: this note is never referred to" in finished.stdout
