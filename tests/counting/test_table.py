import json

from uvicthesis.counting.kinds import Words
from uvicthesis.counting.parts import PartCount
from uvicthesis.counting.record import write_record
from uvicthesis.counting.revisions import CountedRevision
from uvicthesis.counting.table import WIDTH, write_table

ABSTRACT = PartCount("front", "abstract", "Abstract", Words(text=250))
ONE = PartCount("chapter", "1.md", "1 Letters", Words(4000, 300, 1200, 20, 45))
TWO = PartCount("chapter", "2.md", "2 " + "Petitions " * 9, Words(text=5000, notes=900))
SOURCES = PartCount("bibliography", "bibliography", "Bibliography", Words(references=800))
PARTS = (ABSTRACT, ONE, TWO, SOURCES)

TABLE = """\
                                text  quoted   notes  headings  captions     all
--------------------------------------------------------------------------------
Abstract                         250       –       –         –         –     250
--------------------------------------------------------------------------------
1 Letters                      4,000     300   1,200        20        45   5,565
2 Petitions Petitions Petit…   5,000       –     900         –         –   5,900
Chapters                       9,000     300   2,100        20        45  11,465
--------------------------------------------------------------------------------
Bibliography                       –       –       –         –         –     800
--------------------------------------------------------------------------------
The whole                      9,250     300   2,100        20        45  12,515

11,400 words in the chapters: text, quotations and notes
9,300 words without the notes
"""


def test_table_has_a_row_for_each_part_and_what_a_limit_means() -> None:
    assert write_table(PARTS).startswith(TABLE)


def test_no_line_of_the_table_is_wider_than_a_terminal() -> None:
    assert max(map(len, write_table(PARTS).splitlines())) <= WIDTH


def test_columns_stay_in_line_under_wide_letters_and_letters_with_marks() -> None:
    wide = PartCount("chapter", "1.md", "史記" * 20, Words(text=1))
    marked = PartCount("chapter", "2.md", "W̱SÁNEĆ", Words(text=1))

    rows = write_table((wide, marked)).splitlines()

    assert rows[2].index("…") == 13  # 26 columns of the title's 28: another sign would be too wide
    assert rows[3].startswith("W̱SÁNEĆ" + " " * 21 + "  ")


def test_thesis_without_front_pages_has_no_empty_rows() -> None:
    lines = write_table((ONE,)).splitlines()

    assert [line[:9] for line in lines[1:6]] == [
        "-" * 9,
        "1 Letters",
        "Chapters ",
        "-" * 9,
        "The whole",
    ]


def test_sum_without_notes_is_told_where_there_are_notes() -> None:
    lines = write_table((PartCount("chapter", "1.md", "1 One", Words(text=9)),)).splitlines()

    assert "9 words in the chapters: text and quotations" in lines
    assert not any("without the notes" in line for line in lines)


def test_record_has_every_part_and_sum() -> None:
    record = json.loads(write_record(PARTS))

    assert record["parts"][0] == {
        "kind": "front",
        "name": "abstract",
        "title": "Abstract",
        "words": {
            "text": 250,
            "quotations": 0,
            "notes": 0,
            "headings": 0,
            "captions": 0,
            "references": 0,
            "all": 250,
        },
    }
    assert record["chapters"]["all"] == 11_465
    assert record["whole"]["references"] == 800
    assert "history" not in record


def test_record_tells_of_every_commit_or_its_fault() -> None:
    commits = [
        CountedRevision("a1", 0, Words(text=5)),
        CountedRevision("b2", 86_400, Words(), "thesis.yaml: title is missing"),
    ]

    good, bad = json.loads(write_record(PARTS, commits))["history"]

    assert (good["date"], good["chapters"]["text"]) == ("1970-01-01T00:00:00+00:00", 5)
    assert bad == {
        "commit": "b2",
        "date": "1970-01-02T00:00:00+00:00",
        "fault": "thesis.yaml: title is missing",
    }
