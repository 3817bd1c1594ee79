import pytest

from uvicthesis.documents.reading import read_document


def findings(text):
    return [str(finding) for finding in read_document(text, "a.md").findings]


@pytest.mark.parametrize(
    "cluster",
    ["[@a, box 4; folder 2]", "[see @a; and others]", "[@a, 3; @b, 4; passim]", "([@a, 3; 4])"],
)
def test_semicolon_that_leads_to_no_work_is_told(cluster):
    assert (
        f"a.md:3: the brackets around {chr(34)}@a{chr(34)} are printed as they are: "
        "no @ follows one of their semicolons\n"
        r"  write \; for a semicolon that does not lead to another work"
    ) in findings(f"# One\n\nWords {cluster}.\n")


@pytest.mark.parametrize(
    "text",
    [
        r"Words [@a, box 4\; folder 2].",
        "Words [@a; @b].",
        "Words @a [12]; and more [of this].",
        "Words [so @a says] and more; much [more].",
        'Words [@a, s.v. "x; y"].',
    ],
)
def test_semicolon_in_its_place_is_not_told(text):
    assert findings(f"# One\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("note", "opens"),
    [
        ("[@a].", True),
        ("Words. [@a].", True),
        ("“Words?” [@a].", True),
        ("Words [@a].", False),
        ("Cf. [@a].", False),
        ("Words (e.g. [@a]).", False),
        ("Words; [@a].", False),
    ],
)
def test_citation_in_a_note_opens_a_sentence_or_not(note, opens):
    document = read_document(f"# One\n\nA.[^1]\n\n[^1]: {note}\n", "a.md")

    (cluster,) = (found for found in document.index.printed if hasattr(found, "citations"))
    assert cluster.opens is opens
