"""The small thesis, built once: what a reader of its PDF sees."""

import re

from uvicthesis.tools import process

ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]


def test_sound_thesis_has_no_findings(built_thesis):
    assert built_thesis[1].findings == ()


def test_two_passes_are_enough_from_scratch(built_thesis):
    assert built_thesis[1].passes == 2


def test_pages_are_counted(built_thesis, pdf):
    assert built_thesis[1].pages == len(pdf)


def test_preliminary_pages_are_roman_and_the_others_arabic(pdf):
    assert pdf.labels == [*ROMAN, *(str(page) for page in range(1, len(pdf) - 9))]


def test_folio_on_the_page_is_that_of_its_label_but_for_the_title_page(pdf):
    assert [sheet.split()[0] for sheet in pdf.sheets[1:]] == pdf.labels[1:]
    assert "i" not in pdf.page("i").split()


def test_title_page_says_what_the_settings_say(pdf):
    words = " ".join(pdf.page("i").split())

    assert words.startswith(
        "Footnotes & Borders: Histories of the Salish Sea, 50% Told by A. Student "
        "B.A., University of Victoria, 2018 "
        "A Thesis Submitted in Partial Fulfilment of the Requirements for the Degree of "
        "MASTER OF ARTS in the Department of History © A. Student, 2024 University of Victoria"
    )
    assert "Creative Commons Attribution 4.0 International" in words


def test_committee_page_repeats_the_title_and_names_the_committee(pdf):
    words = " ".join(pdf.page("ii").split())

    assert "Footnotes & Borders: Histories of the Salish Sea, 50% Told by A. Student" in words
    assert "Dr. A. Supervisor, Supervisor Department of History" in words
    assert "Dr. B. Member, Departmental Member Department of History" in words


def test_front_pages_come_in_the_order_of_the_requirements(pdf):
    assert [sheet.splitlines()[1].strip() for sheet in pdf.sheets[2:10]] == [
        "Abstract",
        "Table of Contents",
        "List of Tables",
        "List of Figures",
        "Glossary",
        "Abbreviations",
        "Acknowledgements",
        "Dedication",
    ]


def test_contents_and_outline_name_every_heading_with_its_page(pdf):
    headings = [
        ("Supervisory Committee", "ii"),
        ("Abstract", "iii"),
        ("Table of Contents", "iv"),
        ("List of Tables", "v"),
        ("List of Figures", "vi"),
        ("Glossary", "vii"),
        ("Abbreviations", "viii"),
        ("Acknowledgements", "ix"),
        ("Dedication", "x"),
        ("Introduction", "1"),
        ("0.1 The Question", "1"),
        ("Chapter One: Notes, Their Makers, and W̱SÁNEĆ Places", "2"),
        ("1.1 Names", "2"),
        ("1.2 Lists and code", "2"),
        ("Chapter Two: Figures", "3"),
        ("2.1 What is shown", "3"),
        ("Conclusion", "4"),
        ("Bibliography", "5"),
        ("Appendix A: Interview Guide", "6"),
        ("A.1 Questions", "6"),
        ("Index", "7"),
    ]

    contents = [line.replace(" .", "").split() for line in pdf.page("iv").splitlines()[2:]]
    assert [(" ".join(words[:-1]), words[-1]) for words in contents if words] == headings
    assert [(title, folio) for _, title, folio in pdf.outline] == headings
    assert [level for level, _, _ in pdf.outline[9:13]] == [0, 1, 0, 1]


def test_every_heading_stands_on_the_page_that_the_contents_name(pdf):
    for level, title, folio in pdf.outline:
        words = re.sub(r"^\S+\.\d+ ", "", title) if level else title
        assert words in " ".join(pdf.page(folio).split())


def test_lists_name_figures_and_tables_with_their_pages(pdf):
    assert pdf.page("v").replace(" .", "").split()[-5:] == ["Table", "2.1", "Two", "years", "3"]
    assert pdf.page("vi").replace(" .", "").split()[-8:] == [
        *("Figure", "2.1", "A", "drawing", "of", "two", "lines.", "3")
    ]


def test_metadata_are_those_of_the_thesis(pdf):
    assert pdf.metadata["Title"] == "Footnotes & Borders: Histories of the Salish Sea, 50% Told"
    assert pdf.metadata["Author"] == "A. Student"
    assert pdf.metadata["Keywords"] == "footnotes, Salish Sea, SENĆOŦEN, history & borders"
    assert pdf.language == "en-CA"


