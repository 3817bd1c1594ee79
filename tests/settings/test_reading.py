from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.location import Location
from uvicthesis.settings.reading import read_settings
from uvicthesis.settings.schema import (
    Bibliography,
    ChapterFile,
    Check,
    Group,
    Headings,
    Layout,
    Lists,
    Margins,
    Member,
    Settings,
)

SettingsOf = Callable[[str], Settings]

EVERY_KEY = """
title: "*Letters* Home"
author: A. Student
degree: Doctor of Philosophy
department: [Department of History, School of Music]
year: "2024"
committee:
  - name: Dr. A. Supervisor
    role: Co-Supervisor
    department: [Department of History, School of Music]
kind: project
credentials: ["B.A., University of Victoria, 2018"]
licence: CC BY 4.0
territory-acknowledgement: no
language: fr-CA
keywords: [no, 12:30]
profile: science
lists: {tables: true, figures: false}
headings: {chapter-label: none, section-numbers: none, note-numbers: continuous}
bibliography:
  heading: References
  style: apa
  repeat: ibid
  restart: chapter
  page-ranges: as-written
  repeated-author: dash
  groups:
    - title: Primary Sources
      keyword: primary
      groups: [{title: Letters, type: letter, sort: date}]
    - {title: Secondary Sources}
  uncited: all
layout:
  font: Charis SIL
  fallback: David CLM
  mono-font: Liberation Mono
  size: 11
  spacing: 2
  margins: {left: 1.5 in, top: 30mm}
engine: lualatex
"""


def test_every_key_reaches_its_field(settings_of: SettingsOf) -> None:
    settings = settings_of(EVERY_KEY)

    assert settings == Settings(
        title="*Letters* Home",
        author="A. Student",
        degree="Doctor of Philosophy",
        departments=("Department of History", "School of Music"),
        year=2024,
        committee=(
            Member(
                "Dr. A. Supervisor", "Co-Supervisor", ("Department of History", "School of Music")
            ),
        ),
        kind="project",
        credentials=("B.A., University of Victoria, 2018",),
        licence="CC BY 4.0",
        territory_acknowledgement=False,
        language="fr-CA",
        keywords=("no", "12:30"),
        profile="science",
        lists=Lists(tables=True, figures=False),
        headings=Headings("none", "none", "continuous"),
        bibliography=Bibliography(
            heading="References",
            files=(),
            style="apa",
            repeat="ibid",
            restart="chapter",
            page_ranges="as-written",
            repeated_author="dash",
            groups=(
                Group(
                    "Primary Sources",
                    keyword="primary",
                    groups=(Group("Letters", type="letter", sort="date"),),
                ),
                Group("Secondary Sources"),
            ),
            uncited="all",
        ),
        layout=Layout(
            font="Charis SIL",
            fallback=("David CLM",),
            mono_font="Liberation Mono",
            size="11pt",
            spacing="double",
            margins=Margins(left="1.5in", top="30mm"),
        ),
        engine="lualatex",
        check=Check(),
        where=settings.where,
    )


def test_required_keys_suffice(settings_of: SettingsOf, required: str) -> None:
    settings = settings_of(required)

    assert settings.kind == "thesis"
    assert settings.layout == Layout()
    assert settings.headings == Headings()
    assert settings.bibliography == Bibliography(files=())
    assert settings.front == {}


def test_doctors_degree_makes_a_dissertation(settings_of: SettingsOf, required: str) -> None:
    settings = settings_of(required.replace("Master of Arts", "Doctor of Philosophy"))

    assert settings.kind == "dissertation"


def test_kind_that_is_written_wins_over_the_degree(settings_of: SettingsOf, required: str) -> None:
    assert settings_of(required.replace("Master of Arts", "MA") + "kind: thesis").kind == "thesis"


def test_profile_sets_defaults(settings_of: SettingsOf, required: str) -> None:
    settings = settings_of(required + "profile: science\n")

    assert settings.headings == Headings("number", "everywhere", "chapter")
    assert settings.bibliography.style == "ieee"


def test_key_that_is_written_wins_over_the_profile(settings_of: SettingsOf, required: str) -> None:
    own = "profile: science\nheadings: {note-numbers: continuous}\nbibliography: {style: apa}\n"

    settings = settings_of(required + own)

    assert settings.headings == Headings("number", "everywhere", "continuous")
    assert settings.bibliography.style == "apa"


def test_keys_without_values_are_as_good_as_not_written(
    settings_of: SettingsOf, required: str
) -> None:
    settings = settings_of(required + "licence:\nlayout:\nkeywords:\nheadings:\n  chapter-label:\n")

    assert settings.licence is None
    assert settings.layout == Layout()
    assert settings.keywords == ()
    assert settings.headings == Headings()


@pytest.mark.parametrize("word", ["2.5cm", ".5in", "72 pt"])
def test_one_length_is_that_of_all_margins(
    settings_of: SettingsOf, required: str, word: str
) -> None:
    each = word.replace(" ", "")

    settings = settings_of(required + f"layout: {{margins: {word}}}\n")

    assert settings.layout.margins == Margins(each, each, each, each)


def test_text_over_several_lines_is_one_line(settings_of: SettingsOf, required: str) -> None:
    folded = required.replace("A. Student", ">\n  A.\n  Student")

    assert settings_of(folded).author == "A. Student"


def test_no_break_space_in_a_text_stays(settings_of: SettingsOf, required: str) -> None:
    assert settings_of(required.replace("A. S", "A.\u00a0S")).author == "A.\u00a0Student"


def test_byte_order_mark_and_windows_line_ends_are_read(
    settings_of: SettingsOf, required: str
) -> None:
    assert settings_of("\ufeff" + required.replace("\n", "\r\n")).author == "A. Student"


def test_places_of_keys_are_kept(settings_of: SettingsOf, required: str) -> None:
    settings = settings_of(required + "layout:\n  size: 11pt\n")

    assert settings.at("year") == Location("thesis.yaml", 5)
    assert settings.at("committee.0.role") == Location("thesis.yaml", 7)
    assert settings.at("layout.size") == Location("thesis.yaml", 9)
    assert settings.at("engine") == Location("thesis.yaml")


def test_chapters_are_listed_with_their_labels(tmp_path: Path, required: str) -> None:
    (tmp_path / "a.md").touch()
    (tmp_path / "b.md").touch()
    listed = "chapters:\n  - a.md\n  - {file: b.md, label: none, number: 0, title: '*B*'}\n"
    (tmp_path / "thesis.yaml").write_text(required + listed)

    settings, _ = read_settings(tmp_path / "thesis.yaml")

    assert settings.chapters == (
        ChapterFile("a.md", at=Location("thesis.yaml", 9)),
        ChapterFile(
            "b.md", "none", 0, "*B*", Location("thesis.yaml", 10), Location("thesis.yaml", 10)
        ),
    )


@pytest.mark.parametrize("thesis", ["history", "engineering", "medicine", "textbook-ru"])
def test_settings_of_real_theses_are_read_without_findings(corpus: Path, thesis: str) -> None:
    settings, findings = read_settings(corpus / "theses" / thesis / "thesis.yaml")

    assert settings.chapters
    assert findings == ()
