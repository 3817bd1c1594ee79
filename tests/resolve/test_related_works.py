"""Works that refer to other entries: comments, translations, volumes, what is in a book."""

import pytest

from uvicthesis.bibliography.entries import Entry, Library
from uvicthesis.bibliography.reading import read_library
from uvicthesis.documents.citations import Citation, Cluster
from uvicthesis.location import Location
from uvicthesis.resolve.citations import resolve_citations
from uvicthesis.resolve.reference_list import reference_list
from uvicthesis.settings.schema import Bibliography

POST = """
@article{post,
  author = {Student, Anne}, title = {On Notes}, journaltitle = {A Log}, location = {blog},
  entrysubtype = {magazine}, date = {2008-06-30}, url = {https://a.example/post},
}
"""
COMMENT = """
@review{comment,
  author = {Reader, Ben}, eventdate = {2008-07-01T10:18:00}, url = {https://a.example/post},
  related = {post}, relatedtype = {commenton}, entrysubtype = {magazine},
}
"""
VOLUMES = """
@mvbook{works,
  author = {Writer, Cy}, title = {Works}, volumes = {3}, related = {volume},
  relatedtype = {maintitle}, publisher = {Press}, location = {London}, date = {1950},
}
@book{volume, author = {Writer, Cy}, title = {Early Tales}, volume = {1}, date = {1948}}
@bookinbook{tale,
  author = {Writer, Cy}, title = {A Tale}, pages = {17--105}, related = {works},
  relatedtype = {maintitle},
}
"""
SOURCE = """
@article{source, author = {Student, Anne}, title = {A Source}, journaltitle = {A Journal},
  volume = {4}, date = {2000}}
@audio{song, title = {A Song}, date = {1960}, related = {source}, relatedstring = {cited in}}
"""


@pytest.fixture
def cited(tmp_path, written_out):
    def cite(bibliography, *keys):
        (tmp_path / "a.bib").write_text(bibliography, encoding="utf-8")
        library = read_library([tmp_path / "a.bib"], tmp_path)
        clusters = [
            Cluster(("a.md", number), (one,), note=2 * number, chapter=1, in_note=False)
            for number, one in enumerate(
                Citation(key, [], [], "NormalCitation", Location("a.md", 1)) for key in keys
            )
        ]
        resolved = resolve_citations(clusters, library, Bibliography(), shorthands=())
        references = reference_list(library, resolved.cited, Bibliography())
        entries = [entry["c"][1][0]["c"] for entry in references.groups[0].entries]
        return (
            [written_out(inlines) for inlines in resolved.inlines.values()],
            [written_out(inlines) for inlines in entries],
        )

    return cite


def test_comment_is_cited_with_all_about_the_post_and_one_address(cited):
    (note, again), (entry,) = cited(POST + COMMENT, "comment", "comment")

    about = "“On Notes,” *A Log* (blog), June 30, 2008"
    assert note == (
        f"Ben Reader, July 1, 2008, 10:18 a.m., comment on Anne Student, {about}, "
        "<https://a.example/post>."
    )
    assert again == "Reader, comment on Student, “On Notes.”"
    assert entry == (
        f"Reader, Ben. July 1, 2008, 10:18 a.m. Comment on Anne Student, {about}. "
        "<https://a.example/post>."
    )


def test_post_whose_comment_was_cited_in_full_is_cited_in_short(cited):
    (_, note), entries = cited(POST + COMMENT, "comment", "post")

    assert note == "Student, “On Notes.”"
    assert entries[0] == (
        "Reader, Ben. July 1, 2008, 10:18 a.m. Comment on Student, “On Notes.” "
        "<https://a.example/post>."
    )


def test_part_names_its_volume_in_full_until_the_whole_is_known(cited):
    (note, _, again), _ = cited(VOLUMES, "tale", "works", "tale")

    assert (
        note
        == "Cy Writer, *A Tale*, in *Early Tales*, vol. 1 of *Works* (London: Press, 1948), 17–105."
    )
    assert again == "Writer, *A Tale*."


