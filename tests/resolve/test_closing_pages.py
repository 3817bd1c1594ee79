from dataclasses import replace

import pytest

from uvicthesis.documents.reading import read_document
from uvicthesis.resolve.closing_pages import closing_pages
from uvicthesis.settings.schema import Bibliography, BookIndex

CITING = "# One\n\nA sentence.[@carr1961]\n"


def pages(settings, *texts):
    documents = [read_document(text, "1.md") for text in texts]
    return [(page.identifier, page.name) for page in closing_pages(settings, documents)]


def test_list_of_sources_is_called_by_its_name_or_by_its_own_heading(no_facts):
    own = replace(no_facts, bibliography=Bibliography(heading="Works Cited"))

    assert pages(no_facts, CITING) == [("bibliography", "bibliography")]
    assert pages(own, CITING) == [("bibliography", "")]


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        ("end", ["# One\n"]),
        ("end", [CITING, "# Sources\n\n::: {#refs}\n:::\n"]),
        ("chapter", [CITING]),
    ],
)
def test_list_of_sources_that_is_not_behind_the_chapters_has_no_label_of_its_own(
    place, texts, no_facts
):
    assert pages(replace(no_facts, bibliography=Bibliography(place=place)), *texts) == []


def test_index_can_be_referred_to_where_there_are_marks(no_facts):
    other = replace(no_facts, index=BookIndex(heading="Index of Names"))

    assert pages(no_facts, "# One\n\n[Donbas]{.index}\n") == [("index", "index")]
    assert pages(other, "# One\n\n[Donbas]{.index}\n") == [("index", "")]