def test_metadata_tell_the_year_of_the_thesis_and_no_other_time(pdf):
    assert pdf.metadata["CreationDate"].startswith("D:20240101000000")


def test_cross_references_lead_to_their_pages(pdf):
    assert pdf.links("1")[:3] == ["1", "viii", "viii"]
    assert pdf.links("3")[:6] == ["3", "3", "3", "3", "1", "2"]


def test_references_by_page_name_the_pages_that_they_lead_to(pdf):
    said = (
        "The lines are on page 3, thanks and the question on pages ix and 1, as the abstract says."
    )

    assert said in pdf.text
    assert {"3", "ix", "1", "iii"} <= set(pdf.links("6"))


def test_contents_lead_to_their_pages(pdf):
    assert set(pdf.links("iv")) == set(pdf.labels) - {"i"}


def test_citations_lead_to_the_list_of_sources(pdf):
    assert "5" in pdf.links("2")


def test_every_word_of_the_chapters_is_printed_in_order(built_thesis, pdf, sources_of, missing):
    sources = sources_of(built_thesis[0])

    assert len(list(sources.chapter_runs)) > 20
    assert missing(pdf.body_letters, sources.chapter_runs) == []


def test_every_note_is_printed_in_order(built_thesis, pdf, sources_of, missing):
    notes = sources_of(built_thesis[0]).notes

    assert len(notes) == 8
    assert missing(pdf.note_letters, iter(notes)) == []


def test_notes_are_numbered_through_the_whole_thesis(pdf):
    below_folios = "\n".join(sheet.partition("\n")[2] for sheet in pdf.sheets[10:14])
    marks = re.findall(r"^ *(\d+)$", below_folios, re.M)

    assert [int(mark) for mark in marks] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert "too.2" in pdf.page("1")
    assert "well.3" in pdf.page("2")


def test_later_citations_are_short_across_chapters(pdf):
    assert "E. H. Carr, What Is History? (London: Macmillan, 1961), 12." in pdf.text
    assert "Carr, What Is History?, 20." in pdf.text


def test_letters_copy_as_they_were_typed(pdf):
    for typed in (
        "W̱SÁNEĆ, lək̓ʷəŋən and SENĆOŦEN",
        "Москва and Киев, Ёлкино and Щёлково",
        "ἱστορία and λόγος",
        "[ˈhɪstəri]",
        "“he says”",
        "another — and",
        "code_in_it",
    ):
        assert typed in pdf.text


def test_sources_are_listed_in_their_groups(pdf):
    page = " ".join(pdf.page("5").split())

    groups = [
        page.index(title) for title in ("Bibliography", "Primary Sources", "Secondary Sources")
    ]
    assert groups == sorted(groups)
    assert page.index("Бердяев, Н. А. Истоки") < page.index("Secondary Sources")
    entries = ["Carr, E. H.", "Grafton, Anthony.", "Scott, Joan W."]
    assert [page.index(entry) for entry in entries] == sorted(page.index(e) for e in entries)


def test_index_leads_to_the_pages_and_notes_of_what_is_marked(pdf):
    lines = " ".join(pdf.page(pdf.labels[-1]).split())

    assert lines == "7 Index one, 4n8 Москва, 2 W̱SÁNEĆ, 2"
    assert pdf.links(pdf.labels[-1]) == ["4", "2", "2"]


def test_all_fonts_are_embedded_and_can_be_copied_from(pdf):
    lines = process.run("pdffonts", pdf.path).stdout.splitlines()[2:]

    text_fonts = [line for line in lines if "Gentium" in line or "DejaVu" in line]
    assert len(text_fonts) >= 4
    assert [line for line in lines if line.split()[-5] != "yes"] == []
    assert [line for line in text_fonts if line.split()[-3] != "yes"] == []


def test_drawing_is_set_in_the_size_that_the_writer_asks_for(pdf):
    assert pdf.drawings("3") == [(144, 72)]


def test_latex_is_for_people_to_read(built_thesis):
    tex = (built_thesis[0].build / "thesis.tex").read_text("utf-8")

    assert "% chapters/01-notes.md:1\n\n\\chapter" in tex
    assert tex.count(r"\footnote{") == 8
    assert (built_thesis[0].build / "thesis.log").is_file()
    assert (built_thesis[0].build / "thesis.synctex.gz").is_file()