def test_part_names_a_known_whole_by_title_volume_and_pages(cited):
    (_, note), entries = cited(VOLUMES, "works", "tale")

    assert note == "Cy Writer, *A Tale*, in *Works*, 1:17–105."
    assert "———. *Works*. Vol. 1, *Early Tales*. London: Press, 1948." in entries


def test_list_says_where_a_work_is_cited_and_notes_do_not(cited):
    (note,), (entry,) = cited(SOURCE, "song")

    assert note == "*A Song* (1960)."
    assert entry == "*A Song*. 1960. Cited in Anne Student, “A Source,” *A Journal* 4 (2000)."


def test_cases_and_statutes_are_listed_only_where_the_entry_asks_for_it():
    case = Entry("case", "jurisdiction", {"title": "R. v. Someone"}, Location("a.bib", 1))
    asked = Entry("asked", "jurisdiction", {"options": "skipbib=false"}, Location("a.bib", 2))
    library = Library({"case": case, "asked": asked})

    references = reference_list(library, ["case", "asked"], Bibliography())

    listed = [block["c"][0][0] for group in references.groups for block in group.entries]
    assert listed == ["ref-asked"]


def test_list_names_the_original_after_its_translation(cited):
    _, (entry,) = cited(
        """
@book{translated, author = {Writer, Cy}, title = {A Tale}, translator = {Reader, Ben},
  location = {London}, publisher = {Press}, date = {1950}, userf = {original}}
@book{original, author = {Writer, Cy}, title = {Conte}, location = {Paris}, publisher = {Presse},
  date = {1948}}
""",
        "translated",
    )

    assert entry == (
        "Writer, Cy. *A Tale*. Translated by Ben Reader. London: Press, 1950. "
        "Originally published as *Conte* (Paris: Presse, 1948)."
    )


def test_review_takes_the_name_of_the_work_from_its_entry(cited):
    (note,), (entry,) = cited(
        """
@review{review, author = {Student, Anne}, related = {book}, relatedtype = {reviewof},
  journaltitle = {A Journal}, volume = {2}, date = {1999}, pages = {2--4}}
@book{book, author = {Reader, Ben}, title = {A Book}, subtitle = {On It}, date = {1998}}
""",
        "review",
    )

    assert (
        note == "Anne Student, review of *A Book: On It*, by Ben Reader, *A Journal* 2 (1999): 2–4."
    )
    assert entry == (
        "Student, Anne. Review of *A Book: On It*, by Ben Reader. *A Journal* 2 (1999): 2–4."
    )


PARTS = """
@collection{book, editor = {Editor, Ed}, title = {A Book}, date = {1990}}
@incollection{one, author = {Student, Anne}, title = {One}, pages = {1--9}, crossref = {book}}
@incollection{two, author = {Writer, Cy}, title = {Two}, pages = {10--19}, crossref = {book}}
"""


def test_book_is_listed_of_which_two_parts_are_and_these_name_it_in_short(cited):
    _, entries = cited(PARTS, "one", "two")

    assert entries == [
        "Editor, Ed, ed. *A Book*. 1990.",
        "Student, Anne. “One.” In Editor, *A Book*, 1–9.",
        "Writer, Cy. “Two.” In Editor, *A Book*, 10–19.",
    ]


def test_book_of_which_one_part_is_listed_stays_in_the_entry_of_that(cited):
    _, entries = cited(PARTS, "one")

    assert entries == ["Student, Anne. “One.” In *A Book*, edited by Ed Editor, 1–9. 1990."]


def test_other_name_of_a_listed_author_refers_to_it(cited):
    _, entries = cited(
        """
@book{quest, author = {Le Carré, John}, title = {A Novel}, date = {1982}, userc = {name}}
@customc{name, author = {Cornwell, David}, title = {Le Carré, John}}
""",
        "quest",
    )

    assert entries == ["Cornwell, David. See Le Carré, John.", "Le Carré, John. *A Novel*. 1982."]
