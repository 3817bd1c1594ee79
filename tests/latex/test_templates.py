"""What may stand in a template, and how its faults are told."""

from dataclasses import replace

import pytest

from uvicthesis.errors import TemplateError
from uvicthesis.latex.escape import Tex
from uvicthesis.latex.manuscript import write_front_matter, write_manuscript
from uvicthesis.latex.templates import render_template


@pytest.fixture
def write(tmp_path):
    folder = tmp_path / "templates"
    folder.mkdir()

    def write_template(text, name="page.tex.jinja"):
        (folder / name).write_text(text, encoding="utf-8")
        return folder

    return write_template


def render(folder, context=None):
    return render_template("page.tex.jinja", context or {}, [folder])


def fault_in(folder, context=None):
    with pytest.raises(TemplateError) as caught:
        render(folder, context)
    return str(caught.value)


def test_plain_text_is_escaped_and_latex_is_not(write):
    folder = write("<%= plain %> <%= latex %>")

    assert render(folder, {"plain": "R&D", "latex": Tex(r"\emph{x}")}) == r"R\&D \emph{x}"


def test_text_that_was_changed_by_a_filter_is_still_escaped(write):
    assert render(write("<%= name | upper %>"), {"name": "r&d"}) == r"R\&D"


def test_year_is_printed(write):
    assert render(write("<%= year %>"), {"year": 2024}) == "2024"


def test_latex_comments_and_braces_are_left_alone(write):
    text = "{{x}} {% x %} {# x #} % a comment\n"

    assert render(write(text)) == text


def test_line_with_a_statement_alone_leaves_no_line(write):
    assert render(write("a\n  <% if true %>\nb\n  <% endif %>\nc")) == "a\nb\nc"


def test_template_of_the_thesis_stands_in_for_the_project_s(manuscript, templates, write):
    own = write("My own committee of <%= author %>.\n", "committee.tex.jinja")

    written = write_front_matter(manuscript, [own, templates])

    assert "My own committee of A. Student." in written
    assert "Supervisory Committee" not in written
    assert "A Thesis Submitted in Partial Fulfilment" in written


def test_front_matter_alone_has_no_body(manuscript, templates):
    assert r"\mainmatter" not in write_front_matter(manuscript, [templates])


def test_misspelt_name_is_told_with_its_line_and_the_nearest_right_one(write):
    message = fault_in(write("one\ntwo <%= autor %>\n"), {"author": "A. Student"})

    assert message == (
        "templates/page.tex.jinja:2: 'autor' is undefined\n" + '  did you mean "author"?'
    )


def test_name_like_no_other_is_told_with_those_there_are(write):
    message = fault_in(write("<%= zzz %>"), {"author": "A", "year": 1})

    assert message.endswith("  known: author, year")


def test_misspelt_attribute_is_told_with_its_line(write):
    message = fault_in(write("\n\n<%= layout.colour %>"), {"layout": {"size": "12pt"}})

    assert message.startswith("templates/page.tex.jinja:3: ")
    assert "colour" in message


def test_value_that_is_not_there_is_never_printed_as_none(write):
    message = fault_in(write("\n<%= licence %>"), {"licence": None})

    assert message == "templates/page.tex.jinja:2: None is not text"


def test_list_is_not_printed_as_python_writes_it(write):
    assert "is not text" in fault_in(write("<%= names %>"), {"names": ("a", "b")})


def test_broken_statement_is_told_with_its_line_and_the_delimiters(write):
    message = fault_in(write("one\n<% if %>\n"))

    assert message.startswith("templates/page.tex.jinja:2: not valid Jinja: ")
    assert message.endswith("statements stand in <% %>, values in <%= %>, comments in <# #>")


def test_fault_in_an_included_template_is_told_with_that_template(write):
    folder = write('<% include "part.tex.jinja" %>')
    write("\n<%= nothing %>", "part.tex.jinja")

    assert fault_in(folder).startswith("templates/part.tex.jinja:2: ")


def test_template_that_is_nowhere_is_told_with_where_it_was_looked_for(write):
    folder = write('one\n<% include "missing.tex.jinja" %>')

    message = fault_in(folder)

    assert message == (
        f"templates/page.tex.jinja:2: there is no template missing.tex.jinja\n  looked in {folder}"
    )


def test_template_that_includes_itself_is_told(write):
    assert "includes itself" in fault_in(write('<% include "page.tex.jinja" %>'))


def test_template_in_another_encoding_is_told(write):
    folder = write("")
    (folder / "page.tex.jinja").write_bytes("Québec".encode("latin-1"))

    assert fault_in(folder).startswith("templates/page.tex.jinja: ")


@pytest.mark.parametrize(
    "reach",
    [
        "<%= ''.__class__.__mro__ %>",
        "<%= author.__init__.__globals__ %>",
        "<%= lines.__globals__ %>",
        "<% set x = names.append('more') %>",
    ],
)
def test_template_can_neither_reach_into_python_nor_change_what_it_is_given(write, reach):
    names = ["A. Student"]

    fault_in(write(reach), {"author": "A. Student", "names": names, "lines": render})

    assert names == ["A. Student"]


def test_whole_manuscript_keeps_its_order(manuscript, templates):
    whole = replace(
        manuscript,
        chapters=(Tex("CHAPTER"),),
        bibliography=Tex("SOURCES"),
        appendices=(Tex("APPENDIX"),),
    )

    written = write_manuscript(whole, [templates])

    marks = [r"\frontmatter", r"\mainmatter", "CHAPTER", "SOURCES", r"\appendix", "APPENDIX"]
    places = [written.index(mark) for mark in marks]
    assert places == sorted(places)
