import json

import pytest

from uvicthesis.bibliography.names import inverted
from uvicthesis.bibliography.pandoc_backend import to_inlines
from uvicthesis.bibliography.reading import read_library
from uvicthesis.bibliography.styles.chicago import bibliography_entry
from uvicthesis.bibliography.styles.work import Work
from uvicthesis.errors import BibliographyError
from uvicthesis.location import Location
from uvicthesis.nodes import stringify
from uvicthesis.settings.schema import Bibliography

ITEMS = [
    {
        "id": "scott1986",
        "type": "article-journal",
        "author": [{"family": "Scott", "given": "Joan W."}],
        "title": "Gender: A Useful Category of Historical Analysis",
        "container-title": "American Historical Review",
        "volume": "91",
        "issue": "5",
        "issued": {"date-parts": [[1986, 12]]},
        "page": "1053-1075",
    },
    {
        "id": "gilbert1930",
        "type": "book",
        "author": [{"family": "Gilbert", "given": "Stuart"}],
        "title": "James Joyce’s “Ulysses”: A Study",
        "publisher": "Faber & Faber",
        "publisher-place": "London",
        "issued": {"date-parts": [["1930"]]},
    },
    {
        "id": "turing1938",
        "type": "thesis",
        "author": [{"family": "Turing", "given": "Alan Mathison"}],
        "title": "Systems of Logic Based on <i>Ordinals</i>",
        "publisher": "Princeton University",
        "genre": "PhD diss.",
        "issued": {"date-parts": [[1938]]},
    },
    {
        "id": "wilford1969",
        "type": "article-newspaper",
        "author": [{"family": "Wilford", "given": "John Noble"}],
        "title": "Astronauts Land on Plain; Collect Rocks, Plant Flag",
        "container-title": "New York Times",
        "issued": {"date-parts": [[1969, 7, 21]]},
    },
    {
        "id": "trc2015",
        "type": "webpage",
        "author": [{"literal": "Truth and Reconciliation Commission of Canada"}],
        "title": "Reports",
        "URL": "https://nctr.ca/records/reports/",
        "accessed": {"date-parts": [[2024, 2, 14]]},
        "issued": {"literal": "n.d."},
    },
]


@pytest.fixture
def library(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(ITEMS, indent=1), encoding="utf-8")
    return read_library([tmp_path / "a.json"], tmp_path)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (
            "scott1986",
            "Scott, Joan W. “Gender: A Useful Category of Historical Analysis.” "
            "American Historical Review 91, no. 5 (December 1986): 1053–75.",
        ),
        (
            "gilbert1930",
            "Gilbert, Stuart. James Joyce’s “Ulysses”: A Study. London: Faber & Faber, 1930.",
        ),
        (
            "turing1938",
            "Turing, Alan Mathison. “Systems of Logic Based on Ordinals.” "
            "PhD diss., Princeton University, 1938.",
        ),
        (
            "wilford1969",
            "Wilford, John Noble. “Astronauts Land on Plain; Collect Rocks, Plant Flag.” "
            "New York Times, July 21, 1969.",
        ),
        (
            "trc2015",
            "Truth and Reconciliation Commission of Canada. “Reports.” n.d. "
            "Accessed February 14, 2024. https://nctr.ca/records/reports/.",
        ),
    ],
)
def test_item_is_listed_as_the_same_entry_in_bibtex_would_be(library, key, line):
    text = bibliography_entry(Work(library.entries[key], Bibliography(), "entry"))

    assert stringify(to_inlines(text)) == line


def test_item_knows_its_line(library):
    assert library.entries["scott1986"].at == Location("a.json", 3)


def test_seasons_ranges_and_circa_are_read(tmp_path):
    items = [
        {"id": "a", "issued": {"date-parts": [[1982]], "season": 3}},
        {"id": "b", "issued": {"date-parts": [[1949], [1951]]}},
        {"id": "c", "issued": {"date-parts": [[1920]], "circa": True}},
        {"id": "d", "issued": "1920-05"},
        {"id": "e", "issued": {"date-parts": [["1949", "5"], [0]]}},
        {"id": "f", "issued": {"date-parts": [[-43]]}},
        {"id": "g", "issued": {"date-parts": [["soon"]]}},
    ]
    (tmp_path / "a.json").write_text(json.dumps(items), encoding="utf-8")

    entries = read_library([tmp_path / "a.json"], tmp_path).entries

    assert [entry.get("date") for entry in entries.values()] == [
        "1982-23",
        "1949/1951",
        "1920~",
        "1920-05",
        "1949-05/",
        "-0043",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[\n{"id": }]', "a.json:2:8: not valid JSON: Expecting value"),
        ('{"id": 1}', "a.json: not CSL JSON: a list of items is expected"),
    ],
)
def test_file_that_is_no_csl_json_is_an_error_at_its_line(tmp_path, text, message):
    (tmp_path / "a.json").write_text(text)

    with pytest.raises(BibliographyError) as caught:
        read_library([tmp_path / "a.json"], tmp_path)

    assert str(caught.value) == message


def test_item_that_cannot_be_cited_or_is_of_no_known_type_is_a_finding(tmp_path):
    items = [{"title": "None"}, "no item", {"id": "a", "type": "bok"}, {"id": "b", "type": "book"}]
    (tmp_path / "a.json").write_text(json.dumps(items, indent=1), encoding="utf-8")

    library = read_library([tmp_path / "a.json"], tmp_path)

    assert list(library.entries) == ["a", "b"]
    assert [str(finding) for finding in library.findings] == [
        "a.json: item 1 has no id\n  it cannot be cited",
        "a.json: item 2 has no id\n  it cannot be cited",
        'a.json:7: item "a" has the unknown type "bok"\n  did you mean "book"?',
    ]


def test_names_keep_their_particles_and_suffixes(tmp_path):
    names = [
        {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
        {"family": "Goethe", "given": "Johann Wolfgang", "dropping-particle": "von"},
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        {"literal": "Barnes and Noble"},
    ]
    items = [{"id": "a", "type": "book", "author": names}]
    (tmp_path / "a.json").write_text(json.dumps(items), encoding="utf-8")

    entry = read_library([tmp_path / "a.json"], tmp_path).entries["a"]

    assert [str(inverted(person)) for person in entry.names("author").persons] == [
        "de Gaulle, Charles",
        "Goethe, Johann Wolfgang von",
        "King, Martin Luther, Jr.",
        "Barnes and Noble",
    ]


def test_key_that_stands_apart_from_an_address_is_the_citekey(tmp_path):
    items = [{"id": "http://zotero.org/users/1/items/A", "citation-key": "scott1986"}]
    (tmp_path / "a.json").write_text(json.dumps(items), encoding="utf-8")

    assert list(read_library([tmp_path / "a.json"], tmp_path).entries) == ["scott1986"]
