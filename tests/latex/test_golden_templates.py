"""One folder a page as it may be: what goes into a template, and the LaTeX that comes out."""

from operator import attrgetter
from pathlib import Path

import pytest
import yaml

from uvicthesis.latex.escape import Tex
from uvicthesis.latex.manuscript import Foreseen, FrontPage, Manuscript, template_context
from uvicthesis.latex.stand_ins import StandIns
from uvicthesis.latex.templates import render_template
from uvicthesis.settings.schema import Headings, Layout, Margins, Member, Settings

CASES = sorted((Path(__file__).parents[1] / "cases" / "templates").iterdir())


def read_settings(given):
    layout = given.pop("layout", {})
    if "margins" in layout:
        layout["margins"] = Margins(**layout["margins"])
    committee = tuple(
        Member(member["name"], member["role"], tuple(member["departments"]))
        for member in given.pop("committee")
    )
    tuples = {key: tuple(value) for key, value in given.items() if isinstance(value, list)}
    headings = Headings(**given.pop("headings", {}))
    made = {"committee": committee, "headings": headings, "layout": Layout(**layout)}
    return Settings(title="", **{**given, **tuples, **made})


def read_page(given):
    return FrontPage(given["name"], Tex(given["heading"]), Tex(given["body"]))


def read_stand_ins(given):
    return StandIns(given["tag"], given["breaks"], tuple(given["fonts"]), tuple(given["codes"]))


def read_case(case):
    given = yaml.safe_load((case / "context.yaml").read_text(encoding="utf-8"))
    name = given.pop("template")
    texts = {
        "settings": read_settings(given.pop("settings")),
        "title": Tex(given.pop("title")),
        "title_plain": given.pop("title_plain", "A Title"),
        "front_pages": tuple(map(read_page, given.pop("front_pages", ()))),
        "chapters": tuple(map(Tex, given.pop("chapters", ()))),
        "appendices": tuple(map(Tex, given.pop("appendices", ()))),
        "bibliography": Tex(given.pop("bibliography", "")),
        "languages": tuple(given.pop("languages", ())),
        "stand_ins": tuple(map(read_stand_ins, given.pop("stand_ins", ()))),
        "foreseen": Foreseen(**given.pop("foreseen", {})),
    }
    if "abstract" in given:
        texts["abstract"] = read_page(given.pop("abstract"))
    return name, Manuscript(**texts, **given)


@pytest.mark.parametrize("case", CASES, ids=attrgetter("name"))
def test_template_is_filled_in_as_golden_latex(case, golden, templates):
    name, manuscript = read_case(case)

    written = render_template(f"{name}.tex.jinja", template_context(manuscript), [templates])

    golden(written, case / "expect.tex")
